// case: with=MediatR
using System;
using System.Collections.Generic;
using MediatR;

namespace Jinji.Cqrs;

public sealed record RegisterShainCommand(string ShainNo, string Shimei, string MyNumber) : IRequest<RegisterResult>;

public sealed record RegisterResult(int Id, string Message);

public sealed record ShainRegistered(string ShainNo, string Detail) : INotification;

public sealed record FindShainQuery(int Id) : IRequest<ShainView>;

public sealed record ShainView(int Id, string Shimei, string Extra);

public sealed record ShainSafeView(int Id, string Shimei, bool Registered);

public sealed class ShainRow
{
    public int Id { get; set; }
    public string ShainNo { get; set; } = "";
    public string Shimei { get; set; } = "";
    public string? KojinBango { get; set; }
}
