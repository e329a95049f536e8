using System;
using System.Collections.Generic;

namespace Nencho.Domain;

public interface IDomainEvent
{
    DateTime At { get; }
}

public sealed record Submitted(string UketsukeNo, DateTime At) : IDomainEvent;

public sealed record Corrected(string UketsukeNo, string Before, string After, DateTime At) : IDomainEvent;

public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];

    public IReadOnlyCollection<IDomainEvent> Events => _events;

    protected void Raise(IDomainEvent e) => _events.Add(e);
}

public sealed class Shinkokusho : AggregateRoot
{
    private string _kojinBango;

    public Shinkokusho(string uketsukeNo, string kojinBango)
    {
        UketsukeNo = uketsukeNo;
        _kojinBango = kojinBango;
    }

    public string UketsukeNo { get; }

    public string? Reason { get; private set; }

    public Snapshot Save() => new(UketsukeNo, _kojinBango);

    public void Submit() => Raise(new Submitted(UketsukeNo, DateTime.UtcNow));

    public void Correct(string next)
    {
        Raise(new Corrected(UketsukeNo, _kojinBango, next, DateTime.UtcNow));
        Reason = "訂正";
        _kojinBango = next;
    }

    public sealed record Snapshot(string UketsukeNo, string Payload);
}
