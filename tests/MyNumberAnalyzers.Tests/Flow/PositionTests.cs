using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What stands where in a sequence that was built in sight.</summary>
public class PositionTests
{
    [Fact]
    public void An_element_is_picked_by_its_place() => FlowSample.Members("""
        void M(P p)
        {
            var all = new[] { p.Name, p.MyNumber, p.Name };
            WriteLine(all.First());
            WriteLine(all.FirstOrDefault());
            WriteLine({|MYN1001:all.ElementAt(1)|});
            WriteLine({|MYN1001:all.ElementAtOrDefault(1)|});
            WriteLine(all.ElementAt(2));
            WriteLine(all.ElementAt(0));
            WriteLine(all.Last());
            WriteLine(all.LastOrDefault());
        }

        void Ends(P p)
        {
            var first = new List<string> { p.MyNumber, p.Name };
            WriteLine({|MYN1001:first.First()|});
            WriteLine({|MYN1001:first.FirstOrDefault()|});
            WriteLine(first.Last());
            var last = new List<string> { p.Name, p.MyNumber };
            WriteLine(last.First());
            WriteLine({|MYN1001:last.Last()|});
            WriteLine({|MYN1001:last.LastOrDefault()|});
            var one = new[] { p.MyNumber };
            WriteLine({|MYN1001:one.Single()|});
            WriteLine({|MYN1001:one.SingleOrDefault()|});
            var other = new[] { p.Name };
            WriteLine(other.Single());
            WriteLine(other.SingleOrDefault());
        }
        """);

    [Fact]
    public void A_part_of_a_sequence_keeps_the_order() => FlowSample.Members("""
        void M(P p)
        {
            var all = new[] { p.Name, p.MyNumber, p.Name };
            WriteLine(string.Join(",", all.Take(1)));
            WriteLine({|MYN1001:string.Join(",", all.Take(2))|});
            WriteLine({|MYN1001:string.Join(",", all.Skip(1))|});
            WriteLine(string.Join(",", all.Skip(2)));
            WriteLine(all.Take(2).First());
            WriteLine({|MYN1001:all.Take(2).Last()|});
            WriteLine({|MYN1001:all.Skip(1).First()|});
            WriteLine(all.Skip(1).Last());
            WriteLine({|MYN1001:all.Skip(1).Take(1).Single()|});
            WriteLine({|MYN1001:string.Join(",", all.Skip(0))|});
        }

        void Copies(P p)
        {
            var all = new[] { p.Name, p.MyNumber };
            var list = all.ToList();
            WriteLine(list[0]);
            WriteLine({|MYN1001:list[1]|});
            var array = list.ToArray();
            WriteLine(array[0]);
            WriteLine({|MYN1001:array[1]|});
            var seen = all.AsEnumerable();
            WriteLine(seen.First());
            WriteLine({|MYN1001:seen.Last()|});
        }

        void Cut(P p)
        {
            var all = new[] { p.Name, p.MyNumber, p.Name };
            WriteLine(all[^1]);
            WriteLine({|MYN1001:all[^2]|});
            WriteLine(all[..1][0]);
            WriteLine({|MYN1001:all[..2][1]|});
            WriteLine({|MYN1001:all[1..][0]|});
            WriteLine(all[2..][0]);
            WriteLine({|MYN1001:all[1..^1][0]|});
            WriteLine({|MYN1001:string.Join(",", all[0..2])|});
            WriteLine(string.Join(",", all[^1..]));
        }
        """);

    [Fact]
    public void Where_the_order_is_not_known_any_element_may_be_it() => FlowSample.Members("""
        void Filtered(P p, Func<string, bool> test, int n)
        {
            var all = new[] { p.Name, p.MyNumber };
            WriteLine({|MYN1001:all.First(test)|});
            WriteLine({|MYN1001:all.Last(test)|});
            WriteLine({|MYN1001:all.ElementAt(n)|});
            WriteLine({|MYN1001:string.Join(",", all.Take(n))|});
            WriteLine({|MYN1001:string.Join(",", all.Skip(n))|});
            WriteLine({|MYN1001:all[n]|});
            WriteLine({|MYN1001:all[^n]|});
        }

        void Mixed(P p, List<string> given)
        {
            given.Add(p.MyNumber);
            WriteLine({|MYN1001:given.First()|});
            WriteLine({|MYN1001:given.Last()|});
        }

        void Turned(P p)
        {
            var all = new List<string> { p.Name, p.MyNumber };
            all.Reverse();
            WriteLine({|MYN1001:all.First()|});
            all.Sort();
            WriteLine({|MYN1001:all.First()|});
        }
        """);

    [Fact]
    public void A_map_is_asked_by_its_key() => FlowSample.Members("""
        void M(P p, string key)
        {
            var map = new Dictionary<string, string> { ["a"] = p.MyNumber, ["b"] = p.Name };
            WriteLine({|MYN1001:map.GetValueOrDefault("a")|});
            WriteLine(map.GetValueOrDefault("b"));
            WriteLine(map.GetValueOrDefault("b", ""));
            WriteLine({|MYN1001:map.GetValueOrDefault("b", p.MyNumber)|});
            WriteLine({|MYN1001:map.GetValueOrDefault(key)|});
            var copy = new Dictionary<string, string>(map);
            WriteLine({|MYN1001:copy["a"]|});
            WriteLine(copy["b"]);
            copy["a"] = "";
            WriteLine(copy["a"]);
            WriteLine({|MYN1001:map["a"]|});
            if (map.Remove("a", out var gone)) { WriteLine({|MYN1001:gone|}); }
            if (map.Remove("b", out var name)) { WriteLine(name); }
        }
        """);

    [Fact]
    public void A_map_that_is_changed_by_making_another_stays_as_it_was() => FlowSample.Types("""
        class C
        {
            void M(P p, string key)
            {
                var empty = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;
                var one = empty.Add("a", p.MyNumber);
                var two = one.SetItem("b", p.Name);
                WriteLine({|MYN1001:two["a"]|});
                WriteLine(two["b"]);
                var less = two.Remove("a");
                WriteLine(less["b"]);
                WriteLine({|MYN1001:two["a"]|});
                var over = two.SetItem("a", "");
                WriteLine(over["a"]);
                WriteLine(string.Join(",", two.Clear().Values));
                var some = empty.SetItem(key, p.MyNumber);
                WriteLine({|MYN1001:some["x"]|});
                var byNumber = empty.SetItem(p.MyNumber, p.Name);
                WriteLine({|MYN1001:string.Join(",", byNumber.Keys)|});
                WriteLine(string.Join(",", byNumber.Values));
                WriteLine({|MYN1001:string.Join(",", some.Values)|});
                WriteLine(string.Join(",", one.Keys));
            }
        }
        """);

    [Fact]
    public void Parts_of_tuples_and_pairs_keep_apart() => FlowSample.Members("""
        void Classic(P p)
        {
            var pair = new Tuple<string, string>(p.Name, p.MyNumber);
            WriteLine(pair.Item1);
            WriteLine({|MYN1001:pair.Item2|});
            var made = Tuple.Create(p.MyNumber, p.Name, p.Name);
            WriteLine({|MYN1001:made.Item1|});
            WriteLine(made.Item2);
            WriteLine(made.Item3);
            var entry = new KeyValuePair<string, string>(p.Name, p.MyNumber);
            WriteLine(entry.Key);
            WriteLine({|MYN1001:entry.Value|});
            var (key, value) = entry;
            WriteLine(key);
            WriteLine({|MYN1001:value|});
        }

        (string Name, string No) Get(P p) => (p.Name, p.MyNumber);

        KeyValuePair<string, string> Pair(P p) => new(p.Name, p.MyNumber);

        IEnumerable<(string No, string Name)> All(P p) { yield return (p.MyNumber, p.Name); }

        void Handed(P p)
        {
            WriteLine(Get(p).Name);
            WriteLine({|MYN1001:Get(p).No|});
            WriteLine(Pair(p).Key);
            WriteLine({|MYN1001:Pair(p).Value|});
            foreach (var (no, name) in All(p)) { WriteLine({|MYN1001:no|}); WriteLine(name); }
            foreach (var one in All(p)) { WriteLine({|MYN1001:one.No|}); WriteLine(one.Name); }
        }
        """);
}
