using System.Data;
using System.Threading.Tasks;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Jinji.Data;

public class ShainEntity
{
    public int Id { get; set; }
    public string Shimei { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public class BushoEntity
{
    public int Id { get; set; }
    public string Mei { get; set; } = "";
}

public class JinjiContext : DbContext
{
    public DbSet<ShainEntity> Shain => Set<ShainEntity>();
    public DbSet<BushoEntity> Busho => Set<BushoEntity>();
}

public class ShainRepository(IDbConnection connection, JinjiContext db)
{
    public async Task Dapper(ShainEntity s)
    {
        await connection.ExecuteAsync("update shain set no = @no where id = @id", new { no = s.MyNumber, id = s.Id }); // LEAK MYN1006
        await connection.ExecuteAsync("update shain set mei = @mei where id = @id", new { mei = s.Shimei, id = s.Id }); // SAFE
        await connection.ExecuteAsync("insert into shain values (@Id, @Shimei, @MyNumber)", s); // LEAK MYN1006
        connection.Execute($"update shain set no = '{s.MyNumber}'"); // LEAK MYN1007
        connection.Execute($"update shain set mei = '{s.Shimei}'"); // SAFE for numbers
        var p = new DynamicParameters();
        p.Add("no", s.MyNumber); // LEAK MYN1006
        p.Add("id", s.Id); // SAFE
        await connection.ExecuteAsync("proc", p); // ANY the same value handed on
    }

    public async Task Ef(ShainEntity s, BushoEntity b)
    {
        db.Busho.Add(b); // SAFE no number in it
        db.Shain.Add(s); // LEAK MYN1006
        db.Add(new ShainEntity { MyNumber = s.MyNumber, Shimei = s.Shimei }); // LEAK MYN1006
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("update shain set no = '" + s.MyNumber + "'"); // LEAK MYN1007
        await db.Database.ExecuteSqlRawAsync("update shain set no = {0}", s.MyNumber); // LEAK MYN1006
        await db.Database.ExecuteSqlAsync($"update shain set no = {s.MyNumber}"); // LEAK MYN1006
        await db.Database.ExecuteSqlAsync($"update shain set mei = {s.Shimei}"); // SAFE
        _ = await db.Shain.FromSqlRaw($"select * from shain where no = '{s.MyNumber}'").ToListAsync(); // LEAK MYN1007
        _ = await db.Busho.TagWith("for " + s.MyNumber).ToListAsync(); // LEAK MYN1007|MYN1006
        _ = await db.Busho.TagWith("for " + s.Id).ToListAsync(); // SAFE
    }
}
