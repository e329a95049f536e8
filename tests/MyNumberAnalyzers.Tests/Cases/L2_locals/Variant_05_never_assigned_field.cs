#pragma warning disable CS0162, CS0649, CS0414
using System;
using System.Net.Http;

namespace Kyuyo.Variants.V05_never_assigned_field;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    private bool _yes = true;
    private bool _no = false;

    public void Bad(Shain s, HttpClient http)
    {
        string data;
        if (_yes)
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
        if (_no)
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
        if (_yes)
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
        if (_no)
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
        if (_yes)
        {
            http.GetAsync("https://h.example.jp/" + data); // LEAK MYN1009
        }
        else
        {
            http.GetAsync("https://h.example.jp/" + s.Code); // SAFE
        }
    }
}
