using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace Kyuyo.Tests;

public static class KensaSuji
{
    private static readonly int[] Omomi = { 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 };

    public static bool TadashiiKa(string? kojinBango)
    {
        if (kojinBango is not { Length: 12 } || !kojinBango.All(char.IsAsciiDigit))
        {
            return false;
        }

        var amari = Omomi.Select((w, i) => w * (kojinBango[i] - '0')).Sum() % 11;
        return (amari <= 1 ? 0 : 11 - amari) == kojinBango[11] - '0';
    }

    public static int Keisan(ReadOnlySpan<char> ue11)
    {
        var wa = 0;
        for (var i = 0; i < 11; i++)
        {
            wa += Omomi[i] * (ue11[i] - '0');
        }

        var amari = wa % 11;
        return amari <= 1 ? 0 : 11 - amari;
    }

    public static string Kakusu(string kojinBango) => string.Concat(Enumerable.Repeat("*", kojinBango.Length));

    public static string KakusuIchibu(string kojinBango) => kojinBango.Substring(0, 8) + "****";

    public static string Kumitate(string kojinBango, bool kakusu)
    {
        var hyoji = kojinBango;
        if (kakusu)
        {
            hyoji = Kakusu(hyoji);
        }

        return "[" + hyoji + "]";
    }

    public static bool Touroku(string kojinBango, out string message)
    {
        if (!TadashiiKa(kojinBango))
        {
            message = "検査用数字が一致しません";
            return false;
        }

        message = string.Empty;
        return true;
    }

    public static bool TourokuWarui(string kojinBango, out string message)
    {
        if (!TadashiiKa(kojinBango))
        {
            message = $"検査用数字が一致しません({kojinBango})";
            return false;
        }

        message = string.Empty;
        return true;
    }
}

public sealed class KensaTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("", false)]
    [InlineData("12345678901", false)]
    public void 判定(string kojinBango, bool expected)
    {
        Assert.Equal(expected, KensaSuji.TadashiiKa(kojinBango)); // SAFE
        Assert.True(kojinBango.Length < 13); // SAFE
    }

    [Fact]
    public void 表示()
    {
        var kojinBango = string.Concat(Enumerable.Range(0, 12).Select(i => (i % 10).ToString()));
        Assert.Equal("************", KensaSuji.Kakusu(kojinBango)); // SAFE
        Assert.DoesNotContain(kojinBango, KensaSuji.Kumitate(kojinBango, true)); // SAFE
        Console.WriteLine(KensaSuji.Kakusu(kojinBango)); // SAFE stars
        Console.WriteLine(KensaSuji.KakusuIchibu(kojinBango)); // LEAK MYN1001 eight digits stay
        Console.WriteLine(KensaSuji.Kumitate(kojinBango, true)); // SAFE
        Console.WriteLine(KensaSuji.Kumitate(kojinBango, false)); // LEAK MYN1001
        Console.WriteLine(KensaSuji.Keisan(kojinBango.AsSpan(0, 11))); // SAFE an int
        if (!KensaSuji.Touroku(kojinBango, out var message))
        {
            Console.WriteLine(message); // SAFE a fixed text
        }

        if (!KensaSuji.TourokuWarui(kojinBango, out message))
        {
            Console.WriteLine(message); // LEAK MYN1001
        }

        output.WriteLine(kojinBango.Length.ToString()); // SAFE
    }
}

public sealed class Hash(byte[] secret)
{
    public string Kensaku(string kojinBango)
    {
        using var mac = new HMACSHA512(secret);
        return Convert.ToBase64String(mac.ComputeHash(Encoding.UTF8.GetBytes(kojinBango)));
    }

    public static string Yowai(string kojinBango) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("salt" + kojinBango))); // LEAK MYN1012 @h

    public void Save(Dictionary<string, string> index, System.Data.Common.DbParameter p, string kojinBango)
    {
        p.Value = Kensaku(kojinBango); // SAFE keyed, into the database
        p.Value = Yowai(kojinBango); // LEAK MYN1012|MYN1006 @h
        index[Kensaku(kojinBango)] = "1"; // SAFE
    }

    public static (byte[] Nonce, byte[] Cipher, byte[] Tag) Fugoka(string kojinBango, byte[] key)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var plain = Encoding.UTF8.GetBytes(kojinBango);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(nonce, plain, cipher, tag);
        CryptographicOperations.ZeroMemory(plain);
        return (nonce, cipher, tag);
    }

    public static void Kaku(string kojinBango, byte[] key, BinaryWriter file)
    {
        var (nonce, cipher, tag) = Fugoka(kojinBango, key);
        file.Write(nonce); // SAFE
        file.Write(cipher); // SAFE encrypted
        file.Write(tag); // SAFE
        file.Write(kojinBango); // LEAK MYN1005
        file.Write(kojinBango.Length); // SAFE
    }
}
