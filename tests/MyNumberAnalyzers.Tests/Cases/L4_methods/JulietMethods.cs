using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Suite.Methods;

public sealed class Todokede
{
    public string Bango = "";
    public string MyNumber = "";
}

public sealed class Variants
{
    private bool badPrivate;
    private bool goodPrivate;
    private static bool badPublicStatic;
    private string dataBad = "";
    private string dataGood = "";
    private delegate string Source(Todokede t);
    private delegate void Sink(string data);

    // 21: the caller sets a flag that the callee reads
    private void BadSink21(string data)
    {
        if (badPrivate)
        {
            Console.WriteLine(data); // LEAK MYN1001
        }
    }

    public void Bad21(Todokede t)
    {
        badPrivate = true;
        BadSink21(t.MyNumber);
    }

    private void GoodSink21(string data)
    {
        if (goodPrivate)
        {
            Console.WriteLine(data); // SAFE never set
        }
        else
        {
            Console.WriteLine(data.Length); // SAFE
        }
    }

    public void Good21(Todokede t)
    {
        goodPrivate = false;
        GoodSink21(t.MyNumber);
    }

    // 22: source in a method that looks at a public static flag
    private static string BadSource22(string data, Todokede t)
    {
        if (badPublicStatic)
        {
            data = t.MyNumber;
        }
        else
        {
            data = "";
        }

        return data;
    }

    public void Bad22(Todokede t)
    {
        badPublicStatic = true;
        Console.WriteLine(BadSource22("", t)); // LEAK MYN1001
    }

    // 31: copies in inner blocks
    public void Bad31(Todokede t)
    {
        string copy;
        {
            var data = t.MyNumber;
            copy = data;
        }

        {
            var data = copy;
            Console.WriteLine(data); // LEAK MYN1001
        }
    }

    // 41, 42: passed down, returned
    private static void Sink41(string data) => Console.WriteLine(data); // LEAK MYN1001

    private static void Sink41Good(string data) => Console.WriteLine(data); // SAFE only the other number comes here

    public void Call41(Todokede t)
    {
        Sink41(t.MyNumber);
        Sink41Good(t.Bango);
    }

    private static string Source42(Todokede t) => t.MyNumber;

    private static string Source42Good(Todokede t) => t.Bango;

    public void Call42(Todokede t)
    {
        Console.WriteLine(Source42(t)); // LEAK MYN1001
        Console.WriteLine(Source42Good(t)); // SAFE
    }

    // 43: ref and out
    private static void Source43(Todokede t, ref string data) => data = t.MyNumber;

    private static void Good43(Todokede t, ref string data) => data = t.Bango;

    public void Call43(Todokede t)
    {
        string data = "";
        Source43(t, ref data);
        Console.WriteLine(data); // LEAK MYN1001
        Good43(t, ref data);
        Console.WriteLine(data); // SAFE
    }

    // 44: delegates
    private static void HelperSink(string data) => Console.WriteLine(data); // LEAK MYN1001

    private static void HelperSinkGood(string data) => Console.WriteLine(data); // SAFE

    public void Call44(Todokede t)
    {
        Sink sink = HelperSink;
        sink(t.MyNumber);
        sink = HelperSinkGood;
        sink(t.Bango);
        Source source = x => x.MyNumber;
        Console.WriteLine(source(t)); // LEAK MYN1001
        source = x => x.Bango;
        Console.WriteLine(source(t)); // SAFE
    }

    // 45: a member of the class between two methods
    private void Sink45() => Console.WriteLine(dataBad); // LEAK MYN1001

    private void Sink45Good() => Console.WriteLine(dataGood); // SAFE

    public void Call45(Todokede t)
    {
        dataBad = t.MyNumber;
        Sink45();
        dataGood = t.Bango;
        Sink45Good();
    }

    // 51-54 in one file: chains
    private static void A(string d, string e) => B(d, e);

    private static void B(string d, string e) => C(d, e);

    private static void C(string d, string e) => D(e, d);

    private static void D(string e, string d)
    {
        Console.WriteLine(d); // LEAK MYN1001
        Console.WriteLine(e); // SAFE
    }

    public void Call54(Todokede t) => A(t.MyNumber, t.Bango);

    // 61, 62: return values of other objects
    private sealed class Helper61
    {
        public string Get(Todokede t, bool raw) => raw ? t.MyNumber : t.Bango;

        public bool TryGet(Todokede t, out string value, out int length)
        {
            value = t.MyNumber;
            length = value.Length;
            return length > 0;
        }
    }

    public void Call61(Todokede t)
    {
        var h = new Helper61();
        Console.WriteLine(h.Get(t, true)); // LEAK MYN1001
        Console.WriteLine(h.Get(t, raw: false)); // SAFE
        if (h.TryGet(t, out var v, out var n))
        {
            Console.WriteLine(n); // SAFE
            Console.WriteLine(v); // LEAK MYN1001
        }
    }

    // 66: array, 71: object, 72: Hashtable, 73: LinkedList, 74: Dictionary, 75: bytes
    private static void Sink66(string[] a)
    {
        Console.WriteLine(a[2]); // LEAK MYN1001
        Console.WriteLine(a[0]); // SAFE
    }

    private static void Sink71(object o)
    {
        string s = (string)o;
        Console.WriteLine(s); // LEAK MYN1001
    }

    private static void Sink72(Hashtable h)
    {
        Console.WriteLine(h["2"]); // LEAK MYN1001
        Console.WriteLine(h["1"]); // SAFE
    }

    private static void Sink73(LinkedList<string> l)
    {
        Console.WriteLine(l.ElementAt(2)); // LEAK MYN1001
        Console.WriteLine(l.Count); // SAFE
    }

    private static void Sink74(Dictionary<int, string> d)
    {
        Console.WriteLine(d[2]); // LEAK MYN1001
        Console.WriteLine(d[0]); // SAFE
    }

    private static void Sink75(MemoryStream ms)
    {
        ms.Position = 0;
        using var r = new BinaryReader(ms);
        Console.WriteLine(r.ReadString()); // LEAK MYN1001
    }

    public void Containers(Todokede t)
    {
        var a = new string[5];
        a[0] = t.Bango;
        a[2] = t.MyNumber;
        Sink66(a);
        Sink71(t.MyNumber);
        var h = new Hashtable { { "1", t.Bango } };
        h.Add("2", t.MyNumber);
        Sink72(h);
        var l = new LinkedList<string>();
        l.AddLast(t.Bango);
        l.AddLast(t.Bango);
        l.AddLast(t.MyNumber);
        Sink73(l);
        Sink74(new Dictionary<int, string> { [0] = t.Bango, [2] = t.MyNumber });
        var ms = new MemoryStream();
        using (var w = new BinaryWriter(ms, System.Text.Encoding.UTF8, true))
        {
            w.Write(t.MyNumber);
        }

        Sink75(ms);
    }

    // 81: abstract base
    private abstract class Base81
    {
        public abstract void Action(string data);
    }

    private sealed class Bad81 : Base81
    {
        public override void Action(string data) => Console.WriteLine(data); // LEAK MYN1001
    }

    private sealed class Good81 : Base81
    {
        public override void Action(string data) => Console.WriteLine(data.Length); // SAFE
    }

    private sealed class Other81 : Base81
    {
        public override void Action(string data) => Console.WriteLine(data); // SAFE gets only the other number
    }

    public void Call81(Todokede t)
    {
        Base81 b = new Bad81();
        b.Action(t.MyNumber);
        Base81 g = new Good81();
        g.Action(t.MyNumber);
        Base81 o = new Other81();
        o.Action(t.Bango);
    }
}
