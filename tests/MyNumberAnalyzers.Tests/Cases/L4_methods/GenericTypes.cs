using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Generic.Types;

public sealed class Person
{
    public string Code { get; init; } = "";
    public string MyNumber { get; init; } = "";
}

public sealed class Box<T>(T value)
{
    public T Value { get; set; } = value;
    public Box<R> Map<R>(Func<T, R> f) => new(f(Value));
    public void Deconstruct(out T value) => value = Value;
}

public readonly struct Maybe<T>(T? value, bool has)
{
    public bool HasValue => has;
    public T ValueOr(T other) => has ? value! : other;
    public static implicit operator Maybe<T>(T value) => new(value, true);
    public static Maybe<T> None => default;
}

public record Result<T>(T? Value, string? Error)
{
    public bool Ok => Error is null;
    public static Result<T> Success(T value) => new(value, null);
    public static Result<T> Fail(string error) => new(default, error);
    public Result<R> Bind<R>(Func<T, Result<R>> f) => Ok ? f(Value!) : Result<R>.Fail(Error!);
    public R Match<R>(Func<T, R> ok, Func<string, R> ng) => Ok ? ok(Value!) : ng(Error!);
}

public abstract record Shape<T>
{
    public sealed record One(T Item) : Shape<T>;
    public sealed record Two(T First, T Second) : Shape<T>;
    public sealed record Empty : Shape<T>;
}

public class Ring<T>(int size) : IEnumerable<T>
{
    private readonly T[] _items = new T[size];
    private int _head;

    public void Add(T item)
    {
        _items[_head] = item;
        _head = (_head + 1) % _items.Length;
    }

    public T this[Index i] => _items[i];

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < _items.Length; i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Cache<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (TValue Value, DateTime At)> _map = [];

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        if (!_map.TryGetValue(key, out var hit))
        {
            _map[key] = hit = (make(key), DateTime.UtcNow);
        }

        return hit.Value;
    }

    public IEnumerable<TKey> Keys => _map.Keys;
    public int Count => _map.Count;
}

public sealed class NumberList : List<string>
{
    public string Joined => string.Join(",", this);
}

public interface IParsable2<TSelf>
    where TSelf : IParsable2<TSelf>
{
    static abstract TSelf Make(string text);
    string Show();
}

public sealed class PlainText : IParsable2<PlainText>
{
    private string _text = "";
    public static PlainText Make(string text) => new() { _text = text };
    public string Show() => _text;
}

public sealed class StarText : IParsable2<StarText>
{
    private string _text = "";
    public static StarText Make(string text) => new() { _text = new string('*', text.Length) };
    public string Show() => _text;
}

public sealed class Uses(ILogger<Uses> log)
{
    private readonly ThreadLocal<string?> _local = new();
    private static readonly AsyncLocal<Person?> Current = new();
    private readonly Box<string> _box = new("");

    private static string Through<T>(string text)
        where T : IParsable2<T> => T.Make(text).Show();

    private static TOut Chain<T1, T2, TOut>(T1 a, Func<T1, T2> f, Func<T2, TOut> g) => g(f(a));

    private static T Second<T>(T a, T b) => b;

    private static IEnumerable<T> Repeat<T>(T item, int n)
    {
        while (n-- > 0)
        {
            yield return item;
        }
    }

    public void Boxes(Person p)
    {
        var box = new Box<string>(p.MyNumber);
        log.LogInformation("{V}", box.Value); // LEAK MYN1001
        log.LogInformation("{V}", box.Map(v => v.Length).Value); // SAFE
        log.LogInformation("{V}", box.Map(v => v + "!").Value); // LEAK MYN1001
        box.Deconstruct(out var inner);
        log.LogInformation("{V}", inner); // LEAK MYN1001
        box.Value = p.Code;
        log.LogInformation("{V}", box.Value); // SAFE replaced
        var person = new Box<Person>(p);
        log.LogInformation("{V}", person.Value.Code); // SAFE
        log.LogInformation("{V}", person.Map(x => x.MyNumber).Value); // LEAK MYN1001
        log.LogInformation("{V}", person.Map(x => x.Code).Value); // SAFE
        var two = new Box<Box<string>>(new Box<string>(p.MyNumber));
        log.LogInformation("{V}", two.Value.Value); // LEAK MYN1001
        _box.Value = p.MyNumber;
        log.LogInformation("{V}", _box.Value); // LEAK MYN1001
    }

    public void Maybes(Person p, bool b)
    {
        Maybe<string> m = p.MyNumber;
        log.LogInformation("{V}", m.HasValue); // SAFE
        log.LogInformation("{V}", m.ValueOr("-")); // LEAK MYN1001
        m = p.Code;
        log.LogInformation("{V}", m.ValueOr("-")); // SAFE replaced
        log.LogInformation("{V}", Maybe<string>.None.ValueOr("-")); // SAFE
        var r = Result<Person>.Success(p).Bind(x => x.Code == "" ? Result<string>.Fail("なし") : Result<string>.Success(x.MyNumber));
        log.LogInformation("{V}", r.Error); // SAFE
        log.LogInformation("{V}", r.Value); // LEAK MYN1001
        log.LogInformation("{V}", r.Match(v => v.Length.ToString(), e => e)); // SAFE
        log.LogInformation("{V}", r.Match(v => v, e => e)); // LEAK MYN1001
        log.LogInformation("{V}", r); // LEAK MYN1001 a record prints itself
        Shape<string> shape = b ? new Shape<string>.One(p.Code) : new Shape<string>.Two(p.Code, p.MyNumber);
        var shown = shape switch
        {
            Shape<string>.One(var item) => item,
            Shape<string>.Two(_, var second) => second,
            _ => "",
        };
        log.LogInformation("{V}", shown); // LEAK MYN1001
        log.LogInformation("{V}", shape is Shape<string>.Two { First: var first } ? first : ""); // SAFE
    }

    public void Containers(Person p)
    {
        var ring = new Ring<string>(3) { p.Code, p.MyNumber };
        log.LogInformation("{V}", ring.Count()); // SAFE
        log.LogInformation("{V}", ring[^1]); // LEAK MYN1001
        foreach (var item in ring)
        {
            log.LogInformation("{V}", item); // LEAK MYN1001
        }

        var safe = new Ring<string>(3) { p.Code };
        log.LogInformation("{V}", safe.First()); // SAFE
        var cache = new Cache<string, string>();
        log.LogInformation("{V}", cache.GetOrAdd("a", _ => p.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", cache.Count); // SAFE
        var byNumber = new Cache<string, int>();
        log.LogInformation("{V}", byNumber.GetOrAdd(p.MyNumber, k => k.Length)); // SAFE
        log.LogInformation("{V}", byNumber.Keys.First()); // LEAK MYN1001
        var list = new NumberList { p.MyNumber };
        log.LogInformation("{V}", list.Count); // SAFE
        log.LogInformation("{V}", list[0]); // LEAK MYN1001
        log.LogInformation("{V}", list.Joined); // LEAK MYN1001
        var heap = new PriorityQueue<Person, int>();
        heap.Enqueue(p, 1);
        log.LogInformation("{V}", heap.Peek().Code); // SAFE
        log.LogInformation("{V}", heap.Dequeue().MyNumber); // LEAK MYN1001
    }

    public async Task Generics(Person p)
    {
        log.LogInformation("{V}", Through<PlainText>(p.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", Through<StarText>(p.MyNumber)); // SAFE stars
        log.LogInformation("{V}", Chain(p, x => x.MyNumber, n => n[..4])); // LEAK MYN1001
        log.LogInformation("{V}", Chain(p, x => x.MyNumber, n => n.Length)); // SAFE
        log.LogInformation("{V}", Chain(p, x => x.Code, n => n[..4])); // SAFE
        log.LogInformation("{V}", Second(p.MyNumber, p.Code)); // SAFE the second
        log.LogInformation("{V}", Second(p.Code, p.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", string.Concat(Repeat(p.MyNumber, 2))); // LEAK MYN1001
        log.LogInformation("{V}", string.Concat(Repeat(p.Code, 2))); // SAFE
        _local.Value = p.MyNumber;
        log.LogInformation("{V}", _local.IsValueCreated); // SAFE
        log.LogInformation("{V}", _local.Value); // LEAK MYN1001
        Current.Value = p;
        await Task.Yield();
        log.LogInformation("{V}", Current.Value?.Code); // SAFE
        log.LogInformation("{V}", Current.Value?.MyNumber); // LEAK MYN1001
        var weak = new WeakReference<string>(p.MyNumber);
        if (weak.TryGetTarget(out var target))
        {
            log.LogInformation("{V}", target); // LEAK MYN1001
        }

        IProgress<string> progress = new Progress<string>(s => log.LogInformation("{V}", s)); // LEAK MYN1001
        progress.Report(p.MyNumber);
        IProgress<int> percent = new Progress<int>(n => log.LogInformation("{V}", n)); // SAFE
        percent.Report(p.MyNumber.Length);
        var tcs = new TaskCompletionSource<Person>();
        tcs.TrySetResult(p);
        log.LogInformation("{V}", (await tcs.Task).Code); // SAFE
        log.LogInformation("{V}", (await tcs.Task).MyNumber); // LEAK MYN1001
        using var cts = new CancellationTokenSource();
        cts.Token.Register(state => log.LogInformation("{V}", state), p.MyNumber); // LEAK MYN1001
        cts.Token.Register(state => log.LogInformation("{V}", state), p.Code); // SAFE
    }
}
