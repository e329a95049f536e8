using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Bango = (string KojinBango, bool Kakunin);
using Daicho = System.Collections.Generic.Dictionary<int, (string Shimei, string KojinBango)>;

namespace Atarashii;

// 新しい文法で書いた番号確認: 静的抽象、params span、独自ハンドラ、ref 構造体、必須メンバー、型別名。
public interface IHyoji<TSelf> where TSelf : IHyoji<TSelf>
{
    static abstract string Hyoji(ReadOnlySpan<char> digits);

    static virtual string Midashi => "番号";
}

public readonly struct Fuse : IHyoji<Fuse>
{
    public static string Hyoji(ReadOnlySpan<char> digits) => new('*', digits.Length);
}

public readonly struct Nama : IHyoji<Nama>
{
    public static string Hyoji(ReadOnlySpan<char> digits) => digits.ToString();

    public static string Midashi => "生の番号";
}

public sealed class Kakuninsha
{
    public required string Shimei { get; init; }

    private readonly string _myNumber = "";

    public required string MyNumber
    {
        get => _myNumber;
        init => _myNumber = value.Replace("-", "");
    }

    public string? Bikou { get; set; }

    [MemberNotNullWhen(true, nameof(Bikou))]
    public bool BikouAri => Bikou is { Length: > 0 };

    public void Deconstruct(out string shimei, out int keta) => (shimei, keta) = (Shimei, MyNumber.Length);
}

[InterpolatedStringHandler]
public ref struct KakushiHandler
{
    private readonly StringBuilder _sb;

    public KakushiHandler(int literalLength, int formattedCount) => _sb = new StringBuilder(literalLength);

    public readonly void AppendLiteral(string s) => _sb.Append(s);

    public readonly void AppendFormatted<T>(T value) => _sb.Append("[非表示]");

    public readonly void AppendFormatted(int value) => _sb.Append(value);

    public readonly string Dasu() => _sb.ToString();
}

[InterpolatedStringHandler]
public ref struct SonomamaHandler
{
    private readonly StringBuilder _sb;

    public SonomamaHandler(int literalLength, int formattedCount) => _sb = new StringBuilder(literalLength);

    public readonly void AppendLiteral(string s) => _sb.Append(s);

    public readonly void AppendFormatted<T>(T value) => _sb.Append(value);

    public readonly string Dasu() => _sb.ToString();
}

public ref struct KetaYomi(ReadOnlySpan<char> moji)
{
    private ReadOnlySpan<char> _nokori = moji;

    public ReadOnlySpan<char> Genzai { get; private set; }

    public bool Tsugi(int n)
    {
        if (_nokori.Length < n)
        {
            return false;
        }

        Genzai = _nokori[..n];
        _nokori = _nokori[n..];
        return true;
    }
}

file static class Naibu
{
    public static string Tsunagu(params ReadOnlySpan<string> parts) => string.Concat(parts.ToArray());

    public static int Nagasa(params ReadOnlySpan<string> parts)
    {
        var n = 0;
        foreach (var p in parts)
        {
            n += p.Length;
        }

        return n;
    }

    public static T Saidai<T>(T a, T b) where T : INumber<T> => T.Max(a, b);
}

public static class Kakunin
{
    public static string Hyoji<T>(string s) where T : IHyoji<T> => T.Midashi + ": " + T.Hyoji(s);

    public static string Kakushi(KakushiHandler h) => h.Dasu();

    public static string Sonomama(SonomamaHandler h) => h.Dasu();

    public static void Jikko(Kakuninsha k, ILogger log, TextWriter w)
    {
        log.LogInformation("{S}", Hyoji<Fuse>(k.MyNumber)); // SAFE stars
        log.LogInformation("{S}", Hyoji<Nama>(k.MyNumber)); // LEAK MYN1001
        log.LogInformation("{S}", Kakushi($"番号は {k.MyNumber} 桁は {k.MyNumber.Length}")); // SAFE the handler hides it
        log.LogInformation("{S}", Sonomama($"番号は {k.MyNumber}")); // LEAK MYN1001
        log.LogInformation("{S}", Sonomama($"氏名は {k.Shimei}")); // SAFE
        log.LogInformation("{S}", Naibu.Tsunagu("氏名", k.Shimei)); // SAFE
        log.LogInformation("{S}", Naibu.Tsunagu("番号", k.MyNumber)); // LEAK MYN1001
        log.LogInformation("{S}", Naibu.Nagasa("番号", k.MyNumber)); // SAFE
        log.LogInformation("{S}", Naibu.Saidai(k.MyNumber.Length, 12)); // SAFE
        log.LogInformation("{S}", Naibu.Saidai(long.Parse(k.MyNumber), 1L)); // LEAK MYN1001
        var (shimei, keta) = k;
        log.LogInformation("{S} {K}", shimei, keta); // SAFE
        if (k.BikouAri)
        {
            log.LogInformation("{S}", k.Bikou); // ANY another call may have left the number there
        }

        k.Bikou = k.MyNumber;
        log.LogInformation("{S}", k.Bikou); // LEAK MYN1001
        k.Bikou = "確認済";
        log.LogInformation("{S}", k.Bikou); // SAFE
        var kopi = new Kakuninsha { Shimei = k.Shimei, MyNumber = "" };
        log.LogInformation("{S}", kopi.MyNumber); // SAFE empty

        Bango b = (k.MyNumber, true);
        log.LogInformation("{S}", b.Kakunin); // SAFE
        log.LogInformation("{S}", b.KojinBango); // LEAK MYN1001
        b.KojinBango = "";
        log.LogInformation("{S}", b); // SAFE cleared
        Daicho d = new() { [1] = ("山田", k.MyNumber), [2] = (k.Shimei, "") };
        log.LogInformation("{S}", d[2].KojinBango); // SAFE empty
        log.LogInformation("{S}", d[1].Shimei); // SAFE
        log.LogInformation("{S}", d[1].KojinBango); // LEAK MYN1001

        var yomi = new KetaYomi(k.MyNumber);
        while (yomi.Tsugi(4))
        {
            w.WriteLine(yomi.Genzai.Length); // SAFE
            w.WriteLine(yomi.Genzai); // LEAK MYN1005
        }

        var yomi2 = new KetaYomi(k.Shimei);
        if (yomi2.Tsugi(1))
        {
            w.WriteLine(yomi2.Genzai); // SAFE a name
        }

        ReadOnlySpan<byte> midashi = "個人番号\t氏名\n"u8;
        using var fs = File.Create("m.tsv");
        fs.Write(midashi); // SAFE a heading
        var raw = $$"""
            { "shimei": "{{k.Shimei}}", "keta": {{k.MyNumber.Length}} }
            """;
        w.WriteLine(raw); // SAFE
        var raw2 = $$"""
            { "shimei": "{{k.Shimei}}", "myNumber": "{{k.MyNumber}}" }
            """;
        w.WriteLine(raw2); // LEAK MYN1005
        string[] narabi = [.. Split(k.MyNumber)];
        w.WriteLine(narabi.Length); // SAFE
        w.WriteLine(narabi[^1]); // LEAK MYN1005
        w.WriteLine(k.MyNumber is [_, .., var saigo] && char.IsAsciiDigit(saigo)); // SAFE bool
        w.WriteLine(k.MyNumber switch { [] => "空", { Length: 12 } => "12桁", _ => "ほか" }); // SAFE
        w.WriteLine(k.MyNumber is ['9', .. var nokori] ? nokori : "-"); // LEAK MYN1005
        w.WriteLine(Regex.IsMatch(k.MyNumber, @"^\d{12}$") ? "形式○" : "形式×"); // SAFE
        w.WriteLine(Regex.Match(k.MyNumber, @"^(\d{4})").Groups[1].Length); // SAFE
        w.WriteLine(Regex.Match(k.MyNumber, @"^(\d{4})").Groups[1].Value); // LEAK MYN1005

        static IEnumerable<string> Split(string s)
        {
            for (var i = 0; i + 4 <= s.Length; i += 4)
            {
                yield return s.Substring(i, 4);
            }
        }
    }
}
