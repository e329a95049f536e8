using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Keisan;

public interface IHasBango<TSelf> where TSelf : IHasBango<TSelf>
{
    static abstract string BangoOf(TSelf self);
}

public readonly record struct Jugyoin(int Cd, string Namae, string? PlainMyNumber) : IHasBango<Jugyoin>
{
    public static string BangoOf(Jugyoin self) => self.PlainMyNumber ?? "";

    public override string ToString() => $"{Cd}:{Namae}";
}

public static class Kakucho
{
    public static string Seikei(this string s) => $"{s.AsSpan(0, 4)} {s.AsSpan(4, 4)} {s.AsSpan(8)}";

    public static string OrDash(this string? s) => string.IsNullOrWhiteSpace(s) ? "-" : s;

    public static string Hide(this string? s) => s is null ? "" : "************";

    public static T Also<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }

    public static TOut Let<TIn, TOut>(this TIn value, Func<TIn, TOut> f) => f(value);

    public static async IAsyncEnumerable<TOut> SelectAsync<TIn, TOut>(this IEnumerable<TIn> source, Func<TIn, ValueTask<TOut>> f, [EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var item in source)
        {
            ct.ThrowIfCancellationRequested();
            yield return await f(item);
        }
    }
}

public sealed class KyuyoKeisan(ILogger<KyuyoKeisan> log, byte[] key)
{
    public void Keisan(Jugyoin j)
    {
        log.LogInformation("{J}", j.ToString()); // SAFE own ToString shows code and name
        log.LogInformation("{J}", j); // SAFE likewise
        log.LogInformation("{B}", Bango(j)); // LEAK MYN1001
        log.LogInformation("{B}", j.PlainMyNumber!.Seikei()); // LEAK MYN1001
        log.LogInformation("{B}", j.PlainMyNumber.OrDash()); // LEAK MYN1001
        log.LogInformation("{B}", j.Namae.OrDash()); // SAFE
        log.LogInformation("{B}", j.PlainMyNumber.Hide()); // SAFE masked
        log.LogInformation("{B}", j.Let(x => x.Cd + "/" + x.Namae)); // SAFE
        log.LogInformation("{B}", j.Let(x => x.Cd + "/" + x.PlainMyNumber)); // LEAK MYN1001
        j.Also(x => log.LogInformation("{C}", x.Cd)); // SAFE
        j.Also(x => log.LogInformation("{C}", x.PlainMyNumber)); // LEAK MYN1001
        j.PlainMyNumber.Also(Shutsuryoku);
        log.LogInformation("{I}", Index(j)); // LEAK MYN1001
        log.LogInformation("{Len}", Nagasa(j)); // SAFE
        log.LogInformation("{D}", Dore(true, j)); // LEAK MYN1001
        log.LogInformation("{N}", Fukumu(j)); // SAFE a bool
    }

    private static string Bango<T>(T item) where T : IHasBango<T> => T.BangoOf(item);

    private void Shutsuryoku(string? s) => log.LogInformation("{S}", s); // LEAK MYN1001

    private string Index(Jugyoin j)
    {
        using var hmac = new HMACSHA256(key);
        return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(j.PlainMyNumber ?? "")));
    }

    private static int Nagasa(Jugyoin j) => j.PlainMyNumber?.Length ?? 0;

    private static string? Dore(bool b, Jugyoin j) => b switch { true => j.PlainMyNumber, false => j.Namae };

    private static bool Fukumu(Jugyoin j) => j.PlainMyNumber?.Contains('0') == true;

    public async Task Nagasu(IReadOnlyList<Jugyoin> all, CancellationToken ct)
    {
        await foreach (var code in all.SelectAsync(j => new ValueTask<int>(j.Cd), ct))
        {
            Console.WriteLine(code); // SAFE
        }

        await foreach (var bango in all.SelectAsync(j => ValueTask.FromResult(j.PlainMyNumber), ct))
        {
            Console.WriteLine(bango); // LEAK MYN1001
        }

        var tasks = all.Select(Yomu).ToArray();
        var results = await Task.WhenAll(tasks);
        Console.WriteLine(results.Length); // SAFE
        Console.WriteLine(results[0]); // LEAK MYN1001
        var (cd, no) = await Futatsu(all[0]);
        Console.WriteLine(cd); // SAFE
        Console.WriteLine(no); // LEAK MYN1001
        var lazy = new Lazy<string?>(() => all[0].PlainMyNumber);
        Console.WriteLine(lazy.IsValueCreated); // SAFE
        Console.WriteLine(lazy.Value); // LEAK MYN1001
        await Task.Run(() => Console.WriteLine(all[0].Namae), ct); // SAFE
        await Task.Run(() => Console.WriteLine(all[0].PlainMyNumber), ct); // LEAK MYN1001
        var t = Task.Factory.StartNew(s => Console.WriteLine(s), all[0].PlainMyNumber, ct); // LEAK MYN1001
        await t.ContinueWith(_ => Console.WriteLine("done"), ct); // SAFE
        await Parallel.ForEachAsync(all, ct, async (j, c) =>
        {
            await File.AppendAllTextAsync("names.txt", j.Namae, c); // SAFE
            await File.AppendAllTextAsync("numbers.txt", j.PlainMyNumber, c); // LEAK MYN1005
        });
    }

    private static async Task<string?> Yomu(Jugyoin j)
    {
        await Task.Yield();
        return j.PlainMyNumber;
    }

    private static async Task<(int Cd, string? No)> Futatsu(Jugyoin j)
    {
        var no = await Yomu(j).ConfigureAwait(false);
        return (j.Cd, no);
    }

    public void Kasaneru(Jugyoin j)
    {
        string Naka(int n) => n <= 0 ? j.PlainMyNumber ?? "" : Naka(n - 1);
        string Soto() => j.Namae;
        Console.WriteLine(Naka(3)); // LEAK MYN1001
        Console.WriteLine(Soto()); // SAFE
        Func<Func<string?>> f = () => () => j.PlainMyNumber;
        Console.WriteLine(f()()); // LEAK MYN1001
        Action hojo = () => { };
        hojo += () => Console.WriteLine(j.Namae); // SAFE
        hojo += () => Console.WriteLine(j.PlainMyNumber); // LEAK MYN1001
        hojo();
        Func<string, Func<string, string>> curry = a => b => a + b;
        Console.WriteLine(curry("x")("y")); // SAFE
        Console.WriteLine(curry("x")(j.PlainMyNumber ?? "")); // LEAK MYN1001
    }
}
