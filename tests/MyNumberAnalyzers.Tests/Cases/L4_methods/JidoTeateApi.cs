using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Shi.JidoFuyoTeate;

public sealed record NinteiSeikyu(
    [property: Required, JsonPropertyName("seikyusha_my_number")] string MyNumber,
    [property: Required] string Shimei,
    DateOnly Seinengappi,
    IReadOnlyList<JidoDto> Jido);

public sealed record JidoDto(string Shimei, DateOnly Seinengappi, string? MyNumber, bool Dokyo);

public sealed record UketsukeDto(Guid UketsukeId, string Shimei, int JidoSu, bool MyNumberAri);

public sealed class Seikyu
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public required string Shimei { get; set; }
    public required string MyNumber { get; set; }
    public string MyNumberIndex { get; set; } = "";
    public List<Jido> Jido { get; } = [];
    public SeikyuJotai Jotai { get; set; }
}

public sealed class Jido
{
    public int Id { get; set; }
    public required string Shimei { get; set; }
    public string? MyNumber { get; set; }
}

public enum SeikyuJotai { Uketsuke, Shinsa, Nintei, Kyakka }

public sealed class TeateDb(DbContextOptions<TeateDb> options, ValueConverter<string, byte[]> fuin) : DbContext(options)
{
    public DbSet<Seikyu> Seikyu => Set<Seikyu>();

    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Seikyu>().Property(x => x.MyNumber).HasConversion(fuin).HasColumnName("MY_NUMBER_ENC");
        b.Entity<Jido>().Property(x => x.MyNumber).HasConversion(fuin);
    }
}

public sealed class IndexMaker(byte[] kagi)
{
    public string Make(string bango) => Convert.ToHexString(HMACSHA256.HashData(kagi, Encoding.ASCII.GetBytes(bango)));

    public static string MakeWeak(string bango) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(bango)));
}

public static class Endpoints
{
    public static void MapTeate(this IEndpointRouteBuilder app)
    {
        var g = app.MapGroup("/teate").AddEndpointFilter(async (ctx, next) =>
        {
            var log = ctx.HttpContext.RequestServices.GetService(typeof(ILogger<TeateDb>)) as ILogger;
            var body = ctx.Arguments.OfType<NinteiSeikyu>().FirstOrDefault();
            if (body is { MyNumber.Length: not 12 })
            {
                log?.LogWarning("桁数 {Keta} {Path}", body.MyNumber.Length, ctx.HttpContext.Request.Path); // SAFE
                return Results.Problem("個人番号は12桁です", statusCode: 400); // SAFE
            }

            log?.LogTrace("要求 {@Body}", body); // LEAK MYN1001
            return await next(ctx);
        });

        g.MapPost("/", UketsukeAsync);
        g.MapGet("/{id:guid}", ShokaiAsync);
        g.MapPost("/kensaku", KensakuAsync);
    }

    private static async Task<Results<Created<UketsukeDto>, ValidationProblem, Conflict<string>>> UketsukeAsync(
        [FromBody] NinteiSeikyu req, TeateDb db, IndexMaker index, ILoggerFactory factory, CancellationToken ct)
    {
        var log = factory.CreateLogger("teate");
        if (!CheckDigit(req.MyNumber))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["myNumber"] = ["検査用数字が一致しません"] }); // SAFE
        }

        var dame = req.Jido.Where(j => j.MyNumber is not null && !CheckDigit(j.MyNumber)).ToList();
        if (dame is [var saisho, ..])
        {
            log.LogWarning("児童の番号不正 {Shimei} ほか{Su}", saisho.Shimei, dame.Count - 1); // SAFE
            return TypedResults.ValidationProblem(dame.ToDictionary(d => d.Shimei, d => new[] { $"番号 {d.MyNumber} が不正です" })); // LEAK MYN1011|MYN1002
        }

        var idx = index.Make(req.MyNumber);
        if (await db.Seikyu.AnyAsync(s => s.MyNumberIndex == idx, ct))
        {
            log.LogInformation("重複 {Index}", idx[..8]); // LEAK MYN1001 照合用のMACは記録に残さない
            return TypedResults.Conflict("既に請求があります"); // SAFE
        }

        log.LogDebug("弱い索引 {Index}", IndexMaker.MakeWeak(req.MyNumber)); // LEAK MYN1012|MYN1001
        var s = new Seikyu { Shimei = req.Shimei, MyNumber = req.MyNumber, MyNumberIndex = idx };
        s.Jido.AddRange(req.Jido.Select(j => new Jido { Shimei = j.Shimei, MyNumber = j.MyNumber }));
        db.Add(s); // SAFE 列は変換器で暗号化
        await db.SaveChangesAsync(ct);
        var dto = s.ToDto();
        log.LogInformation("受付 {@Dto}", dto); // SAFE
        return TypedResults.Created($"/teate/{s.Id}", dto); // SAFE
    }

    private static UketsukeDto ToDto(this Seikyu s) => new(s.Id, s.Shimei, s.Jido.Count, s.MyNumber is { Length: > 0 });

    private static async Task<IResult> ShokaiAsync(Guid id, TeateDb db, IMemoryCache cache, CancellationToken ct)
    {
        if (cache.TryGetValue(id, out UketsukeDto? hit))
        {
            return Results.Ok(hit); // SAFE
        }

        var s = await db.Seikyu.Include(x => x.Jido).FirstOrDefaultAsync(x => x.Id == id, ct);
        if (s is null)
        {
            return Results.NotFound(id); // SAFE
        }

        cache.Set(id, s.ToDto(), TimeSpan.FromMinutes(5)); // SAFE
        return s.Jotai switch
        {
            SeikyuJotai.Kyakka => Results.Ok(new { s.Id, s.Jotai }), // SAFE
            SeikyuJotai.Shinsa => Results.Json(s), // LEAK MYN1011
            SeikyuJotai.Nintei => Results.Ok(s.Jido.Select(j => Utsushi(j))), // SAFE 番号を伏せた写し
            _ => Results.Ok(s.ToDto()), // SAFE
        };

        static object Utsushi(Jido j) => new { j.Id, j.Shimei, Bango = j.MyNumber is null ? "未登録" : "************" };
    }

    private static async Task<IResult> KensakuAsync([FromForm] string myNumber, TeateDb db, IndexMaker index, LinkGenerator links, HttpContext http, CancellationToken ct)
    {
        var idx = index.Make(myNumber);
        var found = await db.Seikyu.Where(s => s.MyNumberIndex == idx).Select(s => new { s.Id, s.Shimei, s.Jotai }).ToListAsync(ct);
        http.Response.Headers["X-Kensu"] = found.Count.ToString(); // SAFE
        return found switch
        {
            [] => Results.NotFound($"{myNumber} は未登録です"), // LEAK MYN1011
            [var one] => Results.Redirect(links.GetPathByName("shokai", new { id = one.Id }) ?? "/"), // SAFE
            _ => Results.Ok(found), // SAFE
        };
    }

    private static bool CheckDigit(string s)
    {
        if (s.Length != 12)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 11; i++)
        {
            sum += (s[i] - '0') * (i < 5 ? 6 - i : 12 - i);
        }

        var r = sum % 11;
        return s[11] - '0' == (r < 2 ? 0 : 11 - r);
    }
}
