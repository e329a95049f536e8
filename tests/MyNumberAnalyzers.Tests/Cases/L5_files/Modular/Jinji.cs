using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Modular.Contracts;

namespace Modular.Jinji;

public sealed record TeishutsuForm(string ShainNo, string Shimei, string MyNumber);

[ApiController]
[Route("teishutsu")]
public sealed class TeishutsuController(IBus bus, ILogger<TeishutsuController> log) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Post(TeishutsuForm form, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await bus.PublishAsync(new NyushaEvent(id, form.ShainNo, form.Shimei), ct); // SAFE in process, no number
        var e = new BangoTeishutsuEvent(id, form.ShainNo, form.MyNumber);
        await bus.PublishAsync(e, ct); // ANY in process
        log.LogInformation("{Id} {No}", e.Id, e.ShainNo); // SAFE
        log.LogInformation("{E}", e); // LEAK MYN1001 a record prints itself
        await bus.PublishAsync(new BangoSakujoEvent(id, form.ShainNo), ct); // SAFE
        return Accepted(new { id }); // SAFE
    }

    [HttpPut]
    public IActionResult Put(TeishutsuForm form) => form switch
    {
        { MyNumber.Length: not 12 } => BadRequest(new ProblemDetails { Title = "桁数", Detail = $"{form.ShainNo}: 12桁で入力してください" }), // SAFE
        { ShainNo: "" } => BadRequest(new ProblemDetails { Title = "社員番号", Detail = $"{form.MyNumber} の社員番号がありません" }), // LEAK MYN1011
        _ => NoContent(), // SAFE
    };
}
