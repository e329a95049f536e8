using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Data;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Furusato.Portal;

// ふるさと納税ポータル: 寄附、ワンストップ申請、自治体への引き渡し。
public enum ShinseiJokyo { Nashi, Uketsuke, Fubi, Kanryo }

public class Kifu
{
    public long KifuId { get; set; }
    public string KifuBango { get; set; } = "";
    public string Jichitai { get; set; } = "";
    public decimal Kingaku { get; set; }
    public Kifusha Kifusha { get; set; } = new();
    public ShinseiJokyo Jokyo { get; set; }
    public ICollection<Rireki> Rireki { get; } = new List<Rireki>();
}

public class Kifusha
{
    public long KaiinId { get; set; }
    public string Shimei { get; set; } = "";
    public string Mail { get; set; } = "";
    [JsonIgnore] public string? Kojinbango { get; set; }
    public string? KokinBango { get; set; }
    public DateTime? KojinbangoTorokuBi { get; set; }
    public string? KojinbangoFileId { get; set; }
    public bool KojinbangoKakunin { get; set; }
}

public record Rireki(DateTime At, string Naiyo);

public record KifuDto(long KifuId, string KifuBango, string Jichitai, decimal Kingaku, string Jokyo, bool BangoToroku)
{
    public static KifuDto From(Kifu k) => new(k.KifuId, k.KifuBango, k.Jichitai, k.Kingaku, k.Jokyo.ToString(), !string.IsNullOrEmpty(k.Kifusha.Kojinbango));
}

public class ShinseiForm : IValidatableObject
{
    [Required] public string KifuBango { get; set; } = "";

    [Required, StringLength(12, MinimumLength = 12, ErrorMessage = "個人番号は{1}桁です")]
    public string Kojinbango { get; set; } = "";

    public IFormFile? Omote { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Kojinbango.Any(c => !char.IsDigit(c)))
        {
            yield return new ValidationResult("個人番号は数字です", [nameof(Kojinbango)]); // SAFE 項目名
        }

        if (Kojinbango.StartsWith("0000"))
        {
            yield return new ValidationResult($"個人番号 {Kojinbango} は使えません", [nameof(Kojinbango)]); // LEAK MYN1002
        }

        if (Omote is { Length: > 5_000_000 })
        {
            yield return new ValidationResult($"画像が大きすぎます（{Omote.Length / 1024}KB）", [nameof(Omote)]); // SAFE
        }
    }
}

[ApiController]
[Route("api/kifu")]
public class KifuController(IDbConnection db, IMemoryCache cache, ShinseiService service, ILogger<KifuController> logger) : ControllerBase
{
    [HttpGet]
    public async Task<ActionResult<IEnumerable<KifuDto>>> Ichiran(long kaiinId)
    {
        var list = await db.QueryAsync<Kifu, Kifusha, Kifu>(
            "select * from kifu k join kifusha s on k.kaiin_id = s.kaiin_id where s.kaiin_id = @kaiinId",
            (k, s) => { k.Kifusha = s; return k; },
            new { kaiinId }); // SAFE 会員番号
        logger.LogInformation("会員 {Kaiin} の寄附 {Kensu} 件", kaiinId, list.Count()); // SAFE
        cache.Set($"kifu:{kaiinId}", list.Select(k => k.KifuBango).ToImmutableArray()); // SAFE 寄附番号
        return Ok(list.Select(KifuDto.From)); // SAFE 登録の有無
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Shosai(long id)
    {
        var kifu = await service.FindAsync(id);
        if (kifu is null)
        {
            return NotFound(new ProblemDetails { Title = "寄附がありません", Detail = $"寄附 {id}" }); // SAFE
        }

        logger.LogDebug("寄附者 {Kaiin} 登録日 {Bi:d} 確認 {Kakunin} 画像 {File}", kifu.Kifusha.KaiinId, kifu.Kifusha.KojinbangoTorokuBi, kifu.Kifusha.KojinbangoKakunin, kifu.Kifusha.KojinbangoFileId); // SAFE 日付、真偽、ファイルのID
        return Ok(kifu); // SAFE JsonIgnore
    }

    [HttpGet("{id:long}/bango")]
    public async Task<IActionResult> Bango(long id)
    {
        var kifu = await service.FindAsync(id);
        return kifu?.Kifusha is { Kojinbango: { Length: 12 } b } ? Ok(new { bango = b }) : NotFound(); // LEAK MYN1011
    }

    [HttpPost("onestop")]
    public async Task<IActionResult> Onestop([FromForm] ShinseiForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            logger.LogInformation("不備 {Komoku}", string.Join(",", ModelState.Where(m => m.Value!.Errors.Count > 0).Select(m => m.Key))); // SAFE 項目名
            return ValidationProblem(ModelState); // SAFE 枠組みの検査
        }

        try
        {
            var uketsuke = await service.UketsukeAsync(form.KifuBango, form.Kojinbango, ct);
            return Ok(new { uketsuke.UketsukeBango, uketsuke.At }); // SAFE 受付番号
        }
        catch (ShinseiException ex)
        {
            logger.LogWarning(ex, "申請不可 {Code} {Kifu}", ex.Code, form.KifuBango); // SAFE
            return Conflict(new { ex.Code, ex.Message }); // SAFE 定型文
        }
        catch (HttpRequestException ex)
        {
            logger.LogError(ex, "引き渡しの失敗 {Form}", JsonSerializer.Serialize(form)); // LEAK MYN1001
            return StatusCode(502);
        }
    }
}

public class ShinseiException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

public record Uketsuke(string UketsukeBango, DateTimeOffset At);

public class ShinseiService(IDbConnection db, HttpClient http, IAngou angou, TimeProvider time, ILogger<ShinseiService> logger)
{
    private static readonly ImmutableHashSet<string> Taio = ["011002", "131016"];

    public Task<Kifu?> FindAsync(long id) => db.QuerySingleOrDefaultAsync<Kifu>("select * from kifu where kifu_id = @id", new { id });

    public async Task<Uketsuke> UketsukeAsync(string kifuBango, string kojinbango, CancellationToken ct)
    {
        var kifu = await db.QuerySingleOrDefaultAsync<Kifu>("select * from kifu where kifu_bango = @kifuBango", new { kifuBango }); // SAFE 寄附番号
        if (kifu is null)
        {
            throw new ShinseiException("E01", $"寄附番号 {kifuBango} がありません"); // SAFE 寄附番号
        }

        if (kifu.Kifusha.Kojinbango is { } mae && mae != kojinbango)
        {
            kifu.Rireki.Add(new Rireki(time.GetLocalNow().DateTime, "番号の変更"));
            throw new ShinseiException("E02", "登録済みの番号と違います"); // SAFE 定型文
        }

        if (!KensaSuji(kojinbango))
        {
            throw new ShinseiException("E03", "検査用数字が合いません: " + kojinbango); // LEAK MYN1002
        }

        var honbun = angou.Angou(kojinbango);
        await db.ExecuteAsync("update kifusha set bango_enc = @honbun, toroku_bi = @bi where kaiin_id = @KaiinId", new { honbun, bi = time.GetUtcNow(), kifu.Kifusha.KaiinId }); // SAFE 暗号文
        var json = new JsonObject
        {
            ["kifuBango"] = kifu.KifuBango,
            ["jichitai"] = kifu.Jichitai,
            ["bangoEnc"] = honbun,
            ["bangoKeta"] = kojinbango.Length,
        };
        logger.LogDebug("引き渡し {Json}", json.ToJsonString()); // SAFE 暗号文と桁
        using var request = new HttpRequestMessage(HttpMethod.Post, $"jichitai/{kifu.Jichitai}/onestop"); // SAFE 自治体コード
        request.Headers.Add("X-Kifu", kifu.KifuBango); // SAFE
        request.Content = new StringContent(json.ToJsonString()); // SAFE 暗号文
        using var response = await http.SendAsync(request, ct);
        json["bango"] = kojinbango;
        logger.LogDebug("控え {Json}", json.ToJsonString()); // LEAK MYN1001
        json.Remove("bango");
        logger.LogDebug("控え {Json}", json.ToJsonString()); // SAFE 取り除いた
        return new Uketsuke($"U{kifu.KifuId:D10}", time.GetUtcNow());
    }

    public async Task<MailMessage> OshiraseAsync(Kifu kifu)
    {
        var mail = new MailMessage("noreply@example.jp", kifu.Kifusha.Mail);
        mail.Subject = $"【ワンストップ】{kifu.KifuBango} を受け付けました"; // SAFE
        mail.Body = $"{kifu.Kifusha.Shimei} 様\n個人番号の登録: {(kifu.Kifusha.Kojinbango is null ? "未" : "済")}\n対応自治体: {Taio.Contains(kifu.Jichitai)}"; // SAFE 有無
        if (kifu.Jokyo == ShinseiJokyo.Fubi)
        {
            mail.Body += "\n下4桁: " + kifu.Kifusha.Kojinbango?[^4..]; // LEAK MYN1010
        }

        await Task.Yield();
        return mail;
    }

    private static bool KensaSuji(string s) =>
        s.Length == 12 && s.All(char.IsAsciiDigit)
        && (11 - Enumerable.Range(1, 11).Sum(n => (s[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5)) % 11) % 11 % 10 == s[11] - '0';
}

public interface IAngou
{
    string Angou(string plain);
}
