using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kaikei.Data;

public sealed class TorihikisakiRepository(DbContext db, ILogger log) : RepositoryBase<Torihikisaki>(db, log)
{
    protected override string Key(Torihikisaki entity) => entity.HojinBango;
}

public sealed class KojinRepository(DbContext db, ILogger log) : RepositoryBase<Kojin>(db, log)
{
    protected override string Key(Kojin entity) => entity.MyNumber;
}

public sealed class Shiharai(KojinRepository kojin, TorihikisakiRepository torihikisaki, ILogger<Shiharai> log)
{
    public async Task Run(int id)
    {
        var k = await kojin.FindAsync(id);
        log.LogInformation("{V}", k?.Mei); // SAFE
        log.LogInformation("{V}", k?.MyNumber); // LEAK MYN1001
        var t = await torihikisaki.FindAsync(id);
        log.LogInformation("{V}", t?.HojinBango); // SAFE
        var number = await kojin.ProjectAsync(id, x => x.MyNumber);
        log.LogInformation("{V}", number); // LEAK MYN1001
        var name = await kojin.ProjectAsync(id, x => x.Mei);
        log.LogInformation("{V}", name); // SAFE
        var pair = await kojin.ProjectAsync(id, x => new { x.Mei, No = x.MyNumber });
        log.LogInformation("{V}", pair?.Mei); // SAFE
        log.LogInformation("{V}", pair?.No); // LEAK MYN1001
        var hojin = await torihikisaki.ProjectAsync(id, x => x.HojinBango);
        log.LogInformation("{V}", hojin); // SAFE
    }
}
