using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;

namespace Anzen.Protection;

public interface ISealer
{
    byte[] Seal(string text);

    string Open(byte[] sealedText);
}

public sealed class GcmSealer(byte[] key) : ISealer
{
    public byte[] Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var result = new byte[12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, 12));
        using var gcm = new AesGcm(key, 16);
        gcm.Encrypt(result.AsSpan(0, 12), plain, result.AsSpan(28), result.AsSpan(12, 16));
        CryptographicOperations.ZeroMemory(plain);
        return result;
    }

    public string Open(byte[] sealedText)
    {
        var plain = new byte[sealedText.Length - 28];
        using var gcm = new AesGcm(key, 16);
        gcm.Decrypt(sealedText.AsSpan(0, 12), sealedText.AsSpan(28), sealedText.AsSpan(12, 16), plain);
        return Encoding.UTF8.GetString(plain);
    }
}

public sealed class StreamSealer(Aes aes)
{
    public byte[] Seal(string text)
    {
        using var memory = new MemoryStream();
        using (var encryptor = aes.CreateEncryptor())
        using (var crypto = new CryptoStream(memory, encryptor, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(crypto))
        {
            writer.Write(text); // SAFE the stream encrypts
        }

        return memory.ToArray();
    }

    public byte[] SealBlock(string text)
    {
        using var encryptor = aes.CreateEncryptor();
        var plain = Encoding.UTF8.GetBytes(text);
        return encryptor.TransformFinalBlock(plain, 0, plain.Length);
    }
}

public sealed class BlindIndex(byte[] key)
{
    public string Of(string text)
    {
        using var hmac = new HMACSHA256(key);
        return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}

public static class Masks
{
    public static string Full(string? text) => string.IsNullOrEmpty(text) ? "" : "************";

    public static string Stars(string text) => new('*', text.Length);

    public static string Pattern(string text) => Regex.Replace(text, @"\d", "*");

    public static string Any(string text) => Regex.Replace(text, ".", "*");

    public static string Loop(string text)
    {
        var chars = new char[text.Length];
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = '*';
        }

        return new string(chars);
    }

    public static string State(string? text) => text switch { null or "" => "未登録", { Length: 12 } => "登録済", _ => "不正" };
}
