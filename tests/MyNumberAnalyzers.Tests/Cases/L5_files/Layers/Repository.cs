using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading.Tasks;
using Dapper;
using Jinji.Domain;

namespace Jinji.Infra;

public interface IShainRepository
{
    Task<Shain?> FindAsync(int id);

    Task<string?> FindTextAsync(int id);

    Task<string> FindNameAsync(int id);

    Task SaveTextAsync(int id, string text);
}

public sealed class ShainRepository(IDbConnection connection) : IShainRepository
{
    public async Task<Shain?> FindAsync(int id) =>
        (await connection.QueryAsync<Shain>("select * from shain where id = @id", new { id })).FirstOrDefault(); // SAFE only the id goes in

    public async Task<string?> FindTextAsync(int id) => (await FindAsync(id))?.MyNumber;

    public async Task<string> FindNameAsync(int id) => (await FindAsync(id))?.Shimei ?? "";

    public Task SaveTextAsync(int id, string text) =>
        connection.ExecuteAsync("update shain set c = @text where id = @id", new { id, text });
}
