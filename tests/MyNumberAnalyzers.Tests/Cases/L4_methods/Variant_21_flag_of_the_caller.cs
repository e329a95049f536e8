using System;
using System.IO;

namespace Kyuyo.Variants.V21;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    private bool _badFlag;
    private bool _goodFlag;
    private string _data = "";
    private string _goodData = "";

    // 21: the flag is a field set by the caller
    public void Bad21(Shain s)
    {
        _badFlag = true;
        var data = Source21(s);
        File.WriteAllText("a", data); // LEAK MYN1005
    }

    private string Source21(Shain s) => _badFlag ? s.MyNumber : "";

    public void Good21(Shain s)
    {
        _goodFlag = false;
        var data = GoodSource21(s);
        File.WriteAllText("a", data); // SAFE the flag is never true
    }

    private string GoodSource21(Shain s) => _goodFlag ? s.MyNumber : s.Code;

    // 41: passed as an argument
    public void Bad41(Shain s) => Sink41(s.MyNumber);

    private static void Sink41(string data) => File.WriteAllText("a", data); // LEAK MYN1005

    public void Good41(Shain s) => GoodSink41(s.Code);

    private static void GoodSink41(string data) => File.WriteAllText("a", data); // SAFE

    public void GoodSource41(Shain s) => LengthSink41(s.MyNumber);

    private static void LengthSink41(string data) => File.WriteAllText("a", data.Length.ToString()); // SAFE

    // 42: returned
    public void Bad42(Shain s) => File.WriteAllText("a", Source42(s)); // LEAK MYN1005

    private static string Source42(Shain s)
    {
        string data;
        data = s.MyNumber;
        return data;
    }

    public void Good42(Shain s) => File.WriteAllText("a", GoodSource42(s)); // SAFE

    private static string GoodSource42(Shain s)
    {
        string data;
        data = s.MyNumber;
        data = s.Code;
        return data;
    }

    // 45: through a private field
    public void Bad45(Shain s)
    {
        _data = s.MyNumber;
        Sink45();
    }

    private void Sink45()
    {
        var data = _data;
        File.WriteAllText("a", data); // LEAK MYN1005
    }

    public void Good45(Shain s)
    {
        _goodData = s.Code;
        GoodSink45();
    }

    private void GoodSink45()
    {
        var data = _goodData;
        File.WriteAllText("a", data); // SAFE
    }

    // 44: through a delegate
    public void Bad44(Shain s)
    {
        Action<string> sink = Sink44;
        sink(s.MyNumber);
    }

    private static void Sink44(string data) => File.WriteAllText("a", data); // LEAK MYN1005

    public void Good44(Shain s)
    {
        Action<string> sink = GoodSink44;
        sink(s.Code);
    }

    private static void GoodSink44(string data) => File.WriteAllText("a", data); // SAFE

    // 31: copies in one method
    public void Bad31(Shain s)
    {
        string copy;
        {
            var data = s.MyNumber;
            copy = data;
        }

        {
            var data = copy;
            File.WriteAllText("a", data); // LEAK MYN1005
        }
    }
}
