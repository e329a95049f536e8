using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Clinic.Ext;

public class Kanja
{
    public string KarteNo { get; set; } = "";
    public string? マイナンバー { get; set; }
}

public static class TextExtensions
{
    public static string? Shorten(this string? text, int max) => text is null || text.Length <= max ? text : text.Substring(0, max);

    public static string ToStars(this string? text) => text is null ? "" : new string('*', text.Length);

    public static string OrEmpty(this string? text) => text ?? string.Empty;

    public static IEnumerable<string> Present(this IEnumerable<string?> items)
    {
        foreach (var item in items)
        {
            if (!string.IsNullOrEmpty(item))
            {
                yield return item;
            }
        }
    }

    public static TResult Pipe<T, TResult>(this T value, Func<T, TResult> next) => next(value);

    public static T Tap<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }
}

public sealed class Box<T>
{
    public Box(T value) => Value = value;

    public T Value { get; }

    public Box<TOut> Map<TOut>(Func<T, TOut> f) => new(f(Value));
}

public sealed class Ext(ILogger<Ext> log, IDataProtector protector, byte[] key)
{
    public void Run(Kanja k, List<Kanja> all)
    {
        log.LogInformation("{V}", k.マイナンバー.Shorten(8)); // LEAK MYN1001
        log.LogInformation("{V}", k.KarteNo.Shorten(8)); // SAFE
        log.LogInformation("{V}", k.マイナンバー.ToStars()); // SAFE stars
        log.LogInformation("{V}", k.マイナンバー.OrEmpty()); // LEAK MYN1001
        log.LogInformation("{V}", all.Select(x => x.マイナンバー).Present().First()); // LEAK MYN1001
        log.LogInformation("{V}", all.Select(x => x.KarteNo).Present().First()); // SAFE
        log.LogInformation("{V}", k.Pipe(x => x.マイナンバー)); // LEAK MYN1001
        log.LogInformation("{V}", k.Pipe(x => x.KarteNo)); // SAFE
        log.LogInformation("{V}", k.マイナンバー.Pipe(x => x?.Length)); // SAFE a length
        k.マイナンバー.Tap(x => log.LogInformation("{V}", x)); // LEAK MYN1001
        k.KarteNo.Tap(x => log.LogInformation("{V}", x)); // SAFE
        var box = new Box<string?>(k.マイナンバー);
        log.LogInformation("{V}", box.Value); // LEAK MYN1001
        log.LogInformation("{V}", box.Map(x => "#" + x).Value); // LEAK MYN1001
        log.LogInformation("{V}", box.Map(x => x?.Length ?? 0).Value); // SAFE a length
        log.LogInformation("{V}", new Box<string>(k.KarteNo).Value); // SAFE another instance
        log.LogInformation("{V}", Encrypt(k.マイナンバー.OrEmpty())); // SAFE encrypted
        log.LogInformation("{V}", EncryptBytes(k.マイナンバー.OrEmpty())); // SAFE encrypted
        log.LogInformation("{V}", Obfuscate(k.マイナンバー.OrEmpty())); // LEAK MYN1012|MYN1001
        log.LogInformation("{V}", Fingerprint(k.マイナンバー.OrEmpty())); // LEAK MYN1012
    }

    private string Encrypt(string text) => protector.Protect(text);

    private string EncryptBytes(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var nonce = new byte[12];
        RandomNumberGenerator.Fill(nonce);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using (var gcm = new AesGcm(key, tag.Length))
        {
            gcm.Encrypt(nonce, plain, cipher, tag);
        }

        return Convert.ToBase64String(nonce.Concat(cipher).Concat(tag).ToArray());
    }

    private static string Obfuscate(string text) => Convert.ToBase64String(Encoding.Unicode.GetBytes(text));

    private static string Fingerprint(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
