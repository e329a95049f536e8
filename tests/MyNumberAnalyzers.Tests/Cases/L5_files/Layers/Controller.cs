using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Jinji.Domain;
using Jinji.Infra;
using Microsoft.AspNetCore.Mvc;

namespace Jinji.Web;

[ApiController]
public sealed class ShainController(IShainRepository repository) : ControllerBase
{
    [HttpGet("{id}")]
    public async Task<IActionResult> Get(int id) => Ok(await repository.FindAsync(id)); // LEAK MYN1011

    [HttpGet("{id}/text")]
    public async Task<IActionResult> Text(int id) => Content(await repository.FindTextAsync(id) ?? ""); // LEAK MYN1011

    [HttpGet("{id}/name")]
    public async Task<IActionResult> Name(int id) => Content(await repository.FindNameAsync(id)); // SAFE

    [HttpGet("group")]
    public IActionResult Group([FromServices] ShainGroup group) => Ok(group); // LEAK MYN1011 nested two levels down

    [HttpGet("busho")]
    public IActionResult Bu([FromServices] Busho busho) => Ok(busho); // SAFE no number in it

    [HttpGet("members")]
    public IActionResult Members([FromServices] ShainGroup group) => Ok(group.Members.Select(m => new { m.ShainNo, m.Shimei })); // SAFE

    [HttpGet("json")]
    public string Json([FromServices] Busho busho) => JsonSerializer.Serialize(busho); // SAFE
}
