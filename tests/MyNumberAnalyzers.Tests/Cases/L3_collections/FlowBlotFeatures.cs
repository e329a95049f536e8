#nullable disable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Suite.Features;

public class Juminhyo
{
    public string Bango;
    public string 個人番号;
    public string Memo;
    public Juminhyo Next;
    public string this[int i] => i == 0 ? Bango : 個人番号;
}

public struct Kumi
{
    public string A;
    public string B;
    public readonly void Deconstruct(out string a, out string b) => (a, b) = (A, B);
    public static Kumi operator +(Kumi x, Kumi y) => new() { A = x.A + y.A, B = x.B + y.B };
    public static implicit operator string(Kumi k) => k.B;
    public static explicit operator int(Kumi k) => k.B.Length;
}

public class Features
{
    private static void Sink(object o) => Console.WriteLine(o); // LEAK MYN1001

    public void Aliases(Juminhyo j)
    {
        var x = new Juminhyo();
        var y = x;
        y.Memo = j.個人番号;
        Console.WriteLine(x.Memo); // LEAK MYN1001 the same object
        y = new Juminhyo { Memo = "1" };
        Console.WriteLine(y.Memo); // SAFE another object
        var z = new Juminhyo { Next = new Juminhyo { Next = x } };
        Console.WriteLine(z.Next.Next.Memo); // LEAK MYN1001
        Console.WriteLine(z.Next.Memo); // SAFE
        x.Memo = null;
        Console.WriteLine(z.Next.Next.Memo); // SAFE cleared through the alias
    }

    public void Structs(Juminhyo j)
    {
        var k = new Kumi { A = j.Bango, B = j.個人番号 };
        var copy = k;
        copy.B = "";
        Console.WriteLine(copy.B); // SAFE the copy was cleared
        Console.WriteLine(k.B); // LEAK MYN1001
        var (a, b) = k;
        Console.WriteLine(a); // SAFE
        Console.WriteLine(b); // LEAK MYN1001
        string s = k;
        Console.WriteLine(s); // LEAK MYN1001 by the conversion
        Console.WriteLine((int)k); // SAFE a length
        var sum = k + copy;
        Console.WriteLine(sum.A); // SAFE
        Console.WriteLine(sum.B); // LEAK MYN1001
        Console.WriteLine(j[0]); // SAFE
        Console.WriteLine(j[1]); // LEAK MYN1001
    }

    public void Arrays(Juminhyo j)
    {
        string[,] grid = new string[2, 2];
        grid[1, 1] = j.個人番号;
        Console.WriteLine(grid[1, 1]); // LEAK MYN1001
        string[][] jag = { new[] { j.Bango }, new[] { j.個人番号 } };
        Console.WriteLine(jag[1][0]); // LEAK MYN1001
        Console.WriteLine(jag.Length); // SAFE
        var src = new[] { j.個人番号, j.Bango };
        var dst = new string[2];
        Array.Copy(src, dst, 2);
        Console.WriteLine(dst[0]); // LEAK MYN1001
        Array.Clear(dst);
        Console.WriteLine(dst[0]); // SAFE
        Span<char> buffer = stackalloc char[12];
        j.個人番号.AsSpan().CopyTo(buffer);
        Console.WriteLine(buffer.ToString()); // LEAK MYN1001
        buffer.Fill('*');
        Console.WriteLine(buffer.ToString()); // SAFE overwritten
        ReadOnlySpan<char> slice = j.個人番号.AsSpan(4..8);
        Console.WriteLine(new string(slice)); // LEAK MYN1001 four digits of it
        var chars = j.個人番号.ToCharArray();
        Array.Reverse(chars);
        Console.WriteLine(chars); // LEAK MYN1001
        var bits = BitConverter.GetBytes(long.Parse(j.個人番号));
        Console.WriteLine(BitConverter.ToInt64(bits)); // LEAK MYN1001
    }

    public void Strings(Juminhyo j)
    {
        var n = j.個人番号;
        Sink(n.PadLeft(13).Trim().ToUpperInvariant());
        Console.WriteLine(n.Insert(4, "-").Insert(9, "-")); // LEAK MYN1001
        Console.WriteLine(n.Remove(0, 8)); // LEAK MYN1001 four digits of it
        Console.WriteLine(string.Join("", n.Reverse())); // LEAK MYN1001
        Console.WriteLine(n.Replace("0", "零")); // LEAK MYN1001
        Console.WriteLine(n.IndexOf('9')); // SAFE a position
        Console.WriteLine(n.CompareTo("5")); // SAFE
        Console.WriteLine(n.Contains("99")); // SAFE
        Console.WriteLine(n is { Length: 12 } ? "12桁" : "桁数違い"); // SAFE
        Console.WriteLine(string.IsNullOrEmpty(n) ? j.Bango : "あり"); // SAFE
        Console.WriteLine(new string(n.Select(c => '*').ToArray())); // SAFE stars
        Console.WriteLine(new string(n.Select((c, i) => i < 8 ? '*' : c).ToArray())); // LEAK MYN1001 keeps four digits
        Console.WriteLine($"{n,15:@}"); // LEAK MYN1001
        FormattableString f = $"番号 {n}";
        Console.WriteLine(f.ToString()); // LEAK MYN1001
        Console.WriteLine(f.Format); // SAFE only the template
        Console.WriteLine(string.Create(12, n, static (span, v) => v.AsSpan().CopyTo(span))); // LEAK MYN1001
        Console.WriteLine(Convert.ToString((object)n)); // LEAK MYN1001
        Console.WriteLine(string.Intern(n)); // LEAK MYN1001
        Console.WriteLine(n.GetType().Name); // SAFE
    }

    public async Task Asyncs(Juminhyo j)
    {
        var t1 = Task.FromResult(j.個人番号);
        var t2 = Task.Run(() => j.Bango);
        var both = await Task.WhenAll(t1, t2);
        Console.WriteLine(both.Length); // SAFE
        Console.WriteLine(both[0]); // LEAK MYN1001
        Console.WriteLine(await t2); // SAFE
        Console.WriteLine(t1.GetAwaiter().GetResult()); // LEAK MYN1001
        Console.WriteLine(t1.IsCompleted); // SAFE
        var c = t1.ContinueWith(p => p.Result.Length);
        Console.WriteLine(await c); // SAFE
        var d = t1.ContinueWith(p => p.Result + "!");
        Console.WriteLine(await d); // LEAK MYN1001
        var tcs = new TaskCompletionSource<string>();
        tcs.SetResult(j.個人番号);
        Console.WriteLine(await tcs.Task); // LEAK MYN1001
        var lazy = new Lazy<string>(() => j.個人番号);
        Console.WriteLine(lazy.IsValueCreated); // SAFE
        Console.WriteLine(lazy.Value); // LEAK MYN1001
        var al = new AsyncLocal<string> { Value = j.個人番号 };
        Console.WriteLine(al.Value); // LEAK MYN1001
        await foreach (var part in Parts(j))
        {
            Console.WriteLine(part); // LEAK MYN1001
        }

        var th = new Thread(o => Console.WriteLine(o)); // LEAK MYN1001
        th.Start(j.個人番号);
        ThreadPool.QueueUserWorkItem(o => Console.WriteLine((string)o), j.Bango); // SAFE
        using var timer = new Timer(s => Console.WriteLine(((Juminhyo)s).個人番号), j, 0, 1000); // LEAK MYN1001
    }

    private static async IAsyncEnumerable<string> Parts(Juminhyo j, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await Task.Yield();
        for (var i = 0; i < 3; i++)
        {
            yield return j.個人番号.Substring(i * 4, 4);
        }
    }

    public void Patterns(object o, Juminhyo j)
    {
        object boxed = j.個人番号;
        if (boxed is string { Length: > 0 } text && text[0] != 'x')
        {
            Console.WriteLine(text); // LEAK MYN1001
        }

        var label = j switch
        {
            { Bango: var b, 個人番号: "" } => b,
            { 個人番号: [var first, ..] } => "先頭" + first,
            _ => "なし",
        };
        Console.WriteLine(label); // LEAK MYN1001 its first digit
        var ok = j switch { { 個人番号.Length: 12 } => "正", _ => "誤" };
        Console.WriteLine(ok); // SAFE
        var rec = (j.Bango, N: j.個人番号);
        if (rec is (_, { } number))
        {
            Console.WriteLine(number); // LEAK MYN1001
        }

        if (rec is ({ } only, _))
        {
            Console.WriteLine(only); // SAFE
        }
    }
}
