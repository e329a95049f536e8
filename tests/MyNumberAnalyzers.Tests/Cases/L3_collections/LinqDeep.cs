using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Serilog;

namespace Linq.Deep;

public sealed record Setai(string SetaiNo, List<Kojin> Members);

public sealed record Kojin(string Atena, string Shimei, int Nenrei, string KojinBango)
{
    public string? Biko { get; init; }
}

public sealed class Shukei(ILogger log)
{
    public void Projections(List<Setai> all)
    {
        var flat = all.SelectMany(s => s.Members, (s, m) => (s.SetaiNo, m.Shimei, m.KojinBango)).ToList();
        log.Information("{V}", flat[0].SetaiNo); // SAFE
        log.Information("{V}", flat[0].Shimei); // SAFE
        log.Information("{V}", flat[0].KojinBango); // LEAK MYN1001
        foreach (var (setaiNo, shimei, bango) in flat)
        {
            log.Information("{V} {W}", setaiNo, shimei); // SAFE
            log.Information("{V}", bango); // LEAK MYN1001
        }

        var query = from s in all
                    from m in s.Members
                    let key = m.KojinBango.Substring(0, 4)
                    where m.Nenrei >= 16
                    group m by key into g
                    orderby g.Key
                    select new { g.Key, Count = g.Count(), Names = g.Select(x => x.Shimei).ToArray() };
        foreach (var q in query)
        {
            log.Information("{V}", q.Count); // SAFE
            log.Information("{V}", q.Names.Length); // SAFE
            log.Information("{V}", string.Join(",", q.Names)); // SAFE
            log.Information("{V}", q.Key); // LEAK MYN1001 four digits
        }

        var joined = from s in all
                     join k in all.SelectMany(x => x.Members) on s.SetaiNo equals k.Atena into ks
                     from k in ks.DefaultIfEmpty()
                     select new { s.SetaiNo, Id = k == null ? "" : k.KojinBango };
        log.Information("{V}", joined.First().SetaiNo); // SAFE
        log.Information("{V}", joined.First().Id); // LEAK MYN1001
        var index = all.SelectMany(s => s.Members).GroupBy(m => m.Atena).ToDictionary(g => g.Key, g => g.Select(m => m.KojinBango).Distinct().ToList());
        log.Information("{V}", index.Keys.First()); // SAFE
        log.Information("{V}", index["1"].Count); // SAFE
        log.Information("{V}", index["1"][0]); // LEAK MYN1001
        var anyDup = all.SelectMany(s => s.Members).GroupBy(m => m.KojinBango, (k, ms) => ms.Count()).Any(c => c > 1);
        log.Information("{V}", anyDup); // SAFE
        var dup = all.SelectMany(s => s.Members).GroupBy(m => m.KojinBango, (k, ms) => new { k, n = ms.Count() }).First(x => x.n > 1);
        log.Information("{V}", dup.n); // SAFE
        log.Information("{V}", dup.k); // LEAK MYN1001
        var head = all.Select(s => s.Members.FirstOrDefault()).OfType<Kojin>().Select(k => k.Shimei).ToHashSet();
        log.Information("{V}", string.Join(",", head)); // SAFE
        var except = all[0].Members.Select(m => m.KojinBango).Except(all[1].Members.Select(m => m.KojinBango)).ToArray();
        log.Information("{V}", except.Length); // SAFE
        log.Information("{V}", string.Join(",", except)); // LEAK MYN1001
        var exceptBy = all[0].Members.ExceptBy(all[1].Members.Select(m => m.KojinBango), m => m.KojinBango).Select(m => m.Atena);
        log.Information("{V}", string.Join(",", exceptBy)); // SAFE
        var union = all[0].Members.Select(m => m.Shimei).Union(all[1].Members.Select(m => m.KojinBango));
        log.Information("{V}", union.Last()); // LEAK MYN1001
        var window = all.SelectMany(s => s.Members).Select((m, i) => new { i, m.KojinBango }).Where(x => x.i % 2 == 0).ToList();
        log.Information("{V}", window[0].i); // SAFE
        log.Information("{V}", window[0].KojinBango); // LEAK MYN1001
        var order = all.SelectMany(s => s.Members).OrderByDescending(m => m.KojinBango).ThenBy(m => m.Shimei).Select(m => m.Atena).First();
        log.Information("{V}", order); // SAFE
        var text = all.SelectMany(s => s.Members).Aggregate("", (acc, m) => acc.Length == 0 ? m.KojinBango : acc + "," + m.KojinBango);
        log.Information("{V}", text); // LEAK MYN1001
        var longest = all.SelectMany(s => s.Members).Aggregate(0, (acc, m) => Math.Max(acc, m.KojinBango.Length));
        log.Information("{V}", longest); // SAFE
        var reversed = all[0].Members.Select(m => m.KojinBango).AsEnumerable().Reverse().ToArray();
        log.Information("{V}", reversed[0]); // LEAK MYN1001
        var skip = all[0].Members.SkipWhile(m => m.KojinBango == "").TakeLast(2).Select(m => m.Nenrei).Average();
        log.Information("{V}", skip); // SAFE
        var append = new[] { "a" }.Append(all[0].Members[0].KojinBango).Prepend("b").ToList();
        log.Information("{V}", append[^1]); // LEAK MYN1001
        var cast = new object[] { all[0].SetaiNo, all[0].Members[0].KojinBango }.Cast<string>().ToList();
        log.Information("{V}", cast[1]); // LEAK MYN1001
        var zip3 = all[0].Members.Select(m => m.Atena).Zip(all[0].Members.Select(m => m.Shimei), all[0].Members.Select(m => m.KojinBango)).First();
        log.Information("{V} {W}", zip3.First, zip3.Second); // SAFE
        log.Information("{V}", zip3.Third); // LEAK MYN1001
        var lookup = all[0].Members.ToLookup(m => m.Nenrei >= 65);
        log.Information("{V}", lookup[true].Count()); // SAFE
        log.Information("{V}", lookup[true].First().KojinBango); // LEAK MYN1001
        var choice = all[0].Members.Select(m => m.Nenrei > 20 ? m.Shimei : m.Atena).First();
        log.Information("{V}", choice); // SAFE
        var withs = all[0].Members.Select(m => m with { KojinBango = "" }).ToList();
        log.Information("{V}", withs[0]); // SAFE emptied
        var biko = all[0].Members.Select(m => m with { KojinBango = "", Biko = m.KojinBango }).ToList();
        log.Information("{V}", biko[0].Biko); // LEAK MYN1001
        log.Information("{V}", biko[0].KojinBango); // SAFE emptied
    }

    public async Task Parallel(List<Kojin> all)
    {
        var bag = new ConcurrentBag<string>();
        System.Threading.Tasks.Parallel.ForEach(all, k => bag.Add(k.KojinBango));
        log.Information("{V}", bag.Count); // SAFE
        log.Information("{V}", bag.First()); // LEAK MYN1001
        var names = new ConcurrentBag<string>();
        System.Threading.Tasks.Parallel.For(0, all.Count, i => names.Add(all[i].Shimei));
        log.Information("{V}", names.First()); // SAFE
        var p = all.AsParallel().AsOrdered().Select(k => k.KojinBango).ToList();
        log.Information("{V}", p[0]); // LEAK MYN1001
        var tasks = all.Select(async k =>
        {
            await Task.Delay(1);
            return (k.Shimei, k.KojinBango);
        }).ToList();
        var done = await Task.WhenAll(tasks);
        log.Information("{V}", done[0].Shimei); // SAFE
        log.Information("{V}", done[0].KojinBango); // LEAK MYN1001
        var first = await await Task.WhenAny(tasks);
        log.Information("{V}", first.KojinBango); // LEAK MYN1001
        var map = new ConcurrentDictionary<string, Lazy<Task<string>>>();
        var lazy = map.GetOrAdd("x", _ => new Lazy<Task<string>>(() => Task.FromResult(all[0].KojinBango)));
        log.Information("{V}", await lazy.Value); // LEAK MYN1001
        map.Clear();
        log.Information("{V}", map.Count); // SAFE
        var counts = new ConcurrentDictionary<string, int>();
        counts.AddOrUpdate(all[0].Shimei, 1, (_, n) => n + 1);
        log.Information("{V}", counts.Keys.First()); // SAFE
        counts.AddOrUpdate(all[0].KojinBango, 1, (_, n) => n + 1);
        log.Information("{V}", counts.Keys.First()); // LEAK MYN1001
        log.Information("{V}", counts.Values.Sum()); // SAFE
    }
}
