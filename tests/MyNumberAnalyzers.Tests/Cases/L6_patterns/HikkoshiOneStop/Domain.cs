using System;
using System.Collections.Generic;
using System.Linq;

namespace Hikkoshi;

public readonly struct Bango12
{
    private readonly string _digits;

    private Bango12(string digits) => _digits = digits;

    public static Result<Bango12> Tsukuru(string kojinBango) =>
        kojinBango.Length != 12 ? Result.Ng<Bango12>("E01", "個人番号は12桁です")
        : kojinBango.Any(c => !char.IsAsciiDigit(c)) ? Result.Ng<Bango12>("E02", "個人番号は数字です")
        : Result.Ok(new Bango12(kojinBango));

    public static Result<Bango12> TsukuruWarui(string kojinBango) =>
        kojinBango.Length != 12 ? Result.Ng<Bango12>("E01", "個人番号は12桁です: " + kojinBango) : Result.Ok(new Bango12(kojinBango));

    public string Nama() => _digits;

    public override string ToString() => "個人番号(非表示)";
}

public sealed class Tenshutsusha
{
    private readonly List<IDomainEvent> _events = [];

    public required Guid Id { get; init; }

    public required string Shimei { get; init; }

    public required Bango12 Bango { get; init; }

    public string ShinJusho { get; private set; } = "";

    public IReadOnlyList<IDomainEvent> Events => _events;

    public void Tenshutsu(string jusho, DateOnly yoteibi)
    {
        ShinJusho = jusho;
        _events.Add(new TenshutsuTodokeZumi(Id, jusho, yoteibi, DateTimeOffset.Now));
        _events.Add(new BangoRenkei(Id, Bango.Nama(), DateTimeOffset.Now));
    }

    public override string ToString() => $"{Shimei}（{Id:N}）";
}

public sealed record TenshutsuTodokeZumi(Guid Id, string Jusho, DateOnly Yoteibi, DateTimeOffset At) : IDomainEvent;

public sealed record BangoRenkei(Guid Id, string Atai, DateTimeOffset At) : IDomainEvent;

public sealed record TenshutsuCommand(string Shimei, string MyNumber, string Jusho, DateOnly Yoteibi) : ICommand<Guid>;

public sealed record TorikeshiCommand(Guid Id, string Riyu) : ICommand<bool>;
