using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Logging;

namespace Roumu.Data;

public sealed class JugyoinEntity
{
    public int Id { get; set; }
    public string ShainCode { get; set; } = "";
    [MaxLength(200)] public string? MyNumberSealed { get; set; }
    public List<FuyoEntity> Fuyo { get; set; } = [];
}

public sealed class FuyoEntity
{
    public int Id { get; set; }
    public string Shimei { get; set; } = "";
    public string? FuyoMyNumber { get; set; }
}

public sealed class RirekiEntity
{
    public int Id { get; set; }
    public string Naiyo { get; set; } = "";
    public DateTime Nichiji { get; set; }
}

public sealed class RoumuDb(DbContextOptions<RoumuDb> options) : DbContext(options)
{
    public DbSet<JugyoinEntity> Jugyoin => Set<JugyoinEntity>();
    public DbSet<FuyoEntity> Fuyo => Set<FuyoEntity>();
    public DbSet<RirekiEntity> Rireki => Set<RirekiEntity>();
}

public sealed class RoumuRepository(RoumuDb db, ILogger<RoumuRepository> log)
{
    public async Task RunAsync(string shainCode, string myNumber, string shimei, CancellationToken ct)
    {
        db.Rireki.Add(new RirekiEntity { Naiyo = $"{shainCode} の番号を登録", Nichiji = DateTime.Now }); // SAFE
        db.Rireki.Add(new RirekiEntity { Naiyo = $"{shainCode} の番号 {myNumber} を登録", Nichiji = DateTime.Now }); // LEAK MYN1006
        db.Fuyo.Add(new FuyoEntity { Shimei = shimei }); // SAFE the number is not set
        db.Fuyo.Add(new FuyoEntity { Shimei = shimei, FuyoMyNumber = myNumber }); // LEAK MYN1006
        await db.Rireki.AddRangeAsync(new RirekiEntity { Naiyo = shainCode }, new RirekiEntity { Naiyo = shimei }); // SAFE
        var found = await db.Fuyo.Where(f => f.FuyoMyNumber == myNumber).Select(f => new { f.Id, f.Shimei }).ToListAsync(ct); // ANY the raw value as a parameter of the query
        log.LogInformation("{Found}", found.Count); // SAFE
        foreach (var f in found)
        {
            log.LogInformation("{F}", f); // SAFE id and name
        }

        var all = await db.Fuyo.AsNoTracking().OrderBy(f => f.Id).ToListAsync(ct);
        log.LogInformation("{Names}", string.Join(",", all.Select(f => f.Shimei))); // SAFE
        log.LogInformation("{Numbers}", string.Join(",", all.Select(f => f.FuyoMyNumber))); // LEAK MYN1001
        var view = await db.Fuyo.Select(f => new { f.Shimei, No = f.FuyoMyNumber }).FirstAsync(ct);
        log.LogInformation("{View}", view.Shimei); // SAFE
        log.LogInformation("{View}", view.No); // LEAK MYN1001
        var dictionary = await db.Fuyo.ToDictionaryAsync(f => f.Id, f => f.FuyoMyNumber, ct);
        log.LogInformation("{D}", dictionary.Count); // SAFE
        log.LogInformation("{D}", dictionary[1]); // LEAK MYN1001
        var any = await db.Fuyo.AnyAsync(f => f.FuyoMyNumber == null, ct);
        log.LogInformation("{Any}", any); // SAFE
        await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Fuyo SET Shimei = {shimei} WHERE Id = 1", ct); // SAFE
        await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Fuyo SET FuyoMyNumber = {myNumber} WHERE Id = 1", ct); // LEAK MYN1006|MYN1007
        await db.Database.ExecuteSqlRawAsync("UPDATE Fuyo SET Shimei = {0}", [shimei], ct); // SAFE
        await db.Database.ExecuteSqlRawAsync("UPDATE Fuyo SET FuyoMyNumber = {0}", [myNumber], ct); // LEAK MYN1006
        await db.Database.ExecuteSqlRawAsync("UPDATE Fuyo SET FuyoMyNumber = '" + myNumber + "'", ct); // LEAK MYN1007
        await db.Fuyo.Where(f => f.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(f => f.Shimei, shimei), ct); // SAFE
        await db.Fuyo.Where(f => f.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(f => f.FuyoMyNumber, myNumber), ct); // LEAK MYN1006
        var raw = db.Fuyo.FromSql($"SELECT * FROM Fuyo WHERE Shimei = {shimei}").ToList(); // SAFE
        var entry = db.Entry(all[0]);
        log.LogInformation("{State}", entry.State); // SAFE
        log.LogInformation("{Value}", entry.Property(f => f.Shimei).CurrentValue); // SAFE
        log.LogInformation("{Value}", entry.Property(f => f.FuyoMyNumber).CurrentValue); // LEAK MYN1001
        log.LogInformation("{Value}", entry.Property("FuyoMyNumber").OriginalValue); // LEAK MYN1001
        var jugyoin = await db.Jugyoin.Include(j => j.Fuyo).FirstOrDefaultAsync(j => j.ShainCode == shainCode, ct);
        log.LogInformation("{J}", jugyoin?.MyNumberSealed); // SAFE sealed
        log.LogInformation("{J}", jugyoin?.Fuyo.Select(f => f.Shimei).FirstOrDefault()); // SAFE
        log.LogInformation("{J}", jugyoin?.Fuyo.Select(f => f.FuyoMyNumber).FirstOrDefault()); // LEAK MYN1001
        log.LogInformation("{@J}", jugyoin); // LEAK MYN1001 the dependents hold numbers
        if (raw.Count > 0 && jugyoin is not null)
        {
            jugyoin.Fuyo.Add(new FuyoEntity { Shimei = shimei, FuyoMyNumber = myNumber });
            await db.SaveChangesAsync(ct); // ANY the tracked graph now has a raw number
        }

        throw new DbUpdateException($"更新できません: {shainCode}"); // SAFE
    }
}
