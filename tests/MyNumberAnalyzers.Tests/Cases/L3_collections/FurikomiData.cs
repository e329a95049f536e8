using System;
using System.Buffers;
using System.Collections;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Dynamic;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NLog;

namespace Ginko.Furikomi;

public sealed record Irainin(string Koza, string Namae, [property: System.Text.Json.Serialization.JsonPropertyName("myNumber")] string Kagi);

public static class FurikomiData
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public static void Nodes(string json)
    {
        var node = JsonNode.Parse(json)!;
        Log.Info(node["koza"]!.GetValue<string>()); // SAFE
        Log.Info(node["myNumber"]!.GetValue<string>()); // LEAK MYN1001
        Log.Info((string?)node["irainin"]?["kojin_bango"]); // LEAK MYN1001
        Log.Info(node["irainin"]?["myNumberKbn"]?.ToString()); // SAFE a kind
        using var doc = JsonDocument.Parse(json);
        foreach (var item in doc.RootElement.GetProperty("meisai").EnumerateArray())
        {
            Log.Info(item.GetProperty("koza").GetString()); // SAFE
            Log.Info(item.GetProperty("myNumber").GetString()); // LEAK MYN1001
            if (item.TryGetProperty("kojinBango", out var p))
            {
                Log.Info(p.ValueKind); // SAFE
                Log.Info(p.GetString()); // LEAK MYN1001
            }
        }

        var j = JObject.Parse(json);
        Log.Info(j.Value<string>("koza")); // SAFE
        Log.Info(j.Value<string>("myNumber")); // LEAK MYN1001
        Log.Info((string?)j["meisai"]?[0]?["個人番号"]); // LEAK MYN1001
        Log.Info(j.SelectToken("$.irainin.myNumber")); // LEAK MYN1001
        Log.Info(j.SelectToken("$.irainin.koza")); // SAFE
        Log.Info(j.Property("myNumber") is null); // SAFE a bool
        j.Remove("myNumber");
        Log.Info(j["koza"]); // SAFE
        var typed = JsonConvert.DeserializeObject<Irainin>(json)!;
        Log.Info(typed.Koza); // SAFE
        Log.Info(typed.Kagi); // LEAK MYN1001 its JSON name says what it is
        dynamic d = new ExpandoObject();
        d.Koza = typed.Koza;
        IDictionary<string, object?> bag = new ExpandoObject();
        bag["koza"] = typed.Koza;
        bag["no"] = typed.Kagi;
        Log.Info(bag["koza"]); // SAFE
        Log.Info(bag["no"]); // LEAK MYN1001
    }

    public static void Maps(IReadOnlyList<Irainin> all)
    {
        var frozen = all.ToFrozenDictionary(i => i.Koza, i => i.Kagi);
        Log.Info(frozen.Keys.First()); // SAFE
        Log.Info(frozen.Values[0]); // LEAK MYN1001
        if (frozen.TryGetValue("1", out var hit))
        {
            Log.Info(hit); // LEAK MYN1001
        }

        var sorted = new SortedList<string, string>();
        sorted.Add(all[0].Kagi, all[0].Namae);
        Log.Info(sorted.GetValueAtIndex(0)); // SAFE a name
        Log.Info(sorted.GetKeyAtIndex(0)); // LEAK MYN1001
        var nvc = new NameValueCollection { { "koza", all[0].Koza }, { "n", all[0].Kagi } };
        Log.Info(nvc["koza"]); // SAFE
        Log.Info(nvc.Get("n")); // LEAK MYN1001
        var set = new HashSet<string>(all.Select(i => i.Kagi));
        Log.Info(set.Contains("000000000000")); // SAFE
        Log.Info(string.Join(" ", set)); // LEAK MYN1001
        var obs = new ObservableCollection<Irainin>(all);
        Log.Info(string.Join(" ", obs.Select(o => o.Namae))); // SAFE
        Log.Info(obs[^1]); // LEAK MYN1001 a record prints itself
        var pages = all.Select(i => i.Kagi).Chunk(100);
        foreach (var page in pages)
        {
            Log.Info(page.Length); // SAFE
            Log.Info(page[0]); // LEAK MYN1001
        }

        var (odd, even) = (all.Where((_, i) => i % 2 == 1).ToList(), all.Where((_, i) => i % 2 == 0).ToList());
        Log.Info(odd.Count + even.Count); // SAFE
        Log.Info(odd.MaxBy(i => i.Namae)!.Kagi); // LEAK MYN1001
        Log.Info(even.MinBy(i => i.Kagi)!.Namae); // SAFE a name
        var index = all.Select((x, i) => (x, i)).ToDictionary(t => t.i, t => t.x);
        Log.Info(index[0].Koza); // SAFE
        Log.Info(index[0].Kagi); // LEAK MYN1001
        var flat = all.SelectMany(i => new[] { i.Koza, i.Namae });
        Log.Info(string.Concat(flat)); // SAFE
        var flat2 = all.SelectMany(i => new[] { i.Koza, i.Kagi });
        Log.Info(string.Concat(flat2)); // LEAK MYN1001
        var stack = new Stack<string>();
        stack.Push(all[0].Kagi);
        stack.Clear();
        stack.Push(all[0].Namae);
        Log.Info(stack.Peek()); // SAFE cleared before
        var left = all.GroupJoin(all, a => a.Kagi, b => b.Kagi, (a, bs) => new { a.Namae, N = bs.Count() });
        Log.Info(left.First()); // SAFE
    }

    public static void Buffers(Irainin i, Stream output)
    {
        var pool = ArrayPool<char>.Shared.Rent(12);
        i.Kagi.CopyTo(0, pool, 0, 12);
        Log.Info(new string(pool, 0, 12)); // LEAK MYN1001
        Array.Clear(pool);
        Log.Info(new string(pool, 0, 12)); // SAFE cleared
        var writer = new ArrayBufferWriter<byte>();
        writer.Write(Encoding.UTF8.GetBytes(i.Kagi));
        output.Write(writer.WrittenSpan); // LEAK MYN1005|MYN1010|MYN1004
        Log.Info(writer.WrittenCount); // SAFE
        var memory = i.Kagi.AsMemory();
        Log.Info(memory.Length); // SAFE
        Log.Info(memory.Slice(8).ToString()); // LEAK MYN1001
        Span<byte> utf8 = stackalloc byte[12];
        Encoding.UTF8.GetBytes(i.Kagi, utf8);
        Log.Info(Convert.ToHexString(utf8)); // LEAK MYN1012|MYN1001
        utf8.Clear();
        Log.Info(Convert.ToHexString(utf8)); // SAFE
        var parts = (Left: i.Kagi[..4], Mid: i.Kagi[4..8], Right: i.Koza[^4..]);
        Log.Info(parts.Left); // LEAK MYN1001
        Log.Info(parts.Right); // SAFE of the account
        Expression<Func<Irainin, string>> expr = x => x.Kagi;
        Log.Info(expr.Body.ToString()); // SAFE a member's name
        Func<Irainin, string> get = expr.Compile();
        Log.Info(get(i)); // LEAK MYN1001
    }
}
