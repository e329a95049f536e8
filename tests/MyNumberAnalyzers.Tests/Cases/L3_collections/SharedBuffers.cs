using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Extensions.ObjectPool;
using NLog;

namespace Shared.Buffers;

public sealed class Denpyo
{
    public string DenpyoNo { get; init; } = "";
    public string TorihikisakiHojinBango { get; init; } = "";
    public string? UketorininMyNumber { get; init; }
    public decimal Kingaku { get; init; }
}

public sealed class StringBuilderPool
{
    private readonly ConcurrentBag<StringBuilder> _bag = [];

    public StringBuilder Get() => _bag.TryTake(out var sb) ? sb : new StringBuilder();

    public string GetStringAndReturn(StringBuilder sb)
    {
        var text = sb.ToString();
        sb.Clear();
        _bag.Add(sb);
        return text;
    }
}

public static class Denpyos
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();
    private static readonly StringBuilderPool Pool = new();

    [ThreadStatic]
    private static StringBuilder? _shared;

    public static void Run(List<Denpyo> all)
    {
        var sb = new StringBuilder();
        foreach (var d in all)
        {
            sb.Clear();
            sb.Append(d.DenpyoNo).Append(':').Append(d.Kingaku.ToString("N0", CultureInfo.InvariantCulture));
            Log.Info(sb.ToString()); // SAFE
            sb.Append(' ').Append(d.TorihikisakiHojinBango);
            Log.Info(sb.ToString()); // SAFE corporate number
            sb.Append(' ').Append(d.UketorininMyNumber?.Length);
            Log.Info(sb.ToString()); // SAFE a length
        }

        foreach (var d in all)
        {
            sb.Clear();
            sb.Append(d.DenpyoNo);
            Log.Info(sb.ToString()); // SAFE cleared at the start of each turn
            sb.Append(d.UketorininMyNumber);
            Log.Info(sb.ToString()); // LEAK MYN1001
        }

        var one = Pool.Get();
        one.Append(all[0].DenpyoNo);
        Log.Info(Pool.GetStringAndReturn(one)); // SAFE
        var two = Pool.Get();
        two.Append(all[0].UketorininMyNumber);
        Log.Info(Pool.GetStringAndReturn(two)); // LEAK MYN1001
        _shared ??= new StringBuilder();
        _shared.Clear();
        _shared.Append(all[0].DenpyoNo);
        Log.Info(_shared.ToString()); // SAFE
        var line = new string[4];
        line[0] = all[0].DenpyoNo;
        line[1] = all[0].TorihikisakiHojinBango;
        line[2] = all[0].UketorininMyNumber is null ? "無" : "有";
        line[3] = all[0].Kingaku.ToString(CultureInfo.InvariantCulture);
        Log.Info(string.Join(",", line)); // SAFE a flag
        line[2] = all[0].UketorininMyNumber ?? "";
        Log.Info(string.Join(",", line)); // LEAK MYN1001
        Log.Info(line[1]); // SAFE
        line = ["a", "b"];
        Log.Info(string.Join(",", line)); // SAFE a new array
        var queue = new Queue<Denpyo>(all);
        while (queue.TryDequeue(out var d))
        {
            Log.Info(d.DenpyoNo); // SAFE
            if (d.UketorininMyNumber is { Length: > 0 } n)
            {
                Log.Info(n[0] == '0' ? "先頭0" : "先頭0以外"); // SAFE
                Log.Info(n.AsSpan(0, 4).ToString()); // LEAK MYN1001
            }
        }

        var byKind = all.ToLookup(d => d.UketorininMyNumber is null ? "法人" : "個人");
        foreach (var g in byKind)
        {
            Log.Info(g.Key); // SAFE a kind
            Log.Info(g.Sum(d => d.Kingaku)); // SAFE
        }

        var max = all.MaxBy(d => d.Kingaku)!;
        Log.Info(max.DenpyoNo); // SAFE
        Log.Info(max.UketorininMyNumber); // LEAK MYN1001
        var (kojin, hojin) = (all.Where(d => d.UketorininMyNumber != null).ToList(), all.Where(d => d.UketorininMyNumber == null).ToList());
        Log.Info(kojin.Count); // SAFE
        Log.Info(string.Join(",", hojin.Select(h => h.TorihikisakiHojinBango))); // SAFE corporate numbers
        Log.Info(string.Join(",", kojin.Select(k => k.UketorininMyNumber))); // LEAK MYN1001
        var csv = new StringWriter();
        csv.WriteLine("伝票番号,法人番号,金額"); // SAFE
        all.ForEach(d => csv.WriteLine($"{d.DenpyoNo},{d.TorihikisakiHojinBango},{d.Kingaku}"));
        File.WriteAllText("denpyo.csv", csv.ToString()); // SAFE
        all.ForEach(d => csv.WriteLine($"{d.DenpyoNo},{d.UketorininMyNumber},{d.Kingaku}"));
        File.WriteAllText("denpyo.csv", csv.ToString()); // LEAK MYN1005
    }
}
