using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Jinji.Collections;

public record Shain(int Id, string Bu, string MyNumber);

public class Collections(ILogger<Collections> log)
{
    public void Lists(Shain s)
    {
        var list = new List<string>();
        list.Add(s.Bu);
        log.LogInformation("{V}", list[0]); // SAFE only the department
        list.Add(s.MyNumber);
        log.LogInformation("{V}", string.Join(",", list)); // LEAK MYN1001
        log.LogInformation("{V}", list.Count); // SAFE a count
        list.Clear();
        log.LogInformation("{V}", string.Join(",", list)); // SAFE cleared
        list.Insert(0, s.MyNumber);
        log.LogInformation("{V}", list.First()); // LEAK MYN1001
        list = [];
        log.LogInformation("{V}", string.Join(",", list)); // SAFE a new list
        list.AddRange(new[] { s.MyNumber });
        foreach (var item in list)
        {
            log.LogInformation("{V}", item); // LEAK MYN1001
        }

        List<string> spread = [s.Bu, .. list];
        log.LogInformation("{V}", spread[^1]); // LEAK MYN1001
        List<string> names = [s.Bu, "x"];
        log.LogInformation("{V}", names[^1]); // SAFE
        var array = new string[2];
        array[0] = s.Bu;
        array[1] = s.MyNumber;
        log.LogInformation("{V}", array[1]); // LEAK MYN1001
        log.LogInformation("{V}", array[0]); // SAFE the other element
        array[1] = "";
        log.LogInformation("{V}", array[1]); // SAFE overwritten element
        log.LogInformation("{V}", list.Contains(s.Bu)); // SAFE a bool
    }

    public void Maps(Shain s)
    {
        var map = new Dictionary<string, string> { ["no"] = s.MyNumber, ["bu"] = s.Bu };
        log.LogInformation("{V}", map["no"]); // LEAK MYN1001
        log.LogInformation("{V}", map["bu"]); // SAFE the other key
        log.LogInformation("{V}", string.Join(",", map.Values)); // LEAK MYN1001
        log.LogInformation("{V}", string.Join(",", map.Keys)); // SAFE keys
        map["no"] = "***";
        log.LogInformation("{V}", map["no"]); // SAFE overwritten
        var index = new Dictionary<string, int>();
        index[s.MyNumber] = s.Id;
        log.LogInformation("{V}", string.Join(",", index.Keys)); // LEAK MYN1001 the keys are numbers
        log.LogInformation("{V}", string.Join(",", index.Values)); // SAFE ids
        if (map.TryGetValue("bu", out var bu))
        {
            log.LogInformation("{V}", bu); // SAFE
        }

        var byId = new Dictionary<int, Shain> { [s.Id] = s };
        log.LogInformation("{V}", byId[s.Id].MyNumber); // LEAK MYN1001
        log.LogInformation("{V}", byId[s.Id].Bu); // SAFE
        if (byId.TryGetValue(3, out var found))
        {
            log.LogInformation("{V}", found.MyNumber); // LEAK MYN1001
        }

        foreach (var (id, shain) in byId)
        {
            log.LogInformation("{Id} {V}", id, shain.MyNumber); // LEAK MYN1001
            log.LogInformation("{Id} {V}", id, shain.Bu); // SAFE
        }

        foreach (KeyValuePair<int, Shain> pair in byId)
        {
            log.LogInformation("{V}", pair.Value); // LEAK MYN1001 a record prints itself
            log.LogInformation("{V}", pair.Key); // SAFE
        }

        var table = new Hashtable { ["k"] = s.MyNumber };
        log.LogInformation("{V}", table["k"]); // LEAK MYN1001
        var sorted = new SortedList<string, string> { { "k", s.Bu } };
        log.LogInformation("{V}", sorted["k"]); // SAFE
    }

    public async Task Others(Shain s)
    {
        var queue = new Queue<string>();
        queue.Enqueue(s.MyNumber);
        log.LogInformation("{V}", queue.Dequeue()); // LEAK MYN1001
        var stack = new Stack<string>(new[] { s.Bu });
        log.LogInformation("{V}", stack.Pop()); // SAFE
        stack.Push(s.MyNumber);
        log.LogInformation("{V}", stack.Peek()); // LEAK MYN1001
        var set = new HashSet<string> { s.MyNumber };
        log.LogInformation("{V}", set.Single()); // LEAK MYN1001
        log.LogInformation("{V}", set.Contains("x")); // SAFE
        var concurrent = new ConcurrentDictionary<int, string>();
        concurrent.TryAdd(1, s.MyNumber);
        log.LogInformation("{V}", concurrent[1]); // LEAK MYN1001
        var added = concurrent.GetOrAdd(2, _ => s.Bu);
        log.LogInformation("{V}", added); // ANY a map that holds a number elsewhere
        var bag = new ConcurrentQueue<string>();
        bag.Enqueue(s.MyNumber);
        if (bag.TryDequeue(out var got))
        {
            log.LogInformation("{V}", got); // LEAK MYN1001
        }

        var immutable = ImmutableArray.Create(s.Bu).Add(s.MyNumber);
        log.LogInformation("{V}", immutable[1]); // LEAK MYN1001
        var frozen = new Dictionary<string, string> { ["a"] = s.MyNumber }.ToFrozenDictionary();
        log.LogInformation("{V}", frozen["a"]); // LEAK MYN1001
        var linked = new LinkedList<string>();
        linked.AddLast(s.MyNumber);
        log.LogInformation("{V}", linked.First!.Value); // LEAK MYN1001
        var observable = new ObservableCollection<string> { s.Bu };
        log.LogInformation("{V}", observable[0]); // SAFE
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(s.MyNumber);
        log.LogInformation("{V}", await channel.Reader.ReadAsync()); // LEAK MYN1001
        await foreach (var item in channel.Reader.ReadAllAsync())
        {
            log.LogInformation("{V}", item); // LEAK MYN1001
        }

        var pair = KeyValuePair.Create(s.Id, s.MyNumber);
        log.LogInformation("{V}", pair.Value); // LEAK MYN1001
        log.LogInformation("{V}", pair.Key); // SAFE
        var lazy = new Lazy<string>(() => s.MyNumber);
        log.LogInformation("{V}", lazy.Value); // LEAK MYN1001
        var lazyBu = new Lazy<string>(() => s.Bu);
        log.LogInformation("{V}", lazyBu.Value); // SAFE
        var copy = new string[1];
        Array.Copy(new[] { s.MyNumber }, copy, 1);
        log.LogInformation("{V}", copy[0]); // LEAK MYN1001
        var dim = new string[2, 2];
        dim[0, 1] = s.MyNumber;
        log.LogInformation("{V}", dim[0, 1]); // LEAK MYN1001
    }
}
