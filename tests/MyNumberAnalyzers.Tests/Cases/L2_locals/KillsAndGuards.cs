using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Kills;

public sealed class Jukyusha
{
    public int Id { get; set; }
    public string Shimei { get; set; } = "";
    public string? KojinBango { get; set; }
    public Jukyusha? Dairi { get; set; }
    public List<Jukyusha> Kazoku { get; set; } = [];
}

public sealed class KyufuController(ILogger<KyufuController> log) : ControllerBase
{
    public IActionResult Clear(Jukyusha j)
    {
        j.KojinBango = null;
        return Ok(j); // ANY its family may still hold numbers
    }

    public IActionResult ClearAll(Jukyusha j)
    {
        j.KojinBango = null;
        j.Dairi = null;
        j.Kazoku.Clear();
        log.LogInformation("{J}", JsonSerializer.Serialize(j)); // SAFE nothing is left
        return Ok(j); // SAFE nothing is left
    }

    public IActionResult ClearEach(List<Jukyusha> all)
    {
        foreach (var j in all)
        {
            j.KojinBango = null;
            j.Dairi = null;
            j.Kazoku = [];
            log.LogInformation("{J}", j.KojinBango); // SAFE
        }

        return Ok(all.Select(j => new { j.Id, j.Shimei })); // SAFE
    }

    public IActionResult Fresh(Jukyusha j)
    {
        var view = new Jukyusha { Id = j.Id, Shimei = j.Shimei };
        log.LogInformation("{V}", view.KojinBango); // SAFE never set
        log.LogInformation("{V}", JsonSerializer.Serialize(view)); // SAFE never set
        view.KojinBango = j.KojinBango;
        log.LogInformation("{V}", JsonSerializer.Serialize(view)); // LEAK MYN1001|MYN1004
        return Ok(view); // LEAK MYN1011
    }

    public void Branches(Jukyusha j, bool b, int n)
    {
        var x = j.KojinBango;
        if (b)
        {
            x = j.Shimei;
        }

        log.LogInformation("{V}", x); // LEAK MYN1001 on the other branch
        x = b ? "a" : "b";
        log.LogInformation("{V}", x); // SAFE
        if (n > 0)
        {
            x = j.KojinBango;
        }
        else
        {
            x = null;
        }

        if (x == null)
        {
            log.LogInformation("{V}", x); // SAFE null here
        }
        else
        {
            log.LogInformation("{V}", x); // LEAK MYN1001
        }

        switch (n)
        {
            case 0:
                x = j.Shimei;
                break;
            case 1:
                x = "x";
                break;
            default:
                return;
        }

        log.LogInformation("{V}", x); // SAFE every way in replaced it
        while (n-- > 0)
        {
            x = j.KojinBango;
            x = x?.Length.ToString();
        }

        log.LogInformation("{V}", x); // SAFE a length at most
        try
        {
            x = j.KojinBango;
            if (x == null)
            {
                throw new InvalidOperationException("番号なし"); // SAFE
            }
        }
        catch (InvalidOperationException)
        {
            log.LogInformation("{V}", x); // ANY null by the only throw, but who looks so far
            return;
        }

        log.LogInformation("{V}", x); // LEAK MYN1001
        x = "";
        Action later = () => log.LogInformation("{V}", x); // SAFE cleared before it runs
        later();
        (x, var y) = (j.Shimei, j.KojinBango);
        log.LogInformation("{V}", x); // SAFE
        log.LogInformation("{V}", y); // LEAK MYN1001
        y = x;
        log.LogInformation("{V}", y); // SAFE replaced
        var z = new[] { j.KojinBango, j.Shimei };
        z[0] = "";
        log.LogInformation("{V}", z[0]); // SAFE cleared
        log.LogInformation("{V}", string.Join(",", z)); // SAFE both harmless
        z[1] = j.KojinBango;
        log.LogInformation("{V}", z[1]); // LEAK MYN1001
        Array.Resize(ref z, 1);
        log.LogInformation("{V}", z.Length); // SAFE
        var list = new List<string?> { j.KojinBango };
        list[0] = null;
        log.LogInformation("{V}", list[0]); // SAFE cleared
        list.Add(j.KojinBango);
        list.Clear();
        list.Add(j.Shimei);
        log.LogInformation("{V}", string.Join(",", list)); // SAFE emptied
        var d = new Dictionary<string, string?> { ["n"] = j.KojinBango, ["s"] = j.Shimei };
        d.Remove("n");
        log.LogInformation("{V}", string.Join(",", d.Values)); // SAFE removed
        d["n"] = j.KojinBango;
        d["n"] = "***";
        log.LogInformation("{V}", JsonSerializer.Serialize(d)); // SAFE overwritten
        d = new Dictionary<string, string?> { ["s"] = j.Shimei };
        log.LogInformation("{V}", JsonSerializer.Serialize(d)); // SAFE a new one
        var sb = new StringBuilder(j.KojinBango);
        sb.Clear().Append(j.Shimei);
        log.LogInformation("{V}", sb); // SAFE emptied
        sb.Append(j.KojinBango);
        sb = new StringBuilder(j.Shimei);
        log.LogInformation("{V}", sb.ToString()); // SAFE a new one
        var bytes = Encoding.UTF8.GetBytes(j.KojinBango ?? "");
        CryptographicOperations.ZeroMemory(bytes);
        log.LogInformation("{V}", Encoding.UTF8.GetString(bytes)); // SAFE zeroed
        bytes = Encoding.UTF8.GetBytes(j.KojinBango ?? "");
        Array.Clear(bytes);
        log.LogInformation("{V}", Encoding.UTF8.GetString(bytes)); // SAFE zeroed
        bytes = Encoding.UTF8.GetBytes(j.KojinBango ?? "");
        bytes.AsSpan().Clear();
        log.LogInformation("{V}", Encoding.UTF8.GetString(bytes)); // SAFE zeroed
        bytes = Encoding.UTF8.GetBytes(j.KojinBango ?? "");
        RandomNumberGenerator.Fill(bytes);
        log.LogInformation("{V}", Encoding.UTF8.GetString(bytes)); // SAFE overwritten with noise
        bytes = Encoding.UTF8.GetBytes(j.KojinBango ?? "");
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = 0;
        }

        log.LogInformation("{V}", Encoding.UTF8.GetString(bytes)); // SAFE zeroed
    }

    public void Instances(Jukyusha a, Jukyusha b)
    {
        var one = new Holder();
        var two = new Holder();
        one.Text = a.KojinBango ?? "";
        two.Text = b.Shimei;
        log.LogInformation("{V}", two.Text); // SAFE the other instance
        log.LogInformation("{V}", one.Text); // LEAK MYN1001
        (one, two) = (two, one);
        log.LogInformation("{V}", one.Text); // SAFE swapped
        log.LogInformation("{V}", two.Text); // LEAK MYN1001
        two = one;
        log.LogInformation("{V}", two.Text); // SAFE
        var map = new Dictionary<int, Holder> { [1] = new() { Text = a.KojinBango ?? "" }, [2] = new() { Text = b.Shimei } };
        log.LogInformation("{V}", map[2].Text); // SAFE
        log.LogInformation("{V}", map[1].Text); // LEAK MYN1001
        var copy = new Holder(map[2]);
        log.LogInformation("{V}", copy.Text); // SAFE
        copy = new Holder(map[1]);
        log.LogInformation("{V}", copy.Text); // LEAK MYN1001
        copy.Reset();
        log.LogInformation("{V}", copy.Text); // SAFE reset
        Holder? none = null;
        log.LogInformation("{V}", none?.Text); // SAFE
        var local = Make(b.Shimei);
        log.LogInformation("{V}", local.Text); // SAFE
        local = Make(a.KojinBango ?? "");
        log.LogInformation("{V}", local.Text); // LEAK MYN1001
        static Holder Make(string t) => new() { Text = t };
    }

    public IActionResult Guards(Jukyusha j, string? kojinBango)
    {
        if (kojinBango is not null)
        {
            return BadRequest("番号は受け付けません"); // SAFE
        }

        log.LogInformation("{V}", kojinBango); // SAFE null here
        if (!string.IsNullOrWhiteSpace(j.KojinBango))
        {
            return Conflict(); // SAFE
        }

        log.LogInformation("[{V}]", j.KojinBango); // SAFE empty here
        return Ok(j.Id); // SAFE
    }

    private sealed class Holder
    {
        public Holder()
        {
        }

        public Holder(Holder other) => Text = other.Text;

        public string Text { get; set; } = "";

        public void Reset() => Text = "";
    }
}
