using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Kuyakusho.Setai;

public class Setaiin
{
    public int Renban { get; set; }
    public string 氏名 { get; set; } = "";
    public string 続柄 { get; set; } = "";
    public string? 個人番号 { get; set; }
    public string? 法人番号 { get; set; }
    public bool 個人番号記載有無 { get; set; }
}

public class SetaiChosa
{
    private readonly ILogger _log;
    private readonly IMemoryCache _cache;

    public SetaiChosa(ILoggerFactory factory, IMemoryCache cache) => (_log, _cache) = (factory.CreateLogger("setai"), cache);

    public void Chosa(Setaiin s)
    {
        Hyoji("氏名", s.氏名);
        Hyoji("番号", s.個人番号); // LEAK MYN1001 @hyoji
        Kiroku(s.続柄, x => x.Trim());
        var renban = Henkan(s, x => x.Renban.ToString(CultureInfo.InvariantCulture));
        _log.LogInformation(renban); // SAFE
        var bango = Henkan(s, x => x.個人番号);
        _log.LogInformation(bango); // LEAK MYN1001
        _log.LogInformation("{Umu}", s.個人番号記載有無); // SAFE a flag
        _log.LogInformation("{Hojin}", s.法人番号); // SAFE public
        if (Toru(s, out var no))
        {
            _log.LogInformation("{No}", no); // LEAK MYN1001
        }

        Toru2(s, out var name, out var number);
        _log.LogInformation("{Name}", name); // SAFE
        _log.LogInformation("{Number}", number); // LEAK MYN1001
        _log.LogInformation("{Mask}", Fuseru(s.個人番号)); // SAFE masked by hand
        _log.LogInformation("{Shimo}", Shimo4(s.個人番号)); // LEAK MYN1001
    }

    private void Hyoji(string koumoku, string? atai)
    {
        _log.LogInformation("{Koumoku}:{Atai}", koumoku, atai); // LEAK MYN1001 @hyoji
    }

    private void Kiroku<T>(T atai, Func<T, string> toText) => _log.LogInformation(toText(atai)); // SAFE only 続柄 comes here

    private static TResult Henkan<T, TResult>(T from, Func<T, TResult> f) => f(from);

    private static bool Toru(Setaiin s, [NotNullWhen(true)] out string? no) => (no = s.個人番号) is not null;

    private static void Toru2(Setaiin s, out string name, out string number)
    {
        name = s.氏名;
        number = s.個人番号 ?? "";
    }

    private static string Fuseru(string? s) => string.IsNullOrEmpty(s) ? "" : new string('*', s.Length);

    private static string Shimo4(string? s)
    {
        const int Keta = 4;
        return s is { Length: > Keta } ? s[^Keta..].PadLeft(s.Length, '*') : "";
    }

    public IEnumerable<string> Ichiran(IEnumerable<Setaiin> all)
    {
        foreach (var s in all.OrderBy(x => x.Renban))
        {
            yield return Gyo(s);
        }

        static string Gyo(Setaiin s) => string.Create(CultureInfo.InvariantCulture, $"{s.Renban},{s.氏名},{s.個人番号}");
    }

    public void Insatsu(List<Setaiin> all)
    {
        foreach (var line in Ichiran(all))
        {
            Console.WriteLine(line); // LEAK MYN1001
        }

        Console.WriteLine(Ichiran(all).Count()); // SAFE
        Console.WriteLine(string.Join(Environment.NewLine, Namae(all))); // SAFE
        Tsukau(all[0], Console.WriteLine);
        Tsukau2(all[0], n => Console.WriteLine(n)); // LEAK MYN1001
        var a = all[0].個人番号;
        Kakikae(ref a);
        Console.WriteLine(a); // SAFE replaced
        Console.WriteLine(Saikyu(a is null ? null : all[0].個人番号, 3)); // LEAK MYN1001
        Console.WriteLine(Kaisu(all[0].個人番号, 3)); // SAFE an int
    }

    private static IEnumerable<string> Namae(IEnumerable<Setaiin> all) => all.Select(s => s.氏名);

    private static void Tsukau(Setaiin s, Action<string> write) => write(s.続柄);

    private static void Tsukau2(Setaiin s, Action<string?> write) => write(s.個人番号);

    private static void Kakikae(ref string? s) => s = "(削除)";

    private static string? Saikyu(string? s, int n) => n == 0 ? s : Saikyu(s, n - 1);

    private static int Kaisu(string? s, int n) => s is null ? n : Kaisu(null, n + 1);

    public async Task<string> Shokai(Setaiin s, HttpClient http)
    {
        var key = Kagi(s);
        var cached = await _cache.GetOrCreateAsync(key, async entry => // SAFE the key holds no number
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
            return await http.GetStringAsync($"https://juki.example.jp/setai/{s.Renban}"); // SAFE
        });
        var raw = KagiNama(s);
        _cache.Set(raw, 1); // LEAK MYN1008
        await http.GetStringAsync(Yosei(s.個人番号)); // SAFE reported where the query is set
        return cached ?? "";
    }

    private static string Kagi(Setaiin s) => $"setai:{s.Renban}";

    private static string KagiNama(Setaiin s) => $"setai:{s.個人番号}";

    private static Uri Yosei(string? no) => new UriBuilder("https://juki.example.jp/") { Query = "no=" + no }.Uri; // LEAK MYN1009
}
