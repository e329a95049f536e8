using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Renkei.Client;

public sealed class RenkeiOptions
{
    public Uri BaseUri { get; set; } = new("https://renkei.example.jp");
    public int Retry { get; set; } = 3;
    public bool LogBody { get; set; }
}

public sealed class RenkeiException(string message, HttpStatusCode? status = null, Exception? inner = null) : Exception(message, inner)
{
    public HttpStatusCode? Status { get; } = status;
    public string? RequestBody { get; init; }
}

public static class Retry
{
    public static async Task<T> RunAsync<T>(Func<int, CancellationToken, Task<T>> action, int max, Action<Exception, int>? onError = null, CancellationToken ct = default)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                return await action(i, ct);
            }
            catch (HttpRequestException ex) when (i < max)
            {
                onError?.Invoke(ex, i);
                await Task.Delay(TimeSpan.FromSeconds(i), ct);
            }
        }
    }
}

public sealed class LoggingHandler(ILogger<LoggingHandler> log, IOptions<RenkeiOptions> options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        log.LogInformation("{Method} {Uri}", request.Method, request.RequestUri); // SAFE
        if (options.Value.LogBody && request.Content is not null)
        {
            log.LogDebug("{Length}", request.Content.Headers.ContentLength); // SAFE
        }

        return await base.SendAsync(request, cancellationToken);
    }
}

public sealed record ShokaiYokyu(string JigyoshoNo, string KojinBango);

public sealed record ShokaiOto(string Kekka, string? Riyu);

public sealed class RenkeiClient(HttpClient http, IOptions<RenkeiOptions> options, IMemoryCache cache, ILogger<RenkeiClient> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private string? _lastBody;

    public async Task<ShokaiOto> ShokaiAsync(ShokaiYokyu yokyu, CancellationToken ct)
    {
        var key = yokyu.JigyoshoNo;
        if (cache.TryGetValue(key, out ShokaiOto? hit) && hit is not null) // SAFE an office number
        {
            return hit;
        }

        var body = JsonSerializer.Serialize(yokyu, Json);
        log.LogDebug("要求 {Length} 文字", body.Length); // SAFE
        if (options.Value.LogBody)
        {
            log.LogDebug("要求 {Body}", body); // LEAK MYN1001|MYN1004
        }

        _lastBody = body;
        try
        {
            var oto = await Retry.RunAsync(
                async (n, token) =>
                {
                    log.LogDebug("{N} 回目", n); // SAFE
                    using var content = new StringContent(body, Encoding.UTF8, "application/json"); // LEAK MYN1010 @content
                    using var res = await http.PostAsync(new Uri(options.Value.BaseUri, "shokai"), content, token); // LEAK MYN1010 @content
                    res.EnsureSuccessStatusCode();
                    return await res.Content.ReadFromJsonAsync<ShokaiOto>(Json, token) ?? throw new RenkeiException("応答なし"); // SAFE
                },
                options.Value.Retry,
                (ex, n) => log.LogWarning(ex, "{N} 回目 失敗 {No}", n, yokyu.JigyoshoNo), // SAFE
                ct);
            cache.Set(key, oto); // ANY other results of this type hold it
            return oto;
        }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.NotFound)
        {
            return new ShokaiOto("該当なし", $"{yokyu.KojinBango} は登録されていません");
        }
        catch (HttpRequestException ex)
        {
            throw new RenkeiException($"照会に失敗しました {yokyu.JigyoshoNo}", ex.StatusCode, ex) { RequestBody = body }; // LEAK MYN1002
        }
        catch (JsonException ex)
        {
            throw new RenkeiException("応答が不正です", null, ex); // SAFE
        }
        finally
        {
            log.LogTrace("{Body}", _lastBody?.Length); // SAFE
        }
    }

    public async Task Hyoji(ShokaiYokyu yokyu, CancellationToken ct)
    {
        var oto = await ShokaiAsync(yokyu, ct);
        log.LogInformation("{Kekka}", oto.Kekka); // SAFE a fixed text
        log.LogInformation("{Riyu}", oto.Riyu); // LEAK MYN1001 the reason names the number
        log.LogInformation("{Last}", _lastBody); // LEAK MYN1001
        try
        {
            await ShokaiAsync(yokyu with { KojinBango = "" }, ct);
        }
        catch (RenkeiException ex)
        {
            log.LogError("{Message} {Status}", ex.Message, ex.Status); // SAFE
            log.LogError("{Body}", ex.RequestBody); // LEAK MYN1001
            ExceptionDispatchInfo.Capture(ex).Throw();
        }
    }
}

public sealed class Keisoku : IDisposable
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ILogger _log;
    private readonly string _name;
    private readonly string? _detail;

    public Keisoku(ILogger log, string name, string? detail = null)
    {
        _log = log;
        _name = name;
        _detail = detail;
    }

    public void Dispose()
    {
        _log.LogInformation("{Name} {Ms}ms", _name, _watch.ElapsedMilliseconds); // SAFE
        if (_detail is not null)
        {
            _log.LogDebug("{Detail}", _detail); // LEAK MYN1001
        }
    }
}

public sealed class Jobs(ILogger<Jobs> log)
{
    public void Run(ShokaiYokyu y)
    {
        using (new Keisoku(log, "照会"))
        {
            log.LogInformation("{No}", y.JigyoshoNo); // SAFE
        }

        using (new Keisoku(log, "照会", y.KojinBango))
        {
            log.LogInformation("{No}", y.JigyoshoNo); // SAFE
        }

        using var scope = log.BeginScope("事業所 {No}", y.JigyoshoNo); // SAFE
        using var scope2 = log.BeginScope(new Dictionary<string, object> { ["no"] = y.KojinBango }); // LEAK MYN1001
    }
}
