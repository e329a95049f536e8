using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Zeirishi.Hoshu;

public interface IHasNumber
{
    string Number { get; }

    string Shown => new('●', Number.Length);
}

public sealed class Jutakusha(string name, string myNumber) : IHasNumber
{
    public string Name => name;
    public string Number => myNumber;
    public string Kana { get; init; } = "";
}

public sealed class Hojin(string name, string hojinBango) : IHasNumber
{
    public string Name => name;
    public string Number => hojinBango;
}

public static class TextExtensions
{
    public static string Or(this string? text, string other) => string.IsNullOrWhiteSpace(text) ? other : text;

    public static string Mask(this string text, char with = '*') => new(with, text.Length);

    public static string MaskHead(this string text, int keep) => text[^keep..].PadLeft(text.Length, '*');

    public static string Zenkaku(this string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));

    public static T Tap<T>(this T value, Action<T> look)
    {
        look(value);
        return value;
    }

    public static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);

    public static string? Null(this string text) => text.Length == 0 ? null : text;

    public static bool Valid(this string text) => text.Length == 12 && text.All(char.IsAsciiDigit);
}

public sealed class HoshuService(ILogger<HoshuService> log)
{
    private readonly List<string> _history = [];
    private Func<Jutakusha, string>? _formatter;

    public async Task RunAsync(Jutakusha j, Hojin h)
    {
        log.LogInformation("{N}", j.Name); // SAFE
        log.LogInformation("{N}", j.Number); // LEAK MYN1001
        log.LogInformation("{N}", h.Number); // SAFE corporate number
        log.LogInformation("{N}", ((IHasNumber)j).Shown); // SAFE dots
        log.LogInformation("{N}", j.Number.Mask()); // SAFE
        log.LogInformation("{N}", j.Number.MaskHead(4)); // LEAK MYN1001 the last four
        log.LogInformation("{N}", j.Number.Zenkaku()); // LEAK MYN1001
        log.LogInformation("{N}", j.Kana.Zenkaku()); // SAFE
        log.LogInformation("{N}", j.Number.Or("なし")); // LEAK MYN1001
        log.LogInformation("{N}", j.Kana.Or("なし")); // SAFE
        log.LogInformation("{N}", j.Number.Valid()); // SAFE
        log.LogInformation("{N}", j.Number.Pipe(n => n.Length)); // SAFE
        log.LogInformation("{N}", j.Number.Pipe(n => n + "様")); // LEAK MYN1001
        j.Number.Tap(n => log.LogDebug("{L}", n.Length)); // SAFE
        j.Number.Tap(n => log.LogDebug("{L}", n)); // LEAK MYN1001
        log.LogInformation("{N}", j.Tap(x => _history.Add(x.Name)).Name); // SAFE
        log.LogInformation("{H}", string.Join(",", _history)); // SAFE names
        log.LogInformation("{N}", Choose(true, j.Name, j.Number)); // SAFE the first
        log.LogInformation("{N}", Choose(false, j.Name, j.Number)); // LEAK MYN1001
        log.LogInformation("{N}", First(j.Kana, j.Number)); // SAFE
        log.LogInformation("{N}", Both(j.Name, j.Number).Item1); // SAFE
        log.LogInformation("{N}", Both(j.Name, j.Number).Item2); // LEAK MYN1001
        log.LogInformation("{N}", await FetchAsync(j)); // LEAK MYN1001
        log.LogInformation("{N}", await CountAsync(j)); // SAFE
        log.LogInformation("{N}", (await PairAsync(j)).name); // SAFE
        log.LogInformation("{N}", (await PairAsync(j)).number); // LEAK MYN1001
        foreach (var part in Split(j.Number))
        {
            log.LogInformation("{P}", part); // LEAK MYN1001
        }

        foreach (var n in Lengths(j.Number))
        {
            log.LogInformation("{P}", n); // SAFE
        }

        _formatter = x => x.Name;
        log.LogInformation("{F}", _formatter(j)); // SAFE
        _formatter = x => $"{x.Name}:{x.Number}";
        log.LogInformation("{F}", _formatter(j)); // LEAK MYN1001
        log.LogInformation("{S}", Show(h)); // SAFE corporate number only
        log.LogInformation("{S}", Describe(j)); // LEAK MYN1001
        log.LogInformation("{R}", Recurse(j.Number, 0)); // LEAK MYN1001
        log.LogInformation("{R}", Depth(j.Number)); // SAFE
        log.LogInformation("{G}", Generic<Jutakusha>(j)?.Name); // SAFE
        log.LogInformation("{G}", Generic<Jutakusha>(j)?.Number); // LEAK MYN1001
        BigInteger big = BigInteger.Parse(j.Number, CultureInfo.InvariantCulture);
        log.LogInformation("{B}", big); // LEAK MYN1001
        log.LogInformation("{B}", big.IsZero); // SAFE
        log.LogInformation("{B}", big % 11); // ANY a remainder
        Swap(j.Name, j.Number, out var left, out var right);
        log.LogInformation("{L}", left); // LEAK MYN1001
        log.LogInformation("{R}", right); // SAFE
        ref var slot = ref Slot();
        slot = j.Number;
        log.LogInformation("{S}", Slot()); // LEAK MYN1001
        slot = "";
        log.LogInformation("{S}", Slot()); // SAFE cleared
    }

    private readonly string[] _slots = [""];

    private ref string Slot() => ref _slots[0];

    private static string Choose(bool first, string a, string b) => first ? a : b;

    private static string First(string a, string b) => a.Length > b.Length ? a.Trim() : a;

    private static (string, string) Both(string a, string b) => (a, b);

    private static async Task<string> FetchAsync(Jutakusha j)
    {
        await Task.Delay(1);
        return j.Number;
    }

    private static async ValueTask<int> CountAsync(Jutakusha j)
    {
        await Task.Yield();
        return j.Number.Length;
    }

    private static Task<(string name, string number)> PairAsync(Jutakusha j) => Task.FromResult((j.Name, j.Number));

    private static IEnumerable<string> Split(string text)
    {
        for (var i = 0; i < text.Length; i += 4)
        {
            yield return text.Substring(i, 4);
        }
    }

    private static IEnumerable<int> Lengths(string text)
    {
        yield return text.Length;
        yield return text.IndexOf('0');
    }

    private static string Show(IHasNumber who) => who is Hojin h ? h.Number : who.Shown;

    private static string Describe(object who) => who switch
    {
        Jutakusha { Name: var n, Number: var b } => $"{n}({b})",
        Hojin h => h.Name,
        _ => "",
    };

    private static string Recurse(string text, int i) => i == text.Length ? "" : text[i] + Recurse(text, i + 1);

    private static int Depth(string text) => text.Length == 0 ? 0 : 1 + Depth(text[1..]);

    private static T? Generic<T>(object value)
        where T : class => value as T;

    private static void Swap(string a, string b, out string x, out string y) => (x, y) = (b, a);
}
