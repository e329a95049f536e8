using System;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using System.Threading.Tasks;
using NLog;

namespace Ginko.Kouza;

public record struct Yokinsha(string CifBango, string Namae, string? Mynumber, long Zandaka);

public class KouzaKaisetsu
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();
    private readonly ConcurrentDictionary<string, string> _tsukeawase = new();
    private readonly ConcurrentQueue<(string Cif, string No)> _machi = new();

    public void Tsukeawase(IReadOnlyList<Yokinsha> list)
    {
        var mitei = list.Where(y => string.IsNullOrEmpty(y.Mynumber)).Select(y => y.CifBango).ToArray();
        Log.Info("未提出 {0}件 {1}", mitei.Length, string.Join(",", mitei)); // SAFE CIF numbers
        var byNumber = list.Where(y => y.Mynumber is not null).ToLookup(y => y.Mynumber!);
        foreach (var g in byNumber)
        {
            Log.Info(g.Count()); // SAFE
            Log.Info("重複 " + g.Key); // LEAK MYN1001
            Log.Info("重複 " + string.Join("/", g.Select(y => y.CifBango))); // SAFE
        }

        var frozen = list.ToFrozenDictionary(y => y.CifBango, y => y.Mynumber);
        if (frozen.TryGetValue("001", out var found))
        {
            Log.Debug("{0}", found); // LEAK MYN1001
        }

        Log.Debug("{0}", frozen.Keys.First()); // SAFE keys are CIF numbers
        var total = list.Aggregate(0L, (sum, y) => sum + y.Zandaka);
        Log.Debug("{0}", total); // SAFE
        var joined = list.Aggregate(new StringBuilder(), (b, y) => b.Append(y.Mynumber).Append(';'), b => b.ToString());
        Log.Debug(joined); // LEAK MYN1001
        var max = list.MaxBy(y => y.Zandaka);
        Log.Debug(max.Namae); // SAFE
        Log.Debug(max.Mynumber); // LEAK MYN1001
    }

    public void Shukei(ImmutableArray<Yokinsha> all)
    {
        var rows =
            from y in all
            let kubun = y.Zandaka > 10_000_000 ? "大口" : "一般"
            where y.Mynumber != null
            orderby y.CifBango
            select new { kubun, y.CifBango, y.Mynumber };
        foreach (var row in rows)
        {
            Log.Info("{0} {1}", row.kubun, row.CifBango); // SAFE
            Log.Info(row); // LEAK MYN1001
        }

        File.WriteAllText("kouza.json", JsonSerializer.Serialize(rows)); // LEAK MYN1004|MYN1005
        File.WriteAllText("kouza2.json", JsonSerializer.Serialize(rows.Select(r => new { r.kubun, r.CifBango }))); // SAFE
        var chunked = all.Select(y => y.Mynumber).Chunk(10).SelectMany(c => c).Distinct().Count();
        Log.Info(chunked); // SAFE a count
        string?[] numbers = [.. all.Select(y => y.Mynumber), null];
        Log.Info(numbers.Length); // SAFE
        Log.Info(numbers[0]); // LEAK MYN1001
        Array.Fill(numbers, "");
        Log.Info(string.Concat(numbers)); // SAFE refilled
    }

    public async Task Nagasu(Channel<string> channel, IAsyncEnumerable<Yokinsha> source)
    {
        await foreach (var y in source)
        {
            await channel.Writer.WriteAsync(y.Mynumber ?? "");
            _machi.Enqueue((y.CifBango, y.Mynumber ?? ""));
            _tsukeawase[y.CifBango] = y.Namae;
        }

        await foreach (var s in channel.Reader.ReadAllAsync())
        {
            Log.Trace(s); // LEAK MYN1001
        }

        while (_machi.TryDequeue(out var item))
        {
            Log.Trace(item.Cif); // SAFE
            Log.Trace(item.No); // LEAK MYN1001
        }

        Log.Trace(_tsukeawase.GetOrAdd("x", k => k)); // SAFE holds names
        Log.Trace(_tsukeawase.Values.FirstOrDefault()); // SAFE
    }

    public void Narabi(Span<Yokinsha> rows)
    {
        rows.Sort((a, b) => string.CompareOrdinal(a.Mynumber, b.Mynumber));
        Log.Info(rows[0].CifBango); // SAFE sorted by it, but another member
        Span<char> buffer = stackalloc char[12];
        rows[0].Mynumber.AsSpan().CopyTo(buffer);
        Log.Info(buffer.ToString()); // LEAK MYN1001
        buffer.Clear();
        Log.Info(buffer.ToString()); // SAFE cleared
        var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (ref readonly var y in rows)
        {
            sorted[y.Mynumber ?? ""] = y.Namae.Length;
        }

        Log.Info(sorted.Values.Sum()); // SAFE
        Log.Info(sorted.Keys.First()); // LEAK MYN1001
    }
}
