using System;
using System.Collections.Generic;
using System.Linq;

namespace Shoken.Tokutei;

// 証券会社の特定口座。ドメイン層。
public abstract class Entity<TId>
    where TId : notnull
{
    private readonly List<IDomainEvent> _events = [];
    public TId Id { get; protected set; } = default!;
    public IReadOnlyCollection<IDomainEvent> Events => _events.AsReadOnly();
    protected void Raise(IDomainEvent e) => _events.Add(e);
}

public interface IDomainEvent
{
    DateTimeOffset OccurredAt { get; }
}

public sealed record KozaKaisetsu(Guid KozaId, string Meigi) : IDomainEvent
{
    public DateTimeOffset OccurredAt { get; } = DateTimeOffset.UtcNow;
}

public sealed record BangoTouroku(Guid KozaId, string Atai) : IDomainEvent
{
    public DateTimeOffset OccurredAt { get; } = DateTimeOffset.UtcNow;
}

public sealed class KojinBangoAtai : IEquatable<KojinBangoAtai>
{
    private readonly string _digits;

    private KojinBangoAtai(string digits) => _digits = digits;

    public static KojinBangoAtai? TryCreate(string? text) => text is { Length: 12 } && text.All(char.IsAsciiDigit) ? new(text) : null;

    public string Kakusareta => "****-****-****";

    public string Nama() => _digits;

    public bool Equals(KojinBangoAtai? other) => other is not null && other._digits == _digits;

    public override bool Equals(object? obj) => Equals(obj as KojinBangoAtai);

    public override int GetHashCode() => 0;

    public override string ToString() => Kakusareta;
}

public sealed class Koza : Entity<Guid>
{
    private KojinBangoAtai? _bango;

    public string Meigi { get; private set; } = "";

    public KojinBangoAtai? Bango => _bango;

    public static Koza Hiraku(string meigi)
    {
        var koza = new Koza { Id = Guid.NewGuid(), Meigi = meigi };
        koza.Raise(new KozaKaisetsu(koza.Id, meigi));
        return koza;
    }

    public void Touroku(KojinBangoAtai bango)
    {
        _bango = bango;
        Raise(new BangoTouroku(Id, bango.Nama()));
    }
}
