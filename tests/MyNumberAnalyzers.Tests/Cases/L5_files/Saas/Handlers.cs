using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HrSaas.Domain;
using HrSaas.Infra;
using Microsoft.Extensions.Logging;

namespace HrSaas.Application;

public sealed class TeishutsuHandler(INumberStore store, Sealer sealer, IEventBus bus, TimeProvider clock, ILogger<TeishutsuHandler> logger)
    : ICommandHandler<TeishutsuCommand, TeishutsuReceipt>
{
    public async Task<Result<TeishutsuReceipt>> HandleAsync(TeishutsuCommand command, CancellationToken ct)
    {
        logger.LogInformation("提出 {Tenant} {Employee} {Shorui}", command.TenantId, command.EmployeeId, command.HonninKakuninShorui); // SAFE
        var (ok, reason) = NumberCheck.Check(command.MyNumber);
        if (!ok)
        {
            logger.LogWarning("提出の却下 {Employee}: {Reason}", command.EmployeeId, reason); // SAFE 定型文
            return Result<TeishutsuReceipt>.Fail(reason);
        }

        var old = await store.ReadMyNumberAsync(command.EmployeeId, ct);
        if (old == command.MyNumber)
        {
            logger.LogInformation("変更なし {Employee}", command.EmployeeId); // SAFE
            return Result<TeishutsuReceipt>.Fail("同じ番号が登録済みです");
        }

        var number = sealer.Seal(command.MyNumber);
        logger.LogDebug("封印 {Sealed} {KeyId}", number, number.KeyId); // SAFE 暗号文
        await store.SaveAsync(command.EmployeeId, number, ct);
        if (old is not null)
        {
            await bus.PublishAsync(new MyNumberHenko(command.TenantId, command.EmployeeId, old, command.MyNumber, clock.GetUtcNow()), ct); // LEAK MYN1001 @henko
        }

        await bus.PublishAsync(new MyNumberTeishutsuzumi(command.TenantId, command.EmployeeId, clock.GetUtcNow()), ct);
        return Result<TeishutsuReceipt>.Ok(new TeishutsuReceipt(Guid.NewGuid(), command.EmployeeId, clock.GetUtcNow()));
    }
}

public sealed class KakuninHandler(INumberStore store, ILogger<KakuninHandler> logger) : ICommandHandler<KakuninCommand, bool>
{
    public async Task<Result<bool>> HandleAsync(KakuninCommand command, CancellationToken ct)
    {
        var aru = await store.ExistsAsync(command.EmployeeId, ct);
        logger.LogInformation("確認 {Employee} {Aru}", command.EmployeeId, aru); // SAFE
        return Result<bool>.Ok(aru);
    }
}

public sealed class LoggingHandler<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, ILogger logger) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public async Task<Result<TResult>> HandleAsync(TCommand command, CancellationToken ct)
    {
        logger.LogInformation("開始 {Command}", typeof(TCommand).Name); // SAFE 型名
        var result = await inner.HandleAsync(command, ct);
        logger.LogInformation("終了 {Command} {Ok} {Error}", typeof(TCommand).Name, result.IsOk, result.Error); // SAFE 定型文
        logger.LogDebug("結果 {Value}", result.Value); // SAFE 控えと真偽
        return result;
    }
}

public sealed class DebugHandler<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, ILogger logger) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public Task<Result<TResult>> HandleAsync(TCommand command, CancellationToken ct)
    {
        logger.LogDebug("命令 {Command}", command); // LEAK MYN1001 @debug
        return inner.HandleAsync(command, ct);
    }
}

public static class Pipeline
{
    public static ICommandHandler<TeishutsuCommand, TeishutsuReceipt> Teishutsu(TeishutsuHandler handler, ILogger logger) =>
        new LoggingHandler<TeishutsuCommand, TeishutsuReceipt>(new DebugHandler<TeishutsuCommand, TeishutsuReceipt>(handler, logger), logger);

    public static async Task RunAsync(TeishutsuHandler handler, ILogger logger, TeishutsuCommand command)
    {
        var result = await Teishutsu(handler, logger).HandleAsync(command, default); // LEAK MYN1001 @debug
        logger.LogInformation("受領 {Id}", result.Map(r => r.ReceiptId).Value); // SAFE 受領番号
        logger.LogInformation("{Message}", result.IsOk ? "受け付けました" : result.Error); // SAFE 定型文
    }
}

public static class NumberCheck
{
    public static (bool Ok, string Reason) Check(string? myNumber) => myNumber switch
    {
        null or "" => (false, "番号が入力されていません"),
        { Length: < 12 } => (false, $"桁が {12 - myNumber.Length} 足りません"),
        { Length: > 12 } => (false, "桁が多すぎます"),
        _ when myNumber.Any(c => c is < '0' or > '9') => (false, "数字以外があります"),
        _ => (true, ""),
    };
}
