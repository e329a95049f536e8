using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Kominkan.Tsutsumi;

public sealed class Maybe<T>
{
    private readonly T? _value;
    private Maybe(T? value, bool has) => (_value, Has) = (value, has);
    public bool Has { get; }
    public static Maybe<T> Some(T value) => new(value, true);
    public static Maybe<T> None { get; } = new(default, false);
    public Maybe<U> Map<U>(Func<T, U> f) => Has ? Maybe<U>.Some(f(_value!)) : Maybe<U>.None;
    public T Or(T other) => Has ? _value! : other;
    public void Do(Action<T> some, Action none)
    {
        if (Has)
        {
            some(_value!);
        }
        else
        {
            none();
        }
    }
}

public readonly struct Bango(string atai)
{
    private readonly string _atai = atai;
    public static implicit operator Bango(string s) => new(s);
    public static explicit operator string(Bango b) => b._atai;
    public static bool operator ==(Bango a, Bango b) => a._atai == b._atai;
    public static bool operator !=(Bango a, Bango b) => !(a == b);
    public override bool Equals(object? o) => o is Bango b && b == this;
    public override int GetHashCode() => _atai.GetHashCode();
    public override string ToString() => "(非表示)";
    public string Shimo(int n) => _atai[^n..];
}

public class Kaiin
{
    public string KaiinNo { get; set; } = "";
    public string? MyNo { get; set; } // 個人番号
    public DateOnly Birthday { get; set; }
    public string Address { get; set; } = "";
}

public static class Kiroku
{
    public static void Kaku(string s, [CallerMemberName] string member = "") => Trace.WriteLine(member + s); // LEAK MYN1001 @kaku

    public static void KakuAnzen(string s, [CallerMemberName] string member = "") => Trace.WriteLine(member + s); // SAFE only member numbers come here
}

public class Madoguchi
{
    private readonly Func<Kaiin, string?> _toru = k => k.MyNo;
    private readonly Func<Kaiin, string> _toruNo = k => k.KaiinNo;
    private Kaiin? _ima;

    private string? Ima => _ima?.MyNo;

    public void Uketsuke(Kaiin k)
    {
        _ima = k;
        var m = Maybe<Kaiin>.Some(k);
        Trace.WriteLine(m.Map(x => x.KaiinNo).Or("-")); // SAFE
        Trace.WriteLine(m.Map(x => x.MyNo).Or("-")); // LEAK MYN1001
        m.Map(x => x.Address).Do(a => Trace.WriteLine(a), () => { }); // SAFE
        m.Map(x => x.MyNo).Do(a => Trace.WriteLine(a), () => { }); // LEAK MYN1001
        Trace.WriteLine(Maybe<string>.None.Or(k.KaiinNo)); // SAFE
        Bango b = k.MyNo ?? "";
        Trace.WriteLine(b); // SAFE its ToString hides it
        Trace.WriteLine(b.ToString()); // SAFE
        Trace.WriteLine((string)b); // LEAK MYN1001
        Trace.WriteLine(b.Shimo(4)); // LEAK MYN1001
        Trace.WriteLine(b == new Bango("")); // SAFE
        Kiroku.Kaku(k.MyNo!); // LEAK MYN1001 @kaku
        Kiroku.KakuAnzen(k.KaiinNo); // SAFE
        Trace.WriteLine(_toru(k)); // LEAK MYN1001
        Trace.WriteLine(_toruNo(k)); // SAFE
        Trace.WriteLine(Ima); // LEAK MYN1001
        Trace.WriteLine(_ima.Birthday); // SAFE
        Trace.WriteLine(Kurikaeshi(k, 2)); // LEAK MYN1001
        Trace.WriteLine(Yobidasu(Nagasa, k.MyNo)); // SAFE a length
        Trace.WriteLine(Yobidasu(Sonomama, k.MyNo)); // LEAK MYN1001
        Trace.WriteLine(Yobidasu(Sonomama, k.KaiinNo)); // SAFE
        var (no, my) = Wakeru(k);
        Trace.WriteLine(no); // SAFE
        Trace.WriteLine(my); // LEAK MYN1001
        using (var anzen = Angou(k.MyNo!))
        {
            File.WriteAllBytes("a.bin", anzen.ToArray()); // SAFE encrypted
        }
    }

    private static string Kurikaeshi(Kaiin k, int n) => string.Concat(Enumerable.Repeat(k.MyNo, n));

    private static string Nagasa(string? s) => (s?.Length ?? 0).ToString();

    private static string Sonomama(string? s) => s ?? "";

    private static string Yobidasu(Func<string?, string> f, string? s) => f(s);

    private static (string No, string? My) Wakeru(Kaiin k)
    {
        var r = (k.KaiinNo, k.MyNo);
        return r;
    }

    private static MemoryStream Angou(string s)
    {
        using var aes = Aes.Create();
        var output = new MemoryStream();
        using (var crypto = new CryptoStream(output, aes.CreateEncryptor(), CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new StreamWriter(crypto))
        {
            writer.Write(s); // SAFE encrypted
        }

        output.Position = 0;
        return output;
    }
}
