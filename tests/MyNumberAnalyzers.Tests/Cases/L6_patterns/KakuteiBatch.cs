using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Jichitai.Juminzei;

// 市区町村の住民税: 給与支払報告書の突合バッチ。
public sealed record Houkokusho(string SeiriNo, string TokuteiNo, string Shimei, string Kana, DateOnly Umare, string KojinBango, long Kyuyo);

public sealed record Jumin(long AtenaNo, string Shimei, DateOnly Umare, string KojinBangoMac);

public sealed record TotsugoKekka(string SeiriNo, long? AtenaNo, TotsugoRiyu Riyu);

public enum TotsugoRiyu { Icchi, BangoFuicchi, ShimeiFuicchi, Fumei }

public sealed class TotsugoOptions
{
    public string Nyuryoku { get; set; } = "";
    public string Shutsuryoku { get; set; } = "";
    public string BangoKagi { get; set; } = "";
    public int Heiretsu { get; set; } = 4;
}

public interface IMac
{
    string Compute(ReadOnlySpan<char> bango);
}

public sealed class HmacMac(IOptions<TotsugoOptions> options) : IMac
{
    private readonly byte[] _key = Convert.FromBase64String(options.Value.BangoKagi);

    public string Compute(ReadOnlySpan<char> bango)
    {
        Span<byte> utf8 = stackalloc byte[48];
        var n = Encoding.UTF8.GetBytes(bango, utf8);
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(_key, utf8[..n], mac);
        CryptographicOperations.ZeroMemory(utf8);
        return Convert.ToHexString(mac);
    }
}

public static class HoukokuReader
{
    public static async IAsyncEnumerable<Houkokusho> ReadAsync(string path, ILogger log, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var gyo = 0;
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            gyo++;
            var f = line.Split('\t');
            if (f.Length < 7)
            {
                log.LogWarning("{Gyo} 行目の項目数が {Kazu} です", gyo, f.Length); // SAFE 行と数
                continue;
            }

            if (!long.TryParse(f[6], out var kyuyo))
            {
                log.LogWarning("{Gyo} 行目の給与が数でありません: {Value}", gyo, f[6]); // SAFE 給与の欄
                continue;
            }

            yield return new Houkokusho(f[0], f[1], f[2], f[3], DateOnly.ParseExact(f[4], "yyyyMMdd"), f[5], kyuyo);
        }

        log.LogInformation("{Path} を {Gyo} 行読みました", Path.GetFileName(path), gyo); // SAFE
    }
}

public sealed class TotsugoService(IMac mac, IOptionsMonitor<TotsugoOptions> options, ILogger<TotsugoService> log)
{
    private readonly ConcurrentDictionary<string, int> _kensu = new();
    private FrozenDictionary<string, Jumin> _jumin = FrozenDictionary<string, Jumin>.Empty;

    public void Yomikomi(IEnumerable<Jumin> jumin)
    {
        _jumin = jumin.ToFrozenDictionary(j => j.KojinBangoMac);
        log.LogInformation("住民 {Kensu} 人", _jumin.Count); // SAFE
    }

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var opt = options.CurrentValue;
        await using var seijo = new StreamWriter(Path.Combine(opt.Shutsuryoku, "seijo.tsv"));
        await using var fuicchi = new StreamWriter(Path.Combine(opt.Shutsuryoku, "fuicchi.tsv"));
        var kazu = 0;
        await foreach (var h in HoukokuReader.ReadAsync(opt.Nyuryoku, log, ct))
        {
            var kekka = Totsugo(h);
            _kensu.AddOrUpdate(kekka.Riyu.ToString(), 1, (_, n) => n + 1);
            switch (kekka)
            {
                case { Riyu: TotsugoRiyu.Icchi, AtenaNo: long atena }:
                    await seijo.WriteLineAsync($"{kekka.SeiriNo}\t{atena}\t{h.Kyuyo}"); // SAFE 宛名番号
                    break;
                case { Riyu: TotsugoRiyu.BangoFuicchi }:
                    await fuicchi.WriteLineAsync($"{kekka.SeiriNo}\t{h.Shimei}\t番号相違"); // SAFE 番号を出さない
                    log.LogDebug("相違 {H}", h); // LEAK MYN1001
                    break;
                case { Riyu: TotsugoRiyu.Fumei }:
                    await fuicchi.WriteLineAsync(string.Join('\t', kekka.SeiriNo, h.Shimei, h.KojinBango)); // LEAK MYN1005
                    break;
                default:
                    log.LogInformation("{Kekka}", kekka); // SAFE 番号を持たない
                    break;
            }

            kazu++;
        }

        foreach (var (riyu, n) in _kensu)
        {
            log.LogInformation("{Riyu}: {Kensu}", riyu, n); // SAFE 集計
        }

        return kazu;
    }

    private TotsugoKekka Totsugo(Houkokusho h)
    {
        var kagi = mac.Compute(h.KojinBango);
        if (_jumin.TryGetValue(kagi, out var jumin))
        {
            log.LogTrace("宛名 {Atena} を {Mac} で", jumin.AtenaNo, kagi[..8]); // LEAK MYN1001 a keyed MAC is for lookup, not for logs
            return new TotsugoKekka(h.SeiriNo, jumin.AtenaNo, jumin.Shimei == h.Shimei ? TotsugoRiyu.Icchi : TotsugoRiyu.ShimeiFuicchi);
        }

        if (h.KojinBango is "" or "000000000000")
        {
            log.LogInformation("番号のない報告書 {Seiri} {Bango}", h.SeiriNo, h.KojinBango); // SAFE 空か零だけ
            return new TotsugoKekka(h.SeiriNo, null, TotsugoRiyu.Fumei);
        }

        var kouho = _jumin.Values.Where(j => j.Shimei == h.Shimei && j.Umare == h.Umare).Select(j => j.AtenaNo).Take(2).ToArray();
        log.LogInformation("候補 {Kouho}", string.Join(",", kouho)); // SAFE 宛名番号
        return kouho is [var only] ? new(h.SeiriNo, only, TotsugoRiyu.BangoFuicchi) : new(h.SeiriNo, null, TotsugoRiyu.Fumei);
    }
}

public sealed class KekkaWriter
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = false };

    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<Houkokusho> source)
    {
        await foreach (var h in source)
        {
            await JsonSerializer.SerializeAsync(stream, new { h.SeiriNo, h.TokuteiNo, h.Kyuyo, BangoAri = h.KojinBango.Length == 12 }, Json); // SAFE 有無
            await JsonSerializer.SerializeAsync(stream, h with { KojinBango = "" }, Json); // SAFE 消した写し
            await JsonSerializer.SerializeAsync(stream, h, Json); // LEAK MYN1004
        }
    }

    public static string Gaiyo(IReadOnlyCollection<Houkokusho> all)
    {
        var byTokutei = from h in all
                        group h by h.TokuteiNo into g
                        let ari = g.Count(x => x.KojinBango is { Length: 12 })
                        orderby g.Key
                        select (g.Key, Zentai: g.Count(), Ari: ari);
        var sb = new StringBuilder();
        foreach (var (no, zentai, ari) in byTokutei)
        {
            sb.AppendLine($"{no}: {ari}/{zentai}");
        }

        Console.WriteLine(sb); // SAFE 件数だけ
        Console.WriteLine(all.MaxBy(h => h.Kyuyo)?.SeiriNo); // SAFE 整理番号
        Console.WriteLine(all.Select(h => h.KojinBango).Order().FirstOrDefault()); // LEAK MYN1001
        return sb.ToString();
    }
}
