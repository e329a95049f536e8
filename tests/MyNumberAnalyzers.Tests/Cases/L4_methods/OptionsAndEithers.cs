using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using NLog;

namespace FunctionalPayroll;

// Functional style: options, validation, memoised lookups, lenses, pipes.
public readonly struct Option<T>
{
    private readonly T _value;

    private Option(T value) => (_value, HasValue) = (value, true);

    public bool HasValue { get; }

    public static Option<T> None => default;

    public static Option<T> Some(T value) => new(value);

    public Option<R> Map<R>(Func<T, R> f) => HasValue ? Option<R>.Some(f(_value)) : Option<R>.None;

    public Option<R> Bind<R>(Func<T, Option<R>> f) => HasValue ? f(_value) : Option<R>.None;

    public T OrElse(T other) => HasValue ? _value : other;

    public R Match<R>(Func<T, R> some, Func<R> none) => HasValue ? some(_value) : none();

    public Option<T> Where(Func<T, bool> p) => HasValue && p(_value) ? this : None;

    public static implicit operator Option<T>(T value) => value is null ? None : Some(value);
}

public sealed record Validation<T>(T? Value, ImmutableList<string> Errors)
{
    public bool IsValid => Errors.IsEmpty;

    public static Validation<T> Valid(T v) => new(v, []);

    public static Validation<T> Invalid(params string[] errors) => new(default, [.. errors]);
}

public sealed record Lens<S, A>(Func<S, A> Get, Func<S, A, S> Set)
{
    public S Update(S s, Func<A, A> f) => Set(s, f(Get(s)));
}

public sealed record Worker(string Id, string Name, string MyNumber, string Department);

public static class Fn
{
    public static R Pipe<T, R>(this T x, Func<T, R> f) => f(x);

    public static T Also<T>(this T x, Action<T> f)
    {
        f(x);
        return x;
    }

    public static Func<A, C> Then<A, B, C>(this Func<A, B> f, Func<B, C> g) => a => g(f(a));

    public static Func<A, R> Memo<A, R>(Func<A, R> f) where A : notnull
    {
        var cache = new Dictionary<A, R>();
        return a => cache.TryGetValue(a, out var r) ? r : cache[a] = f(a);
    }

    public static Func<B, R> Partial<A, B, R>(Func<A, B, R> f, A a) => b => f(a, b);
}

public static class Program2
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    private static readonly Lens<Worker, string> NumberLens = new(w => w.MyNumber, (w, v) => w with { MyNumber = v });

    private static readonly Lens<Worker, string> NameLens = new(w => w.Name, (w, v) => w with { Name = v });

    private static Option<Worker> Find(IReadOnlyDictionary<string, Worker> all, string id) =>
        all.TryGetValue(id, out var w) ? Option<Worker>.Some(w) : Option<Worker>.None;

    private static Validation<Worker> Validate(Worker w) =>
        w.MyNumber.Length != 12 ? Validation<Worker>.Invalid($"worker {w.Id}: number must have 12 digits, has {w.MyNumber.Length}")
        : w.Name == "" ? Validation<Worker>.Invalid("name is empty")
        : Validation<Worker>.Valid(w);

    public static void Run(IReadOnlyDictionary<string, Worker> all, string id)
    {
        var found = Find(all, id);
        Log.Info(found.HasValue); // SAFE
        Log.Info(found.Map(w => w.Department).OrElse("unknown")); // SAFE
        Log.Info(found.Map(w => w.MyNumber).OrElse("unknown")); // LEAK MYN1001
        Log.Info(found.Map(w => w.MyNumber).HasValue); // SAFE
        Log.Info(found.Map(w => w.MyNumber.Length).OrElse(0)); // SAFE
        Log.Info(found.Match(w => w.Name, () => "nobody")); // SAFE
        Log.Info(found.Match(w => $"{w.Name} {w.MyNumber}", () => "nobody")); // LEAK MYN1001
        Log.Info(found.Bind(w => Find(all, w.Department)).Match(w => w.Id, () => "-")); // SAFE
        Log.Info(found.Where(w => w.MyNumber != "").Map(w => w.Id).OrElse("-")); // SAFE
        Option<string> direct = "x";
        Log.Info(direct.OrElse("y")); // SAFE

        foreach (var w in all.Values)
        {
            var v = Validate(w);
            if (!v.IsValid)
            {
                Log.Warn(string.Join("; ", v.Errors)); // SAFE a length
                continue;
            }

            Log.Debug(v.Value!.Id); // SAFE
            Log.Debug(v.Value); // LEAK MYN1001
            Log.Debug(NameLens.Get(w)); // SAFE
            Log.Debug(NumberLens.Get(w)); // LEAK MYN1001
            var hidden = NumberLens.Set(w, "");
            Log.Debug(hidden); // SAFE
            Log.Debug(NumberLens.Update(w, _ => "***").MyNumber); // SAFE
            Log.Debug(NameLens.Update(w, n => n.ToUpperInvariant()).Name); // SAFE
            Log.Debug(w.Pipe(x => x.Department)); // SAFE
            Log.Debug(w.Pipe(x => x.MyNumber).Pipe(s => s.Length)); // SAFE
            Log.Debug(w.Pipe(x => x.MyNumber).Pipe(s => s.Trim())); // LEAK MYN1001
            w.Also(x => Log.Trace(x.Id)).Also(x => Log.Trace(x.Name)); // SAFE
            w.Also(x => Log.Trace(x.MyNumber)); // LEAK MYN1001
            Func<Worker, string> number = x => x.MyNumber;
            Func<string, string> stars = s => new string('*', s.Length);
            Func<string, string> dashes = s => s.Insert(8, "-").Insert(4, "-");
            Log.Debug(number.Then(stars)(w)); // SAFE
            Log.Debug(number.Then(dashes)(w)); // LEAK MYN1001
            Log.Debug(number.Then(s => s.Length)(w)); // SAFE
        }

        var length = Fn.Memo((string s) => s.Length);
        Log.Debug(length(all.Values.First().MyNumber)); // SAFE
        var echo = Fn.Memo((string s) => s);
        Log.Debug(echo(all.Values.First().MyNumber)); // LEAK MYN1001
        var greet = Fn.Partial((string a, string b) => a + b, "Hello ");
        Log.Debug(greet(all.Values.First().Name)); // SAFE
        Log.Debug(greet(all.Values.First().MyNumber)); // LEAK MYN1001
        var (ok, ng) = all.Values.Aggregate((Ok: 0, Ng: 0), (acc, w) => w.MyNumber.Length == 12 ? (acc.Ok + 1, acc.Ng) : (acc.Ok, acc.Ng + 1));
        Log.Info("{0} ok, {1} ng", ok, ng); // SAFE
        var table = all.Values.ToImmutableSortedDictionary(w => w.Id, w => w.MyNumber);
        Log.Info(string.Join(",", table.Keys)); // SAFE
        Log.Info(table.Values.First()); // LEAK MYN1001
        Log.Info(table.SetItem("1", "").Count); // SAFE
        var byNumber = all.Values.ToDictionary(w => w.MyNumber, w => w.Id);
        Log.Info(byNumber.Values.First()); // SAFE ids
        Log.Info(byNumber.First().Key); // LEAK MYN1001
        Log.Info(byNumber.TryGetValue(all.Values.First().MyNumber, out var hit) ? hit : "-"); // SAFE an id
    }
}
