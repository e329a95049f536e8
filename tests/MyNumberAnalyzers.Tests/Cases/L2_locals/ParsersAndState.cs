using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using Serilog;

namespace Parsers;

public static class Zengin
{
    private enum State
    {
        Header,
        Body,
        Done,
    }

    public static void Read(TextReader reader)
    {
        var state = State.Header;
        string? kojinBango = null;
        string? shimei = null;
        var count = 0;
        string? line;
        while ((line = reader.ReadLine()) != null && state != State.Done)
        {
            switch (state)
            {
                case State.Header when line.StartsWith('1'):
                    shimei = line.Substring(1, 20).Trim();
                    state = State.Body;
                    continue;
                case State.Header:
                    Log.Warning("見出しなし {Count}", count); // SAFE
                    goto case State.Done;
                case State.Body when line[0] == '2':
                    kojinBango = line[21..33];
                    count++;
                    break;
                case State.Body when line[0] == '8':
                    state = State.Done;
                    break;
                case State.Done:
                    state = State.Done;
                    break;
                default:
                    Log.Warning("不明な行 {Kind}", line[0]); // SAFE one character of an unknown line
                    break;
            }

            Log.Debug("{Shimei} {Count}", shimei, count); // SAFE
            Log.Debug("{Bango}", kojinBango); // LEAK MYN1001
        }

        Log.Information("{Length}", kojinBango?.Length ?? 0); // SAFE
        Log.Information("{Bango}", kojinBango ?? "なし"); // LEAK MYN1001
    }

    public static void ReadXml(XmlReader reader)
    {
        string? current = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                current = reader.LocalName;
                Log.Debug("{Name}", current); // SAFE a name
                if (current == "hojinbango")
                {
                    Log.Debug("{V}", reader.ReadElementContentAsString()); // SAFE corporate number
                }

                if (current == "kojinbango")
                {
                    var kojinbango = reader.ReadElementContentAsString();
                    Log.Debug("{L}", kojinbango.Length); // SAFE
                    Log.Debug("{V}", kojinbango); // LEAK MYN1001
                }

                Log.Debug("{V}", reader.GetAttribute("kojinbango")); // LEAK MYN1001
                Log.Debug("{V}", reader.GetAttribute("hojinbango")); // SAFE corporate number
            }
        }
    }

    public static string Kanji(string myNumber)
    {
        var kanji = "〇一二三四五六七八九";
        var sb = new StringBuilder();
        for (var i = 0; i < myNumber.Length; i++)
        {
            sb.Append(kanji[myNumber[i] - '0']);
        }

        Log.Information("{Kanji}", sb.ToString()); // ANY the digits as other characters, looked up
        Log.Information("{Table}", kanji); // SAFE the table
        return sb.ToString();
    }

    public static void Digits(string myNumber)
    {
        var n = 0L;
        foreach (var c in myNumber)
        {
            n = (n * 10) + (c - '0');
        }

        Log.Information("{N}", n); // LEAK MYN1001 put together again
        Span<int> weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (myNumber[i] - '0');
        }

        var check = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
        Log.Information("{Sum} {Check}", sum, check); // SAFE 32-bit sums
        var ok = check == myNumber[^1] - '0';
        Log.Information("{Ok}", ok); // SAFE
        var text = n.ToString(CultureInfo.InvariantCulture).PadLeft(12, '0');
        Log.Information("{Text}", text); // LEAK MYN1001
        var upper = (int)(n / 100000000);
        Log.Information("{Upper}", upper); // ANY four digits as a 32-bit number
        var bytes = BitConverter.GetBytes(n);
        Array.Reverse(bytes);
        Log.Information("{Hex}", Convert.ToHexString(bytes)); // LEAK MYN1012|MYN1001
        var copy = Copy2(myNumber);
        Log.Information("{Copy}", copy); // LEAK MYN1001
        ReadOnlySpan<char> rest = myNumber;
        while (!rest.IsEmpty)
        {
            var head = rest[..Math.Min(4, rest.Length)];
            Log.Information("{Head}", head.ToString()); // LEAK MYN1001
            rest = rest[head.Length..];
        }

        Log.Information("{Rest}", rest.Length); // SAFE
    }

    private static string Copy2(string text) => new(text);
}
