using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace YobouSesshu;

// 予防接種: 予診票の受付。SignalR、計測、例外、拡張メソッド。
public class Yoshinhyo
{
    [Key]
    public int SeiriNo { get; set; }

    [Display(Name = "個人番号"), JsonIgnore]
    public string? MyNumber { get; set; }

    public string HihokenshaNo { get; set; } = "";

    public string SesshuKenNo { get; set; } = "";

    public string Lot { get; set; } = "";

    public DateOnly SesshuBi { get; set; }

    public override string ToString() => $"{SeiriNo}:{SesshuKenNo}:{Lot}";
}

public sealed class YoshinKekka
{
    public int SeiriNo { get; init; }
    public bool BangoAri { get; init; }
    public string? Riyu { get; init; }

    public static YoshinKekka Kara(Yoshinhyo y, string? riyu = null) =>
        new() { SeiriNo = y.SeiriNo, BangoAri = y.MyNumber is not null, Riyu = riyu };
}

public class BangoFuseiException : Exception
{
    public BangoFuseiException(int seiriNo) : base($"整理番号 {seiriNo} の個人番号が不正です") => SeiriNo = seiriNo;

    public BangoFuseiException(string message) : base(message)
    {
    }

    public int SeiriNo { get; }
}

internal static class YoshinExtensions
{
    public static string Kakusu(this string? s) => s is null ? "" : new string('●', s.Length);

    public static string UshiroDake(this string s, int n = 4) => s[^n..];

    public static T Kiroku<T>(this T value, ILogger log, [CallerArgumentExpression(nameof(value))] string? shiki = null)
    {
        log.LogTrace("{Shiki} を処理", shiki); // SAFE the text of the expression
        return value;
    }

    public static T Dasu<T>(this T value, ILogger log)
    {
        log.LogTrace("{Value}", value); // LEAK MYN1001 @dasu
        return value;
    }

    public static string Seikei(this string s) => string.Create(14, s, static (span, t) =>
    {
        t.AsSpan(0, 4).CopyTo(span);
        span[4] = ' ';
        t.AsSpan(4, 4).CopyTo(span[5..]);
        span[9] = ' ';
        t.AsSpan(8, 4).CopyTo(span[10..]);
    });
}

public sealed class UketsukeHub(ILogger<UketsukeHub> log) : Hub
{
    public async Task Uketsuke(Yoshinhyo y)
    {
        log.LogInformation("受付 {Y}", y); // SAFE own ToString without it
        await Clients.Caller.SendAsync("kekka", YoshinKekka.Kara(y)); // SAFE no number in it
        await Clients.Others.SendAsync("banme", y.SeiriNo, y.SesshuBi); // SAFE
        await Clients.Group("kanri").SendAsync("bango", y.MyNumber); // LEAK MYN1010
        await Clients.Group("kanri").SendAsync("bango", y.MyNumber.Kakusu()); // SAFE masked
        await Clients.Group("kanri").SendAsync("yoshin", JsonSerializer.Serialize(y)); // SAFE ignored by the serializer
        await Clients.Group("kanri").SendAsync("yoshin", JsonSerializer.Serialize(new { y.SeiriNo, y.MyNumber })); // LEAK MYN1010|MYN1004
    }
}

public sealed class YoshinService(ILogger<YoshinService> log, Meter meter)
{
    private static readonly ActivitySource Source = new("yobou");
    private readonly Counter<long> _uketsuke = meter.CreateCounter<long>("yobou.uketsuke");

    public void Touroku(Yoshinhyo y)
    {
        using var activity = Source.StartActivity("touroku");
        activity?.SetTag("seiri_no", y.SeiriNo); // SAFE
        activity?.SetTag("my_number.present", y.MyNumber != null); // SAFE a bool
        activity?.SetTag("my_number.length", y.MyNumber?.Length); // SAFE a length
        activity?.SetTag("my_number", y.MyNumber); // LEAK MYN1003
        activity?.SetTag("ken", y.SesshuKenNo); // SAFE
        _uketsuke.Add(1, new KeyValuePair<string, object?>("lot", y.Lot)); // SAFE
        _uketsuke.Add(1, new KeyValuePair<string, object?>("mn", y.MyNumber)); // LEAK MYN1003

        var mn = y.MyNumber ?? throw new BangoFuseiException(y.SeiriNo); // SAFE
        if (mn.Length != 12)
        {
            throw new BangoFuseiException(y.SeiriNo); // SAFE
        }

        if (mn[0] == '0')
        {
            throw new BangoFuseiException("先頭が0です: " + mn); // LEAK MYN1002
        }

        log.LogInformation("{A}", mn.Kakusu()); // SAFE
        log.LogInformation("{A}", mn.UshiroDake()); // LEAK MYN1001
        log.LogInformation("{A}", y.HihokenshaNo.UshiroDake()); // SAFE another number
        log.LogInformation("{A}", mn.Seikei()); // LEAK MYN1001
        log.LogInformation("{A}", y.SesshuKenNo.PadRight(12, '0').Seikei()); // SAFE
        var k = mn.Kiroku(log);
        log.LogInformation("{A}", k.Length); // SAFE
        y.Lot.Dasu(log);
        mn.Dasu(log); // LEAK MYN1001 @dasu
    }

    public IReadOnlyList<ValidationResult> Kensho(Yoshinhyo y)
    {
        var kekka = new List<ValidationResult>();
        if (string.IsNullOrWhiteSpace(y.MyNumber))
        {
            kekka.Add(new ValidationResult("個人番号は必須です", [nameof(Yoshinhyo.MyNumber)])); // SAFE
        }
        else if (!y.MyNumber.All(char.IsDigit))
        {
            kekka.Add(new ValidationResult($"個人番号「{y.MyNumber}」は数字ではありません", [nameof(Yoshinhyo.MyNumber)])); // LEAK MYN1002
        }
        else if (y.MyNumber.Length is var n and not 12)
        {
            kekka.Add(new ValidationResult($"個人番号は12桁です（入力 {n} 桁）", [nameof(Yoshinhyo.MyNumber)])); // SAFE
        }

        foreach (var r in kekka)
        {
            log.LogWarning("{M} {Names}", string.Join("/", r.MemberNames), kekka.Count); // SAFE
        }

        return kekka;
    }

    public async Task ShukeiAsync(IAsyncEnumerable<Yoshinhyo> zenken, string path)
    {
        var lotBetsu = new SortedDictionary<string, int>();
        var saigo = "";
        await foreach (var y in zenken)
        {
            lotBetsu[y.Lot] = lotBetsu.GetValueOrDefault(y.Lot) + 1;
            if (y.MyNumber is { } mn)
            {
                saigo = mn;
            }
        }

        await File.WriteAllLinesAsync(path, lotBetsu.Select(p => $"{p.Key},{p.Value}")); // SAFE
        await File.WriteAllTextAsync(path + ".json", JsonSerializer.Serialize(lotBetsu)); // SAFE
        await File.AppendAllTextAsync(path, saigo); // LEAK MYN1005
        await File.AppendAllTextAsync(path, saigo.Length == 0 ? "なし" : "あり"); // SAFE
    }
}
