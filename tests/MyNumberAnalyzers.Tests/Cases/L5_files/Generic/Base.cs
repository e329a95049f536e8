using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Generic.Layers;

public interface IEntity<TKey>
{
    TKey Id { get; }
}

public interface IMapper<in TFrom, out TTo>
{
    TTo Map(TFrom from);
}

public abstract class ServiceBase<TEntity, TDto, TKey>(IStore<TEntity, TKey> store, IMapper<TEntity, TDto> mapper)
    where TEntity : class, IEntity<TKey>
    where TKey : notnull
{
    protected IStore<TEntity, TKey> Store => store;

    public async Task<TDto?> GetAsync(TKey id, CancellationToken ct)
    {
        var entity = await store.FindAsync(id, ct);
        return entity is null ? default : mapper.Map(entity);
    }

    public async Task<IReadOnlyList<TDto>> ListAsync(CancellationToken ct) => [.. (await store.AllAsync(ct)).Select(mapper.Map)];

    protected virtual void OnSaved(TEntity entity)
    {
    }

    public async Task SaveAsync(TEntity entity, CancellationToken ct)
    {
        await store.SaveAsync(entity, ct);
        OnSaved(entity);
    }
}

public interface IStore<TEntity, TKey>
{
    Task<TEntity?> FindAsync(TKey id, CancellationToken ct);

    Task<IReadOnlyCollection<TEntity>> AllAsync(CancellationToken ct);

    Task SaveAsync(TEntity entity, CancellationToken ct);
}

public sealed class MemoryStore<TEntity, TKey> : IStore<TEntity, TKey>
    where TEntity : class, IEntity<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TEntity> _map = [];

    public Task<TEntity?> FindAsync(TKey id, CancellationToken ct) => Task.FromResult(_map.GetValueOrDefault(id));

    public Task<IReadOnlyCollection<TEntity>> AllAsync(CancellationToken ct) => Task.FromResult<IReadOnlyCollection<TEntity>>(_map.Values);

    public Task SaveAsync(TEntity entity, CancellationToken ct)
    {
        _map[entity.Id] = entity;
        return Task.CompletedTask;
    }
}
