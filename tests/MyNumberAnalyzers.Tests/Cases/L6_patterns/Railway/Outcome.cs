using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Zeimu.Railway;

public abstract record Outcome<T>
{
    private Outcome() { }

    public sealed record Success(T Value) : Outcome<T>;

    public sealed record Failure(string Code, string Detail) : Outcome<T>;

    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => this switch
    {
        Success s => next(s.Value),
        Failure f => new Outcome<TNext>.Failure(f.Code, f.Detail),
        _ => throw new InvalidOperationException(),
    };

    public Outcome<TNext> Select<TNext>(Func<T, TNext> map) => Then(v => Outcome.Of(map(v)));

    public TResult Fold<TResult>(Func<T, TResult> success, Func<string, string, TResult> failure) => this switch
    {
        Success(var value) => success(value),
        Failure(var code, var detail) => failure(code, detail),
        _ => throw new InvalidOperationException(),
    };

    public Outcome<T> Tap(Action<T> action)
    {
        if (this is Success { Value: var v })
        {
            action(v);
        }

        return this;
    }
}

public static class Outcome
{
    public static Outcome<T> Of<T>(T value) => new Outcome<T>.Success(value);

    public static Outcome<T> Fail<T>(string code, string detail) => new Outcome<T>.Failure(code, detail);

    public static async Task<Outcome<TNext>> ThenAsync<T, TNext>(this Task<Outcome<T>> task, Func<T, Task<Outcome<TNext>>> next) =>
        await task switch
        {
            Outcome<T>.Success s => await next(s.Value),
            Outcome<T>.Failure f => Fail<TNext>(f.Code, f.Detail),
            _ => throw new InvalidOperationException(),
        };
}
