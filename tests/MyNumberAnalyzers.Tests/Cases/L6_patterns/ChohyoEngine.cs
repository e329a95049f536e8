using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Serilog;

namespace Chohyo;

// 帳票エンジン: 置き換え式の雛形、書式プロバイダー、列の定義、訪問者。
public sealed record Shiharaisaki(string Code, string Namae, string KojinBango, string HojinBango, decimal Kingaku);

public sealed class BangoFormatter : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => format switch
    {
        "F" => "（非表示）",
        "S" => arg is string s ? s : "",
        _ => arg is IFormattable f ? f.ToString(format, CultureInfo.CurrentCulture) : arg?.ToString() ?? "",
    };
}

public sealed class Retsu(string midashi, Func<Shiharaisaki, object?> atai, bool himitsu = false)
{
    public string Midashi => midashi;

    public bool Himitsu => himitsu;

    public object? Atai(Shiharaisaki s) => himitsu ? "*" : atai(s);

    public object? AtaiNama(Shiharaisaki s) => atai(s);
}

public sealed class Hinagata
{
    private static readonly Regex Ana = new(@"\{\{(\w+)\}\}");
    private readonly Dictionary<string, Func<Shiharaisaki, string>> _umeru = [];
    private readonly string _honbun;

    public Hinagata(string honbun) => _honbun = honbun;

    public Hinagata Ume(string namae, Func<Shiharaisaki, string> f)
    {
        _umeru[namae] = f;
        return this;
    }

    public string Tsukuru(Shiharaisaki s) => Ana.Replace(_honbun, m => _umeru.TryGetValue(m.Groups[1].Value, out var f) ? f(s) : "");
}

public abstract class Kiji
{
    public abstract void Kaku(TextWriter w);
}

public sealed class Bun(string text) : Kiji
{
    public override void Kaku(TextWriter w) => w.WriteLine(text); // LEAK MYN1005 @kiji
}

public sealed class Gyo(IEnumerable<string> cells) : Kiji
{
    public override void Kaku(TextWriter w) => w.WriteLine(string.Join('\t', cells)); // LEAK MYN1005 @kiji2
}

public sealed class Kukanashi : Kiji
{
    public override void Kaku(TextWriter w) => w.WriteLine("----"); // SAFE
}

public sealed class Chohyo
{
    private readonly List<Kiji> _kiji = [];

    public Chohyo Tsuika(Kiji k)
    {
        _kiji.Add(k);
        return this;
    }

    public int Gyosu => _kiji.Count;

    public void Dasu(string path)
    {
        using var w = new StreamWriter(path, false, new UTF8Encoding(true));
        foreach (var k in _kiji)
        {
            k.Kaku(w);
        }
    }
}

public static class ShiharaiChoshoSakusei
{
    private static readonly Retsu[] Ippan =
    [
        new("コード", s => s.Code),
        new("名前", s => s.Namae),
        new("個人番号", s => s.KojinBango, himitsu: true),
        new("金額", s => s.Kingaku),
    ];

    private static readonly Retsu[] Kakushinashi =
    [
        new("コード", s => s.Code),
        new("法人番号", s => s.HojinBango),
        new("金額", s => s.Kingaku),
    ];

    public static void Sakusei(IReadOnlyList<Shiharaisaki> all)
    {
        foreach (var s in all)
        {
            Log.Information("{Gyo}", string.Join(",", Kakushinashi.Select(r => r.Atai(s)))); // SAFE no column of it
            Log.Information("{Midashi}", string.Join(",", Ippan.Select(r => r.Midashi))); // SAFE headings
            Log.Information("{Gyo}", string.Join(",", Ippan.Select(r => r.AtaiNama(s)))); // LEAK MYN1001
            Log.Information(string.Format(new BangoFormatter(), "{0:F}", s.KojinBango)); // ANY the formatter decides by a text
            Log.Information(string.Format(CultureInfo.InvariantCulture, "{0} {1:N0}", s.Code, s.Kingaku)); // SAFE
            Log.Information(string.Format(CultureInfo.InvariantCulture, "{0} {1}", s.Code, s.KojinBango)); // LEAK MYN1001
            Log.Information(string.Format("{0} {1}", s.Code, s.HojinBango)); // SAFE a corporate number
        }

        var tegami = new Hinagata("{{name}} 様 {{kingaku}} 円").Ume("name", s => s.Namae).Ume("kingaku", s => s.Kingaku.ToString("N0"));
        File.WriteAllText("tegami.txt", tegami.Tsukuru(all[0])); // SAFE
        var chosho = new Hinagata("{{name}} {{bango}}").Ume("name", s => s.Namae).Ume("bango", s => s.KojinBango);
        File.WriteAllText("chosho.txt", chosho.Tsukuru(all[0])); // LEAK MYN1005
        var kakushi = new Hinagata("{{name}} {{bango}}").Ume("name", s => s.Namae).Ume("bango", s => new string('*', 12));
        File.WriteAllText("hikae.txt", kakushi.Tsukuru(all[0])); // SAFE stars

        var c1 = new Chohyo().Tsuika(new Bun("支払調書一覧")).Tsuika(new Kukanashi());
        Log.Information("{N}行", c1.Gyosu); // SAFE
        c1.Dasu("ichiran.txt"); // SAFE
        var c2 = new Chohyo().Tsuika(new Bun("個人番号 " + all[0].KojinBango)); // LEAK MYN1005 @kiji
        c2.Dasu("bango.txt"); // LEAK MYN1005 @kiji
        var c3 = new Chohyo();
        foreach (var s in all)
        {
            c3.Tsuika(new Gyo([s.Code, s.Namae, s.HojinBango]));
        }

        c3.Dasu("hojin.txt"); // SAFE
        var c4 = new Chohyo();
        foreach (var s in all)
        {
            c4.Tsuika(new Gyo([s.Code, s.Namae, s.KojinBango])); // LEAK MYN1005 @kiji2
        }

        c4.Dasu("kojin.txt"); // LEAK MYN1005 @kiji2
        using var sw = new StringWriter();
        new Bun("見出し").Kaku(sw);
        Log.Information("{S}", sw.ToString()); // SAFE
        var sb = sw.GetStringBuilder();
        sb.Clear();
        sb.AppendJoin(',', all.Select(s => s.Code));
        Log.Information("{S}", sb.ToString()); // SAFE
        sb.AppendJoin(',', all.Select(s => s.KojinBango));
        Log.Information("{S}", sb.ToString()); // LEAK MYN1001
        FormattableString fs = $"{all[0].Code} {all[0].Kingaku:N0}";
        Log.Information("{S}", fs.ToString(CultureInfo.InvariantCulture)); // SAFE
        FormattableString fs2 = $"{all[0].Code} {all[0].KojinBango}";
        Log.Information("{S}", fs2.ArgumentCount); // SAFE
        Log.Information("{S}", fs2.Format); // SAFE the holes alone
        Log.Information("{S}", fs2.ToString(CultureInfo.InvariantCulture)); // LEAK MYN1001
    }
}
