using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Generic.Layers;

public sealed class JuminEntity : IEntity<int>
{
    public int Id { get; init; }
    public string Shimei { get; set; } = "";
    public string KojinBango { get; set; } = "";
}

public sealed record JuminDto(int Id, string Shimei);

public sealed record JuminFullDto(int Id, string Shimei, string Kagi);

public sealed class JuminMapper : IMapper<JuminEntity, JuminDto>
{
    public JuminDto Map(JuminEntity from) => new(from.Id, from.Shimei);
}

public sealed class JuminFullMapper : IMapper<JuminEntity, JuminFullDto>
{
    public JuminFullDto Map(JuminEntity from) => new(from.Id, from.Shimei, from.KojinBango);
}

public sealed class JuminService(IStore<JuminEntity, int> store, JuminMapper mapper, ILogger<JuminService> log) : ServiceBase<JuminEntity, JuminDto, int>(store, mapper)
{
    protected override void OnSaved(JuminEntity entity)
    {
        log.LogInformation("{V}", entity.Shimei); // SAFE
        log.LogInformation("{V}", entity.KojinBango); // LEAK MYN1001
    }

    public async Task<string> KaranAsync(int id, CancellationToken ct)
    {
        var e = await Store.FindAsync(id, ct) ?? throw new KeyNotFoundException($"{id} がありません"); // SAFE
        log.LogInformation("{V}", e.Id); // SAFE
        return e.KojinBango == "" ? "空欄" : "記入済";
    }
}

public sealed class JuminFullService(IStore<JuminEntity, int> store, JuminFullMapper mapper) : ServiceBase<JuminEntity, JuminFullDto, int>(store, mapper);

[ApiController]
[Route("jumin")]
public sealed class JuminController(JuminService service, JuminFullService full, ILogger<JuminController> log) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Get(int id, CancellationToken ct) => Ok(await service.GetAsync(id, ct)); // SAFE id and name

    [HttpGet("{id:int}/full")]
    public async Task<IActionResult> GetFull(int id, CancellationToken ct) => Ok(await full.GetAsync(id, ct)); // LEAK MYN1011

    [HttpGet]
    public async Task<IEnumerable<JuminDto>> List(CancellationToken ct) => await service.ListAsync(ct); // SAFE

    [HttpGet("full")]
    public async Task<IEnumerable<JuminFullDto>> ListFull(CancellationToken ct) => await full.ListAsync(ct); // LEAK MYN1011

    [HttpPost]
    public async Task<IActionResult> Post(JuminEntity entity, CancellationToken ct)
    {
        await service.SaveAsync(entity, ct);
        var text = await service.KaranAsync(entity.Id, ct);
        log.LogInformation("{V}", text); // SAFE a state
        return CreatedAtAction(nameof(Get), new { id = entity.Id }, new JuminMapper().Map(entity)); // SAFE
    }

    [HttpPost("kagi")]
    public IActionResult Kagi(JuminEntity entity)
    {
        var dto = new JuminFullMapper().Map(entity);
        log.LogInformation("{V}", dto.Shimei); // SAFE
        log.LogInformation("{V}", dto.Kagi); // LEAK MYN1001
        log.LogInformation("{V}", dto); // LEAK MYN1001 a record prints itself
        return Accepted(dto with { Kagi = "***" }); // SAFE masked copy
    }
}
