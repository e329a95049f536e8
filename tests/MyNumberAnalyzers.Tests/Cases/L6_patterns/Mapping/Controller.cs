using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Mapping;

public sealed class KyuyoDb(DbContextOptions<KyuyoDb> options) : DbContext(options)
{
    public DbSet<ShainEntity> Shain => Set<ShainEntity>();
}

[ApiController]
public sealed class ShainController(KyuyoDb db, ILogger<ShainController> log) : ControllerBase
{
    private readonly EntityMapper _mapper = new();

    [HttpPost]
    public async Task<IActionResult> Post(ShainRequest request, [FromServices] ProtectedMapper protect)
    {
        var entity = _mapper.Map(request);
        log.LogInformation("{V}", entity.Code); // SAFE
        log.LogInformation("{V}", entity.Bangou1); // LEAK MYN1001 mapped from the request
        log.LogInformation("{V}", entity.Bangou2); // SAFE mapped from the code
        db.Shain.Add(entity); // LEAK MYN1006
        var hidden = protect.Map(request);
        db.Shain.Add(hidden); // SAFE encrypted by the mapper
        log.LogInformation("{V}", hidden.Bangou2); // SAFE encrypted
        await db.SaveChangesAsync();
        return Ok(entity.ToResponse()); // LEAK MYN1011
    }

    [HttpGet]
    public async Task<IActionResult> List()
    {
        var all = await db.Shain.ToListAsync();
        return Ok(all.Select(e => e.ToListItem())); // SAFE only a state
    }

    [HttpGet("full")]
    public async Task<ActionResult<List<ShainResponse>>> Full()
    {
        var all = await db.Shain.ToListAsync();
        return all.Select(e => e.ToResponse()).ToList(); // LEAK MYN1011 the memo holds it
    }

    [HttpGet("hidden")]
    public async Task<IActionResult> Hidden() => Ok((await db.Shain.FirstAsync()).ToHidden()); // SAFE ignored by the serialiser
}
