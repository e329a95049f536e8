using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Hojokin.Kinds6;

public sealed class HojokinDb(DbContextOptions<HojokinDb> options) : DbContext(options)
{
    public DbSet<ShinseiEntity> Shinsei => Set<ShinseiEntity>();
}

public interface IHandler<TRequest>
{
    Task HandleAsync(TRequest request, CancellationToken ct);
}

public sealed class HozonHandler(HojokinDb db, RequestConverter converter, ILogger<HozonHandler> log) : IHandler<ShinseiRequest>
{
    public async Task HandleAsync(ShinseiRequest request, CancellationToken ct)
    {
        var entity = converter.Convert(request);
        log.LogInformation("{Id} {Onamae} {N}", entity.Id, entity.Onamae, entity.Kazoku.Count); // SAFE
        log.LogInformation("{S}", entity.Shikibetsu); // LEAK MYN1001
        log.LogInformation("{K}", string.Join(",", entity.Kazoku.Select(k => k.Onamae))); // SAFE
        log.LogInformation("{K}", string.Join(",", entity.Kazoku.Select(k => k.Shikibetsu))); // LEAK MYN1001
        db.Shinsei.Add(entity); // LEAK MYN1006
        await db.SaveChangesAsync(ct);
        db.Add(new ShinseiEntity { Onamae = request.Onamae }); // SAFE
    }
}

public sealed class RenkeiHandler(HttpClient http, IDistributedCache cache, RequestConverter converter) : IHandler<ShinseiRequest>
{
    public async Task HandleAsync(ShinseiRequest request, CancellationToken ct)
    {
        var entity = converter.Convert(request);
        await http.PostAsJsonAsync("/renkei", new ResponseConverter().Convert(entity), ct); // SAFE
        await http.PostAsJsonAsync("/renkei", entity, ct); // LEAK MYN1010
        await http.PutAsync($"/renkei/{entity.Id}", null, ct); // SAFE
        await http.PutAsync($"/renkei/{entity.Shikibetsu}", null, ct); // LEAK MYN1009
        await cache.SetStringAsync(entity.Id.ToString(), JsonSerializer.Serialize(new ResponseConverter().Convert(entity)), ct); // SAFE
        await cache.SetStringAsync(entity.Id.ToString(), JsonSerializer.Serialize(entity), ct); // LEAK MYN1008|MYN1004
        await File.WriteAllTextAsync("a.json", JsonSerializer.Serialize(new MaskedDetailConverter().Convert(entity)), ct); // SAFE
        await File.WriteAllTextAsync("b.json", JsonSerializer.Serialize(new DetailConverter().Convert(entity)), ct); // LEAK MYN1005|MYN1004
        Activity.Current?.SetTag("id", entity.Id); // SAFE
        Activity.Current?.SetTag("s", entity.Shikibetsu); // LEAK MYN1003
        if (entity.Kazoku.Any(k => k.Shikibetsu == entity.Shikibetsu))
        {
            throw new InvalidOperationException($"{entity.Onamae}: 家族と同じ番号です"); // SAFE
        }

        if (entity.Shikibetsu.Length != 12)
        {
            throw new InvalidOperationException($"{entity.Onamae}: {entity.Shikibetsu} は不正です"); // LEAK MYN1002
        }

        var etag = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(entity.Shikibetsu)));
        await cache.SetStringAsync(entity.Id + ":etag", etag, ct); // LEAK MYN1012|MYN1008
    }
}

public sealed class Dispatcher<T>(IEnumerable<IHandler<T>> handlers)
{
    public async Task SendAsync(T request, CancellationToken ct)
    {
        foreach (var h in handlers)
        {
            await h.HandleAsync(request, ct);
        }
    }
}

[ApiController]
[Route("shinsei")]
public sealed class ShinseiController(Dispatcher<ShinseiRequest> dispatcher, HojokinDb db, IConverter<ShinseiEntity, ShinseiResponse> response) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Post(ShinseiRequest request, CancellationToken ct)
    {
        await dispatcher.SendAsync(request, ct);
        return Ok(new { request.Onamae, Kazoku = request.Kazoku.Count }); // SAFE
    }

    [HttpGet("{id:guid}")]
    public async Task<ActionResult<ShinseiResponse>> Get(Guid id, CancellationToken ct) => response.Convert(await db.Shinsei.SingleAsync(s => s.Id == id, ct)); // SAFE

    [HttpGet("{id:guid}/detail")]
    public async Task<ActionResult<ShinseiDetail>> Detail(Guid id, CancellationToken ct) => new DetailConverter().Convert(await db.Shinsei.SingleAsync(s => s.Id == id, ct)); // LEAK MYN1011

    [HttpGet("{id:guid}/raw")]
    public async Task<IActionResult> Raw(Guid id, CancellationToken ct) => Ok(await db.Shinsei.SingleAsync(s => s.Id == id, ct)); // LEAK MYN1011

    [HttpGet("names")]
    public async Task<IActionResult> Names(CancellationToken ct) => Ok(await db.Shinsei.Select(s => s.Onamae).ToListAsync(ct)); // SAFE

    [HttpGet("numbers")]
    public async Task<IActionResult> Numbers(CancellationToken ct) => Ok(await db.Shinsei.Select(s => s.Shikibetsu).ToListAsync(ct)); // LEAK MYN1011

    [HttpGet("kazoku")]
    public async Task<IActionResult> Kazoku(CancellationToken ct) => Ok(await db.Shinsei.SelectMany(s => s.Kazoku).Select(k => new { k.Onamae }).ToListAsync(ct)); // SAFE
}
