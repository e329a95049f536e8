using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Furusato.OneStop;

// ふるさと納税ワンストップ特例申請: 最小API、レコード、チャネル、背景サービス。
public sealed record ShinseiRequest(string Shimei, string Jusho, string MyNumber, string KifuNo, decimal Kingaku);

public sealed record ShinseiUketsuke(Guid UketsukeId, string KifuNo, DateTimeOffset At);

public sealed record ShinseiJob(Guid Id, string KifuNo, byte[] Angou, string Shimei);

public sealed record SouhuJob(Guid Id, string KifuNo, string KojinBango);

public static partial class ShinseiLog
{
    [LoggerMessage(1, LogLevel.Information, "受付 {UketsukeId} 寄附番号 {KifuNo}")]
    public static partial void Uketsuke(this ILogger logger, Guid uketsukeId, string kifuNo);

    [LoggerMessage(2, LogLevel.Warning, "重複の疑い {KifuNo} {Naiyo}")]
    public static partial void Chofuku(this ILogger logger, string kifuNo, string naiyo);

    public static partial void Uketsuke(this ILogger logger, Guid uketsukeId, string kifuNo) { }

    public static partial void Chofuku(this ILogger logger, string kifuNo, string naiyo) { }
}

public static class ShinseiEndpoints
{
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/onestop");
        group.MapPost("/", Uketsuke);
        group.MapPost("/kakunin", (ShinseiRequest req, ILogger<ShinseiRequest> log) =>
        {
            log.LogInformation("確認 {Kifu} {Kingaku:N0}円", req.KifuNo, req.Kingaku); // SAFE
            if (req.MyNumber.Length != 12)
            {
                return Results.BadRequest(new { error = "個人番号は12桁で入力してください", keta = req.MyNumber.Length }); // SAFE length only
            }

            return Results.Ok(req with { MyNumber = "" }); // SAFE cleared
        });
        group.MapGet("/{id:guid}", (Guid id) => TypedResults.Ok(new ShinseiUketsuke(id, "K-1", DateTimeOffset.Now))); // SAFE
        group.MapPost("/echo", (ShinseiRequest req) => TypedResults.Ok(req)); // LEAK MYN1011
        group.MapPost("/preview", (ShinseiRequest req) =>
        {
            var html = new StringBuilder("<dl>");
            html.Append("<dt>氏名</dt><dd>").Append(req.Shimei).Append("</dd>");
            html.Append("<dt>個人番号</dt><dd>").Append(new string('*', req.MyNumber.Length)).Append("</dd>");
            return Results.Content(html.ToString(), "text/html"); // SAFE stars
        });
        group.MapPost("/preview2", (ShinseiRequest req) =>
        {
            var html = new StringBuilder("<dl>");
            html.AppendFormat("<dt>{0}</dt><dd>{1}</dd>", "個人番号", req.MyNumber);
            return Results.Content(html.ToString(), "text/html"); // LEAK MYN1011
        });
    }

    private static async Task<Results<Accepted<ShinseiUketsuke>, BadRequest<string>, Conflict>> Uketsuke(
        ShinseiRequest req,
        ShinseiService service,
        ILogger<ShinseiService> log,
        CancellationToken ct)
    {
        switch (req)
        {
            case { MyNumber: null or "" }:
                return TypedResults.BadRequest("個人番号がありません"); // SAFE a fixed text
            case { MyNumber.Length: not 12 }:
                return TypedResults.BadRequest($"個人番号の桁数が違います: {req.MyNumber.Length}"); // SAFE length
            case { MyNumber: var mn } when !mn.All(char.IsAsciiDigit):
                return TypedResults.BadRequest($"数字以外が含まれています: {mn}"); // LEAK MYN1011
            case { Kingaku: <= 0 }:
                log.LogWarning("金額が不正 {@Req}", req); // LEAK MYN1001
                return TypedResults.BadRequest("金額が不正です"); // SAFE
        }

        var uketsuke = await service.UketsukeAsync(req, ct);
        if (uketsuke is null)
        {
            log.Chofuku(req.KifuNo, req.Shimei); // SAFE name
            log.Chofuku(req.KifuNo, req.MyNumber); // LEAK MYN1001
            return TypedResults.Conflict();
        }

        log.Uketsuke(uketsuke.UketsukeId, uketsuke.KifuNo); // SAFE
        return TypedResults.Accepted($"/onestop/{uketsuke.UketsukeId}", uketsuke); // SAFE
    }
}

public sealed class ShinseiService(
    IDataProtectionProvider provider,
    IMemoryCache cache,
    ChannelWriter<ShinseiJob> jobs,
    ChannelWriter<SouhuJob> souhu,
    byte[] blindKey,
    ILogger<ShinseiService> log)
{
    private readonly IDataProtector _protector = provider.CreateProtector("onestop");
    private readonly ConcurrentDictionary<string, Guid> _zumi = new();

    public async Task<ShinseiUketsuke?> UketsukeAsync(ShinseiRequest req, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var kensaku = Convert.ToHexString(HMACSHA256.HashData(blindKey, Encoding.UTF8.GetBytes(req.MyNumber)));
        if (!_zumi.TryAdd(kensaku, id))
        {
            log.LogInformation("受付済み {Kensaku}", kensaku); // ANY a keyed token in a log
            return null;
        }

        cache.Set("onestop:" + kensaku, id); // SAFE keyed
        cache.Set("onestop:" + id, req.KifuNo); // SAFE
        cache.Set("onestop:" + req.MyNumber, id); // LEAK MYN1008
        var angou = _protector.Protect(Encoding.UTF8.GetBytes(req.MyNumber));
        await jobs.WriteAsync(new ShinseiJob(id, req.KifuNo, angou, req.Shimei), ct); // SAFE protected
        await souhu.WriteAsync(new SouhuJob(id, req.KifuNo, req.MyNumber), ct); // SAFE in memory
        log.LogDebug("積んだ {Id} {Bytes}バイト", id, angou.Length); // SAFE
        return new ShinseiUketsuke(id, req.KifuNo, DateTimeOffset.Now);
    }
}

public sealed class ShinseiWorker(ChannelReader<ShinseiJob> jobs, HttpClient http, ILogger<ShinseiWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in jobs.ReadAllAsync(stoppingToken))
        {
            try
            {
                log.LogInformation("処理 {Job}", job); // SAFE only the cipher in it
                await http.PostAsJsonAsync("https://jichitai.example.jp/api", new { job.Id, job.KifuNo, job.Angou }, stoppingToken); // SAFE cipher
            }
            catch (HttpRequestException ex)
            {
                log.LogError(ex, "送信失敗 {Id} {Status}", job.Id, ex.StatusCode); // SAFE
            }
        }
    }
}

public sealed class SouhuWorker(ChannelReader<SouhuJob> jobs, HttpClient http, ILogger<SouhuWorker> log) : BackgroundService
{
    private readonly Queue<SouhuJob> _saisou = new();
    private int _kensu;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await jobs.WaitToReadAsync(stoppingToken))
        {
            while (jobs.TryRead(out var job))
            {
                _kensu++;
                log.LogInformation("送付 {No}件目 {Kifu}", _kensu, job.KifuNo); // SAFE
                using var res = await http.PostAsJsonAsync("https://jichitai.example.jp/api", job, stoppingToken); // LEAK MYN1010
                if (!res.IsSuccessStatusCode)
                {
                    _saisou.Enqueue(job);
                    log.LogWarning("再送へ {Count}件 {Reason}", _saisou.Count, res.ReasonPhrase); // SAFE
                }
            }

            foreach (var g in _saisou.GroupBy(j => j.KifuNo))
            {
                log.LogInformation("{Kifu}: {Count}", g.Key, g.Count()); // SAFE
                log.LogTrace("{Last}", g.Last()); // LEAK MYN1001
            }

            if (_saisou.TryPeek(out var saki))
            {
                var (id, kifu, bango) = saki;
                log.LogInformation("先頭 {Id} {Kifu}", id, kifu); // SAFE
                log.LogDebug("先頭 {B}", bango); // LEAK MYN1001
                log.LogDebug("先頭 {B}", bango is { Length: 12 }); // SAFE bool
                log.LogInformation("先頭 {S}", saki with { KojinBango = "(秘)" }); // SAFE replaced
            }
        }
    }
}
