using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Kyufu.Application;
using Kyufu.Domain;
using Kyufu.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kyufu.Web;

[ApiController, Route("api/kyufu")]
public class KyufuController(KyufuService service, IShinseishaStore store) : ControllerBase
{
    [HttpGet]
    public async Task<ActionResult<List<ShinseishaDto>>> List(CancellationToken ct) => Ok(await store.List(ct)); // SAFE

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Get(int id, CancellationToken ct)
    {
        var s = await store.Get(id, ct);
        if (s is null)
        {
            return NotFound(new { id }); // SAFE
        }

        return Ok(s); // LEAK MYN1011
    }

    [HttpGet("{id:int}/gaiyo")]
    public async Task<string> Gaiyo(int id, CancellationToken ct)
    {
        var text = await service.Shinsa(id, ct);
        return text; // LEAK MYN1011
    }

    [HttpGet("{id:int}/kazoku")]
    public async Task<IEnumerable<Kazoku>> Kazoku(int id, CancellationToken ct) => (await store.Get(id, ct))!.Kazoku; // LEAK MYN1011

    [HttpPost]
    public async Task<IActionResult> Post(ShinseishaFullDto dto, CancellationToken ct)
    {
        await store.Add(dto, ct);
        return CreatedAtAction(nameof(Get), new { id = dto.Id }, new ShinseishaDto(dto.Id, dto.Nm, null)); // SAFE
    }

    [HttpPut("{id:int}")]
    public IActionResult Put(int id, ShinseishaFullDto dto)
    {
        if (id != dto.Id)
        {
            ModelState.AddModelError(nameof(dto.Kjn), $"{dto.Nm} の番号 {dto.Kjn} を変更できません"); // LEAK MYN1002|MYN1011
            return ValidationProblem(ModelState); // SAFE reported at the entry
        }

        return Accepted(dto); // LEAK MYN1011
    }
}
