using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;

namespace Nencho.Kinds;

public sealed class Moushikoku
{
    public string UketsukeNo { get; set; } = "";
    public string MyNumber { get; set; } = "";
    public string HaigushaMyNumber { get; set; } = "";
}

public sealed class MoushikokuController(IDbConnection db, HttpClient http, IMemoryCache cache) : Controller
{
    public async Task<IActionResult> Post(Moushikoku m)
    {
        Validate(m.MyNumber);
        Validate2(m.UketsukeNo);
        await Save(m.UketsukeNo, m.MyNumber);
        await Delete(m.UketsukeNo);
        await Query(Where("NO", m.MyNumber));
        await Query2(Where("UKETSUKE", m.UketsukeNo));
        await Send(new { m.UketsukeNo, Value = m.MyNumber });
        await Send2(new { m.UketsukeNo });
        Remember(m.UketsukeNo, m.MyNumber);
        Remember2(m.UketsukeNo, m.MyNumber == "");
        Tag("no", m.MyNumber);
        Tag2("no", m.UketsukeNo);
        Export(ToLine(m));
        Export2(ToSafeLine(m));
        Dump(m);
        DumpSafely(m);
        await Lookup(Path(m.HaigushaMyNumber));
        await Lookup2(Path(m.UketsukeNo));
        return Reply(m.MyNumber);
    }

    public IActionResult Get(Moushikoku m) => Reply2(m.UketsukeNo);

    private static void Validate(string text)
    {
        if (text.Length != 12)
        {
            throw new FormatException($"'{text}' は12桁ではありません"); // LEAK MYN1002
        }
    }

    private static void Validate2(string text)
    {
        if (text.Length != 8)
        {
            throw new FormatException($"'{text}' は8桁ではありません"); // SAFE receipt number
        }
    }

    private Task Save(string key, string text) => db.ExecuteAsync("update m set v = @text where k = @key", new { key, text }); // LEAK MYN1006

    private Task Delete(string key) => db.ExecuteAsync("delete from m where k = @key", new { key }); // SAFE

    private static string Where(string column, string text) => $" where {column} = '{text}'";

    private Task Query(string where) => db.ExecuteAsync("update m set c = 1" + where); // LEAK MYN1007

    private Task Query2(string where) => db.ExecuteAsync("update m set c = 1" + where); // SAFE other value

    private Task Send(object body) => http.PostAsJsonAsync("https://h.example.jp/m", body); // LEAK MYN1010

    private Task Send2(object body) => http.PostAsJsonAsync("https://h.example.jp/m", body); // SAFE

    private void Remember(string key, string text) => cache.Set(key, text); // LEAK MYN1008

    private void Remember2(string key, bool flag) => cache.Set(key, flag); // SAFE

    private static void Tag(string key, string text) => Activity.Current?.SetTag(key, text); // LEAK MYN1003

    private static void Tag2(string key, string text) => Activity.Current?.SetTag(key, text); // SAFE

    private static string ToLine(Moushikoku m) => string.Join(',', m.UketsukeNo, m.MyNumber);

    private static string ToSafeLine(Moushikoku m) => string.Join(',', m.UketsukeNo, m.MyNumber.Length);

    private static void Export(string line) => System.IO.File.AppendAllText("m.csv", line); // LEAK MYN1005

    private static void Export2(string line) => System.IO.File.AppendAllText("m2.csv", line); // SAFE

    private static void Dump(object value) => JsonSerializer.Serialize(value); // LEAK MYN1004

    private static void DumpSafely(Moushikoku value) => JsonSerializer.Serialize(new { value.UketsukeNo }); // SAFE

    private static string Path(string text) => "https://h.example.jp/haigusha/" + text;

    private Task Lookup(string url) => http.GetAsync(url); // LEAK MYN1009

    private Task Lookup2(string url) => http.GetAsync(url); // SAFE

    private IActionResult Reply(string text) => Content("受付けました: " + text); // LEAK MYN1011

    private IActionResult Reply2(string text) => Content("受付けました: " + text); // SAFE
}
