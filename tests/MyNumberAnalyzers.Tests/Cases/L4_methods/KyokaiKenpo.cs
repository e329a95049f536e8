using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace KyokaiKenpo;

// 健保組合: 自作のマスク・暗号・検査・変換の部品と、その使い手。
public static class BangoMask
{
    public static string Zen(string? s) => string.IsNullOrEmpty(s) ? "" : new string('*', s.Length);

    public static string Zen2(string s) => Regex.Replace(s, "[0-9]", "*");

    public static string Zen3(string s) => "************";

    public static string Zen4(string s)
    {
        var sb = new StringBuilder();
        foreach (var _ in s)
        {
            sb.Append('＊');
        }

        return sb.ToString();
    }

    public static string Zen5(string s) => string.Empty.PadLeft(s.Length, '*');

    public static string Zen6(string s) => string.Join("", Enumerable.Repeat("*", s.Length));

    public static string Zen7(string s) => s.Length switch { 12 => "****-****-****", 0 => "", _ => "(不正)" };

    public static string Shita4(string s) => new string('*', s.Length - 4) + s[^4..];

    public static string Ue4(string s) => s[..4] + "********";

    public static string Kugiri(string s) => string.Join("-", s[..4], s[4..8], s[8..]);

    public static string? Areba(string? s, bool miseru) => miseru ? s : Zen(s);
}

public interface IKakushi
{
    string Kakusu(string s);
}

public sealed class KanzenKakushi : IKakushi
{
    public string Kakusu(string s) => BangoMask.Zen(s);
}

public sealed class KoteiKakushi(string moji) : IKakushi
{
    public string Kakusu(string s) => moji;
}

public sealed class SosuuAngou(IConfiguration config)
{
    private byte[] Kagi => Convert.FromBase64String(config["Bango:Key"]!);

    public string Fuuin(string hirabun)
    {
        Span<byte> nonce = stackalloc byte[12];
        RandomNumberGenerator.Fill(nonce);
        var p = Encoding.UTF8.GetBytes(hirabun);
        var c = new byte[p.Length];
        Span<byte> tag = stackalloc byte[16];
        using var gcm = new AesGcm(Kagi, 16);
        gcm.Encrypt(nonce, p, c, tag);
        return Convert.ToBase64String([.. nonce, .. tag, .. c]);
    }

    public string Kaifuu(string fuuin)
    {
        var all = Convert.FromBase64String(fuuin);
        var p = new byte[all.Length - 28];
        using var gcm = new AesGcm(Kagi, 16);
        gcm.Decrypt(all.AsSpan(0, 12), all.AsSpan(28), all.AsSpan(12, 16), p);
        return Encoding.UTF8.GetString(p);
    }

    public string Sakuin(string kojinBango) => Convert.ToHexString(HMACSHA256.HashData(Kagi, Encoding.UTF8.GetBytes(kojinBango)));

    public string Hash(string kojinBango) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(kojinBango))); // LEAK MYN1012
}

public sealed class Kanyusha
{
    public string KigoBango { get; set; } = "";
    public string? KojinBango { get; set; }
    public string? KojinBangoFuuin { get; set; }

    public void Fuuin(SosuuAngou a)
    {
        if (KojinBango is null)
        {
            return;
        }

        KojinBangoFuuin = a.Fuuin(KojinBango);
        KojinBango = null;
    }
}

public sealed class KanyuService(ILogger<KanyuService> log, IKakushi kakushi, SosuuAngou angou)
{
    public void Toroku(Kanyusha k, TextWriter hikae)
    {
        var b = k.KojinBango ?? "";
        log.LogInformation("{A}", BangoMask.Zen(b)); // SAFE
        log.LogInformation("{A}", BangoMask.Zen2(b)); // SAFE
        log.LogInformation("{A}", BangoMask.Zen3(b)); // SAFE
        log.LogInformation("{A}", BangoMask.Zen4(b)); // SAFE
        log.LogInformation("{A}", BangoMask.Zen5(b)); // SAFE
        log.LogInformation("{A}", BangoMask.Zen6(b)); // SAFE
        log.LogInformation("{A}", BangoMask.Zen7(b)); // SAFE
        log.LogInformation("{A}", BangoMask.Shita4(b)); // LEAK MYN1001
        log.LogInformation("{A}", BangoMask.Ue4(b)); // LEAK MYN1001
        log.LogInformation("{A}", BangoMask.Kugiri(b)); // LEAK MYN1001
        log.LogInformation("{A}", BangoMask.Areba(b, false)); // SAFE
        log.LogInformation("{A}", BangoMask.Areba(b, miseru: true)); // LEAK MYN1001
        log.LogInformation("{A}", BangoMask.Shita4(k.KigoBango)); // SAFE another number
        log.LogInformation("{A}", kakushi.Kakusu(b)); // SAFE every implementation hides it
        log.LogInformation("{A}", new KoteiKakushi("***").Kakusu(b)); // SAFE
        hikae.WriteLine(angou.Fuuin(b)); // SAFE sealed
        hikae.WriteLine(angou.Kaifuu(angou.Fuuin(b)).Length); // SAFE
        hikae.WriteLine(k.KojinBangoFuuin); // SAFE sealed
        var hash = angou.Hash(b);
        hikae.WriteLine(hash.Length); // SAFE
        k.Fuuin(angou);
        log.LogInformation("{A} {B}", k.KigoBango, k.KojinBangoFuuin); // SAFE sealed
        if (k.KojinBangoFuuin is { } f)
        {
            log.LogInformation("{A}", f); // SAFE sealed
            k.KojinBango = angou.Kaifuu(f);
            log.LogInformation("{A}", k.KojinBango); // LEAK MYN1001 opened again
            k.KojinBango = null;
            log.LogInformation("{@K}", k); // SAFE cleared again
        }
    }

    public bool Kensa(string? myNumber, out string riyu)
    {
        riyu = "";
        if (string.IsNullOrEmpty(myNumber))
        {
            riyu = "未入力";
        }
        else if (!Regex.IsMatch(myNumber, @"\A[0-9]{12}\z"))
        {
            riyu = $"形式不正（{myNumber.Length}文字）";
        }
        else if (!KensaSuji(myNumber))
        {
            riyu = "検査用数字が不正";
        }

        return riyu.Length == 0;
    }

    public bool KensaWarui(string? myNumber, out string riyu)
    {
        riyu = Kensa(myNumber, out var r) ? "" : $"{r}: {myNumber}";
        return riyu == "";
    }

    public void Ukeru(IEnumerable<string> myNumbers)
    {
        var ng = new Dictionary<string, int>();
        foreach (var mn in myNumbers)
        {
            if (!Kensa(mn, out var riyu))
            {
                log.LogWarning("受付不可: {Riyu}", riyu); // SAFE fixed texts and a length
                ng[riyu] = ng.TryGetValue(riyu, out var n) ? n + 1 : 1;
            }

            if (!KensaWarui(mn, out var warui))
            {
                log.LogWarning("受付不可: {Riyu}", warui); // LEAK MYN1001
            }
        }

        foreach (var (riyu, n) in ng)
        {
            log.LogInformation("{Riyu} {N}件", riyu, n); // SAFE reasons and counts
        }
    }

    private static bool KensaSuji(string s)
    {
        var omomi = new[] { 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 };
        var wa = omomi.Select((o, i) => o * (s[i] - '0')).Sum() % 11;
        var kitai = wa <= 1 ? 0 : 11 - wa;
        Console.WriteLine($"期待 {kitai == s[11] - '0'}"); // SAFE
        return kitai == s[11] - '0';
    }
}
