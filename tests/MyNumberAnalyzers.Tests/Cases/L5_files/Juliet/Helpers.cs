using System;
using System.Collections.Generic;
using System.IO;

namespace Suite.Files;

internal static class Helper51
{
    public static void Bad(string data) => Console.WriteLine(data); // LEAK MYN1001 @51

    public static void Good(string data) => Console.WriteLine(data); // SAFE
}

internal static class Helper53a
{
    public static void Bad(string data) => Helper53b.Bad(data); // LEAK MYN1005 @53

    public static void Good(string data) => Helper53b.Good(data); // SAFE
}

internal static class Helper53b
{
    public static void Bad(string data) => File.WriteAllText("a.txt", data); // LEAK MYN1005 @53

    public static void Good(string data) => File.WriteAllText("a.txt", data); // SAFE
}

internal static class Helper61
{
    public static string Bad(Person p)
    {
        var s = p.MyNumber;
        return s;
    }

    public static string Good(Person p)
    {
        var s = p.MyNumber;
        s = p.Code;
        return s;
    }
}

internal sealed class Container67
{
    public string One = "";
    public string Two = "";
}

internal static class Helper67
{
    public static void Bad(Container67 c)
    {
        Console.WriteLine(c.Two); // SAFE
        Console.WriteLine(c.One); // LEAK MYN1001 @67
    }

    public static void Good(Container67 c) => Console.WriteLine(c.Two); // SAFE
}

internal static class Statics
{
    public static string Data = "";
    public static string DataGood = "";
}

internal static class Helper68
{
    public static void Bad() => Console.WriteLine(Statics.Data); // LEAK MYN1001

    public static void Good() => Console.WriteLine(Statics.DataGood); // SAFE
}

internal static class Helper72
{
    public static void Bad(List<string> data) => Console.WriteLine(data[1]); // LEAK MYN1001 @72

    public static void Count(List<string> data) => Console.WriteLine(data.Count); // SAFE
}

internal abstract class Action81Base
{
    public abstract void Run(string data);
}

internal sealed class Action81Bad : Action81Base
{
    public override void Run(string data) => throw new InvalidOperationException("NG " + data); // LEAK MYN1002 @81
}

internal sealed class Action81Good : Action81Base
{
    public override void Run(string data) => throw new InvalidOperationException("NG " + data.Length); // SAFE
}

internal sealed class Consumer82(Func<Person, string> get)
{
    public void Use(Person p) => Console.WriteLine(get(p)); // LEAK MYN1001
}

internal sealed class Consumer82Good(Func<Person, string> get)
{
    public void Use(Person p) => Console.WriteLine(get(p)); // SAFE gets only the code
}

internal sealed class Disposable83(string data) : IDisposable
{
    public void Dispose() => Console.WriteLine(data); // LEAK MYN1001 @83
}

internal sealed class Disposable83Good(string data) : IDisposable
{
    public void Dispose() => Console.WriteLine(data.Length); // SAFE
}

internal sealed class Listener84
{
    public void OnChanged(string data) => Console.WriteLine(data); // LEAK MYN1001 @84
}
