using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Ginko.Batch;

internal static class Program2
{
    private const int KojinBangoKeta = 12;
    private const string MyNumberColumn = "MY_NUMBER";

    private static int Jikko(string[] args, ILogger log)
    {
        var fileName = args.Length > 0 ? args[0] : "input.dat";
        log.LogInformation("開始 {File} {Column} {Keta}", fileName, MyNumberColumn, KojinBangoKeta); // SAFE constants
        var lineNo = 0;
        var errors = 0;
        string? last = null;
        foreach (var line in File.ReadLines(fileName))
        {
            lineNo++;
            if (line.Length < 60)
            {
                log.LogWarning("{LineNo}行目の長さが不正です", lineNo); // SAFE
                errors++;
                continue;
            }

            var shitenCd = line[..3];
            var kouzaNo = line.Substring(3, 7);
            var kojinBango = line.Substring(10, KojinBangoKeta);
            var shimeiKana = line[22..52].TrimEnd();
            last = kojinBango;
            log.LogDebug("{LineNo} {Shiten}-{Kouza} {Kana}", lineNo, shitenCd, kouzaNo, shimeiKana); // SAFE
            if (!kojinBango.All(char.IsDigit))
            {
                log.LogError("{LineNo}行目 個人番号={Value}", lineNo, kojinBango); // LEAK MYN1001
                goto Tsugi;
            }

            var work = kojinBango;
            for (var i = 0; i < 3; i++)
            {
                work = work.Insert(4 * i + i, "-");
            }

            log.LogTrace("{Work}", work); // LEAK MYN1001
            work = shitenCd;
            log.LogTrace("{Work}", work); // SAFE
            var masked = string.Concat(Enumerable.Repeat("*", kojinBango.Length));
            log.LogTrace("{Masked}", masked); // SAFE
            var chars = kojinBango.ToCharArray();
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = 'X';
            }

            log.LogTrace("{Chars}", new string('X', chars.Length)); // SAFE
        Tsugi:
            continue;
        }

        if (last != null)
        {
            Console.Error.WriteLine("最終: " + last); // LEAK MYN1001
        }

        last = null;
        Console.Error.WriteLine("最終: " + last); // SAFE null now
        Environment.ExitCode = errors > 0 ? 1 : 0;
        return errors;
    }

    private static string Kubetsu(string bango, int shubetsu)
    {
        // 12桁は個人番号、13桁は法人番号
        string label;
        switch (bango.Length)
        {
            case 12:
                label = "個人";
                break;
            case 13:
                label = "法人";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(bango), "桁数: " + bango.Length); // SAFE
        }

        Console.WriteLine(label + shubetsu); // SAFE
        return label;
    }

    private static void Teisei(string oldMyNumber, string newMyNumber, string reason, TextWriter rireki)
    {
        var changed = oldMyNumber != newMyNumber;
        rireki.WriteLine($"変更={changed} 理由={reason}"); // SAFE
        (oldMyNumber, reason) = (reason, oldMyNumber);
        rireki.WriteLine(oldMyNumber); // ANY another value under the name
        rireki.WriteLine(reason); // LEAK MYN1005
        ref var r = ref newMyNumber;
        r = "";
        rireki.WriteLine(newMyNumber); // SAFE emptied through the ref
        var sb = new StringBuilder(reason, 64);
        sb.Length = 0;
        rireki.WriteLine(sb); // SAFE emptied
        sb.Append(reason, 0, 4);
        rireki.WriteLine(sb); // LEAK MYN1005
    }

    private static void Hikaku(Dictionary<string, string> mae, Dictionary<string, string> ato, ILogger log)
    {
        var a = mae["mynumber"];
        var b = ato["mynumber"];
        log.LogInformation("一致={Same}", a == b); // SAFE
        log.LogInformation("差={Diff}", string.CompareOrdinal(a, b)); // SAFE
        var c = a == b ? mae["shimei"] : b;
        log.LogInformation("{C}", c); // LEAK MYN1001
        var d = a.Equals(b, StringComparison.Ordinal) ? "同じ" : "違う";
        log.LogInformation("{D}", d); // SAFE
        string? e = null;
        e ??= a;
        log.LogInformation("{E}", e); // LEAK MYN1001
        e = e?.Length.ToString();
        log.LogInformation("{E}", e); // SAFE
        object boxed = b;
        log.LogInformation("{B}", boxed); // LEAK MYN1001
        boxed = b.Length;
        log.LogInformation("{B}", boxed); // SAFE
        if (boxed is string s)
        {
            log.LogInformation("{S}", s); // SAFE never a number here
        }

        lock (mae)
        {
            Volatile.Write(ref a, "");
        }

        decimal asNumber = decimal.Parse(b);
        log.LogInformation("{N}", asNumber); // LEAK MYN1001
        log.LogInformation("{N}", asNumber > 0); // SAFE
        checked
        {
            var shifted = asNumber / 10;
            log.LogInformation("{N}", shifted); // LEAK MYN1001
        }
    }
}
