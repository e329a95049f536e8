using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using System.Web;

namespace JidoTeate;

// 児童手当 現況届: ローカル関数、条件、変数の使い回し、変換。
public static class GenkyoTodoke
{
    public static async Task<int> Main2(string[] args)
    {
        if (args is not [var nyuryokuPath, var shutsuryokuPath, .. var nokori])
        {
            Console.Error.WriteLine("使い方: genkyo 入力 出力 [オプション]"); // SAFE
            return 2;
        }

        var shosai = nokori.Contains("--shosai");
        var kakusu = !nokori.Contains("--nama");
        await using var writer = File.CreateText(shutsuryokuPath);
        var gyo = 0;
        foreach (var line in File.ReadLines(nyuryokuPath))
        {
            gyo++;
            var koumoku = line.Split('\t');
            if (koumoku.Length < 5)
            {
                Console.Error.WriteLine($"{gyo}: 項目数 {koumoku.Length}"); // SAFE
                continue;
            }

            string ninteiNo = koumoku[0], shimei = koumoku[1], haigushaKojinBango = koumoku[2];
            var seikyushaKojinBango = koumoku[3];
            var kouza = koumoku[4];
            string? riyu = null;

            void Kaku(string s) => writer.WriteLine($"{ninteiNo}\t{s}"); // LEAK MYN1005 @kaku
            string Hyoji(string s) => kakusu ? new string('X', s.Length) : "表示不可";
            static string Kugiru(string s) => s.Length == 12 ? $"{s[..4]}-{s[4..8]}-{s[8..]}" : s;
            bool Tadashii(string s, out string? wake)
            {
                wake = s.Length != 12 ? $"桁数 {s.Length}" : s.All(char.IsAsciiDigit) ? null : "数字以外";
                return wake == null;
            }

            Kaku(shimei);
            Kaku(kouza);
            Kaku(Hyoji(haigushaKojinBango));
            Kaku(haigushaKojinBango); // LEAK MYN1005 @kaku
            if (!Tadashii(seikyushaKojinBango, out riyu))
            {
                Console.Error.WriteLine($"{ninteiNo}: {riyu}"); // SAFE a length in it at most
            }

            Console.WriteLine(Kugiru(kouza)); // SAFE an account
            Console.WriteLine(Kugiru(seikyushaKojinBango)); // LEAK MYN1001
            var hyojiyou = shosai ? Hyoji(seikyushaKojinBango) : "";
            Console.WriteLine(hyojiyou); // SAFE
            hyojiyou = shosai && !kakusu ? seikyushaKojinBango : "";
            Console.WriteLine(hyojiyou); // LEAK MYN1001
            ref var mado = ref koumoku[3];
            mado = "";
            Console.WriteLine(koumoku[3].Length); // SAFE
            Console.WriteLine(seikyushaKojinBango.Equals(haigushaKojinBango) ? $"{ninteiNo}: 番号が重複" : "OK"); // SAFE
            (haigushaKojinBango, seikyushaKojinBango) = (string.Empty, string.Empty);
            Console.WriteLine($"{ninteiNo},{haigushaKojinBango},{seikyushaKojinBango}"); // SAFE both emptied
        }

        Console.WriteLine($"{gyo}行"); // SAFE
        return 0;
    }

    public static void Henkan(string myNumber, byte[] kagi)
    {
        var suuji = long.Parse(myNumber);
        var nihyaku = new BigInteger(suuji);
        var bytes = Encoding.UTF8.GetBytes(myNumber);
        var sum = 0;
        foreach (var c in myNumber)
        {
            sum += c - '0';
        }

        Debug.WriteLine(sum); // SAFE a sum of digits
        Debug.WriteLine(suuji % 97 == 1); // SAFE
        Debug.WriteLine(suuji); // LEAK MYN1001
        Debug.WriteLine(nihyaku.ToString("X")); // LEAK MYN1001
        Debug.WriteLine(bytes.Length); // SAFE
        Debug.WriteLine(Convert.ToHexString(bytes)); // LEAK MYN1001|MYN1012
        Debug.WriteLine(string.Join("-", myNumber.Chunk(4).Select(c => new string(c)))); // LEAK MYN1001
        Debug.WriteLine(string.Join("-", myNumber.Chunk(4).Select(_ => "****"))); // SAFE
        Debug.WriteLine(string.Concat(myNumber.Select(c => char.IsDigit(c) ? '#' : c))); // SAFE blanked
        Debug.WriteLine(string.Concat(myNumber.Reverse())); // LEAK MYN1001
        Debug.WriteLine(HttpUtility.UrlEncode(myNumber)); // LEAK MYN1001
        Debug.WriteLine(WebUtility.HtmlEncode("個人番号")); // SAFE
        Debug.WriteLine(myNumber.Any()); // SAFE
        Debug.WriteLine(myNumber.Distinct().Count()); // SAFE
        Debug.WriteLine(myNumber.IndexOf('9')); // SAFE
        Debug.WriteLine(myNumber.GetType().Name); // SAFE
        Debug.WriteLine(string.IsNullOrWhiteSpace(myNumber) ? "空" : "有"); // SAFE
        Debug.WriteLine(myNumber ?? "なし"); // LEAK MYN1001
        Debug.WriteLine(myNumber is null ? "なし" : myNumber[^4..].PadLeft(12, '*')); // LEAK MYN1001 the last four
        Debug.WriteLine(myNumber[..0] + "************"); // SAFE nothing of it
        using var gcm = new AesGcm(kagi, 16);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var angou = new byte[bytes.Length];
        var tag = new byte[16];
        gcm.Encrypt(nonce, bytes, angou, tag);
        Debug.WriteLine(Convert.ToBase64String(angou)); // SAFE
        File.WriteAllBytes("angou.bin", [.. nonce, .. tag, .. angou]); // SAFE
        CryptographicOperations.ZeroMemory(bytes);
        File.WriteAllBytes("ato.bin", bytes); // SAFE zeroed
        var moto = new byte[angou.Length];
        gcm.Decrypt(nonce, angou, tag, moto);
        File.WriteAllBytes("moto.bin", angou); // SAFE cipher
        var fukugo = Encoding.UTF8.GetString(moto);
        Debug.WriteLine(fukugo.Length); // SAFE
        myNumber = fukugo;
        Debug.WriteLine(myNumber); // LEAK MYN1001
    }

    public static void Kurikaeshi(IEnumerable<(string NinteiNo, string KojinBango, int Nensu)> all)
    {
        string? mae = null;
        string? maeNintei = null;
        var renzoku = 0;
        foreach (var (nintei, bango, nensu) in all)
        {
            if (bango == mae)
            {
                renzoku++;
                Trace.TraceWarning($"重複 {maeNintei} と {nintei} ({renzoku})"); // SAFE other ids
                Trace.TraceWarning($"重複 {mae}"); // LEAK MYN1001
            }

            mae = bango;
            maeNintei = nintei;
            Trace.TraceInformation("{0}年目", nensu); // SAFE
        }

        mae = null;
        Trace.TraceInformation("最後 {0} {1}", mae, maeNintei); // SAFE cleared
        var goukei = all.Where(x => x.KojinBango.Length == 12).Sum(x => x.Nensu);
        Trace.TraceInformation("合計 {0}", goukei); // SAFE
        do
        {
            mae = all.FirstOrDefault().KojinBango;
            if (string.IsNullOrEmpty(mae))
            {
                Trace.TraceInformation("空 [{0}]", mae); // SAFE empty here
                break;
            }

            mae = mae.Substring(0, 1);
        }
        while (mae.Length > 1);

        Trace.TraceInformation("{0}", maeNintei); // SAFE
    }
}
