using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Zaitaku.Kinds4;

public sealed class Riyosha
{
    public int Id { get; set; }
    public string Kana { get; set; } = "";
    public string KojinBangou { get; set; } = "";
}

public sealed class ByMethods(ILogger<ByMethods> log, HttpClient http, IMemoryCache cache, DbConnection con, IHttpContextAccessor accessor)
{
    private string _memo = "";
    private Riyosha? _current;

    public async Task<IResult> Run(Riyosha r, CancellationToken ct)
    {
        Kiroku(r.Kana);
        Kiroku2(r.KojinBangou);
        Hozon("a.txt", Gyo(r, false));
        Hozon2("b.txt", Gyo(r, true));
        await Okuru("/a", new { r.Id, r.Kana }, ct);
        await Okuru2("/b", new { r.Id, No = r.KojinBangou }, ct);
        await Shokai("/c", "kana", r.Kana, ct);
        await Shokai2("/d", "no", r.KojinBangou, ct);
        Oboeru(r.Id.ToString(), r.Kana);
        Oboeru2(r.Id.ToString(), r.KojinBangou);
        Touroku("UPDATE R SET KANA = @p", r.Kana);
        Touroku2("UPDATE R SET NO = @p", r.KojinBangou);
        Sql("SELECT 1 FROM R WHERE KANA = '" + r.Kana + "'");
        Sql2("SELECT 1 FROM R WHERE NO = '" + r.KojinBangou + "'");
        Tsuiseki(("kana", r.Kana));
        Tsuiseki2(("id", r.Id), ("no", r.KojinBangou));
        Kensa(r.Kana, r.Kana);
        Kensa2(r.Kana, r.KojinBangou);
        _memo = Kagi(r.Kana);
        log.LogInformation("{M}", _memo); // SAFE
        _memo = Kagi(r.KojinBangou);
        log.LogInformation("{M}", _memo); // LEAK MYN1012|MYN1001
        Settei(r);
        Hyoji();
        Settei(null);
        Hyoji2();
        log.LogInformation("{C}", Count(r)); // SAFE
        log.LogInformation("{C}", Json(new { r.Id })); // SAFE
        log.LogInformation("{C}", Json(r)); // LEAK MYN1001|MYN1004
        Kuki("kana", r.Kana);
        Kuki2("no", r.KojinBangou);
        return r.Id == 0 ? Kotae(r.Kana) : Kotae2(r);
    }

    private void Kiroku(string text) => log.LogInformation("{T}", text); // SAFE names only

    private void Kiroku2(string text) => log.LogInformation("{T}", text); // LEAK MYN1001

    private static void Hozon(string path, string line) => File.AppendAllText(path, line); // SAFE

    private static void Hozon2(string path, string line) => File.AppendAllText(path, line); // LEAK MYN1005

    private static string Gyo(Riyosha r, bool bangou)
    {
        var cells = new List<string> { r.Id.ToString(), r.Kana };
        if (bangou)
        {
            cells.Add(r.KojinBangou);
        }

        return string.Join(",", cells);
    }

    private async Task Okuru<T>(string path, T body, CancellationToken ct)
    {
        using var content = new StringContent(JsonConvert.SerializeObject(body)); // SAFE
        using var res = await http.PostAsync(path, content, ct); // SAFE
    }

    private async Task Okuru2<T>(string path, T body, CancellationToken ct)
    {
        using var content = new StringContent(JsonConvert.SerializeObject(body)); // LEAK MYN1010|MYN1004 @okuru
        using var res = await http.PostAsync(path, content, ct); // LEAK MYN1010 @okuru
    }

    private Task<string> Shokai(string path, string name, string value, CancellationToken ct) => http.GetStringAsync($"{path}?{name}={Uri.EscapeDataString(value)}", ct); // SAFE

    private Task<string> Shokai2(string path, string name, string value, CancellationToken ct) => http.GetStringAsync($"{path}?{name}={Uri.EscapeDataString(value)}", ct); // LEAK MYN1009

    private void Oboeru(string key, string value) => cache.Set(key, value); // SAFE

    private void Oboeru2(string key, string value) => cache.Set(key, value); // LEAK MYN1008

    private void Touroku(string sql, string value)
    {
        using var cmd = con.CreateCommand();
        cmd.CommandText = sql; // SAFE
        var p = cmd.CreateParameter();
        p.Value = value; // SAFE
        cmd.Parameters.Add(p);
    }

    private void Touroku2(string sql, string value)
    {
        using var cmd = con.CreateCommand();
        cmd.CommandText = sql; // SAFE
        var p = cmd.CreateParameter();
        p.Value = value; // LEAK MYN1006
        cmd.Parameters.Add(p);
    }

    private int Sql(string text)
    {
        using var cmd = con.CreateCommand();
        cmd.CommandText = text; // SAFE
        return cmd.ExecuteNonQuery();
    }

    private int Sql2(string text)
    {
        using var cmd = con.CreateCommand();
        cmd.CommandText = text; // LEAK MYN1007
        return cmd.ExecuteNonQuery();
    }

    private static void Tsuiseki(params (string Key, object Value)[] tags)
    {
        foreach (var (key, value) in tags)
        {
            Activity.Current?.SetTag(key, value); // SAFE
        }
    }

    private static void Tsuiseki2(params (string Key, object Value)[] tags)
    {
        foreach (var (key, value) in tags)
        {
            Activity.Current?.SetTag(key, value); // LEAK MYN1003
        }
    }

    private static void Kensa(string kana, string atai)
    {
        if (atai.Length > 40)
        {
            throw new ArgumentException($"{kana}: {atai} が長すぎます"); // SAFE
        }
    }

    private static void Kensa2(string kana, string atai)
    {
        if (atai.Length != 12)
        {
            throw new ArgumentException($"{kana}: {atai} が12桁ではありません"); // LEAK MYN1002
        }
    }

    private static string Kagi(string text)
    {
        using var md5 = MD5.Create();
        return BitConverter.ToString(md5.ComputeHash(Encoding.UTF8.GetBytes(text))).Replace("-", "");
    }

    private void Settei(Riyosha? r) => _current = r;

    private void Hyoji() => Console.WriteLine(_current?.KojinBangou); // LEAK MYN1001

    private void Hyoji2() => Console.WriteLine(_current?.Kana); // SAFE

    private static int Count(Riyosha r) => r.KojinBangou.Count(char.IsAsciiDigit);

    private static string Json(object value) => JsonConvert.SerializeObject(value);

    private void Kuki(string name, string value) => accessor.HttpContext!.Response.Cookies.Append(name, value); // SAFE

    private void Kuki2(string name, string value) => accessor.HttpContext!.Response.Cookies.Append(name, value); // LEAK MYN1008

    private static IResult Kotae(string text) => Results.Ok(new { text }); // SAFE

    private static IResult Kotae2(Riyosha r)
    {
        var body = new Dictionary<string, object> { ["id"] = r.Id };
        if (r.Id > 0)
        {
            body["no"] = r.KojinBangou;
        }

        return Results.Json(body); // LEAK MYN1011
    }
}
