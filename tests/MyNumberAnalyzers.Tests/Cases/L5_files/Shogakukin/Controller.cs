using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shogakukin;

[ApiController]
[Route("api/[controller]")]
public class KeizokuController(KeizokuService service, ShogakukinContext db) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<ActionResult<ShogakuseiView>> Get(int id, CancellationToken ct)
    {
        var view = await service.FindAsync(id, ct);
        return view is null ? NotFound() : Ok(view); // SAFE
    }

    [HttpPost]
    public async Task<IActionResult> Post([FromBody] KeizokuNegai negai, CancellationToken ct)
    {
        if (negai.Hogoshas.Count > 2)
        {
            ModelState.AddModelError(nameof(negai.Hogoshas), "保護者は2名までです"); // SAFE
            return ValidationProblem(ModelState); // SAFE
        }

        if (negai.Hogoshas.FirstOrDefault(h => h.Bango.Any(c => c is < '0' or > '9')) is { } waruimono)
        {
            ModelState.AddModelError(nameof(waruimono.Bango), $"{waruimono.Shimei}さんの番号が数字ではありません"); // SAFE
            ModelState.AddModelError(nameof(waruimono.Bango), $"数字ではありません: {waruimono.Bango}"); // LEAK MYN1002
            return ValidationProblem(ModelState);
        }

        await service.UketsukeAsync(negai, ct);
        return CreatedAtAction(nameof(Get), new { id = negai.ShogakuseiId }, null); // SAFE
    }

    [HttpGet("{id:int}/hogosha")]
    public async Task<IActionResult> Hogosha(int id, CancellationToken ct) => Ok(await service.HogoshasAsync(id, ct)); // SAFE

    [HttpGet("{id:int}/hogosha/nama")]
    public async Task<IActionResult> HogoshaNama(int id, CancellationToken ct) => Ok(await db.Hogoshas.FindAsync([id], ct)); // LEAK MYN1011

    [HttpGet("export")]
    public async Task<IActionResult> Export(CancellationToken ct)
    {
        var all = await db.Shogakuseis.ToListAsync(ct);
        return new JsonResult(all.Select(Mapping.ForExport)); // SAFE
    }

    [HttpGet("jasso")]
    public async Task<IActionResult> Jasso(CancellationToken ct)
    {
        var all = await db.Shogakuseis.ToListAsync(ct);
        return new JsonResult(all.Select(Mapping.ForJasso)); // LEAK MYN1011
    }

    [HttpGet("kouza")]
    public async Task<IActionResult> Kouza(CancellationToken ct) =>
        Ok(await db.Shogakuseis.Select(s => new { s.Id, Kouza = s.Kouza!.KouzaBango }).ToListAsync(ct)); // SAFE an account

    [HttpGet("mishutsu")]
    public async Task<IActionResult> Mishutsu(CancellationToken ct) =>
        Ok(await db.Shogakuseis.Where(s => s.HonninMyNumber == null).Select(s => s.Shimei).ToListAsync(ct)); // SAFE names of those without

    [HttpGet("kensu")]
    public async Task<IActionResult> Kensu(CancellationToken ct) =>
        Ok(new { Zumi = await db.Shogakuseis.CountAsync(s => s.HonninMyNumber != null, ct) }); // SAFE a count
}
