using System;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace MyNumberCases.SeikiHyogen;

public sealed record Kanyusha(string Shimei, string KojinBango, string Tel);

/// <summary>伏せ字 by pattern: what is found is cut out of the text before it goes to the log.</summary>
public sealed class FusejiKako(ILogger<FusejiKako> log)
{
    private static readonly Regex JuniKeta = new Regex(@"(?<!\d)\d{12}(?!\d)", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private static readonly Regex Koumoku = new(@"(?<na>kojinBango\s*[=:]\s*)\d+", RegexOptions.IgnoreCase);
    private static readonly Regex DenwaNomi = new(@"(tel\s*[=:]\s*)\d+", RegexOptions.IgnoreCase);

    private static string Kesu(string bun) => JuniKeta.Replace(bun, "************");

    private static string KesuKoumoku(string bun) => Koumoku.Replace(bun, "${na}***");

    private static string KesuDenwa(string bun) => DenwaNomi.Replace(bun, "$1***");

    private static string KesuJson(string json) => Regex.Replace(json, "(\"KojinBango\"\\s*:\\s*\")[^\"]*(\")", "$1***$2");

    private static string KesuJsonDenwa(string json) => Regex.Replace(json, "(\"Tel\"\\s*:\\s*\")[^\"]*(\")", "$1***$2");

    public void Bun(Kanyusha k)
    {
        var bun = $"加入者 {k.Shimei} kojinBango={k.KojinBango}";
        log.LogInformation("{B}", Kesu(bun)); // SAFE
        log.LogInformation("{B}", KesuKoumoku(bun)); // SAFE
        log.LogInformation("{B}", KesuDenwa(bun)); // LEAK MYN1001
        log.LogInformation("{B}", Regex.Replace(bun, @"(?<=kojinBango=)\d{12}", "")); // SAFE
        log.LogInformation("{B}", Regex.Replace(bun, @"(?<=bango=)\d{12}", "")); // LEAK MYN1001 another case of the letters
        log.LogInformation("{B}", Regex.Replace(bun, @"(?<=bango=)\d{12}", "", RegexOptions.IgnoreCase)); // SAFE
        log.LogInformation("{B}", Regex.Replace(bun, @"^\d{12}$", "****")); // LEAK MYN1001 the text does not begin with it
        log.LogInformation("{B}", Regex.Replace(bun, @"(kojinBango=)(\d{8})\d{4}", "$1$2****")); // LEAK MYN1001 eight stay
        log.LogInformation("{B}", Regex.Replace(bun, @"(kojinBango=)\d{8}", "$1********")); // LEAK MYN1001 the last four stay
    }

    public void Hyoka(Kanyusha k)
    {
        var bun = "個人番号：" + k.KojinBango + "（" + k.Shimei + "）";
        log.LogInformation("{B}", Regex.Replace(bun, @"個人番号[:：]\s*\d{4}[- ]?\d{4}[- ]?\d{4}", "個人番号：（省略）")); // SAFE
        log.LogInformation("{B}", Regex.Replace(bun, @"\d{4}-\d{4}-\d{4}", "（省略）")); // LEAK MYN1001 it has no hyphens
        log.LogInformation("{B}", Regex.Replace(bun, @"\d{12}", m => new string('*', m.Length))); // SAFE
        log.LogInformation("{B}", Regex.Replace(bun, @"\d{12}", m => "********" + m.Value.Substring(8))); // LEAK MYN1001
        log.LogInformation("{B}", Regex.Replace(bun, @"\d{12}", m => m.Value.PadLeft(14, '*'))); // LEAK MYN1001
        log.LogInformation("{B}", new Regex(@"\d").Replace(bun, "*", 8)); // LEAK MYN1001 the first eight only
        log.LogInformation("{B}", new Regex(@"\d").Replace(bun, "*")); // SAFE
    }

    public void Json(Kanyusha k)
    {
        var json = JsonSerializer.Serialize(k);
        log.LogInformation("{J}", KesuJson(json)); // SAFE
        log.LogInformation("{J}", KesuJsonDenwa(json)); // LEAK MYN1001 the telephone number only
    }

    public void Sonomama(Kanyusha k)
    {
        Console.WriteLine(Regex.Replace(k.KojinBango, @"^(\d{4})\d{8}$", "$1********")); // LEAK MYN1001
        Console.WriteLine(Regex.Replace(k.KojinBango, @"^\d{12}$", "************")); // SAFE
        Console.WriteLine(Regex.Replace(k.KojinBango, @"(\d{4})(?=\d)", "$1-")); // LEAK MYN1001
        Console.WriteLine(Regex.Replace(k.KojinBango, @"\D", "")); // LEAK MYN1001
    }
}
