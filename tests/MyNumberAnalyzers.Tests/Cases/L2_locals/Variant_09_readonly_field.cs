#pragma warning disable CS0162, CS0649, CS0414
using System;
using System.Net.Http;

namespace Kyuyo.Variants.V09_readonly_field;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    private static readonly bool AlwaysTrue = true;
    private static readonly bool AlwaysFalse = false;

    public void Bad(Shain s, HttpClient http)
    {
        string data;
        if (AlwaysTrue)
        {
            data = s.MyNumber;
        }
        else
        {
            data = "";
        }

        http.GetAsync("https://h.example.jp/" + data); // LEAK MYN1009
    }

    public void GoodSourceElse(Shain s, HttpClient http)
    {
        string data;
        if (AlwaysFalse)
        {
            data = s.MyNumber;
        }
        else
        {
            data = s.Code;
        }

        http.GetAsync("https://h.example.jp/" + data); // SAFE the raw branch never runs
    }

    public void GoodSourceThen(Shain s, HttpClient http)
    {
        string data;
        if (AlwaysTrue)
        {
            data = s.Code;
        }
        else
        {
            data = s.MyNumber;
        }

        http.GetAsync("https://h.example.jp/" + data); // SAFE the raw branch never runs
    }

    public void GoodSink(Shain s, HttpClient http)
    {
        var data = s.MyNumber;
        if (AlwaysFalse)
        {
            http.GetAsync("https://h.example.jp/" + data); // SAFE never runs
        }
        else
        {
            http.GetAsync("https://h.example.jp/" + data.Length.ToString()); // SAFE a length
        }
    }

    public void BadSink(Shain s, HttpClient http)
    {
        var data = s.MyNumber;
        if (AlwaysTrue)
        {
            http.GetAsync("https://h.example.jp/" + data); // LEAK MYN1009
        }
        else
        {
            http.GetAsync("https://h.example.jp/" + s.Code); // SAFE
        }
    }
}
