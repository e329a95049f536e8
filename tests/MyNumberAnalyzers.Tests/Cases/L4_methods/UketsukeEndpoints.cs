// case: kind=console
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;
using System.Threading;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ClinicDb>();
builder.Services.AddScoped<ShikakuKakunin>();
var app = builder.Build();
var clinic = app.MapGroup("/api/clinic").RequireAuthorization();

clinic.MapPost("/kanja", async (KanjaInput input, ClinicDb db, NumberVault vault, ILogger<Program> log, CancellationToken ct) =>
{
    var errors = KanjaValidator.Validate(input);
    if (errors.Count > 0)
    {
        log.LogInformation("入力エラー {Fields}", string.Join(",", errors.Keys)); // SAFE 項目名
        return Results.ValidationProblem(errors); // SAFE 定型文だけ
    }

    var kanja = new Kanja
    {
        KanjaBango = await db.Kanja.CountAsync(ct) + 1,
        Shimei = input.Shimei,
        HihokenshaBango = input.HihokenshaBango,
        MyNumberSealed = vault.Seal(input.MyNumber),
        MyNumberMatsubi = null,
    };
    db.Kanja.Add(kanja);
    await db.SaveChangesAsync(ct); // SAFE 封印した値
    log.LogInformation("患者 {Bango} を登録 {Hoken}", kanja.KanjaBango, kanja.HihokenshaBango); // SAFE 患者番号と被保険者番号
    Activity.Current?.SetTag("kanja.bango", kanja.KanjaBango); // SAFE
    Activity.Current?.SetTag("kanja.number", input.MyNumber); // LEAK MYN1003
    return Results.Created($"/api/clinic/kanja/{kanja.KanjaBango}", new KanjaOutput(kanja.KanjaBango, kanja.Shimei, "************")); // SAFE 全部伏せた
});

clinic.MapPost("/kanja/{bango:int}/shikaku", async (int bango, [FromBody] ShikakuInput input, ShikakuKakunin kakunin, ILoggerFactory factory) =>
{
    var log = factory.CreateLogger("shikaku");
    var kekka = await kakunin.KakuninAsync(input.MyNumber);
    log.LogInformation("資格確認 {Bango} {Yuko}", bango, kekka.Yuko); // SAFE
    if (!kekka.Yuko)
    {
        log.LogWarning("資格なし {Input}", JsonSerializer.Serialize(input)); // LEAK MYN1001
        return Results.NotFound(new { message = "資格が見つかりません", bango }); // SAFE
    }

    return Results.Ok(kekka); // SAFE 番号を持たない
});

clinic.MapGet("/kanja/{bango:int}", async (int bango, ClinicDb db, NumberVault vault, ClaimsPrincipal user, ILogger<Program> log) =>
{
    var kanja = await db.Kanja.AsNoTracking().SingleOrDefaultAsync(k => k.KanjaBango == bango);
    if (kanja is null)
    {
        return Results.NotFound();
    }

    var plain = vault.Open(kanja.MyNumberSealed);
    log.LogInformation("番号を参照 {User} {Bango}", user.Identity?.Name, bango); // SAFE 参照の記録
    log.LogDebug("番号 {Len} 桁", plain.Length); // SAFE
    return Results.Json(new { kanja.KanjaBango, number = plain }); // LEAK MYN1011
});

clinic.MapGet("/kanja/{bango:int}/hyoji", async (int bango, ClinicDb db, NumberVault vault) =>
{
    var kanja = await db.Kanja.FindAsync(bango);
    return kanja is null ? Results.NotFound() : Results.Ok(new KanjaOutput(bango, kanja.Shimei, Fuseji.Zenbu(vault.Open(kanja.MyNumberSealed)))); // SAFE 全部伏せた
});

app.Run();

public sealed record KanjaInput(
    [property: Required] string Shimei,
    string HihokenshaBango,
    [property: JsonPropertyName("myNumber")] string MyNumber);

public sealed record ShikakuInput(string MyNumber, DateOnly Kijunbi);

public sealed record KanjaOutput(int KanjaBango, string Shimei, string MyNumberHyoji);

public sealed record ShikakuKekka(bool Yuko, string? Hokensha, string? Kigo, DateOnly? YukoKigen);

public sealed class Kanja
{
    [Key] public int KanjaBango { get; set; }
    public string Shimei { get; set; } = "";
    public string HihokenshaBango { get; set; } = "";
    public byte[] MyNumberSealed { get; set; } = [];
    public string? MyNumberMatsubi { get; set; }
}

public sealed class ClinicDb(DbContextOptions<ClinicDb> options) : DbContext(options)
{
    public DbSet<Kanja> Kanja => Set<Kanja>();
}

public static class Fuseji
{
    public static string Zenbu(string myNumber) => new('*', myNumber.Length);
}

public static class KanjaValidator
{
    public static Dictionary<string, string[]> Validate(KanjaInput input)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(input.Shimei)) errors[nameof(input.Shimei)] = ["氏名は必須です"];
        if (input.MyNumber is not { Length: 12 } n || !n.All(char.IsAsciiDigit))
        {
            errors[nameof(input.MyNumber)] = [$"個人番号は12桁の数字です（{input.MyNumber?.Length ?? 0}桁）"];
        }

        return errors;
    }
}

public sealed class NumberVault(byte[] key)
{
    public byte[] Seal(string plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(12);
        var data = Encoding.ASCII.GetBytes(plain);
        var cipher = new byte[data.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(nonce, data, cipher, tag);
        CryptographicOperations.ZeroMemory(data);
        return [.. nonce, .. tag, .. cipher];
    }

    public string Open(byte[] sealedData)
    {
        var plain = new byte[sealedData.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(sealedData.AsSpan(0, 12), sealedData.AsSpan(28), sealedData.AsSpan(12, 16), plain);
        return Encoding.ASCII.GetString(plain);
    }
}

public sealed class ShikakuKakunin(IShikakuGateway gateway, ILogger<ShikakuKakunin> log)
{
    public async Task<ShikakuKekka> KakuninAsync(string myNumber)
    {
        var sw = Stopwatch.StartNew();
        try
        {
            return await gateway.ShokaiAsync(myNumber);
        }
        catch (TimeoutException ex)
        {
            log.LogError(ex, "資格確認が時間切れ {Ms}ms", sw.ElapsedMilliseconds); // SAFE
            throw new InvalidOperationException("資格確認に応答がありません", ex); // SAFE
        }
        catch (Exception ex)
        {
            log.LogError(ex, "資格確認の失敗 {Number}", myNumber); // LEAK MYN1001
            throw;
        }
    }
}

public interface IShikakuGateway
{
    Task<ShikakuKekka> ShokaiAsync(string myNumber);
}
