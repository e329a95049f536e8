#pragma warning disable CS0162, CS0649, CS0414
using System;
using System.Net.Http;

namespace Kyuyo.Variants.V04_constant_field;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    private const bool ConstTrue = true;
    private const bool ConstFalse = false;

    public void Bad(Shain s, HttpClient http)
    {
        string data;
        if (ConstTrue)
        {
            data = s.MyNumber;
        }
        else
        {
            data = "";
        }

        http.PostAsync("https://h.example.jp", new StringContent(data)); // LEAK MYN1010
    }

    public void GoodSourceElse(Shain s, HttpClient http)
    {
        string data;
        if (ConstFalse)
        {
            data = s.MyNumber;
        }
        else
        {
            data = s.Code;
        }

        http.PostAsync("https://h.example.jp", new StringContent(data)); // SAFE the raw branch never runs
    }

    public void GoodSourceThen(Shain s, HttpClient http)
    {
        string data;
        if (ConstTrue)
        {
            data = s.Code;
        }
        else
        {
            data = s.MyNumber;
        }

        http.PostAsync("https://h.example.jp", new StringContent(data)); // SAFE the raw branch never runs
    }

    public void GoodSink(Shain s, HttpClient http)
    {
        var data = s.MyNumber;
        if (ConstFalse)
        {
            http.PostAsync("https://h.example.jp", new StringContent(data)); // SAFE never runs
        }
        else
        {
            http.PostAsync("https://h.example.jp", new StringContent(data.Length.ToString())); // SAFE a length
        }
    }

    public void BadSink(Shain s, HttpClient http)
    {
        var data = s.MyNumber;
        if (ConstTrue)
        {
            http.PostAsync("https://h.example.jp", new StringContent(data)); // LEAK MYN1010
        }
        else
        {
            http.PostAsync("https://h.example.jp", new StringContent(s.Code)); // SAFE
        }
    }
}
