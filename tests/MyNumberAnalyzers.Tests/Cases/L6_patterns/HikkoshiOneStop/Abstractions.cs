using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Hikkoshi;

// 引越しワンストップ: 共通の結果型、パイプライン、イベント。
public abstract record Result<T>
{
    public sealed record Ok(T Value) : Result<T>;

    public sealed record Ng(string Code, string Message) : Result<T>;

    public TOut Match<TOut>(Func<T, TOut> ok, Func<string, string, TOut> ng) => this switch
    {
        Ok o => ok(o.Value),
        Ng n => ng(n.Code, n.Message),
        _ => throw new InvalidOperationException("到達しない"),
    };

    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => this switch
    {
        Ok o => next(o.Value),
        Ng n => new Result<TOut>.Ng(n.Code, n.Message),
        _ => throw new InvalidOperationException("到達しない"),
    };
}

public static class Result
{
    public static Result<T> Ok<T>(T value) => new Result<T>.Ok(value);

    public static Result<T> Ng<T>(string code, string message) => new Result<T>.Ng(code, message);
}

public interface ICommand<TResult>;

public interface ICommandHandler<in TCommand, TResult> where TCommand : ICommand<TResult>
{
    Task<Result<TResult>> Handle(TCommand command, CancellationToken ct);
}

public interface IBehavior<in TCommand, TResult> where TCommand : ICommand<TResult>
{
    Task<Result<TResult>> Handle(TCommand command, Func<Task<Result<TResult>>> next, CancellationToken ct);
}

public interface IDomainEvent
{
    DateTimeOffset At { get; }
}

public interface IEventBus
{
    void Publish(IDomainEvent e);

    void Subscribe<T>(Action<T> handler) where T : IDomainEvent;
}

public sealed class InProcessBus : IEventBus
{
    private readonly Dictionary<Type, List<Action<IDomainEvent>>> _handlers = [];

    public void Publish(IDomainEvent e)
    {
        if (_handlers.TryGetValue(e.GetType(), out var list))
        {
            foreach (var h in list)
            {
                h(e);
            }
        }
    }

    public void Subscribe<T>(Action<T> handler) where T : IDomainEvent
    {
        if (!_handlers.TryGetValue(typeof(T), out var list))
        {
            _handlers[typeof(T)] = list = [];
        }

        list.Add(e => handler((T)e));
    }
}
