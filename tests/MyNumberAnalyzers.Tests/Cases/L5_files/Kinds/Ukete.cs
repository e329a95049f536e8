using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Fukushi.Kinds5;

public sealed class Ukete
{
    private readonly ILogger<Ukete> _log;
    private readonly IMemoryCache _cache;
    private readonly HttpClient _http;
    private readonly DbConnection _con;

    public Ukete(KanyushaService service, ILogger<Ukete> log, IMemoryCache cache, HttpClient http, DbConnection con)
    {
        _log = log;
        _cache = cache;
        _http = http;
        _con = con;
        service.Shippaishita += (_, e) => _log.LogWarning("{No}", e.Kanyusha.KanyushaNo); // SAFE
        service.Shippaishita += (_, e) => _log.LogWarning("{Riyu}", e.Riyu); // LEAK MYN1001|MYN1005|MYN1008 @riyu
        service.Shippaishita += ShippaiWoHozon;
        service.Tourokusareta += TourokuWoHozon;
    }

    private void ShippaiWoHozon(object? sender, KanyushaEventArgs e)
    {
        File.AppendAllText("shippai.txt", e.Kanyusha.Shimei); // SAFE
        File.AppendAllText("shippai.txt", e.Riyu); // LEAK MYN1001|MYN1005|MYN1008 @riyu
        _cache.Set(e.Kanyusha.KanyushaNo, e.Kanyusha.Shimei); // SAFE
        _cache.Set(e.Kanyusha.KanyushaNo, e.Riyu); // LEAK MYN1001|MYN1005|MYN1008 @riyu
    }

    private void TourokuWoHozon(object? sender, KanyushaEventArgs e)
    {
        if (e.Kanyusha is TokubetsuKanyusha t)
        {
            Hokan.SaigoNoNamae = t.Shimei;
            Hokan.SaigoNoBango = t.MyNumber;
            Hokan.Rireki.Add(t.MyNumber);
            Hokan.Sakuin[t.KanyushaNo] = t.MyNumber;
            _log.LogInformation("{Hyoji}", new Kanyusha { KanyushaNo = t.KanyushaNo, Shimei = t.Shimei }.Hyoji()); // SAFE
            _log.LogInformation("{Hyoji}", t.Hyoji()); // LEAK MYN1001
            Activity.Current?.SetTag("shimei", t.Shimei); // SAFE
            Activity.Current?.SetTag("hyoji", t.Hyoji()); // LEAK MYN1003
        }
    }

    public async Task Teiki()
    {
        _log.LogInformation("{N}", Hokan.SaigoNoNamae); // SAFE
        _log.LogInformation("{N}", Hokan.SaigoNoBango); // LEAK MYN1001
        await _http.GetAsync("/x?n=" + Hokan.SaigoNoNamae); // SAFE
        await _http.GetAsync("/x?n=" + Hokan.SaigoNoBango); // LEAK MYN1009
        await _http.PostAsync("/x", new StringContent(string.Join(",", Hokan.Sakuin.Keys))); // SAFE
        await _http.PostAsync("/x", new StringContent(string.Join(",", Hokan.Sakuin.Values))); // LEAK MYN1010
        await File.WriteAllLinesAsync("rireki.txt", Hokan.Rireki); // LEAK MYN1005
        _log.LogInformation("{C}", Hokan.Rireki.Count); // SAFE
        await using var cmd = _con.CreateCommand();
        cmd.CommandText = "delete from t where namae = '" + Hokan.SaigoNoNamae + "'"; // SAFE
        cmd.CommandText = "delete from t where bango = '" + Hokan.SaigoNoBango + "'"; // LEAK MYN1007
        var p = cmd.CreateParameter();
        p.Value = Hokan.SaigoNoNamae; // SAFE
        p.Value = Hokan.SaigoNoBango; // LEAK MYN1006
        p.Value = SHA1.HashData(Encoding.UTF8.GetBytes(Hokan.SaigoNoBango ?? "")); // LEAK MYN1012
        if (Hokan.Rireki.Contains("0"))
        {
            throw new InvalidOperationException("重複 " + Hokan.SaigoNoNamae); // SAFE
        }

        if (Hokan.Rireki.Count > 100)
        {
            throw new InvalidOperationException("重複 " + Hokan.Rireki[^1]); // LEAK MYN1002
        }

        Hokan.SaigoNoBango = null;
        _log.LogInformation("{N}", Hokan.SaigoNoBango); // SAFE cleared
    }
}

[ApiController]
[Route("hokan")]
public sealed class HokanController : ControllerBase
{
    [HttpGet("namae")]
    public string? Namae() => Hokan.SaigoNoNamae; // SAFE

    [HttpGet("bango")]
    public string? Bango() => Hokan.SaigoNoBango; // LEAK MYN1011

    [HttpGet("rireki")]
    public IActionResult Rireki() => Ok(Hokan.Rireki); // LEAK MYN1011

    [HttpGet("kensu")]
    public IActionResult Kensu() => Ok(Hokan.Rireki.Count); // SAFE

    [HttpGet("sakuin")]
    public IActionResult Sakuin() => new JsonResult(Hokan.Sakuin); // LEAK MYN1011

    [HttpGet("sakuin/keys")]
    public IActionResult Keys() => new JsonResult(Hokan.Sakuin.Keys); // SAFE

    [HttpGet("json")]
    public string Json() => JsonSerializer.Serialize(Hokan.Rireki); // LEAK MYN1011|MYN1004
}
