using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Modular.Contracts;

public interface IEvent
{
    Guid Id { get; }
}

public interface IBus
{
    Task PublishAsync<T>(T e, CancellationToken ct = default)
        where T : IEvent;

    void Subscribe<T>(Func<T, CancellationToken, Task> handler)
        where T : IEvent;
}

public sealed record NyushaEvent(Guid Id, string ShainNo, string Shimei) : IEvent;

public sealed record BangoTeishutsuEvent(Guid Id, string ShainNo, string Teishutsubutsu) : IEvent;

public sealed record BangoSakujoEvent(Guid Id, string ShainNo) : IEvent;

public sealed class InMemoryBus : IBus
{
    private readonly Dictionary<Type, List<Func<object, CancellationToken, Task>>> _handlers = [];

    public async Task PublishAsync<T>(T e, CancellationToken ct = default)
        where T : IEvent
    {
        if (_handlers.TryGetValue(typeof(T), out var list))
        {
            foreach (var handler in list)
            {
                await handler(e, ct);
            }
        }
    }

    public void Subscribe<T>(Func<T, CancellationToken, Task> handler)
        where T : IEvent
    {
        if (!_handlers.TryGetValue(typeof(T), out var list))
        {
            _handlers[typeof(T)] = list = [];
        }

        list.Add((o, ct) => handler((T)o, ct));
    }
}
