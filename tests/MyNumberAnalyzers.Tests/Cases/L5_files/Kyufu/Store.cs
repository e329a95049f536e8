using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kyufu.Domain;
using Microsoft.EntityFrameworkCore;

namespace Kyufu.Infrastructure;

public sealed class KyufuDb(DbContextOptions<KyufuDb> options) : DbContext(options)
{
    public DbSet<Shinseisha> Shinseisha => Set<Shinseisha>();
}

public interface IShinseishaStore
{
    Task<Shinseisha?> Get(int id, CancellationToken ct);
    Task<string?> GetBango(int id, CancellationToken ct);
    Task<List<ShinseishaDto>> List(CancellationToken ct);
    Task Add(ShinseishaFullDto dto, CancellationToken ct);
    Task<bool> Exists(string bango, CancellationToken ct);
}

public sealed class ShinseishaStore(KyufuDb db) : IShinseishaStore
{
    public Task<Shinseisha?> Get(int id, CancellationToken ct) =>
        db.Shinseisha.Include(s => s.Kazoku).SingleOrDefaultAsync(s => s.Id == id, ct);

    public async Task<string?> GetBango(int id, CancellationToken ct)
    {
        var found = await db.Shinseisha.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        return found?.Kjn;
    }

    public Task<List<ShinseishaDto>> List(CancellationToken ct) =>
        db.Shinseisha.Select(s => new ShinseishaDto(s.Id, s.Nm, s.Kouza)).ToListAsync(ct);

    public async Task Add(ShinseishaFullDto dto, CancellationToken ct)
    {
        var entity = new Shinseisha { Nm = dto.Nm };
        entity.Kjn = dto.Kjn; // LEAK MYN1006 @add
        db.Add(entity); // LEAK MYN1006 @add
        await db.SaveChangesAsync(ct); // SAFE reported where it is added
    }

    public Task<bool> Exists(string bango, CancellationToken ct) =>
        db.Database.SqlQueryRaw<int>($"select 1 as Value from shinseisha where kjn_no = '{bango}'").AnyAsync(ct); // LEAK MYN1007 @exists
}
