// case: with=MediatR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Hoken.Mediation;

public sealed record KanyuCommand(string ShikakuNo, string Mynumber, string Namae) : IRequest<KanyuResult>;

public sealed record KanyuResult(string UketsukeNo, IReadOnlyList<string> Chui);

public sealed record KanyuSareta(string ShikakuNo, DateTimeOffset At) : INotification;

public sealed record KanyuShippai(string ShikakuNo, string Riyu) : INotification;

public sealed record ShokaiQuery(string ShikakuNo) : IRequest<Kanyusha?>;

public sealed class Kanyusha
{
    public string ShikakuNo { get; init; } = "";
    public string? Mynumber { get; init; }
    public string Namae { get; init; } = "";
}

public interface IKanyushaStore
{
    Task<Kanyusha?> FindAsync(string no, CancellationToken ct);
}

public sealed class KanyuHandler(IMediator mediator, ILogger<KanyuHandler> log) : IRequestHandler<KanyuCommand, KanyuResult>
{
    public async Task<KanyuResult> Handle(KanyuCommand request, CancellationToken ct)
    {
        log.LogInformation("加入 {No}", request.ShikakuNo); // SAFE
        log.LogInformation("加入 {Request}", request); // LEAK MYN1001
        if (request.Mynumber.Length != 12)
        {
            await mediator.Publish(new KanyuShippai(request.ShikakuNo, "番号不正: " + request.Mynumber), ct);
            return new KanyuResult("", ["番号不正"]); // SAFE
        }

        await mediator.Publish(new KanyuSareta(request.ShikakuNo, DateTimeOffset.Now), ct); // SAFE
        return new KanyuResult(Guid.NewGuid().ToString("N"), request.Namae.Length == 0 ? ["氏名なし " + request.Mynumber] : []);
    }
}

public sealed class ShokaiHandler(IKanyushaStore store) : IRequestHandler<ShokaiQuery, Kanyusha?>
{
    public Task<Kanyusha?> Handle(ShokaiQuery request, CancellationToken ct) => store.FindAsync(request.ShikakuNo, ct);
}

public sealed class SaretaHandler(ILogger<SaretaHandler> log) : INotificationHandler<KanyuSareta>
{
    public Task Handle(KanyuSareta n, CancellationToken ct)
    {
        log.LogInformation("{No} {At}", n.ShikakuNo, n.At); // SAFE
        return Task.CompletedTask;
    }
}

public sealed class ShippaiHandler(ILogger<ShippaiHandler> log) : INotificationHandler<KanyuShippai>
{
    public Task Handle(KanyuShippai n, CancellationToken ct)
    {
        log.LogWarning("{No}", n.ShikakuNo); // SAFE
        log.LogWarning("{Riyu}", n.Riyu); // LEAK MYN1001
        return Task.CompletedTask;
    }
}

public sealed class LogBehavior<TRequest, TResponse>(ILogger<TRequest> log) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        log.LogInformation("{Type}", typeof(TRequest).Name); // SAFE a type's name
        var response = await next(ct);
        log.LogInformation("{Type} 完了", typeof(TResponse).Name); // SAFE
        return response;
    }
}

[ApiController, Route("kanyu")]
public sealed class KanyuController(IMediator mediator) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Post(KanyuCommand command, CancellationToken ct)
    {
        var result = await mediator.Send(command, ct);
        return result.UketsukeNo.Length > 0
            ? Ok(new { result.UketsukeNo }) // SAFE
            : BadRequest(result.Chui); // LEAK MYN1011
    }

    [HttpGet("{no}")]
    public async Task<ActionResult<Kanyusha>> Get(string no, CancellationToken ct)
    {
        var found = await mediator.Send(new ShokaiQuery(no), ct);
        return found is null ? NotFound(no) : Ok(found); // LEAK MYN1011
    }

    [HttpGet("{no}/namae")]
    public async Task<ActionResult<string>> GetNamae(string no, CancellationToken ct)
    {
        var found = await mediator.Send(new ShokaiQuery(no), ct);
        return found is null ? NotFound(no) : found.Namae; // SAFE
    }
}
