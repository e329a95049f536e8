#pragma warning disable CS0162, CS0164, CS0649, CS0414, CS0168, CS0219
using System;
using System.IO;

namespace Suite.Flow;

public static class IO
{
    public const bool StaticFinalTrue = true;
    public const int StaticFinalFive = 5;
    public static bool staticTrue = true;
    public static bool staticFalse = false;
    public static int staticFive = 5;
    public static readonly Random Rnd = new();
    public static bool StaticReturnsTrue() => true;
    public static bool StaticReturnsFalse() => false;
    public static bool StaticReturnsTrueOrFalse() => Rnd.Next(2) == 0;
    public static void WriteLine(string? line) => Console.WriteLine("{0}", line?.Length);
}

public sealed class Nozeisha
{
    public string SeiriBango { get; init; } = "";
    public string KojinBango { get; init; } = "";
}

public sealed class MN532_Log
{
    private readonly bool privateReturnsTrueField = true;
    private const bool PRIVATE_CONST_TRUE = true;
    private const bool PRIVATE_CONST_FALSE = false;
    private readonly int privateFive = 5;
    private static bool PrivateReturnsTrue() => true;
    private static bool PrivateReturnsFalse() => false;

    public void Bad01(Nozeisha n) => Console.WriteLine(n.KojinBango); // LEAK MYN1001
    public void Good01(Nozeisha n) => Console.WriteLine(n.SeiriBango); // SAFE

    public void Bad02(Nozeisha n)
    {
        string data;
        if (true)
        {
            data = n.KojinBango;
        }
        else
        {
            data = null;
        }

        if (true)
        {
            Console.WriteLine(data); // LEAK MYN1001
        }
    }

    public void GoodG2B02(Nozeisha n)
    {
        string data;
        if (false)
        {
            data = n.KojinBango;
        }
        else
        {
            data = "foo";
        }

        Console.WriteLine(data); // SAFE dead source
    }

    public void GoodB2G02(Nozeisha n)
    {
        var data = n.KojinBango;
        if (false)
        {
            Console.WriteLine(data); // SAFE dead sink
        }
        else
        {
            IO.WriteLine(data);
        }
    }

    public void Bad03(Nozeisha n)
    {
        string data = "";
        if (5 == 5)
        {
            data = n.KojinBango;
        }

        if (5 == 5)
        {
            Console.WriteLine(data); // LEAK MYN1001
        }

        if (5 != 5)
        {
            Console.WriteLine(data); // SAFE never runs
        }
    }

    public void Bad04(Nozeisha n)
    {
        string data = PRIVATE_CONST_TRUE ? n.KojinBango : n.SeiriBango;
        Console.WriteLine(data); // LEAK MYN1001
        data = PRIVATE_CONST_FALSE ? n.KojinBango : n.SeiriBango;
        Console.WriteLine(data); // SAFE
    }

    public void Bad05(Nozeisha n)
    {
        var data = n.SeiriBango;
        if (privateReturnsTrueField)
        {
            data = n.KojinBango;
        }

        Console.WriteLine(data); // LEAK MYN1001
    }

    public void Good05(Nozeisha n)
    {
        string data;
        if (!privateReturnsTrueField)
        {
            data = n.KojinBango;
        }
        else
        {
            data = n.SeiriBango;
        }

        Console.WriteLine(data); // SAFE the flag is always true
    }

    public void Good07(Nozeisha n)
    {
        var data = n.KojinBango;
        if (privateFive == 5)
        {
            data = "foo";
        }

        Console.WriteLine(data); // SAFE always replaced
    }

    public void Bad08(Nozeisha n)
    {
        var data = PrivateReturnsTrue() ? n.KojinBango : "";
        Console.WriteLine(data); // LEAK MYN1001
        data = PrivateReturnsFalse() ? n.KojinBango : "";
        Console.WriteLine(data); // SAFE
    }

    public void Bad09(Nozeisha n)
    {
        string data;
        if (IO.StaticFinalTrue)
        {
            data = n.KojinBango;
        }
        else
        {
            data = "";
        }

        Console.WriteLine(data); // LEAK MYN1001
        if (IO.StaticFinalFive != 5)
        {
            Console.WriteLine(data); // SAFE never runs
        }
    }

    public void Bad11(Nozeisha n)
    {
        var data = IO.StaticReturnsTrue() ? n.KojinBango : "";
        Console.WriteLine(data); // LEAK MYN1001
        data = IO.StaticReturnsFalse() ? n.KojinBango : "";
        Console.WriteLine(data); // SAFE
    }

    public void Bad12(Nozeisha n)
    {
        string data;
        if (IO.StaticReturnsTrueOrFalse())
        {
            data = n.KojinBango;
        }
        else
        {
            data = "foo";
        }

        if (IO.StaticReturnsTrueOrFalse())
        {
            Console.WriteLine(data); // LEAK MYN1001
        }
        else
        {
            IO.WriteLine(data);
        }
    }

    public void Good12(Nozeisha n)
    {
        string data;
        if (IO.StaticReturnsTrueOrFalse())
        {
            data = "foo";
        }
        else
        {
            data = n.SeiriBango;
        }

        Console.WriteLine(data); // SAFE
    }

    public void Bad14(Nozeisha n)
    {
        string data;
        if (IO.staticFive == 5)
        {
            data = n.KojinBango;
        }
        else
        {
            data = "";
        }

        Console.WriteLine(data); // LEAK MYN1001
    }

    public void Bad15(Nozeisha n)
    {
        string data;
        switch (6)
        {
            case 6:
                data = n.KojinBango;
                break;
            default:
                data = "";
                break;
        }

        switch (7)
        {
            case 7:
                Console.WriteLine(data); // LEAK MYN1001
                break;
            default:
                Console.WriteLine(data); // SAFE never runs
                break;
        }
    }

    public void Bad16(Nozeisha n)
    {
        string data;
        while (true)
        {
            data = n.KojinBango;
            break;
        }

        for (;;)
        {
            Console.WriteLine(data); // LEAK MYN1001
            break;
        }
    }

    public void Good17(Nozeisha n)
    {
        var data = n.KojinBango;
        for (int j = 0; j < 1; j++)
        {
            data = "foo";
            Console.WriteLine(data); // SAFE replaced just before
        }
    }

    public void Bad18(Nozeisha n)
    {
        string data;
        goto source;
    unused:
        data = "";
    source:
        data = n.KojinBango;
        goto sink;
    sink:
        Console.WriteLine(data); // LEAK MYN1001
    }

    public void Good18(Nozeisha n)
    {
        string data = n.KojinBango;
        goto clean;
    clean:
        data = "foo";
        goto sink;
    sink:
        Console.WriteLine(data); // SAFE
    }

    public void Bad19(Nozeisha n)
    {
        string data = n.KojinBango;
        try
        {
            Console.WriteLine(data); // LEAK MYN1001
            return;
        }
        finally
        {
            data = null;
            Console.WriteLine(data); // SAFE cleared
        }
    }

    public void Bad20(Nozeisha n)
    {
        string data = "";
        try
        {
            data = n.KojinBango;
            int.Parse(n.SeiriBango);
            data = "";
        }
        catch (FormatException)
        {
            Console.WriteLine(data); // LEAK MYN1001 the parse failed between
        }

        Console.WriteLine(n.SeiriBango); // SAFE
    }

    public void Good20(Nozeisha n)
    {
        string data = n.KojinBango;
        try
        {
            data = "";
            int.Parse(n.SeiriBango);
        }
        catch (FormatException)
        {
            Console.WriteLine(data); // SAFE cleared before anything could fail
        }
    }
}
