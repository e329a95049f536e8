// case: with=MediatR
using System.Threading.Tasks;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Jinji.Cqrs;

[ApiController]
[Route("shain")]
public sealed class ShainController(ISender sender, ILogger<ShainController> log) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Post(RegisterShainCommand command)
    {
        log.LogInformation("受信 {@Command}", command); // LEAK MYN1001
        log.LogInformation("受信 {No}", command.ShainNo); // SAFE
        var result = await sender.Send(command);
        return Ok(result); // SAFE id and a message with the name
    }

    [HttpPost("echo")]
    public IActionResult Echo(RegisterShainCommand command) => Created("/shain/1", command); // LEAK MYN1011

    [HttpPost("retry")]
    public IActionResult Retry(RegisterShainCommand command) => Ok(command with { MyNumber = "" }); // SAFE removed from the copy

    [HttpGet("{id}")]
    public async Task<IActionResult> Get(int id) => Ok(await sender.Send(new FindShainQuery(id))); // LEAK MYN1011 the view's extra field holds it

    [HttpGet("{id}/safe")]
    public IActionResult Safe(ShainRow row) => Ok(new ShainSafeView(row.Id, row.Shimei, row.KojinBango is not null)); // SAFE
}
