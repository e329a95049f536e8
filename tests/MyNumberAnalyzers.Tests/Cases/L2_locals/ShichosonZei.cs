using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace ShichosonZei;

// 住民税 特別徴収 eLTAX 取込: 状態機械、条件、例外、手順の中の変数。
public static class EltaxTorikomi
{
    private enum Jotai
    {
        Header,
        Meisai,
        Trailer,
        Error,
    }

    public static void Torikomi(Stream input, TextWriter output)
    {
        using var r = new BinaryReader(input, Encoding.ASCII, leaveOpen: true);
        var jotai = Jotai.Header;
        var kensu = 0;
        string? kojinBango = null;
        string? jusho = null;
        string? atenaNo = null;
        while (jotai != Jotai.Trailer)
        {
            switch (jotai)
            {
                case Jotai.Header:
                    var shichosonCode = new string(r.ReadChars(6));
                    output.WriteLine(shichosonCode); // SAFE
                    output.WriteLine(kojinBango); // SAFE never set on this way
                    jotai = Jotai.Meisai;
                    break;
                case Jotai.Meisai when r.PeekChar() == 'M':
                    r.ReadChar();
                    atenaNo = new string(r.ReadChars(15));
                    kojinBango = new string(r.ReadChars(12));
                    jusho = new string(r.ReadChars(40)).TrimEnd();
                    kensu++;
                    output.WriteLine($"{kensu} {atenaNo}"); // SAFE an address number
                    output.WriteLine(jusho); // SAFE
                    if (kojinBango.All(c => c == ' '))
                    {
                        output.WriteLine("番号なし " + atenaNo); // SAFE
                        continue;
                    }

                    if (kojinBango.StartsWith("000000"))
                    {
                        output.WriteLine($"仮番号 {kojinBango}"); // LEAK MYN1005
                    }

                    break;
                case Jotai.Meisai:
                    jotai = r.PeekChar() == 'T' ? Jotai.Trailer : Jotai.Error;
                    break;
                case Jotai.Error:
                    throw new InvalidDataException($"{kensu}件目で形式エラー (宛名 {atenaNo})"); // SAFE
            }
        }

        Trace.WriteLine(kensu); // SAFE
        Trace.WriteLine(kojinBango); // LEAK MYN1001 the last one read
        kojinBango = null;
        Trace.WriteLine(kojinBango ?? "なし"); // SAFE
        var goukei = kensu switch { 0 => "0件", 1 => "1件", var n => $"{n}件" };
        Trace.WriteLine(goukei); // SAFE
    }

    public static string Hantei(string myNumber, string atenaNo, bool kanri, bool shosai, ref string message)
    {
        message = atenaNo;
        Trace.WriteLine(message); // SAFE
        if (!kanri)
        {
            myNumber = "権限なし";
        }

        Trace.WriteLine(myNumber); // LEAK MYN1001 raw when kanri
        if (!kanri)
        {
            Trace.WriteLine(myNumber); // SAFE the fixed text here
            return "";
        }

        var hyoji = shosai ? myNumber : atenaNo;
        if (!shosai)
        {
            Trace.WriteLine(hyoji); // SAFE the address number here
        }
        else
        {
            Trace.WriteLine(hyoji); // LEAK MYN1001
        }

        string naiyo;
        try
        {
            naiyo = long.Parse(myNumber, CultureInfo.InvariantCulture) > 0 ? "数値" : "零";
            Trace.WriteLine(naiyo); // SAFE
        }
        catch (FormatException)
        {
            naiyo = "数字ではない";
            Trace.WriteLine(naiyo); // SAFE
        }
        catch (OverflowException ex) when (ex.HResult != 0)
        {
            naiyo = myNumber + " は大きすぎます";
            Trace.WriteLine(naiyo); // LEAK MYN1001
            naiyo = ex.GetType().Name;
            Trace.WriteLine(naiyo); // SAFE
        }
        finally
        {
            Trace.WriteLine(atenaNo); // SAFE
        }

        Trace.WriteLine(naiyo); // SAFE fixed texts on every way
        object o = myNumber;
        if (o is int i)
        {
            Trace.WriteLine(i); // SAFE an int
        }
        else if (o is string { Length: 12 } s)
        {
            Trace.WriteLine(s); // LEAK MYN1001
        }

        o = DateTime.Now;
        Trace.WriteLine(o); // SAFE overwritten
        message = myNumber;
        var ketsuron = message.Length == 12 && message[0] != '0';
        Trace.WriteLine(ketsuron); // SAFE
        message = ketsuron ? "妥当" : "不当";
        Trace.WriteLine(message); // SAFE
        return message;
    }

    public static void Junban(string[] gyo, Action<string> kiroku)
    {
        string bango = "", shimei = "", kubun = "";
        for (var i = 0; i < gyo.Length; i++)
        {
            var p = gyo[i].IndexOf('=');
            if (p < 0)
            {
                kiroku($"{i + 1}行目に = がありません");
                continue;
            }

            var (na, atai) = (gyo[i][..p], gyo[i][(p + 1)..]);
            switch (na)
            {
                case "個人番号":
                    bango = atai;
                    break;
                case "氏名":
                    shimei = atai;
                    break;
                case "区分":
                    kubun = atai;
                    break;
                default:
                    Console.WriteLine($"不明な項目 {na}"); // SAFE a name
                    break;
            }
        }

        Console.WriteLine(shimei); // SAFE
        Console.WriteLine(kubun); // SAFE
        Console.WriteLine($"個人番号: {(bango.Length > 0 ? "あり" : "なし")}"); // SAFE
        Console.WriteLine($"個人番号: {bango}"); // LEAK MYN1001
        Console.WriteLine($"氏名: {shimei} 区分: {kubun}"); // SAFE
        Console.WriteLine("個人番号の件数: " + gyo.Length); // SAFE
        Console.WriteLine("個人番号の区分: " + kubun); // SAFE
        Console.WriteLine("個人番号の届出者: " + shimei); // SAFE
    }
}
