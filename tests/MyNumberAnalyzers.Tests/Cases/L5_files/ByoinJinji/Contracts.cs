// case: with=MediatR
using System;
using System.Collections.Generic;
using MediatR;

namespace ByoinJinji;

// 病院人事: 職員の入職手続き (MediatR)。
public sealed record NyushokuCommand(string ShokuinNo, string Shimei, string MyNumber, IReadOnlyList<FuyoDto> Fuyo) : IRequest<NyushokuKekka>;

public sealed record FuyoDto(string Shimei, string? KojinBango);

public sealed record NyushokuKekka(Guid Id, string ShokuinNo, int FuyoSu);

public sealed record ShokuinQuery(Guid Id) : IRequest<ShokuinResponse>;

public sealed record ShokuinNamaQuery(Guid Id) : IRequest<ShokuinNamaResponse>;

public sealed record ShokuinResponse(string ShokuinNo, string Shimei, bool BangoTorokuZumi);

public sealed record ShokuinNamaResponse(string ShokuinNo, string Bango);

public sealed record NyushokuShita(Guid Id, string ShokuinNo) : INotification;

public sealed record BangoHenkoShita(Guid Id, string Mae, string Ato) : INotification;

public sealed class Shokuin
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public string ShokuinNo { get; init; } = "";
    public string Shimei { get; init; } = "";
    public string KojinBango { get; private set; } = "";
    public string ShinryokaCode { get; set; } = "";

    public void BangoToroku(string kojinBango) => KojinBango = kojinBango;

    public void BangoHaiki() => KojinBango = string.Empty;
}

public interface IShokuinRepository
{
    Shokuin? Find(Guid id);

    void Add(Shokuin s);
}
