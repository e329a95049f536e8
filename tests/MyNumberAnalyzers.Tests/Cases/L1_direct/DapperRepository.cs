using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Byoin.Data;

public sealed record Kanja(long Id, string Shimei, string? MynumberText);

public sealed class KanjaSealed
{
    public long Id { get; set; }
    public byte[] MynumberCipher { get; set; } = [];
    public byte[] MynumberIndex { get; set; } = [];
}

public sealed class KanjaRepository(IDbConnection db)
{
    public Task<int> Insert(Kanja k) =>
        db.ExecuteAsync("insert into kanja(id, shimei) values(@Id, @Shimei)", new { k.Id, k.Shimei }); // SAFE

    public Task<int> InsertFull(Kanja k) =>
        db.ExecuteAsync("insert into kanja(id, my_number) values(@Id, @MynumberText)", k); // LEAK MYN1006

    public Task<int> InsertSealed(KanjaSealed k) =>
        db.ExecuteAsync("insert into kanja(id, c, i) values(@Id, @MynumberCipher, @MynumberIndex)", k); // SAFE sealed

    public async Task<Kanja?> Find(string myNumber)
    {
        var p = new DynamicParameters();
        p.Add("@kubun", 1); // SAFE
        p.Add("@no", myNumber, DbType.AnsiStringFixedLength, size: 12); // LEAK MYN1006
        return await db.QuerySingleOrDefaultAsync<Kanja>("select * from kanja where my_number = @no", p); // SAFE told where it is added
    }

    public Task<IEnumerable<long>> Ids(string shimei) => db.QueryAsync<long>("select id from kanja where shimei like @s", new { s = shimei + "%" }); // SAFE

    public Task<IEnumerable<long>> IdsOf(string myNumber) => db.QueryAsync<long>("select id from kanja where my_number = @n", new { n = myNumber }); // LEAK MYN1006

    public async Task Bulk(IEnumerable<Kanja> all)
    {
        using var con = new SqliteConnection("Data Source=a.db");
        await con.OpenAsync();
        using var tx = con.BeginTransaction();
        using var cmd = con.CreateCommand();
        cmd.CommandText = "update kanja set shimei = $shimei, my_number = $mynumber where id = $id"; // SAFE only names
        var shimei = cmd.Parameters.Add("$shimei", SqliteType.Text);
        var mynumber = cmd.Parameters.Add("$mynumber", SqliteType.Text);
        foreach (var k in all)
        {
            shimei.Value = k.Shimei; // SAFE
            mynumber.Value = (object?)k.MynumberText ?? DBNull.Value; // LEAK MYN1006
            await cmd.ExecuteNonQueryAsync();
        }

        await tx.CommitAsync();
    }

    public async Task Yomu()
    {
        using var reader = await db.ExecuteReaderAsync("select id, shimei, my_number from kanja");
        var colNo = reader.GetOrdinal("my_number");
        var colShimei = reader.GetOrdinal("shimei");
        while (reader.Read())
        {
            Console.WriteLine(reader.GetString(colShimei)); // SAFE
            Console.WriteLine(reader.GetString(colNo)); // LEAK MYN1001
            Console.WriteLine(reader.IsDBNull(colNo)); // SAFE
            Console.WriteLine(reader.GetFieldType(colNo)); // SAFE a type
        }
    }

    public async Task Ef(DbContext context, Kanja k)
    {
        await context.Database.ExecuteSqlInterpolatedAsync($"update kanja set shimei = {k.Shimei} where id = {k.Id}"); // SAFE
        await context.Database.ExecuteSqlInterpolatedAsync($"update kanja set my_number = {k.MynumberText} where id = {k.Id}"); // LEAK MYN1006
        await context.Database.ExecuteSqlRawAsync($"update kanja set my_number = '{k.MynumberText}' where id = {k.Id}"); // LEAK MYN1007
        await context.Database.ExecuteSqlRawAsync("update kanja set my_number = null where id = {0}", k.Id); // SAFE
        var q = context.Set<Kanja>().FromSqlRaw("select * from kanja where my_number = {0}", k.MynumberText!); // LEAK MYN1006
        Console.WriteLine(await q.CountAsync()); // SAFE a count
        var names = await context.Set<Kanja>().Where(x => x.MynumberText != null).Select(x => x.Shimei).ToListAsync();
        Console.WriteLine(string.Join(",", names)); // SAFE
        var numbers = await context.Set<Kanja>().Select(x => new { x.Id, No = x.MynumberText }).ToListAsync();
        Console.WriteLine(numbers[0].Id); // SAFE
        Console.WriteLine(numbers[0].No); // LEAK MYN1001
    }
}
