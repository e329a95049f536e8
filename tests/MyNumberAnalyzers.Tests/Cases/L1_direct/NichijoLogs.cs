using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Serilog.Context;

namespace Nichijo;

/// <summary>税理士事務所の顧問先。</summary>
public class Komonsaki
{
    public int Id { get; set; }

    /// <summary>法人番号 (13桁)</summary>
    public string HojinBango { get; set; } = "";

    /// <summary>インボイス登録番号 (T+13桁)</summary>
    public string TorokuBango { get; set; } = "";

    /// <summary>代表者の個人番号</summary>
    public string? DaihyoBango { get; set; }

    /// <summary>個人番号の提出状況</summary>
    public string TeishutsuJokyo { get; set; } = "未提出";

    /// <summary>個人番号カードの有効期限</summary>
    public string CardKigen { get; set; } = "";

    /// <summary>利用者識別番号 (16桁)</summary>
    public string RiyoshaShikibetsuBango { get; set; } = "";

    public string MyNumberShutokuHoho { get; set; } = "";

    public string MyNumberHash { get; set; } = "";

    public string MyNumberTantousha { get; set; } = "";

    public string MyNumberFileName { get; set; } = "";

    public DateTime? MyNumberHaikibi { get; set; }

    public int MyNumberRetryCount { get; set; }

    public string MyNumberSoshinSaki { get; set; } = "";

    public string MyNumberHokanBasho { get; set; } = "";
}

[EventSource(Name = "Zeirishi")]
public sealed class ZeirishiEvents : EventSource
{
    public static readonly ZeirishiEvents Log = new();

    [Event(1)]
    public void Uketsuke(int id, string torokuBango) => WriteEvent(1, id, torokuBango); // SAFE

    [Event(2)]
    public void BangoShogo(int id, string kojinBango) => WriteEvent(2, id, kojinBango); // LEAK MYN1001
}

public sealed class NichijoController(ILogger<NichijoController> logger, IMemoryCache cache, IHttpClientFactory? factory = null) : ControllerBase
{
    public async Task<IActionResult> Kiroku(Komonsaki k, [FromForm] string daihyoKojinBango, [FromServices] HttpClient http)
    {
        logger.LogInformation("顧問先 {Id} 法人番号 {HojinBango}", k.Id, k.HojinBango); // SAFE
        logger.LogInformation("登録番号 {TorokuBango}", k.TorokuBango); // SAFE
        logger.LogInformation("利用者識別番号 {No}", k.RiyoshaShikibetsuBango); // SAFE
        logger.LogInformation("個人番号の提出状況: {Jokyo}", k.TeishutsuJokyo); // SAFE a state
        logger.LogInformation("個人番号カード期限: {Kigen}", k.CardKigen); // SAFE
        logger.LogInformation("取得方法 {Hoho}", k.MyNumberShutokuHoho); // SAFE
        logger.LogInformation("担当者 {Tantousha}", k.MyNumberTantousha); // SAFE a person in charge
        logger.LogInformation("ファイル {Name}", k.MyNumberFileName); // SAFE
        logger.LogInformation("廃棄日 {Bi:d}", k.MyNumberHaikibi); // SAFE
        logger.LogInformation("再試行 {N}", k.MyNumberRetryCount); // SAFE
        logger.LogInformation("送信先 {Saki}", k.MyNumberSoshinSaki); // SAFE
        logger.LogInformation("保管場所 {Basho}", k.MyNumberHokanBasho); // SAFE
        logger.LogInformation("代表者 {B}", k.DaihyoBango); // LEAK MYN1001 said by its comment
        logger.LogInformation("入力 {B}", daihyoKojinBango); // LEAK MYN1001
        logger.LogInformation("入力 {B}", daihyoKojinBango is { Length: 12 } ? "12桁" : "不正"); // SAFE
        using (logger.BeginScope("顧問先 {Id}", k.Id)) // SAFE
        using (logger.BeginScope(new Dictionary<string, object> { ["id"] = k.Id, ["hojin"] = k.HojinBango })) // SAFE
        using (logger.BeginScope(new Dictionary<string, object> { ["bango"] = daihyoKojinBango })) // LEAK MYN1001
        using (LogContext.PushProperty("Id", k.Id)) // SAFE
        using (LogContext.PushProperty("DaihyoBango", daihyoKojinBango)) // LEAK MYN1001
        {
            ZeirishiEvents.Log.Uketsuke(k.Id, k.TorokuBango);
            ZeirishiEvents.Log.BangoShogo(k.Id, daihyoKojinBango);
        }

        cache.Set($"komonsaki:{k.Id}:teishutsu", k.TeishutsuJokyo); // SAFE
        cache.Set($"komonsaki:{k.HojinBango}", k.Id); // SAFE
        cache.Set(("komonsaki", daihyoKojinBango), k.Id); // LEAK MYN1008
        var url = $"https://api.example.jp/hojin/{k.HojinBango}?kind=1";
        var res = await http.GetAsync(url); // SAFE
        logger.LogInformation("{Url} {Status}", url, (int)res.StatusCode); // SAFE
        await http.GetAsync("https://api.example.jp/kojin/" + daihyoKojinBango); // LEAK MYN1009
        using var req = new HttpRequestMessage(HttpMethod.Post, "https://api.example.jp/bango");
        req.Headers.Add("X-Komonsaki", k.Id.ToString()); // SAFE
        req.Headers.TryAddWithoutValidation("X-Bango", daihyoKojinBango); // LEAK MYN1010
        req.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token"); // SAFE
        req.Content = new FormUrlEncodedContent([new("hojin", k.HojinBango)]); // SAFE
        req.Content = new FormUrlEncodedContent([new("bango", daihyoKojinBango)]); // LEAK MYN1010
        Response.Headers["X-Kensu"] = "1"; // SAFE
        Response.Cookies.Append("komonsaki", k.Id.ToString()); // SAFE
        Response.Cookies.Append("komonsaki", daihyoKojinBango); // LEAK MYN1008|MYN1011
        HttpContext.Items["teishutsu"] = k.TeishutsuJokyo; // SAFE
        HttpContext.Session.SetString("hojin", k.HojinBango); // SAFE
        HttpContext.Session.SetString("daihyo", daihyoKojinBango); // LEAK MYN1008
        var id = new ClaimsIdentity([new Claim("hojin", k.HojinBango)]); // SAFE
        id.AddClaim(new Claim("bango", daihyoKojinBango)); // LEAK MYN1008
        ModelState.AddModelError(nameof(k.DaihyoBango), "個人番号が正しくありません"); // SAFE
        if (!ModelState.IsValid)
        {
            logger.LogWarning("検証 {Errors}", ModelState.ErrorCount); // SAFE
            logger.LogWarning("検証 {Keys}", string.Join(",", ModelState.Keys)); // SAFE names
            return BadRequest(ModelState); // SAFE
        }

        return k.DaihyoBango == daihyoKojinBango ? Ok("一致") : Problem("不一致", statusCode: 409); // SAFE
    }

    public IActionResult Kakunin(Komonsaki k)
    {
        var kekka = new
        {
            k.Id,
            k.HojinBango,
            k.TeishutsuJokyo,
            MyNumberShutokuZumi = k.DaihyoBango is not null,
            MyNumberKetasu = k.DaihyoBango?.Length ?? 0,
            k.MyNumberHaikibi,
        };
        logger.LogInformation("{@Kekka}", kekka); // SAFE flags and counts
        return Ok(kekka); // SAFE
    }

    public IActionResult Rei()
    {
        var setsumei = "個人番号は 1234-5678-9012 の形式で入力してください";
        logger.LogInformation(setsumei); // SAFE a fixed text
        return Content(setsumei); // SAFE
    }

    public IActionResult Denwa(string denwaBango, string kozaBango, string hokenshoBango, string menkyoBango, string zairyuCardBango, string jukyushaBango)
    {
        logger.LogInformation("{A} {B} {C}", denwaBango, kozaBango, hokenshoBango); // SAFE other numbers
        logger.LogInformation("{A} {B} {C}", menkyoBango, zairyuCardBango, jukyushaBango); // SAFE other numbers
        return Ok(new { denwaBango, kozaBango }); // SAFE
    }
}
