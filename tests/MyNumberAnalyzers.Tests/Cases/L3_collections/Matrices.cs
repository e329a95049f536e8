using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Collections.Mixed;

public sealed class Row : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary _inner = new();

    public Row Add(string key, object? value)
    {
        _inner.Add(key, value);
        return this;
    }

    public object? this[string key] => _inner[key];
    public IEnumerable<string> Keys => _inner.Keys.Cast<string>();
    public IEnumerable<object?> Values => _inner.Values.Cast<object?>();
    public int Count => _inner.Count;
    public bool ContainsKey(string key) => _inner.Contains(key);

    public bool TryGetValue(string key, out object? value)
    {
        value = _inner[key];
        return _inner.Contains(key);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (DictionaryEntry e in _inner)
        {
            yield return new KeyValuePair<string, object?>((string)e.Key, e.Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Tree<T>(T value)
{
    public T Value { get; } = value;
    public List<Tree<T>> Children { get; } = [];

    public Tree<T> Add(T child)
    {
        var node = new Tree<T>(child);
        Children.Add(node);
        return node;
    }

    public IEnumerable<T> Flatten()
    {
        yield return Value;
        foreach (var c in Children)
        {
            foreach (var v in c.Flatten())
            {
                yield return v;
            }
        }
    }

    public int Depth => 1 + Children.Select(c => c.Depth).DefaultIfEmpty().Max();
}

public sealed class Uses(ILogger<Uses> log)
{
    public void Rows(string shainNo, string kojinBango)
    {
        var row = new Row().Add("shain", shainNo).Add("bango", kojinBango);
        log.LogInformation("{V}", row.Count); // SAFE
        log.LogInformation("{V}", string.Join(",", row.Keys)); // SAFE names
        log.LogInformation("{V}", row["bango"]); // LEAK MYN1001
        log.LogInformation("{V}", string.Join(",", row.Values)); // LEAK MYN1001
        var safe = new Row().Add("shain", shainNo);
        log.LogInformation("{V}", string.Join(",", safe.Values)); // SAFE
        log.LogInformation("{V}", safe["shain"]); // SAFE
        if (row.TryGetValue("bango", out var v))
        {
            log.LogInformation("{V}", v); // LEAK MYN1001
        }

        foreach (var (key, value) in row)
        {
            log.LogInformation("{V}", key); // SAFE names
            log.LogInformation("{V}", value); // LEAK MYN1001
        }
    }

    public void Trees(string shainNo, string kojinBango)
    {
        var root = new Tree<string>(shainNo);
        log.LogInformation("{V}", string.Join(",", root.Flatten())); // SAFE
        var child = root.Add(kojinBango);
        log.LogInformation("{V}", root.Depth); // SAFE
        log.LogInformation("{V}", root.Value); // SAFE
        log.LogInformation("{V}", child.Value); // LEAK MYN1001
        log.LogInformation("{V}", root.Children[0].Value); // LEAK MYN1001
        log.LogInformation("{V}", string.Join(",", root.Flatten())); // LEAK MYN1001
    }

    public void Jagged(string shainNo, string kojinBango)
    {
        var table = new List<List<string>> { new() { shainNo }, new() { kojinBango } };
        log.LogInformation("{V}", table[0][0]); // SAFE
        log.LogInformation("{V}", table[1][0]); // LEAK MYN1001
        var cells = new Dictionary<(int Row, int Col), string> { [(0, 0)] = shainNo, [(0, 1)] = kojinBango };
        log.LogInformation("{V}", cells[(0, 0)]); // SAFE
        log.LogInformation("{V}", cells[(0, 1)]); // LEAK MYN1001
        log.LogInformation("{V}", cells.Keys.Max(k => k.Col)); // SAFE
        StringValues values = new[] { shainNo, kojinBango };
        log.LogInformation("{V}", values.Count); // SAFE
        log.LogInformation("{V}", values.ToString()); // LEAK MYN1001
        var tuple = Tuple.Create(shainNo, kojinBango, kojinBango.Length);
        log.LogInformation("{V}", tuple.Item1); // SAFE
        log.LogInformation("{V}", tuple.Item3); // SAFE
        log.LogInformation("{V}", tuple.Item2); // LEAK MYN1001
        log.LogInformation("{V}", tuple); // LEAK MYN1001
        var pair = KeyValuePair.Create(shainNo, kojinBango);
        log.LogInformation("{V}", pair.Key); // SAFE
        log.LogInformation("{V}", pair.Value); // LEAK MYN1001
        var (a, (b, c)) = (shainNo, (kojinBango, kojinBango.Length));
        log.LogInformation("{V} {W}", a, c); // SAFE
        log.LogInformation("{V}", b); // LEAK MYN1001
        var sorted = new SortedSet<string> { kojinBango };
        log.LogInformation("{V}", sorted.Min); // LEAK MYN1001
        log.LogInformation("{V}", sorted.Count); // SAFE
        var bits = new BitArray(Encoding.ASCII.GetBytes(kojinBango));
        log.LogInformation("{V}", bits.Length); // SAFE
        var seg = new ArraySegment<char>(kojinBango.ToCharArray(), 0, 4);
        log.LogInformation("{V}", seg.Count); // SAFE
        log.LogInformation("{V}", new string(seg)); // LEAK MYN1001
        var lists = new[] { new List<string>(), new List<string>() };
        lists[0].Add(shainNo);
        lists[1].Add(kojinBango);
        log.LogInformation("{V}", lists[0][0]); // SAFE
        log.LogInformation("{V}", lists[1][0]); // LEAK MYN1001
        var counts = new Dictionary<char, int>();
        foreach (var ch in kojinBango)
        {
            counts[ch] = counts.GetValueOrDefault(ch) + 1;
        }

        log.LogInformation("{V}", counts.Values.Max()); // SAFE
        log.LogInformation("{V}", counts.Count); // SAFE
        var check = kojinBango.Take(11).Select((x, i) => (x - '0') * (i + 1)).Sum() % 11;
        log.LogInformation("{V}", check); // SAFE a remainder
        var joined = string.Join("", Enumerable.Range(0, 3).Select(i => kojinBango.Substring(i * 4, 4) + " ")).TrimEnd();
        log.LogInformation("{V}", joined); // LEAK MYN1001
        var head = string.Concat(kojinBango.TakeWhile(ch => ch == '0'));
        log.LogInformation("{V}", head.Length); // SAFE
        IEnumerable<string> lazy = Enumerable.Empty<string>();
        lazy = lazy.Append(kojinBango);
        log.LogInformation("{V}", lazy.Single()); // LEAK MYN1001
        var both = new { A = new { shainNo }, B = new[] { kojinBango } };
        log.LogInformation("{V}", both.A); // SAFE
        log.LogInformation("{V}", both.B[0]); // LEAK MYN1001
    }
}
