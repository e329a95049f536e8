using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Text;
using log4net;

namespace Kensho.Shukei;

public class Daicho
{
    private static readonly ILog Log = LogManager.GetLogger("daicho");
    private readonly Dictionary<int, List<string>> _byBusho = [];
    private readonly ObservableCollection<string> _hyoji = [];
    private readonly LinkedList<string> _rireki = new();
    private readonly PriorityQueue<string, int> _yusen = new();
    private readonly HashSet<string> _zumi = new(StringComparer.Ordinal);
    private readonly string[,] _hyo = new string[10, 2];

    public void Kuwaeru(int busho, string namae, string kojinBangou)
    {
        if (!_byBusho.TryGetValue(busho, out var list))
        {
            _byBusho[busho] = list = [];
        }

        list.Add(kojinBangou);
        _hyoji.Add(namae);
        _rireki.AddLast(kojinBangou);
        _yusen.Enqueue(namae, busho);
        Log.Info(_zumi.Add(kojinBangou)); // SAFE a bool
        _hyo[busho, 0] = namae;
        Log.Info(_hyoji[0]); // SAFE names only
        Log.Info(_rireki.Last!.Value); // LEAK MYN1001
        Log.Info(_rireki.Count); // SAFE
        Log.Info(_yusen.Peek()); // SAFE names only
        Log.Info(_zumi.Contains(kojinBangou)); // SAFE
        Log.Info(string.Join(";", _zumi)); // LEAK MYN1001
        Log.Info(list[^1]); // LEAK MYN1001
        Log.Info(_byBusho[busho].Count); // SAFE
        Log.Info(_hyo[busho, 0]); // SAFE
    }

    public void Dasu(TextWriter saki)
    {
        foreach (var (busho, numbers) in _byBusho.OrderBy(p => p.Key))
        {
            saki.WriteLine(busho); // SAFE
            saki.WriteLine(numbers.Count); // SAFE
            saki.WriteLine(numbers[0]); // LEAK MYN1005
        }

        for (var node = _rireki.First; node is not null; node = node.Next)
        {
            saki.WriteLine(node.Value); // LEAK MYN1005
        }

        while (_yusen.TryDequeue(out var namae, out var jun))
        {
            saki.WriteLine(namae + jun); // SAFE
        }

        saki.WriteLine(_zumi.Count); // SAFE
        saki.WriteLine(_zumi.First()); // LEAK MYN1005
        saki.WriteLine(string.Join("|", _hyoji)); // SAFE
    }

    public void Kanzume(IEnumerable<(string Namae, string KojinBangou)> all)
    {
        var dict = all.ToDictionary(a => a.KojinBangou, a => a.Namae);
        Log.Info(string.Join(",", dict.Values)); // SAFE
        Log.Info(string.Join(",", dict.Keys)); // LEAK MYN1001
        var swapped = dict.ToDictionary(p => p.Value, p => p.Key);
        Log.Info(string.Join(",", swapped.Keys)); // SAFE
        Log.Info(swapped["山田"]); // LEAK MYN1001
        var max = all.Max(a => a.Namae);
        Log.Info(max); // SAFE
        Log.Info(all.Max(a => a.KojinBangou)); // LEAK MYN1001
        var pages = all.Select((a, i) => new { Page = i / 10, a.Namae, Last4 = a.KojinBangou[^4..] }).GroupBy(x => x.Page);
        foreach (var page in pages)
        {
            Log.Info($"{page.Key}: {string.Join(",", page.Select(x => x.Namae))}"); // SAFE
            Log.Info($"{page.Key}: {string.Join(",", page.Select(x => x.Last4))}"); // LEAK MYN1001
        }

        IEnumerable<string> query = from a in all group a by a.KojinBangou.Length into g select g.Key + ":" + g.Count();
        Log.Info(string.Join(",", query)); // SAFE lengths
        var first = all.FirstOrDefault(a => a.KojinBangou.StartsWith('9'));
        Log.Info(first.Namae); // SAFE
        Log.Info(first.KojinBangou); // LEAK MYN1001
        var sb = all.Aggregate(new StringBuilder("件:"), (b, a) => b.Append(a.Namae).Append(','));
        Log.Info(sb); // SAFE
    }
}
