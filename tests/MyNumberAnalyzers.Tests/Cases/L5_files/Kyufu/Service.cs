using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kyufu.Domain;
using Kyufu.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Kyufu.Application;

public class KyufuService(IShinseishaStore store, ILogger<KyufuService> logger)
{
    public async Task<string> Shinsa(int id, CancellationToken ct = default)
    {
        var bango = await store.GetBango(id, ct);
        logger.LogInformation("審査 {Id}", id); // SAFE
        logger.LogInformation("審査 {Bango}", bango); // LEAK MYN1001
        var s = await store.Get(id, ct) ?? throw new KeyNotFoundException($"申請者 {id} が見つかりません"); // SAFE
        foreach (var k in s.Kazoku)
        {
            logger.LogInformation("家族 {Nm}", k.Nm); // SAFE
            logger.LogInformation("家族 {Bng}", k.Bng); // LEAK MYN1001
        }

        if (await store.Exists(bango ?? "", ct)) // LEAK MYN1007 @exists
        {
            throw new InvalidOperationException("二重申請: " + bango); // LEAK MYN1002
        }

        var list = await store.List(ct);
        logger.LogInformation("一覧 {@List}", list); // SAFE the DTO does not hold it
        return await Describe(s);
    }

    protected virtual Task<string> Describe(Shinseisha s) => Task.FromResult($"{s.Id}:{s.Nm}:{s.Kouza}");
}

public sealed class KuwashiiKyufuService(IShinseishaStore store, ILogger<KyufuService> logger) : KyufuService(store, logger)
{
    protected override async Task<string> Describe(Shinseisha s) => await base.Describe(s) + ":" + s.Kjn;
}
