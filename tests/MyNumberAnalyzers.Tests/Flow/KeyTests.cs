using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class KeyTests
{
    [Fact]
    public void An_entry_that_a_test_of_its_key_leaves_out_is_not_there() => FlowSample.Members("""
        static readonly HashSet<string> Hidden = new() { "bango", "password" };
        static bool IsOpen(string key) => key != "bango" && key != "password";

        void M(P p)
        {
            var bag = new Dictionary<string, string> { ["bango"] = p.MyNumber, ["shimei"] = p.Name };
            foreach (var e in bag) { if (e.Key == "bango") { continue; } WriteLine(e.Value); }
            foreach (var e in bag) { if (e.Key == "shimei") { continue; } WriteLine({|MYN1001:e.Value|}); }
            foreach (var e in bag) { if (e.Key == "bango") { WriteLine(e.Key); } WriteLine({|MYN1001:e.Value|}); }
            foreach (var (k, v) in bag) { WriteLine(k == "bango" ? "***" : v); }
            foreach (var (k, v) in bag) { WriteLine({|MYN1001:k == "bango" ? v : "***"|}); }
            foreach (var k in bag.Keys) { WriteLine(k.StartsWith("ban") ? "***" : bag[k]); }
            foreach (var k in bag.Keys) { WriteLine({|MYN1001:k.StartsWith("shi") ? "***" : bag[k]|}); }
            foreach (var e in bag.Where(x => !Hidden.Contains(x.Key))) { WriteLine(e.Value); }
            foreach (var e in bag.Where(x => Hidden.Contains(x.Key))) { WriteLine({|MYN1001:e.Value|}); }
            foreach (var e in bag.Where(x => IsOpen(x.Key))) { WriteLine(e.Value); }
            WriteLine(string.Join(",", bag.Where(x => x.Key != "bango").Select(x => x.Key + x.Value)));
            WriteLine({|MYN1001:string.Join(",", bag.Where(x => x.Value.Length > 3).Select(x => x.Key + x.Value))|});
        }
        """);

    [Fact]
    public void An_entry_under_a_key_that_is_not_known_may_be_any() => FlowSample.Members("""
        void M(P p, string key)
        {
            var bag = new Dictionary<string, string> { ["shimei"] = p.Name };
            bag[key] = p.MyNumber;
            foreach (var e in bag) { if (e.Key != "bango") { WriteLine({|MYN1001:e.Value|}); } }
        }

        void N(P p)
        {
            var bag = new Dictionary<string, string> { ["bango"] = p.MyNumber, ["shimei"] = p.Name };
            foreach (var k in bag.Keys.ToList())
            {
                if (k == "bango") { continue; }
                bag["shimei"] = p.MyNumber;
                WriteLine({|MYN1001:bag[k]|});
            }
        }
        """);

    [Fact]
    public void An_object_written_out_as_nodes_is_read_and_changed_by_name() => FlowSample.Types("""
        class C
        {
            void M(P p, int id)
            {
                var written = Newtonsoft.Json.Linq.JObject.FromObject(new { id, p.Name, p.MyNumber });
                WriteLine(written["Name"]);
                WriteLine({|MYN1001:written["MyNumber"]|});
                WriteLine({|MYN1001:written.ToString()|});
                written.Remove("MyNumber");
                WriteLine(written.ToString());
                var node = System.Text.Json.JsonSerializer.SerializeToNode(new { id, bango = p.MyNumber })!.AsObject();
                WriteLine({|MYN1001:node.ToJsonString()|});
                node["bango"] = "***";
                WriteLine(node.ToJsonString());
                var other = System.Text.Json.JsonSerializer.SerializeToNode(new { id, p.MyNumber })!.AsObject();
                other.Remove("MyNumber");
                WriteLine(other.ToJsonString());
            }
        }
        """);
}
