using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What a loop does to the elements of a collection that came from outside.</summary>
public class ElementTests
{
    private const string Repository = """
        interface IRepo { List<P> All(); System.Threading.Tasks.Task<List<P>> AllAsync(); P[] Array(); List<F> Families(); }
        class F { public string MyNumber { get; set; } = ""; public List<P> Kids { get; set; } = new(); }
        """;

    [Theory]
    [InlineData("foreach (var p in all) p.MyNumber = \"***\";")]
    [InlineData("foreach (var p in all) { p.MyNumber = Mask(p.MyNumber); }")]
    [InlineData("for (var i = 0; i < all.Count; i++) { all[i].MyNumber = new string('*', 12); }")]
    [InlineData("all.ForEach(p => p.MyNumber = \"\");")]
    [InlineData("MaskAll(all);")]
    [InlineData("foreach (var p in all.OrderBy(x => x.Name).ToList()) p.MyNumber = \"\";")]
    [InlineData("foreach (var p in all) { if (p.Name == \"\") { p.MyNumber = \"\"; continue; } p.MyNumber = \"*\"; }")]
    public void Elements_that_are_all_masked_are_clean(string loop) => FlowSample.Types(Repository + $$"""
        class C
        {
            void M(IRepo r) { var all = r.All(); {{loop}} WriteLine(System.Text.Json.JsonSerializer.Serialize(all)); }
            static string Mask(string s) => "************";
            static void MaskAll(List<P> l) { foreach (var p in l) p.MyNumber = "***"; }
        }
        """);

    [Theory]
    [InlineData("foreach (var p in all) p.Name = \"***\";")]
    [InlineData("foreach (var p in all) { if (p.Name == \"a\") p.MyNumber = \"\"; }")]
    [InlineData("foreach (var p in all) { if (p.Name == \"a\") continue; p.MyNumber = \"\"; }")]
    [InlineData("foreach (var p in all) { if (p.Name == \"a\") { p.MyNumber = \"\"; break; } }")]
    [InlineData("foreach (var p in all.Where(x => x.Name == \"a\")) p.MyNumber = \"\";")]
    [InlineData("all.First().MyNumber = \"\";")]
    [InlineData("all[0].MyNumber = \"\";")]
    [InlineData("if (all.Count > 3) foreach (var p in all) p.MyNumber = \"\";")]
    public void Elements_that_are_masked_in_part_leak(string loop) => FlowSample.Types(Repository + $$"""
        class C { void M(IRepo r) { var all = r.All(); {{loop}} WriteLine({|MYN1001:System.Text.Json.JsonSerializer.Serialize(all)|}); } }
        """);

    [Fact]
    public void Elements_within_elements_are_masked_each() => FlowSample.Types(Repository + """
        class C
        {
            void M(IRepo r)
            {
                var all = r.Families();
                foreach (var f in all) { f.MyNumber = ""; }
                WriteLine({|MYN1001:System.Text.Json.JsonSerializer.Serialize(all)|});
                foreach (var f in all) { f.MyNumber = ""; foreach (var k in f.Kids) k.MyNumber = ""; }
                WriteLine(System.Text.Json.JsonSerializer.Serialize(all));
            }
        }
        """);

    [Fact]
    public void What_was_read_before_the_masking_is_raw() => FlowSample.Types(Repository + """
        class C
        {
            void M(IRepo r)
            {
                var all = r.Array();
                var last = "";
                foreach (var p in all) { WriteLine({|MYN1001:p.MyNumber|}); last = p.MyNumber; p.MyNumber = ""; }
                WriteLine({|MYN1001:last|});
                WriteLine(System.Text.Json.JsonSerializer.Serialize(all));
            }
        }
        """);

    [Fact]
    public void A_list_filled_in_order_is_known_by_position() => FlowSample.Members("""
        void M(P p)
        {
            var list = new List<string> { p.Name };
            list.Add(p.MyNumber);
            WriteLine(list[0]);
            WriteLine({|MYN1001:list[1]|});
            list.Reverse();
            WriteLine({|MYN1001:list[0]|});
        }
        """);
}
