using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;

namespace Fintech.Kouza;

public sealed record OpenAccountRequest(
    [property: Required] string FullName,
    [property: StringLength(12, MinimumLength = 12)] string MyNumber,
    DateOnly BirthDate,
    AddressDto Address);

public sealed record AddressDto(string PostalCode, string Line1);

public sealed record OpenAccountResponse(Guid Id, string FullName, string Status)
{
    public static OpenAccountResponse From(AccountEntity e) => new(e.Id, e.FullName, e.Status);
}

public sealed record TaxPayerView(Guid Id, string FullName, string TaxKey)
{
    public static TaxPayerView From(AccountEntity e) => new(e.Id, e.FullName, e.TaxKey);
}

public sealed class AccountEntity
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public required string FullName { get; set; }
    public required string TaxKey { get; set; }
    public string Status { get; set; } = "open";
    public List<AccountEvent> Events { get; } = [];

    public AccountEntity Record(string kind, string? note = null)
    {
        Events.Add(new AccountEvent(kind, note, DateTimeOffset.UtcNow));
        return this;
    }
}

public readonly record struct AccountEvent(string Kind, string? Note, DateTimeOffset At);

public static class Mapper
{
    public static AccountEntity ToEntity(this OpenAccountRequest r) => new() { FullName = r.FullName.Trim(), TaxKey = r.MyNumber };

    public static string Summary(this OpenAccountRequest r) => $"{r.FullName} / {r.Address.PostalCode} / {r.BirthDate:yyyy-MM}";

    public static IReadOnlyDictionary<string, object?> ToTags(this OpenAccountRequest r, bool full) => new Dictionary<string, object?>
    {
        ["name"] = r.FullName,
        ["zip"] = r.Address.PostalCode,
        ["number.present"] = r.MyNumber is { Length: > 0 },
    };
}
