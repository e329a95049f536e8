using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kaikei.Data;

public interface IEntity
{
    int Id { get; }
}

public abstract class RepositoryBase<T>(DbContext db, ILogger log)
    where T : class, IEntity
{
    protected abstract string Key(T entity);

    public async Task<T?> FindAsync(int id) => await db.Set<T>().FirstOrDefaultAsync(e => e.Id == id);

    public void Touch(T entity) => log.LogInformation("{Id}", entity.Id); // SAFE

    public void Trace(T entity) => log.LogInformation("{Key}", Key(entity)); // LEAK MYN1001

    public async Task<TOut?> ProjectAsync<TOut>(int id, Func<T, TOut> projection)
    {
        var entity = await FindAsync(id);
        return entity is null ? default : projection(entity);
    }
}

public class Torihikisaki : IEntity
{
    public int Id { get; set; }
    public string Mei { get; set; } = "";
    public string HojinBango { get; set; } = "";
}

public class Kojin : IEntity
{
    public int Id { get; set; }
    public string Mei { get; set; } = "";
    public string MyNumber { get; set; } = "";
}
