using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace MyNumberCases.KoumokuNozoki;

public enum Koumoku
{
    Bango,
    Tel,
}

/// <summary>項目 of a request, left out of the log by their keys.</summary>
public sealed class KoumokuLog(ILogger<KoumokuLog> log)
{
    private static readonly HashSet<string> Himitsu = new(StringComparer.OrdinalIgnoreCase) { "kojinBango", "password" };
    private static readonly string[] HokaNoHimitsu = { "tel", "password" };

    private static bool DaseruKa(string key) => !(key == "kojinBango" || key == "password");

    public void Torikomi(Dictionary<string, object> bag, string myNumber, int nen)
    {
        bag["kojinBango"] = myNumber;
        bag["nen"] = nen;
        log.LogInformation("{B}", string.Join(",", bag.Where(p => p.Key != "kojinBango").Select(p => $"{p.Key}={p.Value}"))); // SAFE
        log.LogInformation("{B}", string.Join(",", bag.Where(p => p.Key != "nen").Select(p => $"{p.Key}={p.Value}"))); // LEAK MYN1001
        log.LogInformation("{B}", string.Join(",", bag.Select(p => p.Key == "kojinBango" ? "***" : p.Value))); // SAFE
        log.LogInformation("{B}", string.Join(",", bag.Select(p => p.Key == "nen" ? "***" : p.Value))); // LEAK MYN1001
    }

    public void Meguru(string myNumber, string tel)
    {
        var bag = new Dictionary<string, string> { ["kojinBango"] = myNumber, ["tel"] = tel };
        foreach (var p in bag)
        {
            if (p.Key.Equals("kojinBango", StringComparison.OrdinalIgnoreCase))
            {
                log.LogInformation("{V}", p.Value); // LEAK MYN1001
                continue;
            }

            log.LogInformation("{V}", p.Value); // SAFE
        }

        foreach (var (key, value) in bag)
        {
            var dasu = key switch
            {
                "kojinBango" or "password" => "***",
                _ => value,
            };
            log.LogInformation("{K}={V}", key, dasu); // SAFE
            log.LogInformation("{K}={V}", key, value); // LEAK MYN1001
        }

        foreach (var p in bag)
        {
            if (!Himitsu.Contains(p.Key))
            {
                log.LogInformation("{V}", p.Value); // SAFE
            }

            if (!HokaNoHimitsu.Contains(p.Key))
            {
                log.LogInformation("{V}", p.Value); // LEAK MYN1001
            }
        }

        foreach (var p in bag.Where(p => DaseruKa(p.Key)).OrderBy(p => p.Key))
        {
            log.LogInformation("{V}", p.Value); // SAFE
        }

        var nokori = bag.Where(p => p.Key != "kojinBango").ToDictionary(p => p.Key, p => p.Value);
        log.LogInformation("{V}", string.Join(",", nokori.Values)); // SAFE
        log.LogInformation("{V}", bag.First(p => p.Key == "tel").Value); // SAFE
        log.LogInformation("{V}", bag.First(p => p.Key != "tel").Value); // LEAK MYN1001
    }

    public void Form(NameValueCollection form, string myNumber)
    {
        form["kojinBango"] = myNumber;
        foreach (string key in form)
        {
            log.LogInformation("{K}={V}", key, key == "kojinBango" ? "***" : form[key]); // SAFE
            log.LogInformation("{K}={V}", key, key == "tel" ? "***" : form[key]); // LEAK MYN1001
        }
    }

    public void Retsukyo(string myNumber, string tel)
    {
        var bag = new Dictionary<Koumoku, string> { [Koumoku.Bango] = myNumber, [Koumoku.Tel] = tel };
        foreach (var (key, value) in bag)
        {
            if (key != Koumoku.Bango)
            {
                log.LogInformation("{V}", value); // SAFE
            }

            if (key != Koumoku.Tel)
            {
                log.LogInformation("{V}", value); // LEAK MYN1001
            }
        }
    }
}

/// <summary>作業域: held while one number is worked on, then put back.</summary>
public sealed class Sagyoiki(ILogger<Sagyoiki> log)
{
    private static readonly AsyncLocal<string?> Ima = new();
    private readonly char[] _waku = new char[12];
    private string? _uketsuke;

    private static void Utsusu(string moto, char[] saki)
    {
        for (var i = 0; i < saki.Length; i++)
        {
            saki[i] = i < moto.Length ? moto[i] : ' ';
        }
    }

    private static void Keshi(char[] saki)
    {
        for (var i = 0; i < saki.Length; i++)
        {
            saki[i] = ' ';
        }
    }

    public void Waku(string myNumber)
    {
        Utsusu(myNumber, _waku);
        log.LogInformation("{W}", new string(_waku)); // LEAK MYN1001
        Keshi(_waku);
        log.LogInformation("{W}", new string(_waku)); // SAFE
    }

    public void Uketsuke(string myNumber)
    {
        _uketsuke = myNumber;
        var mae = Interlocked.Exchange(ref _uketsuke, null);
        log.LogInformation("{U}", _uketsuke); // SAFE
        log.LogInformation("{U}", mae); // LEAK MYN1001
    }

    public void Ambient(string myNumber)
    {
        Ima.Value = myNumber;
        log.LogInformation("{I}", Ima.Value); // LEAK MYN1001
        Ima.Value = null;
        log.LogInformation("{I}", Ima.Value); // SAFE
    }
}
