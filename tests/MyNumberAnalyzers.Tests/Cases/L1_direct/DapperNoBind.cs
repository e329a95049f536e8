using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading.Tasks;
using Dapper;

namespace MyNumberCases.DapperNoBind;

public sealed class Kumiaiin
{
    public int Id { get; set; }

    public string Shimei { get; set; } = "";

    public string KojinBango { get; set; } = "";
}

/// <summary>Of the object that is handed over, only what the command's text names goes to the database.</summary>
public sealed class KumiaiinRepository(IDbConnection con)
{
    private const string ShimeiHenko = @"
        update kumiaiin
           set shimei = @Shimei
         where id = @Id";

    public void Koushin(Kumiaiin k)
    {
        con.Execute(ShimeiHenko, k); // SAFE
        con.Execute("update kumiaiin set bango = @KojinBango where id = @Id", k); // LEAK MYN1006
        con.Execute("update kumiaiin set bango = :kojinbango where id = :id", k); // LEAK MYN1006
        con.Execute("update kumiaiin set bango = @KojinBangoHash where id = @Id", k); // SAFE another parameter
        con.Execute("usp_kumiaiin_touroku", k, commandType: CommandType.StoredProcedure); // LEAK MYN1006
        con.Execute("usp_kumiaiin_touroku", k); // LEAK MYN1006
    }

    public void Ikkatsu(List<Kumiaiin> zen, string sql)
    {
        con.Execute("insert into kumiaiin (id, shimei) values (@Id, @Shimei)", zen); // SAFE
        con.Execute("insert into kumiaiin (id, bango) values (@Id, @KojinBango)", zen); // LEAK MYN1006
        con.Execute(sql, zen); // LEAK MYN1006
        con.Execute("insert into kumiaiin (id) values (@Id)", zen.Select(k => new { k.Id, Bango = k.KojinBango })); // SAFE
        con.Execute("insert into kumiaiin (id, bango) values (@Id, @Bango)", zen.Select(k => new { k.Id, Bango = k.KojinBango })); // LEAK MYN1006
    }

    public async Task Shoukai(Kumiaiin k, string myNumber)
    {
        await con.QueryAsync<Kumiaiin>("select * from kumiaiin where id = @Id", new { k.Id, k.KojinBango }); // SAFE
        await con.QueryAsync<Kumiaiin>("select * from kumiaiin where bango = @KojinBango", new { k.KojinBango }); // LEAK MYN1006
        await con.ExecuteAsync(ShimeiHenko, new { k.Shimei, k.Id, Bango = myNumber }); // SAFE
        await con.ExecuteAsync(ShimeiHenko + " and bango = @Bango", new { k.Shimei, k.Id, Bango = myNumber }); // LEAK MYN1006
        await con.ExecuteAsync(new CommandDefinition(ShimeiHenko, k)); // SAFE
        await con.ExecuteAsync(new CommandDefinition("update kumiaiin set bango = @KojinBango", k)); // LEAK MYN1006
    }
}
