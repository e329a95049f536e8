// case: with=MediatR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Jinji.Cqrs;

public sealed class JinjiDb(DbContextOptions<JinjiDb> options) : DbContext(options)
{
    public DbSet<ShainRow> Shain => Set<ShainRow>();
}

public sealed class RegisterShainHandler(JinjiDb db, IMediator mediator, ILogger<RegisterShainHandler> log)
    : IRequestHandler<RegisterShainCommand, RegisterResult>
{
    public async Task<RegisterResult> Handle(RegisterShainCommand request, CancellationToken cancellationToken)
    {
        log.LogInformation("登録 {ShainNo}", request.ShainNo); // SAFE
        log.LogDebug("登録 {Request}", request); // LEAK MYN1001 a record prints itself
        var row = new ShainRow { ShainNo = request.ShainNo, Shimei = request.Shimei, KojinBango = request.MyNumber };
        db.Shain.Add(row); // LEAK MYN1006
        await db.SaveChangesAsync(cancellationToken);
        await mediator.Publish(new ShainRegistered(request.ShainNo, "番号 " + request.MyNumber), cancellationToken); // ANY handed on in process
        if (row.Id == 0)
        {
            throw new InvalidOperationException($"登録できません {request.MyNumber}"); // LEAK MYN1002
        }

        return new RegisterResult(row.Id, $"{request.Shimei} を登録しました");
    }
}

public sealed class NotifyHandler(ILogger<NotifyHandler> log) : INotificationHandler<ShainRegistered>
{
    public Task Handle(ShainRegistered notification, CancellationToken cancellationToken)
    {
        log.LogInformation("{No}", notification.ShainNo); // SAFE
        log.LogInformation("{Detail}", notification.Detail); // LEAK MYN1001 filled with the number by the other handler
        return Task.CompletedTask;
    }
}

public sealed class FindShainHandler(JinjiDb db) : IRequestHandler<FindShainQuery, ShainView>
{
    public async Task<ShainView> Handle(FindShainQuery request, CancellationToken cancellationToken)
    {
        var row = await db.Shain.FirstAsync(s => s.Id == request.Id, cancellationToken);
        return new ShainView(row.Id, row.Shimei, row.KojinBango ?? "");
    }
}

public sealed class LoggingBehavior<TRequest, TResponse>(ILogger<LoggingBehavior<TRequest, TResponse>> log) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        log.LogInformation("開始 {Name}", typeof(TRequest).Name); // SAFE a type name
        var response = await next(cancellationToken);
        log.LogInformation("終了 {Name}", typeof(TResponse).Name); // SAFE a type name
        return response;
    }
}
