using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shakai.Hoken;

// 社会保険 資格取得届（被保険者）を作り、e-Gov へ送る背景サービス。
public abstract record Todoke(string SeiriBango, string JigyoshoKigo);

public sealed record ShutokuTodoke(string SeiriBango, string JigyoshoKigo, Hihokensha Hito, DateOnly ShutokuBi) : Todoke(SeiriBango, JigyoshoKigo);

public sealed record SoshitsuTodoke(string SeiriBango, string JigyoshoKigo, string KisoNenkinBango, DateOnly SoshitsuBi) : Todoke(SeiriBango, JigyoshoKigo);

public sealed record Hihokensha
{
    public required string Shimei { get; init; }

    public required DateOnly Seinengappi { get; init; }

    /// <summary>個人番号。基礎年金番号を使うときは空。</summary>
    public string KojinBango { get; init; } = "";

    public string KisoNenkinBango { get; init; } = "";

    public bool KojinBangoAri => KojinBango.Length > 0;
}

public sealed class TodokeQueue
{
    private readonly Channel<Todoke> _channel = Channel.CreateBounded<Todoke>(100);

    public ValueTask AddAsync(Todoke todoke, CancellationToken ct) => _channel.Writer.WriteAsync(todoke, ct);

    public IAsyncEnumerable<Todoke> ReadAsync(CancellationToken ct) => _channel.Reader.ReadAllAsync(ct);
}

public sealed class TodokeWorker(TodokeQueue queue, TodokeXml xml, HttpClient http, ILogger<TodokeWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var todoke in queue.ReadAsync(stoppingToken))
        {
            using var scope = logger.BeginScope("届 {Seiri}", todoke.SeiriBango); // SAFE 整理番号
            try
            {
                switch (todoke)
                {
                    case ShutokuTodoke { Hito.KojinBangoAri: false } s:
                        logger.LogInformation("基礎年金番号で届け出ます {Kiso}", s.Hito.KisoNenkinBango); // SAFE 基礎年金番号
                        await SendAsync(xml.Build(s), stoppingToken);
                        break;
                    case ShutokuTodoke s:
                        logger.LogInformation("個人番号で届け出ます {Bi}", s.ShutokuBi); // SAFE 日付
                        logger.LogDebug("対象 {Hito}", s.Hito); // LEAK MYN1001
                        await SendAsync(xml.Build(s), stoppingToken);
                        break;
                    case SoshitsuTodoke { KisoNenkinBango: var kiso } t:
                        logger.LogInformation("喪失 {Kiso} {Bi:yyyy-MM-dd}", kiso, t.SoshitsuBi); // SAFE 基礎年金番号
                        break;
                    default:
                        logger.LogError("不明な届 {Type}", todoke.GetType().Name); // SAFE 型名
                        break;
                }
            }
            catch (XmlException ex)
            {
                logger.LogError(ex, "届を組み立てられません {Seiri} {Line}", todoke.SeiriBango, ex.LineNumber); // SAFE
            }
            catch (HttpRequestException ex) when (ex.StatusCode is not null)
            {
                logger.LogError("送信エラー {Code}", (int)ex.StatusCode); // SAFE
            }
        }
    }

    private async Task SendAsync(XDocument document, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetByteCount(document.ToString());
        logger.LogInformation("{Bytes} バイトを送ります", bytes); // SAFE 大きさ
        logger.LogTrace("本文 {Xml}", document.ToString(SaveOptions.DisableFormatting)); // LEAK MYN1001
        logger.LogTrace("様式 {Name}", document.Root!.Name.LocalName); // SAFE 要素名
        logger.LogTrace("様式 {Ver}", document.Root!.Attribute("version")?.Value); // SAFE 版
        using var content = new StringContent(document.ToString(), Encoding.UTF8, "application/xml"); // LEAK MYN1010 @send
        using var response = await http.PostAsync("todoke", content, ct); // LEAK MYN1010 @send
        response.EnsureSuccessStatusCode();
        var receipt = await response.Content.ReadFromJsonAsync<Receipt>(ct);
        logger.LogInformation("到達番号 {Totatsu}", receipt?.TotatsuBango); // SAFE 到達番号
    }
}

public sealed record Receipt(string TotatsuBango, DateTimeOffset At);

public sealed class TodokeXml
{
    private static readonly XNamespace Ns = "urn:shakai:todoke";

    public XDocument Build(ShutokuTodoke todoke)
    {
        var hito = todoke.Hito;
        return new XDocument(
            new XElement(Ns + "資格取得届",
                new XAttribute("version", "3.1"),
                new XElement(Ns + "事業所整理記号", todoke.JigyoshoKigo),
                new XElement(Ns + "被保険者",
                    new XElement(Ns + "氏名", hito.Shimei),
                    new XElement(Ns + "生年月日", hito.Seinengappi.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
                    hito.KojinBangoAri ? new XElement(Ns + "個人番号", hito.KojinBango) : new XElement(Ns + "基礎年金番号", hito.KisoNenkinBango))));
    }

    public XDocument BuildHikae(ShutokuTodoke todoke) =>
        new(new XElement("控え",
            new XElement("氏名", todoke.Hito.Shimei),
            new XElement("取得日", todoke.ShutokuBi),
            new XElement("個人番号", todoke.Hito.KojinBangoAri ? "届出済" : "なし")));
}

public static class HikaeWriter
{
    public static void Save(TodokeXml xml, IEnumerable<ShutokuTodoke> list, string dir)
    {
        foreach (var t in list)
        {
            xml.BuildHikae(t).Save(Path.Combine(dir, t.SeiriBango + ".xml")); // SAFE 番号のない控え
            File.WriteAllText(Path.Combine(dir, t.SeiriBango + ".txt"), t.Hito with { KojinBango = "" } + ""); // SAFE 消した写し
        }

        var kensu = from t in list group t by t.Hito.KojinBangoAri into g select $"{(g.Key ? "個人番号" : "基礎年金番号")}: {g.Count()}件";
        File.WriteAllLines(Path.Combine(dir, "集計.txt"), kensu); // SAFE 件数
        var meisai = from t in list orderby t.SeiriBango select $"{t.SeiriBango},{t.Hito.Shimei},{t.Hito.KojinBango}";
        File.WriteAllLines(Path.Combine(dir, "明細.csv"), meisai); // LEAK MYN1005
    }
}
