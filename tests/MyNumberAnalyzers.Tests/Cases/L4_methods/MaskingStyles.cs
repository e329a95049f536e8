using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Mask.Styles;

public sealed record Shain(string Code, string Name, string MyNumber);

public interface ITokenizer
{
    string Tokenize(string value);
}

public sealed class Vault(byte[] key)
{
    public string Encrypt(string plain)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        aes.GenerateIV();
        using var ms = new MemoryStream();
        ms.Write(aes.IV);
        using (var cs = new CryptoStream(ms, aes.CreateEncryptor(), CryptoStreamMode.Write, leaveOpen: true))
        using (var w = new StreamWriter(cs))
        {
            w.Write(plain); // SAFE into the cipher
        }

        return Convert.ToBase64String(ms.ToArray());
    }

    public byte[] Seal(string plain)
    {
        var data = Encoding.UTF8.GetBytes(plain);
        var output = new byte[12 + data.Length + 16];
        RandomNumberGenerator.Fill(output.AsSpan(0, 12));
        using var gcm = new AesGcm(key, 16);
        gcm.Encrypt(output.AsSpan(0, 12), data, output.AsSpan(12, data.Length), output.AsSpan(12 + data.Length));
        return output;
    }

    public string Index(string plain) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(plain)));

    public string Decrypt(byte[] sealedText)
    {
        var plain = new byte[sealedText.Length - 28];
        using var gcm = new AesGcm(key, 16);
        gcm.Decrypt(sealedText.AsSpan(0, 12), sealedText.AsSpan(12, plain.Length), sealedText.AsSpan(12 + plain.Length), plain);
        return Encoding.UTF8.GetString(plain);
    }
}

public static class Masks
{
    public static string Stars(string s) => new('*', s.Length);

    public static string ByLoop(string s)
    {
        var sb = new StringBuilder();
        foreach (var _ in s)
        {
            sb.Append('*');
        }

        return sb.ToString();
    }

    public static string ByArray(string s)
    {
        var chars = s.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = 'X';
        }

        return new string(chars);
    }

    public static string ByFill(string s)
    {
        var chars = s.ToCharArray();
        Array.Fill(chars, '*');
        return new string(chars);
    }

    public static string ByRegex(string s) => Regex.Replace(s, "[0-9]", "*");

    public static string ByRegexDot(string s) => Regex.Replace(s, ".", "●");

    public static string ByRegexTail(string s) => Regex.Replace(s, ".{8}$", "********");

    public static string ByLinq(string s) => string.Concat(s.Select(_ => '*'));

    public static string ByLinqKeep(string s) => string.Concat(s.Select((c, i) => i >= 8 ? c : '*'));

    public static string ByPad(string s) => "".PadRight(s.Length, '*');

    public static string ByPadKeep(string s) => s[^2..].PadLeft(s.Length, '*');

    public static string ByCreate(string s) => string.Create(s.Length, '*', static (span, c) => span.Fill(c));

    public static string ByFixed(string s) => s is { Length: > 0 } ? "(登録済)" : "(未登録)";

    public static string ByReplace(string s) => s.Replace(s, "****");

    public static string BySubstring(string s) => "****" + s.Substring(4, 4) + "****";

    public static string? ToNull(string s) => null;

    public static string ToEmpty(string s) => string.Empty;

    public static string Mixed(string s, bool keepTail) => keepTail ? BySubstring(s) : Stars(s);
}

public sealed class Uses(ILogger<Uses> log, Vault vault, ITokenizer tokenizer, IDataProtectionProvider provider)
{
    public void Run(Shain s, StreamWriter file)
    {
        log.LogInformation("{V}", Masks.Stars(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByLoop(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByArray(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByFill(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByRegex(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByRegexDot(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByRegexTail(s.MyNumber)); // LEAK MYN1001 the first four stay
        log.LogInformation("{V}", Masks.ByLinq(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByLinqKeep(s.MyNumber)); // LEAK MYN1001 the last four stay
        log.LogInformation("{V}", Masks.ByPad(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByPadKeep(s.MyNumber)); // LEAK MYN1001 the last two stay
        log.LogInformation("{V}", Masks.ByCreate(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByFixed(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ByReplace(s.MyNumber)); // SAFE replaced as a whole
        log.LogInformation("{V}", Masks.BySubstring(s.MyNumber)); // LEAK MYN1001 four in the middle stay
        log.LogInformation("{V}", Masks.ToNull(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.ToEmpty(s.MyNumber)); // SAFE
        log.LogInformation("{V}", Masks.Mixed(s.MyNumber, false)); // SAFE
        log.LogInformation("{V}", Masks.Mixed(s.MyNumber, true)); // LEAK MYN1001
        log.LogInformation("{V}", s.Name.Replace(s.MyNumber, "****")); // SAFE the number only searched for
        log.LogInformation("{V}", ("番号" + s.MyNumber).Replace(s.MyNumber, "****")); // SAFE replaced as a whole
        file.WriteLine(vault.Encrypt(s.MyNumber)); // SAFE encrypted
        file.WriteLine(Convert.ToBase64String(vault.Seal(s.MyNumber))); // SAFE encrypted
        file.WriteLine(vault.Decrypt(vault.Seal(s.Name))); // ANY opened again
        file.WriteLine(provider.CreateProtector("a").CreateProtector("b").Protect(s.MyNumber)); // SAFE encrypted
        file.WriteLine(provider.CreateProtector("a").ToTimeLimitedDataProtector().Protect(s.MyNumber, TimeSpan.FromDays(1))); // SAFE encrypted
        file.WriteLine(tokenizer.Tokenize(s.MyNumber)); // ANY a tokenizer without a body
        file.WriteLine(s.MyNumber.GetHashCode()); // SAFE 32 bits
        file.WriteLine(HashCode.Combine(s.MyNumber, s.Code)); // SAFE 32 bits
        file.WriteLine(string.CompareOrdinal(s.MyNumber, s.Code)); // SAFE
        file.WriteLine(s.MyNumber.Equals(s.Code)); // SAFE
        file.WriteLine(s.MyNumber == null ? 0 : s.MyNumber.Length); // SAFE
        file.WriteLine(s.MyNumber.Any(char.IsLetter)); // SAFE
        file.WriteLine(s.MyNumber.Count(c => c == '1')); // SAFE
        file.WriteLine(s.MyNumber.IndexOfAny(['x', 'y'])); // SAFE
        file.WriteLine(Encoding.UTF8.GetByteCount(s.MyNumber)); // SAFE
        file.WriteLine(Regex.IsMatch(s.MyNumber, @"^\d{12}$")); // SAFE
        file.WriteLine(long.TryParse(s.MyNumber, out _)); // SAFE
        file.WriteLine(Regex.Match(s.MyNumber, @"\d{4}$").Value); // LEAK MYN1005
        file.WriteLine(Regex.Match(s.MyNumber, @"\d{4}$").Success); // SAFE
        file.WriteLine(Regex.Matches(s.MyNumber, @"\d").Count); // SAFE
        file.WriteLine(Regex.Split(s.MyNumber, "(?<=^.{4})")[0]); // LEAK MYN1005
        file.WriteLine(typeof(Shain).GetProperty(nameof(Shain.MyNumber))!.Name); // SAFE a name
        file.WriteLine(s.MyNumber.Split('-').Length); // SAFE
        file.WriteLine(s.MyNumber.Split('-')[0]); // LEAK MYN1005
        file.WriteLine(s.MyNumber.Normalize(NormalizationForm.FormKC)); // LEAK MYN1005
        file.WriteLine(s.MyNumber.IsNormalized()); // SAFE
        file.WriteLine(StringComparer.Ordinal.Compare(s.MyNumber, s.Code)); // SAFE
        file.WriteLine(BitConverter.ToString(Encoding.ASCII.GetBytes(s.MyNumber))); // LEAK MYN1012|MYN1005
        file.WriteLine(BitConverter.ToString(vault.Seal(s.MyNumber))); // SAFE encrypted
        file.WriteLine(vault.Index(s.Code)); // SAFE of another number
        file.WriteLine(s); // LEAK MYN1005 a record prints itself
        file.WriteLine(s with { MyNumber = Masks.Stars(s.MyNumber) }); // SAFE masked copy
        file.WriteLine(new { s.Code, s.Name }); // SAFE
        file.WriteLine((s.Code, s.MyNumber)); // LEAK MYN1005
        file.WriteLine((s.Code, s.MyNumber.Length)); // SAFE
    }
}
