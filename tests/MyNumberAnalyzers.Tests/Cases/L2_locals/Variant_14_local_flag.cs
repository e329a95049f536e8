#pragma warning disable CS0162, CS0649, CS0414
using System;
using System.Net.Http;

namespace Kyuyo.Variants.V14_local_flag;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    public void Bad(Shain s, HttpClient http)
    {
        var flag = true;
        string data;
        if (flag)
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
        var flag = true;
        string data;
        if (!flag)
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
        var flag = true;
        string data;
        if (flag)
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
        var flag = true;
        var data = s.MyNumber;
        if (!flag)
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
        var flag = true;
        var data = s.MyNumber;
        if (flag)
        {
            http.PostAsync("https://h.example.jp", new StringContent(data)); // LEAK MYN1010
        }
        else
        {
            http.PostAsync("https://h.example.jp", new StringContent(s.Code)); // SAFE
        }
    }
}
