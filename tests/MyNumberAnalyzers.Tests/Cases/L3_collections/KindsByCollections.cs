using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Shien.Kinds3;

public sealed class Shinseisha
{
    public string SetaiCode { get; init; } = "";
    public string Onamae { get; init; } = "";
    public string? MyNumber { get; init; }
}

public sealed class ByCollections(IDbConnection db, HttpClient http, IMemoryCache memory, IDistributedCache dist, SmtpClient smtp, ILogger<ByCollections> log) : Controller
{
    public void Logs(List<Shinseisha> list)
    {
        var pairs = list.Select(x => new KeyValuePair<string, string?>(x.SetaiCode, x.MyNumber)).ToArray();
        log.LogInformation("{@P}", pairs.Select(p => p.Key)); // SAFE
        log.LogInformation("{@P}", pairs.Select(p => p.Value)); // LEAK MYN1001
        var lines = list.ConvertAll(x => $"{x.SetaiCode}\t{x.MyNumber}");
        lines.ForEach(Console.WriteLine); // LEAK MYN1001
        var ok = list.ConvertAll(x => $"{x.SetaiCode}\t{x.Onamae}");
        ok.ForEach(Console.WriteLine); // SAFE
        foreach (var group in list.GroupBy(x => x.MyNumber))
        {
            Trace.WriteLine(group.Count()); // SAFE
            Trace.WriteLine(group.Key); // LEAK MYN1001
        }
    }

    public void Exceptions(List<Shinseisha> list)
    {
        var bad = list.Where(x => x.MyNumber?.Length != 12).Select(x => x.SetaiCode).ToList();
        if (bad.Count > 10)
        {
            throw new AggregateException(list.Select(x => new FormatException("世帯 " + x.SetaiCode))); // SAFE
        }

        if (bad.Count > 5)
        {
            throw new AggregateException(list.Select(x => new FormatException("番号 " + x.MyNumber))); // LEAK MYN1002
        }

        if (bad.Count > 1)
        {
            throw new InvalidDataException("不正な世帯: " + string.Join(",", bad)); // SAFE
        }

        var values = list.Where(x => x.MyNumber?.Length != 12).Select(x => x.MyNumber).ToList();
        var ex = new InvalidDataException("不正");
        ex.Data["count"] = values.Count; // SAFE
        ex.Data["values"] = string.Join(",", values); // LEAK MYN1002
        throw ex;
    }

    public void Telemetries(List<Shinseisha> list)
    {
        using var a = new Activity("shien");
        a.SetTag("count", list.Count); // SAFE
        a.SetTag("first", list.Select(x => x.MyNumber).FirstOrDefault()); // LEAK MYN1003
        foreach (var (key, value) in list.ToDictionary(x => x.SetaiCode, x => x.MyNumber))
        {
            a.AddTag("setai", key); // SAFE
            a.AddTag("number", value); // LEAK MYN1003
            a.AddBaggage(key, value); // LEAK MYN1003
        }

        var tags = new TagList { { "setai", list[0].SetaiCode } };
        a.AddEvent(new ActivityEvent("x", default, new ActivityTagsCollection(tags))); // SAFE
        tags.Add("number", list[0].MyNumber); // LEAK MYN1003
    }

    public void Serializations(List<Shinseisha> list, Stream output)
    {
        JsonSerializer.Serialize(output, list.Select(x => new { x.SetaiCode, x.Onamae })); // SAFE
        JsonSerializer.Serialize(output, list.Select(x => new { x.SetaiCode, x.MyNumber })); // LEAK MYN1004
        JsonSerializer.Serialize(output, list.GroupBy(x => x.SetaiCode).ToDictionary(g => g.Key, g => g.ToList())); // LEAK MYN1004
        JsonSerializer.Serialize(output, list.GroupBy(x => x.SetaiCode).ToDictionary(g => g.Key, g => g.Count())); // SAFE
        JsonSerializer.Serialize(output, list.ToLookup(x => x.SetaiCode).Select(g => g.First())); // LEAK MYN1004
        using var w = new Utf8JsonWriter(output);
        w.WriteStartArray();
        list.Select(x => x.Onamae).ToList().ForEach(w.WriteStringValue); // SAFE
        list.Select(x => x.MyNumber).ToList().ForEach(w.WriteStringValue); // LEAK MYN1004
        w.WriteEndArray();
    }

    public void Files(List<Shinseisha> list)
    {
        System.IO.File.WriteAllLines("a", from x in list orderby x.MyNumber select x.Onamae); // SAFE
        System.IO.File.WriteAllLines("b", from x in list select x.Onamae + x.MyNumber); // LEAK MYN1005
        var map = list.ToDictionary(x => x.SetaiCode);
        System.IO.File.WriteAllText("c", map["1"].Onamae); // SAFE
        System.IO.File.WriteAllText("d", map["1"].MyNumber); // LEAK MYN1005
        using var w = new StreamWriter("e");
        foreach (var chunk in list.Select(x => x.MyNumber).Chunk(50))
        {
            w.WriteLine(chunk.Length); // SAFE
            w.WriteLine(string.Join(",", chunk)); // LEAK MYN1005
        }
    }

    public async Task Databases(List<Shinseisha> list)
    {
        await db.ExecuteAsync("insert into t values (@SetaiCode)", list.Select(x => new { x.SetaiCode })); // SAFE
        await db.ExecuteAsync("insert into t values (@SetaiCode, @MyNumber)", list.Select(x => new { x.SetaiCode, x.MyNumber })); // LEAK MYN1006
        await db.ExecuteAsync("insert into t values (@SetaiCode, @MyNumber)", list); // LEAK MYN1006
        var p = new Dictionary<string, object?> { ["a"] = list[0].SetaiCode };
        await db.ExecuteAsync("update t set a = @a", new DynamicParameters(p)); // SAFE
        p["b"] = list[0].MyNumber;
        await db.ExecuteAsync("update t set b = @b", new DynamicParameters(p)); // LEAK MYN1006
        var inList = string.Join(",", list.Select(x => $"'{x.SetaiCode}'"));
        await db.QueryAsync($"select * from t where a in ({inList})"); // SAFE
        inList = string.Join(",", list.Select(x => $"'{x.MyNumber}'"));
        await db.QueryAsync($"select * from t where b in ({inList})"); // LEAK MYN1007
        await db.QueryAsync("select * from t where b in @ids", new { ids = list.Select(x => x.MyNumber) }); // LEAK MYN1006
        await db.QueryAsync("select * from t where a in @ids", new { ids = list.Select(x => x.SetaiCode) }); // SAFE
    }

    public async Task States(List<Shinseisha> list)
    {
        memory.Set("all", list.Select(x => x.Onamae).ToArray()); // SAFE
        memory.Set("all", list.Select(x => x.MyNumber).ToArray()); // LEAK MYN1008
        memory.Set("all", list); // LEAK MYN1008
        foreach (var x in list)
        {
            memory.Set((x.SetaiCode, "done"), true); // SAFE
            memory.Set((x.MyNumber, "done"), true); // LEAK MYN1008
        }

        await dist.SetStringAsync("x", string.Join(",", list.Select(x => x.Onamae))); // SAFE
        await dist.SetStringAsync("x", string.Join(",", list.Select(x => x.MyNumber))); // LEAK MYN1008
        HttpContext.Session.SetString("x", JsonSerializer.Serialize(list.Select(x => x.SetaiCode))); // SAFE
        HttpContext.Session.SetString("x", JsonSerializer.Serialize(list)); // LEAK MYN1008|MYN1004
        var claims = list.Select(x => new Claim("setai", x.SetaiCode)); // SAFE
        claims = list.Select(x => new Claim("number", x.MyNumber!)); // LEAK MYN1008
        Response.Cookies.Append("n", list.Count.ToString()); // SAFE
    }

    public async Task Urls(List<Shinseisha> list)
    {
        var q = new Dictionary<string, string?> { ["setai"] = list[0].SetaiCode };
        await http.GetAsync("/x?" + string.Join("&", q.Select(p => p.Key + "=" + p.Value))); // SAFE
        q["number"] = list[0].MyNumber;
        await http.GetAsync("/x?" + string.Join("&", q.Select(p => p.Key + "=" + p.Value))); // LEAK MYN1009
        await http.DeleteAsync($"/x/{list.Last().SetaiCode}"); // SAFE
        await http.DeleteAsync($"/x/{list.Last().MyNumber}"); // LEAK MYN1009
        await Task.WhenAll(list.Select(x => http.GetStringAsync("/y/" + x.SetaiCode))); // SAFE
        await Task.WhenAll(list.Select(x => http.GetStringAsync("/y/" + x.MyNumber))); // LEAK MYN1009
    }

    public async Task Transmissions(List<Shinseisha> list)
    {
        await http.PostAsJsonAsync("/x", list.Select(x => x.Onamae)); // SAFE
        await http.PostAsJsonAsync("/x", list.Select(x => x.MyNumber)); // LEAK MYN1010
        await http.PostAsync("/x", new FormUrlEncodedContent(list.ToDictionary(x => x.SetaiCode, x => x.Onamae))); // SAFE
        await http.PostAsync("/x", new FormUrlEncodedContent(list.ToDictionary(x => x.SetaiCode, x => x.MyNumber ?? ""))); // LEAK MYN1010
        smtp.Send("a@x.jp", "b@x.jp", "一覧", string.Join("\n", list.Select(x => x.Onamae))); // SAFE
        smtp.Send("a@x.jp", "b@x.jp", "一覧", string.Join("\n", list.Select(x => x.MyNumber))); // LEAK MYN1010
        using var request = new HttpRequestMessage(HttpMethod.Post, "/x");
        foreach (var x in list)
        {
            request.Headers.Add("X-Setai", x.SetaiCode); // SAFE
            request.Headers.Add("X-Number", x.MyNumber); // LEAK MYN1010
        }

        request.Headers.Add("X-All", list.Select(x => x.MyNumber)); // LEAK MYN1010
        request.Headers.Add("X-Names", list.Select(x => x.Onamae)); // SAFE
    }

    public IActionResult Responses(List<Shinseisha> list, int n) => n switch
    {
        0 => Ok(list.Select(x => new { x.SetaiCode, Has = x.MyNumber != null })), // SAFE
        1 => Ok(list.Select(x => new { x.SetaiCode, x.MyNumber })), // LEAK MYN1011
        2 => Json(list.ToDictionary(x => x.SetaiCode, x => x.Onamae)), // SAFE
        3 => Json(list.ToDictionary(x => x.SetaiCode, x => x.MyNumber)), // LEAK MYN1011
        4 => View(list.Select(x => x.Onamae)), // SAFE
        5 => View(list), // LEAK MYN1011
        6 => Content(string.Concat(list.Select(x => x.Onamae))), // SAFE
        7 => Content(string.Concat(list.Select(x => x.MyNumber))), // LEAK MYN1011
        _ => NotFound(list.Count), // SAFE
    };

    public void Hashes(List<Shinseisha> list, DbParameter p, byte[] key)
    {
        var sums = list.Select(x => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(x.SetaiCode)))).ToList();
        p.Value = sums[0]; // SAFE another number
        sums = list.Select(x => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(x.MyNumber!)))).ToList();
        p.Value = sums[0]; // LEAK MYN1012
        sums = list.Select(x => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(x.MyNumber!)))).ToList();
        p.Value = sums[0]; // SAFE keyed
        var b64 = list.Select(x => Convert.ToBase64String(Encoding.UTF8.GetBytes(x.MyNumber!))).ToArray(); // LEAK MYN1012 @b64
        System.IO.File.WriteAllLines("x", b64); // LEAK MYN1012 @b64
    }
}
