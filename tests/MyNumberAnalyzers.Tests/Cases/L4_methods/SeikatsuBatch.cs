using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Fukushi.Hogo;

// 生活保護受給者の突合。国から来る固定長ファイルを分解し、暗号化して登録する。
public sealed class Jukyusha
{
    [JsonPropertyName("case_no")] public required string CaseNo { get; init; }
    [JsonIgnore] public string KojinBango { get; set; } = "";
    [JsonPropertyName("setai")] public int SetaiIn { get; init; }
    public Kiroku? Saigo { get; set; }
}

public sealed record Kiroku(DateTimeOffset At, string Tanto, string Naiyo);

public sealed class JukyushaFull
{
    public string CaseNo { get; set; } = "";
    public string KojinBango { get; set; } = "";
}

[JsonSerializable(typeof(Jukyusha))]
[JsonSerializable(typeof(List<JukyushaFull>))]
internal sealed partial class HogoJson : JsonSerializerContext
{
    public HogoJson(JsonSerializerOptions? options) : base(options) { }
    public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
}

public interface IKagiKanri
{
    byte[] Tsutsumu(ReadOnlySpan<byte> hirabun, string riyo);

    int Hiraku(ReadOnlySpan<byte> tsutsumi, Span<byte> hirabun);
}

public static class Layout
{
    public static readonly FrozenDictionary<string, (int Ichi, int Nagasa)> Koumoku = new Dictionary<string, (int, int)>
    {
        ["CASE_NO"] = (0, 8),
        ["KOJIN_BANGO"] = (8, 12),
        ["SETAI_IN"] = (20, 2),
    }.ToFrozenDictionary();

    public static string Kiridashi(string denbun, string mei)
    {
        var (ichi, nagasa) = Koumoku[mei];
        return denbun.Substring(ichi, nagasa).TrimEnd();
    }
}

public sealed class TotsugoJob(DbConnection con, IKagiKanri kagi, IHttpClientFactory clients, IConfiguration config, ILogger<TotsugoJob> log)
{
    private readonly List<Jukyusha> _dekita = [];

    public async Task<int> RunAsync(Stream jushin, CancellationToken ct)
    {
        using var gz = new GZipStream(jushin, CompressionMode.Decompress);
        using var reader = new StreamReader(gz, Encoding.UTF8);
        var n = 0;
        while (await reader.ReadLineAsync(ct) is { } denbun)
        {
            n++;
            var kubun = denbun[..1];
            switch (kubun)
            {
                case "H":
                    log.LogInformation("見出し {Nichi}", denbun[1..9]); // SAFE 日付
                    break;
                case "D":
                    await MeisaiAsync(denbun[1..], n, ct);
                    break;
                case "T":
                    log.LogInformation("件数 {Kensu}", int.Parse(denbun.AsSpan(1, 8), CultureInfo.InvariantCulture)); // SAFE
                    break;
                default:
                    throw new InvalidDataException($"{n}行目 区分 {kubun}"); // SAFE
            }
        }

        return n;
    }

    private async Task MeisaiAsync(string meisai, int n, CancellationToken ct)
    {
        var j = new Jukyusha
        {
            CaseNo = Layout.Kiridashi(meisai, "CASE_NO"),
            SetaiIn = int.Parse(Layout.Kiridashi(meisai, "SETAI_IN"), CultureInfo.InvariantCulture),
        };
        j.KojinBango = Layout.Kiridashi(meisai, "KOJIN_BANGO");
        log.LogInformation("{N} {CaseNo} {Setai}", n, j.CaseNo, j.SetaiIn); // SAFE
        log.LogInformation("{N} {Json}", n, JsonSerializer.Serialize(j)); // SAFE 番号はJsonIgnore
        log.LogInformation("{N} {Atai}", n, Layout.Kiridashi(meisai, "KOJIN_BANGO")); // LEAK MYN1001
        log.LogDebug("{Saigo}", j.Saigo); // SAFE

        var buf = ArrayPool<byte>.Shared.Rent(12);
        try
        {
            var len = Encoding.ASCII.GetBytes(j.KojinBango, buf);
            var tsutsumi = kagi.Tsutsumu(buf.AsSpan(0, len), "hogo");
            await con.ExecuteAsync(
                "INSERT INTO JUKYUSHA (CASE_NO, BANGO_ENC, SETAI) VALUES (@CaseNo, @Enc, @Setai)",
                new { j.CaseNo, Enc = kagi.Tsutsumu(Encoding.ASCII.GetBytes(j.KojinBango), "hogo"), Setai = j.SetaiIn }); // SAFE 包んだもの
            log.LogDebug("包み {Nagasa}", tsutsumi.Length); // SAFE
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buf, clearArray: true);
        }

        await con.ExecuteAsync("INSERT INTO WORK (CASE_NO, BANGO) VALUES (@c, @b)", new { c = j.CaseNo, b = j.KojinBango }); // LEAK MYN1006
        _dekita.Add(j);
    }

    public async Task HoukokuAsync(CancellationToken ct)
    {
        var http = clients.CreateClient();
        http.BaseAddress = new Uri(config["Hogo:Url"] ?? throw new InvalidOperationException("Hogo:Url がありません")); // SAFE
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", config["Hogo:Token"]); // SAFE
        var setaiBetsu = _dekita.GroupBy(j => j.SetaiIn).OrderBy(g => g.Key).Select(g => (g.Key, Kensu: g.Count())).ToList();
        log.LogInformation("世帯別 {Setai}", string.Join(" ", setaiBetsu.Select(s => $"{s.Key}人:{s.Kensu}"))); // SAFE
        using var content = new StringContent(JsonSerializer.Serialize(setaiBetsu.Select(s => new { s.Key, s.Kensu })), Encoding.UTF8, "application/json"); // SAFE
        using var res = await http.PostAsync("houkoku", content, ct); // SAFE

        var chofuku = _dekita.GroupBy(j => j.KojinBango).Where(g => g.Count() > 1).ToList();
        foreach (var g in chofuku)
        {
            log.LogWarning("重複 {Cases}", string.Join("/", g.Select(j => j.CaseNo))); // SAFE
            log.LogWarning("重複 {Bango}", g.Key); // LEAK MYN1001
        }

        var full = _dekita.Select(j => new JukyushaFull { CaseNo = j.CaseNo, KojinBango = j.KojinBango }).ToList();
        log.LogInformation("{Kensu}", full.Count); // SAFE
        await using var fs = File.Create("full.json");
        await JsonSerializer.SerializeAsync(fs, full, cancellationToken: ct); // LEAK MYN1004|MYN1005
        full.ForEach(f => f.KojinBango = new string('＊', f.KojinBango.Length));
        await JsonSerializer.SerializeAsync(fs, full, cancellationToken: ct); // SAFE 全件伏せた
        log.LogInformation("{Saisho}", full.FirstOrDefault()?.KojinBango); // SAFE 伏せた
    }

    public string Hikaku(string a, string kojinBango)
    {
        var onaji = string.Equals(a, kojinBango, StringComparison.Ordinal);
        log.LogInformation("比較 {Onaji}", onaji); // SAFE
        var chigai = a.Zip(kojinBango).Count(p => p.First != p.Second);
        log.LogInformation("違い {Chigai} 桁", chigai); // SAFE
        var ichi = Enumerable.Range(0, 12).Where(i => a[i] != kojinBango[i]).ToArray();
        log.LogInformation("位置 {Ichi}", ichi); // SAFE 位置
        var kekka = string.Create(12, kojinBango, (span, s) =>
        {
            span.Fill('*');
            s.AsSpan(8).CopyTo(span[8..]);
        });
        log.LogInformation("末尾 {Kekka}", kekka); // LEAK MYN1001
        var zen = string.Create(12, kojinBango, static (span, _) => span.Fill('*'));
        log.LogInformation("伏字 {Zen}", zen); // SAFE
        return onaji ? "一致" : $"不一致({chigai})";
    }
}
