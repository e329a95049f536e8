using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Shoken.Tokutei;

public sealed class KozaRow
{
    public Guid Id { get; set; }
    public string Meigi { get; set; } = "";
    public string? Bango { get; set; }
    public byte[]? BangoAngo { get; set; }
}

public sealed class OutboxRow
{
    public long Id { get; set; }
    public string Type { get; set; } = "";
    public string Payload { get; set; } = "";
}

public sealed class TokuteiDb(DbContextOptions<TokuteiDb> options) : DbContext(options)
{
    public DbSet<KozaRow> Koza => Set<KozaRow>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
}

public interface ISealer
{
    byte[] Encrypt(string plain);
}

public sealed class KozaRepository(TokuteiDb db, ISealer sealer)
{
    public async Task HozonAsync(Koza koza, CancellationToken ct)
    {
        var row = new KozaRow { Id = koza.Id, Meigi = koza.Meigi, BangoAngo = koza.Bango is null ? null : sealer.Encrypt(koza.Bango.Nama()) };
        db.Koza.Add(row); // SAFE encrypted
        foreach (var e in koza.Events)
        {
            db.Outbox.Add(new OutboxRow { Type = e.GetType().Name, Payload = JsonSerializer.Serialize<object>(e) }); // LEAK MYN1006|MYN1004
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task HozonRawAsync(Koza koza, CancellationToken ct)
    {
        var row = new KozaRow { Id = koza.Id, Meigi = koza.Meigi };
        if (koza.Bango is { } b)
        {
            row.Bango = b.Nama();
        }

        db.Koza.Add(row); // LEAK MYN1006
        await db.SaveChangesAsync(ct);
    }
}

[ApiController]
[Route("koza")]
public sealed class KozaController(KozaRepository repository, TokuteiDb db, ILogger<KozaController> log) : ControllerBase
{
    [HttpPost("{meigi}")]
    public async Task<IActionResult> Hiraku(string meigi, [FromBody] Dictionary<string, string> body, CancellationToken ct)
    {
        var koza = Koza.Hiraku(meigi);
        if (KojinBangoAtai.TryCreate(body.GetValueOrDefault("kojinBango")) is not { } bango)
        {
            log.LogWarning("番号不正 {Meigi}", meigi); // SAFE
            log.LogWarning("番号不正 {Body}", body["kojinBango"]); // LEAK MYN1001
            return BadRequest("個人番号が正しくありません"); // SAFE
        }

        koza.Touroku(bango);
        log.LogInformation("登録 {Bango}", bango); // SAFE its text is a mask
        log.LogInformation("登録 {Bango}", bango.Kakusareta); // SAFE a mask
        log.LogInformation("登録 {Bango}", bango.Nama()); // LEAK MYN1001
        log.LogInformation("登録 {Koza}", koza.Bango?.ToString()); // SAFE its text is a mask
        foreach (var e in koza.Events)
        {
            switch (e)
            {
                case KozaKaisetsu k:
                    log.LogInformation("{K}", k); // SAFE no number in it
                    break;
                case BangoTouroku { Atai: var atai }:
                    log.LogInformation("{Atai}", atai); // LEAK MYN1001
                    break;
            }
        }

        await repository.HozonAsync(koza, ct);
        return Ok(new { koza.Id, koza.Meigi }); // SAFE
    }

    [HttpGet("{id:guid}")]
    public async Task<ActionResult<KozaRow>> Get(Guid id)
    {
        var row = await db.Koza.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id);
        if (row is null)
        {
            return NotFound(); // SAFE
        }

        Activity.Current?.AddEvent(new ActivityEvent("yomi", tags: new ActivityTagsCollection { { "id", row.Id } })); // SAFE
        Activity.Current?.AddTag("bango", row.Bango); // LEAK MYN1003
        return row; // LEAK MYN1011
    }

    [HttpGet("{id:guid}/meigi")]
    public async Task<ActionResult<string>> Meigi(Guid id) => await db.Koza.Where(k => k.Id == id).Select(k => k.Meigi).FirstAsync(); // SAFE

    [HttpGet("ichiran")]
    public async IAsyncEnumerable<string> Ichiran()
    {
        await foreach (var row in db.Koza.AsAsyncEnumerable())
        {
            yield return row.Meigi; // SAFE
        }
    }
}
