// case: with=MediatR
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Tetsuzuki;

public interface IKimitsu
{
    IReadOnlyCollection<string> KimitsuNames { get; }
}

public sealed record TaishokuCommand(int ShainId, string MyNumber, DateOnly Bi, string Riyu) : IRequest<TaishokuKekka>, IKimitsu
{
    public IReadOnlyCollection<string> KimitsuNames { get; } = [nameof(MyNumber)];

    public override string ToString() => $"{nameof(TaishokuCommand)} {{ ShainId = {ShainId}, Bi = {Bi} }}";
}

public sealed record FuyoTsuikaCommand(int ShainId, string Shimei, string MyNumber) : IRequest<int>;

public sealed record TaishokuKekka(int ShainId, bool Haiki);

public sealed record TaishokuNotification(int ShainId, DateOnly Bi) : INotification;

public sealed record BangoHenkoNotification(int ShainId, string MyNumber) : INotification;

public sealed class LoggingBehavior<TRequest, TResponse>(ILogger<LoggingBehavior<TRequest, TResponse>> log) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        log.LogInformation("開始 {Name}", typeof(TRequest).Name); // SAFE
        var sw = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            return await next(cancellationToken);
        }
        finally
        {
            log.LogInformation("終了 {Name} {Ms}ms", typeof(TRequest).Name, sw.ElapsedMilliseconds); // SAFE
        }
    }
}

public sealed class TaishokuHandler(JinjiContext db, IPublisher publisher, ILogger<TaishokuHandler> log) : IRequestHandler<TaishokuCommand, TaishokuKekka>
{
    public async Task<TaishokuKekka> Handle(TaishokuCommand request, CancellationToken cancellationToken)
    {
        log.LogInformation("受付 {Command}", request); // SAFE ToStringは番号を出さない
        log.LogInformation("受付 {@Command}", request); // LEAK MYN1001
        var shain = await db.Shain.FindAsync([request.ShainId], cancellationToken)
            ?? throw new KeyNotFoundException($"社員 {request.ShainId}"); // SAFE
        if (!string.Equals(shain.MyNumber, request.MyNumber, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"社員 {request.ShainId} の番号が一致しません"); // SAFE
        }

        shain.Taishoku(request.Bi);
        log.LogInformation("廃棄後 {Bango}", shain.MyNumber ?? "(廃棄)"); // SAFE
        await db.SaveChangesAsync(cancellationToken);
        await publisher.Publish(new TaishokuNotification(shain.Id, request.Bi), cancellationToken); // SAFE
        return new(shain.Id, true);
    }
}

public sealed class FuyoTsuikaHandler(JinjiContext db, IMediator mediator, ILogger<FuyoTsuikaHandler> log) : IRequestHandler<FuyoTsuikaCommand, int>
{
    public async Task<int> Handle(FuyoTsuikaCommand request, CancellationToken cancellationToken)
    {
        var (shainId, shimei, myNumber) = request;
        log.LogInformation("扶養追加 {ShainId} {Shimei}", shainId, shimei); // SAFE
        log.LogDebug("扶養追加 {Request}", request); // LEAK MYN1001
        var chofuku = await db.Fuyo.Where(f => f.MyNumberHash == Sakuin.Of(myNumber)).Select(f => f.Id).ToListAsync(cancellationToken);
        if (chofuku is [var aru, ..])
        {
            log.LogWarning("重複 扶養ID {Aru}", aru); // SAFE
            return aru;
        }

        var f = new Fuyo { ShainId = shainId, Shimei = shimei, MyNumberEnc = Sakuin.Fuin(myNumber), MyNumberHash = Sakuin.Of(myNumber) };
        db.Fuyo.Add(f); // SAFE 封印と鍵つきMAC
        await db.SaveChangesAsync(cancellationToken);
        await mediator.Publish(new BangoHenkoNotification(shainId, myNumber), cancellationToken);
        return f.Id;
    }
}

public sealed class BangoHenkoHandler(ILogger<BangoHenkoHandler> log) : INotificationHandler<BangoHenkoNotification>
{
    public Task Handle(BangoHenkoNotification notification, CancellationToken cancellationToken)
    {
        log.LogInformation("変更 {Id}", notification.ShainId); // SAFE
        log.LogInformation("変更 {Bango}", notification.MyNumber); // LEAK MYN1001
        return Task.CompletedTask;
    }
}
