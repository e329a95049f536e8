using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace KoyoHoken;

/// <summary>雇用保険 被保険者資格取得届の固定長ファイルを読み書きする。</summary>
public static partial class ShutokuTodoke
{
    private const string TestHojinBango = "1180301018771";
    private const string Midashi = "事業所番号,被保険者番号,個人番号";

    [GeneratedRegex(@"^\d{4}-\d{6}-\d$")]
    private static partial Regex HihokenshaNo();

    [GeneratedRegex(@"(?<=番号=)\d{12}")]
    private static partial Regex Bango12();

    [GeneratedRegex(@"\d")]
    private static partial Regex Suji();

    public static int Yomu(TextReader reader, TextWriter writer, TextWriter err)
    {
        int kensu = 0, ayamari = 0;
        writer.WriteLine(Midashi); // SAFE a heading
        writer.WriteLine(TestHojinBango); // SAFE a corporate number
        string? line;
        while ((line = reader.ReadLine()) != null)
        {
            kensu++;
            if (line.Length < 60)
            {
                err.WriteLine($"{kensu}行目: 長さが足りません ({line.Length})"); // SAFE
                ayamari++;
                continue;
            }

            string jigyoshoNo = line[..11];
            string hihokenshaNo = line.Substring(11, 13);
            string myNumber = line.Substring(24, 12);
            string shimei = line[36..56].TrimEnd();
            string kubun = line[^1..];
            string hojinBango = line.Length >= 73 ? line.Substring(60, 13) : "";

            writer.Write(jigyoshoNo); // SAFE
            writer.Write(hihokenshaNo); // SAFE
            writer.Write(myNumber); // LEAK MYN1005
            writer.WriteLine(shimei.PadRight(20)); // SAFE
            writer.WriteLine(hojinBango); // SAFE

            if (!HihokenshaNo().IsMatch(hihokenshaNo))
            {
                err.WriteLine($"被保険者番号が不正: {hihokenshaNo}"); // SAFE another number
            }

            if (!Kensa(myNumber))
            {
                err.WriteLine($"{kensu}行目: 個人番号の検査数字が不正"); // SAFE
                err.WriteLine($"{kensu}行目: 個人番号の検査数字が不正 [{myNumber}]"); // LEAK MYN1005
                ayamari++;
            }

            string kesu = Suji().Replace(myNumber, "9");
            err.WriteLine(kesu); // SAFE blanked
            string denbun = $"番号={myNumber};区分={kubun}";
            err.WriteLine(Bango12().Replace(denbun, "************")); // SAFE blanked by the pattern
            err.WriteLine(denbun); // LEAK MYN1005
            denbun = $"氏名={shimei};区分={kubun}";
            err.WriteLine(denbun); // SAFE overwritten

            string hyoji = kubun switch
            {
                "1" => shimei,
                "2" => hihokenshaNo,
                _ => "-",
            };
            err.WriteLine(hyoji); // SAFE
            hyoji = kubun switch
            {
                "1" => shimei,
                "2" => myNumber[8..],
                _ => "-",
            };
            err.WriteLine(hyoji); // LEAK MYN1005 a part of it
        }

        writer.Flush();
        err.WriteLine("件数 {0} 誤り {1}", kensu, ayamari); // SAFE
        return ayamari;
    }

    public static bool Kensa(string bango)
    {
        int wa = 0;
        for (int i = 0; i < 11; i++)
        {
            int q = i < 5 ? 6 - i : 12 - i;
            wa += (bango[i] - '0') * q;
        }

        int r = wa % 11;
        int kitai = r <= 1 ? 0 : 11 - r;
        Console.WriteLine(kitai == bango[11] - '0'); // SAFE bool
        return kitai == bango[11] - '0';
    }

    public static void Kaku(Stream stream, string kojinBango, string kanaShimei, DateOnly shutokuBi)
    {
        Span<byte> kiroku = stackalloc byte[64];
        kiroku.Fill((byte)' ');
        Encoding.ASCII.GetBytes(kanaShimei, kiroku[12..40]);
        stream.Write(kiroku); // SAFE not in it yet
        Encoding.ASCII.GetBytes(kojinBango, kiroku);
        stream.Write(kiroku); // LEAK MYN1005
        kiroku.Clear();
        stream.Write(kiroku); // SAFE cleared

        char[] karioki = ArrayPool<char>.Shared.Rent(32);
        try
        {
            kojinBango.CopyTo(0, karioki, 0, 12);
            Console.WriteLine(karioki, 0, 12); // LEAK MYN1001
            Array.Clear(karioki);
            Console.WriteLine(karioki, 0, 12); // SAFE cleared
            shutokuBi.TryFormat(karioki, out int n, "yyyyMMdd", CultureInfo.InvariantCulture);
            Console.WriteLine(karioki, 0, n); // SAFE a date
        }
        finally
        {
            ArrayPool<char>.Shared.Return(karioki, clearArray: true);
        }

        var sb = new StringBuilder(64);
        sb.Append(shutokuBi.ToString("yyyyMMdd")).Append(kanaShimei);
        Console.WriteLine(sb); // SAFE
        sb.Append(kojinBango);
        Console.WriteLine(sb.Length); // SAFE
        Console.WriteLine(sb); // LEAK MYN1001
        sb.Length = 0;
        Console.WriteLine(sb); // SAFE emptied
        sb.Append(kojinBango.AsSpan(0, 4)).Append("****");
        Console.WriteLine(sb); // LEAK MYN1001 part of it
        sb.Clear().Append("登録番号: T").Append(TestHojinBango);
        Console.WriteLine(sb); // SAFE
    }

    public static void Hikaku(string mynumberMae, string mynumberAto, Dictionary<string, string> kekka)
    {
        bool onaji = string.Equals(mynumberMae, mynumberAto, StringComparison.Ordinal);
        Console.WriteLine(onaji ? "一致" : "不一致"); // SAFE
        Console.WriteLine(string.CompareOrdinal(mynumberMae, mynumberAto)); // SAFE
        int ichi = 0;
        while (ichi < 12 && mynumberMae[ichi] == mynumberAto[ichi])
        {
            ichi++;
        }

        Console.WriteLine($"{ichi + 1}文字目が違います"); // SAFE a position
        Console.WriteLine($"{ichi + 1}文字目が違います: {mynumberMae[ichi]}"); // LEAK MYN1001 a digit of it
        kekka["変更前個人番号"] = "登録あり";
        Console.WriteLine(kekka["変更前個人番号"]); // SAFE a fixed text was put in
        kekka["変更前個人番号"] = mynumberMae;
        Console.WriteLine(kekka["変更前個人番号"]); // LEAK MYN1001
        kekka.Remove("変更前個人番号");
        foreach (var (k, v) in kekka)
        {
            Console.WriteLine($"{k}={v}"); // SAFE removed
        }

        (mynumberMae, mynumberAto) = ("", "");
        Console.WriteLine(mynumberMae + mynumberAto); // SAFE
    }
}

public static partial class ShutokuTodoke
{
    private static partial Regex HihokenshaNo() => new(@"^\d{4}-\d{6}-\d$");

    private static partial Regex Bango12() => new(@"(?<=番号=)\d{12}");

    private static partial Regex Suji() => new(@"\d");
}
