using System;
using System.Threading;
using System.Threading.Tasks;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace ByoinJinji;

[ApiController]
[Route("shokuin")]
public sealed class ShokuinController(IMediator mediator, IShokuinRepository repo, ILogger<ShokuinController> log) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Nyushoku(NyushokuCommand command, CancellationToken ct)
    {
        var kekka = await mediator.Send(command, ct);
        log.LogInformation("結果 {Kekka}", kekka); // SAFE
        return Created($"/shokuin/{kekka.Id}", kekka); // SAFE
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Get(Guid id, CancellationToken ct)
    {
        var r = await mediator.Send(new ShokuinQuery(id), ct);
        log.LogInformation("照会 {R}", r); // SAFE
        return Ok(r); // SAFE
    }

    [HttpGet("{id:guid}/bango")]
    public async Task<IActionResult> Bango(Guid id, CancellationToken ct)
    {
        var r = await mediator.Send(new ShokuinNamaQuery(id), ct);
        log.LogInformation("照会 {No}", r.ShokuinNo); // SAFE
        return Ok(r); // LEAK MYN1011
    }

    [HttpPut("{id:guid}/bango")]
    public async Task<IActionResult> Henko(Guid id, [FromBody] string atarashiiKojinBango, CancellationToken ct)
    {
        var s = repo.Find(id);
        if (s is null)
        {
            return NotFound(new { id }); // SAFE
        }

        if (s.KojinBango == atarashiiKojinBango)
        {
            return Conflict("変更前と同じ番号です"); // SAFE
        }

        var e = new BangoHenkoShita(id, s.KojinBango, atarashiiKojinBango);
        s.BangoToroku(atarashiiKojinBango);
        await mediator.Publish(e, ct);
        return NoContent(); // SAFE
    }

    [HttpDelete("{id:guid}/bango")]
    public IActionResult Haiki(Guid id)
    {
        var s = repo.Find(id)!;
        s.BangoHaiki();
        log.LogInformation("廃棄後 [{B}]", s.KojinBango); // SAFE cleared by the method
        return Ok(new { s.ShokuinNo, s.KojinBango }); // SAFE cleared
    }
}
