using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Shiyakusho.Renkei;

// 中間サーバーへの情報照会。
public sealed class RenkeiSettings
{
    public string Url { get; set; } = "";
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}

public sealed record ShokaiIrai(string IraiNo, string JimuCode, string KojinBango, DateOnly Kijunbi);

public sealed record ShokaiKekka(string IraiNo, string Jotai, IReadOnlyDictionary<string, string> Koumoku)
{
    public static readonly ShokaiKekka Nashi = new("", "該当なし", new Dictionary<string, string>());
}

public interface IFugoHenkan
{
    Task<string> FugoHeAsync(string kojinBango, CancellationToken ct);
}

public sealed class RenkeiException : Exception
{
    public RenkeiException(string iraiNo, int code)
        : base($"照会 {iraiNo} が失敗しました({code})") => IraiNo = iraiNo;

    public string IraiNo { get; }
}

public sealed class ShokaiClient(HttpClient http, IFugoHenkan fugo, IOptions<RenkeiSettings> options, ILogger<ShokaiClient> log)
{
    private static readonly XNamespace Ns = "urn:renkei";

    public async Task<ShokaiKekka> ShokaiAsync(ShokaiIrai irai, CancellationToken ct)
    {
        log.LogInformation("照会 {No} {Jimu} {Bi}", irai.IraiNo, irai.JimuCode, irai.Kijunbi); // SAFE
        var sw = Stopwatch.StartNew();
        using var cts = CancellationTokenSource.CreateLinkedTokenSource(ct);
        cts.CancelAfter(options.Value.Timeout);
        var denbun = await DenbunAsync(irai, cts.Token);
        log.LogDebug("電文長 {Nagasa}", denbun.Length); // SAFE
        using var req = new HttpRequestMessage(HttpMethod.Post, options.Value.Url) { Content = new StringContent(denbun, Encoding.UTF8, "application/xml") }; // LEAK MYN1010 @renkei
        req.Headers.Add("X-Irai-No", irai.IraiNo); // SAFE
        try
        {
            using var res = await http.SendAsync(req, cts.Token); // LEAK MYN1010 @renkei
            if (!res.IsSuccessStatusCode)
            {
                throw new RenkeiException(irai.IraiNo, (int)res.StatusCode); // SAFE
            }

            return Yomu(await res.Content.ReadAsStringAsync(cts.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("時間切れ {No} {Ms}", irai.IraiNo, sw.ElapsedMilliseconds); // SAFE
            throw new TimeoutException($"照会 {irai} が時間切れ"); // LEAK MYN1002
        }
    }

    private async Task<string> DenbunAsync(ShokaiIrai irai, CancellationToken ct)
    {
        var sb = new StringBuilder();
        await using var w = XmlWriter.Create(sb, new XmlWriterSettings { Async = true });
        await w.WriteStartElementAsync(null, "shokai", Ns.NamespaceName);
        await w.WriteElementStringAsync(null, "irai", null, irai.IraiNo);
        await w.WriteElementStringAsync(null, "kojinbango", null, irai.KojinBango);
        await w.WriteEndElementAsync();
        await w.FlushAsync();
        return sb.ToString();
    }

    private static ShokaiKekka Yomu(string xml)
    {
        var doc = XDocument.Parse(xml);
        if (doc.Root is not { } root || root.Element(Ns + "kekka") is not { } kekka)
        {
            return ShokaiKekka.Nashi;
        }

        return new(
            (string?)kekka.Element(Ns + "irai") ?? "",
            (string?)kekka.Attribute("jotai") ?? "不明",
            kekka.Elements(Ns + "koumoku").ToDictionary(e => (string)e.Attribute("mei")!, e => e.Value));
    }

    public async Task<string> KirokuAsync(ShokaiIrai irai, ShokaiKekka kekka, CancellationToken ct)
    {
        var kagi = await fugo.FugoHeAsync(irai.KojinBango, ct);
        var kiroku = new { irai.IraiNo, kekka.Jotai, Kensu = kekka.Koumoku.Count };
        await File.AppendAllTextAsync("kansa.log", $"{DateTime.Now:O}\t{kiroku.IraiNo}\t{kiroku.Jotai}\t{kiroku.Kensu}\n", ct); // SAFE
        log.LogInformation("{@Kiroku}", kiroku); // SAFE
        await File.AppendAllTextAsync("kansa.log", $"{irai.IraiNo}\t{irai.KojinBango}\n", ct); // LEAK MYN1005
        foreach (var (mei, atai) in kekka.Koumoku)
        {
            if (mei is "個人番号")
            {
                continue;
            }

            log.LogTrace("{Mei}={Atai}", mei, atai); // SAFE
        }

        log.LogDebug("{Bango}", kekka.Koumoku.GetValueOrDefault("個人番号")); // LEAK MYN1001
        log.LogDebug("{Shotoku}", kekka.Koumoku.GetValueOrDefault("所得額")); // SAFE
        return kagi.Length > 0 ? "済" : "未";
    }
}

public sealed class KurikaeshiWorker(ShokaiClient client, Func<IReadOnlyList<ShokaiIrai>> taisho, ILogger<KurikaeshiWorker> log) : BackgroundService
{
    private readonly PriorityQueue<ShokaiIrai, int> _machi = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (i, irai) in taisho().Select((t, i) => (i, t)))
        {
            _machi.Enqueue(irai, i);
        }

        var kekka = new List<(string No, string Jotai)>();
        var shippai = new Stack<ShokaiIrai>();
        while (_machi.TryDequeue(out var irai, out var juni))
        {
            try
            {
                var k = await client.ShokaiAsync(irai, stoppingToken);
                kekka.Add((irai.IraiNo, k.Jotai));
                log.LogInformation("{Juni} {No} {Jotai}", juni, k.IraiNo, k.Jotai); // SAFE
            }
            catch (RenkeiException ex)
            {
                log.LogError(ex, "{No}", ex.IraiNo); // SAFE
                shippai.Push(irai);
            }
        }

        log.LogInformation("{Kekka}", string.Join(",", kekka)); // SAFE
        if (shippai.TryPeek(out var saigo))
        {
            log.LogWarning("失敗 {Kazu} 最後 {No}", shippai.Count, saigo.IraiNo); // SAFE
            log.LogWarning("失敗 {Saigo}", saigo); // LEAK MYN1001
        }

        var jimu = taisho().Aggregate(new SortedDictionary<string, int>(), (d, t) =>
        {
            d[t.JimuCode] = d.GetValueOrDefault(t.JimuCode) + 1;
            return d;
        });
        log.LogInformation("{Jimu}", string.Join(" ", jimu.Select(p => p.Key + ":" + p.Value))); // SAFE
        var nagai = taisho().MaxBy(t => t.KojinBango.Length);
        log.LogInformation("{Keta}", nagai?.KojinBango.Length); // SAFE
        log.LogInformation("{Nagai}", nagai?.KojinBango); // LEAK MYN1001
    }
}
