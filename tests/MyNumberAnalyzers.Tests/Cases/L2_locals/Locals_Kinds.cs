using System;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Distributed;

namespace Ginko.Locals;

public sealed class Kokyaku
{
    public string KozaBango { get; set; } = "";
    public string IndividualMyNumber { get; set; } = "";
}

public sealed class KokyakuController(
    HttpClient http,
    IDbConnection connection,
    IDistributedCache cache,
    IDataProtectionProvider provider,
    byte[] hmacKey) : Controller
{
    public async Task<IActionResult> Everything(Kokyaku k, string path)
    {
        var raw = k.IndividualMyNumber;
        var koza = k.KozaBango;
        var sealedText = provider.CreateProtector("kokyaku").Protect(raw);

        var json = JsonSerializer.Serialize(new { koza, raw });
        await System.IO.File.WriteAllTextAsync(path, json); // LEAK MYN1005 reported where the text leaves
        var safeJson = JsonSerializer.Serialize(new { koza, sealedText });
        await System.IO.File.WriteAllTextAsync(path, safeJson); // SAFE encrypted

        var url = $"https://example.jp/q?no={raw}";
        await http.GetAsync(url); // LEAK MYN1009
        var url2 = $"https://example.jp/q?no={koza}";
        await http.GetAsync(url2); // SAFE

        var body = new { number = raw };
        await http.PostAsJsonAsync("https://example.jp/q", body); // LEAK MYN1010
        var body2 = new { number = sealedText };
        await http.PostAsJsonAsync("https://example.jp/q", body2); // SAFE

        var sql = "select * from kokyaku where no = '" + raw + "'";
        await connection.ExecuteAsync(sql); // LEAK MYN1007
        var sql2 = "select * from kokyaku where koza = '" + koza + "'";
        await connection.ExecuteAsync(sql2); // SAFE

        var args = new { no = raw };
        await connection.ExecuteAsync("update kokyaku set no = @no", args); // LEAK MYN1006
        var args2 = new { no = sealedText };
        await connection.ExecuteAsync("update kokyaku set no = @no", args2); // SAFE

        var bytes = Encoding.UTF8.GetBytes(raw);
        var hash = SHA256.HashData(bytes);
        await connection.ExecuteAsync("update kokyaku set h = @hash", new { hash }); // LEAK MYN1012
        var mac = HMACSHA256.HashData(hmacKey, bytes);
        await connection.ExecuteAsync("update kokyaku set h = @mac", new { mac }); // SAFE keyed
        await cache.SetAsync(koza, bytes); // LEAK MYN1008
        await cache.SetAsync(koza, mac); // SAFE keyed
        await cache.SetStringAsync("k", sealedText); // SAFE

        var activity = Activity.Current;
        activity?.SetTag("no", raw); // LEAK MYN1003
        activity?.SetTag("no", sealedText); // SAFE

        var message = new MailMessage { Subject = koza };
        message.Body = raw; // LEAK MYN1010
        message.Body = sealedText; // SAFE

        HttpContext.Session.SetString("raw", raw); // LEAK MYN1008
        HttpContext.Session.SetString("sealed", sealedText); // SAFE

        if (koza.Length == 0)
        {
            var text = "口座なし: " + raw;
            throw new InvalidOperationException(text); // LEAK MYN1002
        }

        if (koza.Length == 1)
        {
            var text = "口座なし: " + koza;
            throw new InvalidOperationException(text); // SAFE
        }

        var model = new { koza, raw };
        return Ok(model); // LEAK MYN1011
    }

    public IActionResult Quiet(Kokyaku k)
    {
        var raw = k.IndividualMyNumber;
        var model = new { k.KozaBango, Registered = raw.Length == 12 };
        return Ok(model); // SAFE a flag
    }

    public IActionResult Unprotected(string token)
    {
        var number = provider.CreateProtector("kokyaku").Protect(token);
        var myNumber = provider.CreateProtector("kokyaku").Unprotect(number);
        Console.WriteLine(myNumber); // LEAK MYN1001 decrypted again
        return NoContent();
    }
}
