using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kensa.Cache;

// 保険証・資格確認: キャッシュ、差分、再試行、監査、変換器、フィルター、健全性検査。
public sealed record Shikaku(string HokenshaBango, string Kigo, string Edaban, string KojinBango)
{
    public string CacheKey => $"shikaku:{HokenshaBango}:{Kigo}:{Edaban}";

    public string BadKey => $"shikaku:{KojinBango}";
}

public sealed class KojinBangoConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue("************"); // SAFE stars
}

public sealed class SonomamaConverter : JsonConverter<KojinBangoText>
{
    public override KojinBangoText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, KojinBangoText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("keta", value.KojinBango.Length); // SAFE
        writer.WriteString("bango", value.KojinBango); // LEAK MYN1004
        writer.WriteEndObject();
    }
}

public sealed record KojinBangoText(string KojinBango);

public interface IAudit
{
    void Record(string action, string target, IReadOnlyDictionary<string, string?>? details = null);
}

public sealed class FileAudit(string path) : IAudit
{
    private readonly Lock _lock = new();

    public void Record(string action, string target, IReadOnlyDictionary<string, string?>? details = null)
    {
        lock (_lock)
        {
            File.AppendAllText(path, $"{DateTimeOffset.Now:O}\t{action}\t{target}\t{details?.Count ?? 0}\n"); // LEAK MYN1005 @audit
        }
    }
}

public sealed class SaiShikou(ILogger log)
{
    public async Task<T> Yaru<T>(string namae, Func<Task<T>> f, int kaisu = 3)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                return await f();
            }
            catch (HttpRequestException ex) when (i < kaisu)
            {
                log.LogWarning("{Namae} {I}回目失敗 {Status}", namae, i, ex.StatusCode); // LEAK MYN1001 @retry
                await Task.Delay(100 * i);
            }
        }
    }
}

public sealed class ShikakuService(IMemoryCache memory, IDistributedCache dist, HttpClient http, IAudit audit, ILogger<ShikakuService> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Shikaku?>>> _flight = new();
    private readonly SaiShikou _retry = new(log);

    public async Task<Shikaku?> Get(Shikaku key, CancellationToken ct)
    {
        var bytes = await dist.GetAsync(key.CacheKey, ct); // SAFE
        if (bytes is not null)
        {
            log.LogDebug("キャッシュ {Key} {Nagasa}", key.CacheKey, bytes.Length); // SAFE
            return JsonSerializer.Deserialize<Shikaku>(bytes);
        }

        await dist.GetAsync(key.BadKey, ct); // LEAK MYN1008
        memory.TryGetValue(key.CacheKey, out _);
        var s = await _flight.GetOrAdd(key.CacheKey, k => new Lazy<Task<Shikaku?>>(() => Fetch(k, ct))).Value;
        if (s is null)
        {
            audit.Record("資格なし", key.CacheKey);
            return null;
        }

        memory.Set(key.CacheKey, s.Edaban, TimeSpan.FromMinutes(5)); // SAFE
        memory.Set(key.CacheKey, s, TimeSpan.FromMinutes(5)); // LEAK MYN1008
        await dist.SetAsync(key.CacheKey, JsonSerializer.SerializeToUtf8Bytes(s with { KojinBango = "" }), ct); // SAFE cleared
        await dist.SetAsync(key.CacheKey, JsonSerializer.SerializeToUtf8Bytes(s), ct); // LEAK MYN1008|MYN1004
        audit.Record("資格照会", s.CacheKey, new Dictionary<string, string?> { ["edaban"] = s.Edaban });
        audit.Record("資格照会", s.KojinBango); // LEAK MYN1005 @audit
        return s;
    }

    private async Task<Shikaku?> Fetch(string key, CancellationToken ct)
    {
        using var res = await _retry.Yaru("資格取得", () => http.GetAsync("https://onshi.example.jp/" + Uri.EscapeDataString(key), ct)); // SAFE the key without it
        log.LogInformation("取得 {Key} {Code}", key, (int)res.StatusCode); // SAFE
        return JsonSerializer.Deserialize<Shikaku>(await res.Content.ReadAsStringAsync(ct));
    }

    public async Task Okuru(Shikaku s, CancellationToken ct)
    {
        await _retry.Yaru("送信 " + s.Kigo, () => http.PostAsync("https://onshi.example.jp/", new StringContent(s.Kigo), ct)); // SAFE
        await _retry.Yaru("送信 " + s.KojinBango, () => http.PostAsync("https://onshi.example.jp/", null, ct)); // LEAK MYN1001 @retry
        await _retry.Yaru("番号送信", () => http.PostAsync("https://onshi.example.jp/", new StringContent(s.KojinBango), ct)); // LEAK MYN1010
    }

    public IReadOnlyList<string> Sabun(Shikaku mae, Shikaku ato)
    {
        var kekka = new List<string>();
        void Kuraberu(string namae, string a, string b, bool himitsu = false)
        {
            if (a != b)
            {
                kekka.Add(himitsu ? $"{namae} が変わりました" : $"{namae}: {a} → {b}");
            }
        }

        Kuraberu("記号", mae.Kigo, ato.Kigo);
        Kuraberu("枝番", mae.Edaban, ato.Edaban);
        Kuraberu("個人番号", mae.KojinBango, ato.KojinBango, himitsu: true);
        log.LogInformation("{Kekka}", string.Join(" / ", kekka)); // SAFE the secret one says only that it changed
        log.LogInformation("{Kensu}", kekka.Count); // SAFE
        return kekka;
    }
}

public sealed class KirokuFilter(ILogger<KirokuFilter> log) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        log.LogInformation("{Action} {Keys}", context.ActionDescriptor.DisplayName, string.Join(",", context.ActionArguments.Keys)); // SAFE names
        if (context.ActionArguments.TryGetValue("kojinBango", out var b))
        {
            log.LogInformation("{Ari}", b is not null); // SAFE
            log.LogInformation("{B}", b); // LEAK MYN1001
        }
    }

    public void OnActionExecuted(ActionExecutedContext context) => log.LogInformation("{Kekka}", context.Result?.GetType().Name); // SAFE
}

public sealed class KenzenCheck(ShikakuService service) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var kari = new Shikaku("00000000", "1", "00", "");
        var s = await service.Get(kari, cancellationToken);
        return s is null
            ? HealthCheckResult.Degraded("資格が取れません") // SAFE
            : HealthCheckResult.Healthy("OK", new Dictionary<string, object> { ["edaban"] = s.Edaban }); // SAFE
    }
}

public sealed class KakushiHandler(ILogger<KakushiHandler> log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        log.LogInformation("{Method} {Path}", request.Method, request.RequestUri?.AbsolutePath); // SAFE
        var res = await base.SendAsync(request, cancellationToken);
        log.LogInformation("{Status}", res.StatusCode); // SAFE
        return res;
    }
}
