using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Jinji.Sync;

public sealed class SyncOptions
{
    public Uri Source { get; set; } = new("https://hr.example.jp");
    public Uri Target { get; set; } = new("https://payroll.example.jp");
    public int BatchSize { get; set; } = 100;
    public string[] Columns { get; set; } = ["code", "name", "my_number"];
    public bool IncludeMyNumber { get; set; }
}

public sealed record HrEmployee(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("my_number")] string? Number,
    [property: JsonPropertyName("updated_at")] DateTimeOffset UpdatedAt);

public sealed record SyncResult(int Read, int Sent, int Skipped, IReadOnlyList<string> Errors)
{
    public static SyncResult Empty { get; } = new(0, 0, 0, []);

    public SyncResult Add(SyncResult other) => new(Read + other.Read, Sent + other.Sent, Skipped + other.Skipped, [.. Errors, .. other.Errors]);
}

public sealed class JinjiSync(IHttpClientFactory clients, IOptionsMonitor<SyncOptions> options, IMemoryCache cache, TimeProvider clock, ILogger<JinjiSync> log) : BackgroundService
{
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private SyncResult _total = SyncResult.Empty;

    public SyncResult Total => _total;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var result = await SyncOnceAsync(stoppingToken);
                _total = _total.Add(result);
                log.LogInformation("同期 {Read}/{Sent}/{Skipped}", result.Read, result.Sent, result.Skipped); // SAFE counts
                foreach (var error in result.Errors)
                {
                    log.LogWarning("同期 {Error}", error); // LEAK MYN1001 one kind of error names the number
                }
            }
            catch (HttpRequestException ex) when (ex.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                log.LogWarning(ex, "停止中 {Source}", options.CurrentValue.Source); // SAFE
            }
            catch (OperationCanceledException)
            {
                log.LogInformation("終了 {Last}", _last); // SAFE a date
                break;
            }

            await Task.Delay(TimeSpan.FromMinutes(5), clock, stoppingToken);
        }
    }

    private async Task<SyncResult> SyncOnceAsync(CancellationToken ct)
    {
        var o = options.CurrentValue;
        log.LogDebug("列 {Columns} 件数 {Batch}", string.Join(",", o.Columns), o.BatchSize); // SAFE names of columns
        using var source = clients.CreateClient("hr");
        var url = new Uri(o.Source, $"/employees?since={_last:O}&columns={string.Join(',', o.Columns)}");
        log.LogDebug("{Url}", url); // SAFE names of columns
        var employees = await source.GetFromJsonAsync<List<HrEmployee>>(url, ct) ?? []; // SAFE
        var errors = new List<string>();
        var sent = 0;
        var skipped = 0;
        foreach (var batch in employees.Chunk(o.BatchSize))
        {
            var valid = batch.Where(e => Check(e, errors)).ToList();
            skipped += batch.Length - valid.Count;
            sent += await SendAsync(valid, o.IncludeMyNumber, ct);
        }

        _last = employees.Count == 0 ? _last : employees.Max(e => e.UpdatedAt);
        cache.Set("sync:last", _last); // SAFE a date
        cache.Set("sync:codes", employees.Select(e => e.Code).ToHashSet()); // SAFE codes
        cache.Set("sync:latest", employees.LastOrDefault()); // LEAK MYN1008 the record holds it
        return new SyncResult(employees.Count, sent, skipped, errors);
    }

    private bool Check(HrEmployee e, List<string> errors)
    {
        if (string.IsNullOrEmpty(e.Code))
        {
            errors.Add("社員コードなし: " + e.Name);
            return false;
        }

        if (e.Number is null)
        {
            log.LogTrace("番号なし {Code}", e.Code); // SAFE
            return true;
        }

        if (e.Number.Length != 12)
        {
            errors.Add($"{e.Code}: 番号 {e.Number} の桁数が不正");
            return false;
        }

        return true;
    }

    private async Task<int> SendAsync(IReadOnlyCollection<HrEmployee> employees, bool includeNumber, CancellationToken ct)
    {
        if (employees.Count == 0)
        {
            return 0;
        }

        using var target = clients.CreateClient("payroll");
        var body = employees.Select(e => new { e.Code, e.Name, HasNumber = e.Number is { Length: 12 } }).ToList();
        using var response = await target.PostAsJsonAsync("/import", body, ct); // SAFE a flag
        response.EnsureSuccessStatusCode();
        if (includeNumber)
        {
            var numbers = employees.Where(e => e.Number is not null).Select(e => new { e.Code, e.Number }).ToList();
            using var second = await target.PostAsJsonAsync("/numbers", numbers, ct); // LEAK MYN1010
            log.LogInformation("番号 {Count} 件 {Status}", numbers.Count, second.StatusCode); // SAFE
        }

        foreach (var e in employees)
        {
            log.LogDebug("{Code} {Name} {At}", e.Code, e.Name, e.UpdatedAt); // SAFE
            log.LogDebug("{E}", e with { Number = null }); // SAFE removed from the copy
            log.LogDebug("{E}", e); // LEAK MYN1001 a record prints itself
        }

        return employees.Count;
    }
}
