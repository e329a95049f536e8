using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http.Json;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Context;

namespace Hellowork.Kyushoku;

// 雇用保険の離職票の取込と照合。
public enum RishokuRiyu
{
    JikoTsugo = 1,
    KaishaTsugo = 2,
    Teinen = 3,
}

public interface IKojin
{
    string KojinBango { get; }

    string Hyoji { get; }
}

public sealed class RishokuSha : IKojin, INotifyPropertyChanged
{
    private string _kojinBango = "";
    private string _biko = "";

    public event PropertyChangedEventHandler? PropertyChanged;

    public required string HihokenshaBango { get; init; }

    public string KojinBango
    {
        get => _kojinBango;
        set
        {
            if (_kojinBango != value)
            {
                _kojinBango = value;
                OnChanged();
                OnChanged(nameof(Hyoji));
            }
        }
    }

    public string Biko
    {
        get => _biko;
        set
        {
            _biko = value;
            OnChanged();
        }
    }

    public string Hyoji => _kojinBango.Length == 0 ? "未提出" : "提出済";

    public RishokuRiyu Riyu { get; set; }

    private void OnChanged([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
}

public sealed class RishokuMap : ClassMap<RishokuCsv>
{
    public RishokuMap()
    {
        Map(m => m.HihokenshaBango).Name("被保険者番号");
        Map(m => m.Jotai).Name("状態");
        Map(m => m.Bango).Ignore();
    }
}

public sealed class RishokuCsv
{
    public string HihokenshaBango { get; set; } = "";
    public string Jotai { get; set; } = "";
    public string? Bango { get; set; }
}

public sealed partial class RishokuTorikomi(IServiceScopeFactory scopes, ILogger<RishokuTorikomi> logger, IHostApplicationLifetime life) : IHostedService
{
    private readonly ObservableCollection<RishokuSha> _list = [];
    private readonly Dictionary<RishokuRiyu, List<RishokuSha>> _betsu = [];

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex JuniKeta();

    private static partial Regex JuniKeta() => new(@"^\d{12}$");

    [LoggerMessage(1, LogLevel.Information, "取込 {Bango} {Jotai}")]
    private static partial void Torikomi(Microsoft.Extensions.Logging.ILogger logger, string bango, string jotai);

    private static partial void Torikomi(Microsoft.Extensions.Logging.ILogger logger, string bango, string jotai) => logger.LogInformation("取込 {B} {J}", bango, jotai); // SAFE 呼ぶ側で決まる

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _list.CollectionChanged += (_, e) => logger.LogDebug("件数 {Kensu} {Action}", _list.Count, e.Action); // SAFE
        await using var scope = scopes.CreateAsyncScope();
        var yomi = scope.ServiceProvider.GetRequiredService<Func<CancellationToken, IAsyncEnumerable<string>>>();
        await foreach (var gyo in yomi(cancellationToken))
        {
            if (TryKaiseki(gyo, out var r, out var riyu))
            {
                r.PropertyChanged += (s, e) => logger.LogTrace("{No} の {Name} が変わった", ((RishokuSha)s!).HihokenshaBango, e.PropertyName); // SAFE
                _list.Add(r);
                Torikomi(logger, r.HihokenshaBango, r.Hyoji);
            }
            else
            {
                logger.LogWarning("解析できない行 {Riyu}", riyu); // SAFE
            }
        }

        foreach (var g in _list.GroupBy(r => r.Riyu))
        {
            _betsu[g.Key] = [.. g];
            logger.LogInformation("{Riyu}: {Kensu}", g.Key, g.Count()); // SAFE
        }

        if (_list.All(r => r.KojinBango.Length > 0))
        {
            life.StopApplication();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var (riyu, list) in _betsu)
        {
            logger.LogInformation("{Riyu} {Bango}", riyu, string.Join(",", list.Select(r => r.HihokenshaBango))); // SAFE
            logger.LogInformation("{Riyu} {Bango}", riyu, list.ConvertAll(r => r.KojinBango)); // LEAK MYN1001
        }

        return Task.CompletedTask;
    }

    private static bool TryKaiseki(string gyo, [NotNullWhen(true)] out RishokuSha? r, out string riyu)
    {
        r = null;
        var k = gyo.Split('\t');
        if (k is not [var hihokensha, var kojin, var riyuCd, .. var nokori])
        {
            riyu = $"項目数 {k.Length}";
            return false;
        }

        if (!JuniKeta().IsMatch(kojin))
        {
            riyu = $"番号の形 {kojin.Length}桁";
            return false;
        }

        r = new RishokuSha { HihokenshaBango = hihokensha, KojinBango = kojin, Riyu = (RishokuRiyu)int.Parse(riyuCd, CultureInfo.InvariantCulture), Biko = string.Concat(nokori) };
        riyu = "";
        return true;
    }

    public void CsvHe(string path)
    {
        using var w = new StreamWriter(path);
        using var csv = new CsvWriter(w, CultureInfo.InvariantCulture);
        csv.Context.RegisterClassMap<RishokuMap>();
        csv.WriteField("件数"); // SAFE
        csv.WriteField(_list.Count); // SAFE
        csv.NextRecord();
        foreach (var r in _list)
        {
            csv.WriteField(r.HihokenshaBango); // SAFE
            csv.WriteField(r.Hyoji); // SAFE
            csv.WriteField(r.KojinBango); // LEAK MYN1004|MYN1005
            csv.NextRecord();
        }

        csv.WriteRecords(_list.Select(r => new { r.HihokenshaBango, r.Hyoji })); // SAFE
    }

    public async Task ShogoAsync(HttpClient http, Guid ukeban)
    {
        using (LogContext.PushProperty("Ukeban", ukeban)) // SAFE
        using (logger.BeginScope(new Dictionary<string, object> { ["ukeban"] = ukeban, ["kensu"] = _list.Count })) // SAFE
        {
            foreach (var chunk in _list.Chunk(50))
            {
                var res = await http.PostAsJsonAsync("shogo", chunk.Select(r => r.HihokenshaBango)); // SAFE
                Log.Information("照合 {Status} {Kensu}", (int)res.StatusCode, chunk.Length); // SAFE
            }
        }

        using (logger.BeginScope("{Bango}", _list[0].KojinBango)) // LEAK MYN1001
        {
            Log.Information("一件目"); // SAFE
        }

        IKojin? saisho = _list.FirstOrDefault(r => r.Riyu is RishokuRiyu.Teinen);
        Log.Information("{Hyoji}", saisho?.Hyoji); // SAFE
        Log.Information("{Bango}", saisho?.KojinBango); // LEAK MYN1001
        var chuki = _list.Where(r => r.Biko.Length > 0).Select(r => r.Biko).ToList();
        Log.Information("備考 {Chuki}", chuki); // SAFE
    }
}
