#pragma warning disable CS0162, CS0649, CS0414
using System;
using System.IO;

namespace Kyuyo.Variants.V13_readonly_of_a_class;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    public void Bad(Shain s, string path)
    {
        string data;
        if (Settings.Five == 5)
        {
            data = s.MyNumber;
        }
        else
        {
            data = "";
        }

        File.WriteAllText(path, data); // LEAK MYN1005
    }

    public void GoodSourceElse(Shain s, string path)
    {
        string data;
        if (Settings.Five != 5)
        {
            data = s.MyNumber;
        }
        else
        {
            data = s.Code;
        }

        File.WriteAllText(path, data); // SAFE the raw branch never runs
    }

    public void GoodSourceThen(Shain s, string path)
    {
        string data;
        if (Settings.Five == 5)
        {
            data = s.Code;
        }
        else
        {
            data = s.MyNumber;
        }

        File.WriteAllText(path, data); // SAFE the raw branch never runs
    }

    public void GoodSink(Shain s, string path)
    {
        var data = s.MyNumber;
        if (Settings.Five != 5)
        {
            File.WriteAllText(path, data); // SAFE never runs
        }
        else
        {
            File.WriteAllText(path, data.Length.ToString()); // SAFE a length
        }
    }

    public void BadSink(Shain s, string path)
    {
        var data = s.MyNumber;
        if (Settings.Five == 5)
        {
            File.WriteAllText(path, data); // LEAK MYN1005
        }
        else
        {
            File.WriteAllText(path, s.Code); // SAFE
        }
    }
}

public static class Settings
{
    public static readonly int Five = 5;

    public static bool StaticTrue() => true;

    public static bool StaticFalse() => false;
}
