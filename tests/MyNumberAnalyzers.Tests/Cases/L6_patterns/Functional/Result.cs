using System;
using System.Collections.Generic;

namespace Shinkoku.Functional;

public abstract record Result<T>
{
    public sealed record Ok(T Value) : Result<T>;

    public sealed record Fail(string Error) : Result<T>;

    public Result<TOut> Bind<TOut>(Func<T, Result<TOut>> f) => this switch
    {
        Ok ok => f(ok.Value),
        Fail fail => new Result<TOut>.Fail(fail.Error),
        _ => throw new InvalidOperationException(),
    };

    public Result<TOut> Map<TOut>(Func<T, TOut> f) => Bind(v => Result.Ok(f(v)));

    public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> fail) => this switch
    {
        Ok o => ok(o.Value),
        Fail f => fail(f.Error),
        _ => throw new InvalidOperationException(),
    };
}

public static class Result
{
    public static Result<T> Ok<T>(T value) => new Result<T>.Ok(value);

    public static Result<T> Fail<T>(string error) => new Result<T>.Fail(error);
}

public readonly struct Option<T>
{
    private readonly T _value;
    private readonly bool _has;

    public Option(T value)
    {
        _value = value;
        _has = true;
    }

    public T OrElse(T other) => _has ? _value : other;

    public Option<TOut> Select<TOut>(Func<T, TOut> f) => _has ? new Option<TOut>(f(_value)) : default;

    public void IfSome(Action<T> action)
    {
        if (_has)
        {
            action(_value);
        }
    }
}
