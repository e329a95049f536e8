using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fintech.Kouza;

public abstract record OpeningResult
{
    public sealed record Opened(AccountEntity Account) : OpeningResult;
    public sealed record Rejected(string Reason) : OpeningResult;
    public sealed record Duplicate(string Existing) : OpeningResult;
}

public interface IAccountStore
{
    Task<AccountEntity?> FindAsync(Guid id);
    Task<AccountEntity?> ByTaxKeyAsync(byte[] index);
    Task SaveAsync(AccountEntity entity, CancellationToken ct);
}

public sealed class AccountOpening(IAccountStore store, ChannelWriter<OpeningNotice> notices, byte[] indexKey, ILogger<AccountOpening> log)
{
    public async Task<OpeningResult> OpenAsync(OpenAccountRequest request, CancellationToken ct)
    {
        if (request.MyNumber.Length != 12)
        {
            return new OpeningResult.Rejected("番号は12桁です");
        }

        var index = HMACSHA256.HashData(indexKey, Encoding.ASCII.GetBytes(request.MyNumber));
        log.LogDebug("index {Index}", Convert.ToHexString(index)); // ANY a keyed index in a log
        if (await store.ByTaxKeyAsync(index) is { } existing)
        {
            log.LogWarning("重複 {Id}", existing.Id); // SAFE
            log.LogWarning("重複 {Key}", existing.TaxKey); // LEAK MYN1001
            return new OpeningResult.Duplicate(existing.TaxKey);
        }

        var entity = request.ToEntity().Record("opened").Record("kyc", request.Address.PostalCode);
        log.LogInformation("{Events}", entity.Events.Count); // SAFE
        foreach (var (kind, note, at) in entity.Events)
        {
            log.LogInformation("{Kind} {At}", kind, at); // SAFE
        }

        await store.SaveAsync(entity, ct);
        await notices.WriteAsync(new OpeningNotice(entity.Id, entity.FullName, entity.TaxKey), ct);
        return new OpeningResult.Opened(entity);
    }
}

public sealed record OpeningNotice(Guid Id, string Name, string Key);

public sealed class NoticeWorker(ChannelReader<OpeningNotice> reader, ILogger<NoticeWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in reader.ReadAllAsync(stoppingToken))
        {
            log.LogInformation("通知 {Id} {Name}", notice.Id, notice.Name); // SAFE
            log.LogInformation("通知 {Key}", notice.Key); // LEAK MYN1001 came through the channel
            var (id, name, key) = notice;
            log.LogTrace("{Name}", name); // SAFE
            log.LogTrace("{Part}", key[..4]); // LEAK MYN1001 a part of it
        }
    }
}
