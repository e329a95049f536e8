using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class PatternTests
{
    [Fact]
    public void Declaration_patterns_name_the_value() => FlowSample.Members("""
        void M(P p, object other)
        {
            object o = p.MyNumber;
            if (o is string s) { WriteLine({|MYN1001:s|}); }
            if (o is string { Length: > 3 } t) { WriteLine({|MYN1001:t|}); }
            if (other is string u) { WriteLine(u); }
            if (o is not string v) { return; }
            WriteLine({|MYN1001:v|});
        }
        """);

    [Fact]
    public void Property_patterns_name_the_member() => FlowSample.Members("""
        void M(object o)
        {
            if (o is P { MyNumber: var number, Name: var name })
            {
                WriteLine(name);
                WriteLine({|MYN1001:number|});
            }

            if (o is P { MyNumber: { Length: var length } }) { WriteLine(length); }
        }
        """);

    [Fact]
    public void Switch_expressions_join_their_arms() => FlowSample.Members("""
        void M(object o, P p)
        {
            WriteLine({|MYN1001:o switch { P x => x.MyNumber, string s => s, _ => "" }|});
            WriteLine(o switch { P x => x.Name, string s => s, _ => "" });
            WriteLine(p.MyNumber switch { { Length: 12 } => "ok", null => "none", _ => "bad" });
            WriteLine({|MYN1001:p.MyNumber switch { "" => "none", var v => v }|});
        }
        """);

    [Fact]
    public void Positional_and_list_patterns_take_values_apart() => FlowSample.Members("""
        void M(P p)
        {
            var t = (p.Name, p.MyNumber);
            if (t is (var a, var b)) { WriteLine(a); WriteLine({|MYN1001:b|}); }
            string[] all = [p.Name, p.MyNumber];
            if (all is [var first, .. var rest]) { WriteLine({|MYN1001:string.Join(",", rest)|}); GC.KeepAlive(first); }
            if (p.MyNumber is ['0', .. var tail]) { WriteLine({|MYN1001:tail|}); }
            if (p.MyNumber is [var head, ..] && head == '0') { WriteLine("zero"); }
        }
        """);

    [Fact]
    public void A_constant_pattern_leaves_nothing_of_it() => FlowSample.Members("""
        void M(P p)
        {
            if (p.MyNumber is "") { WriteLine(p.MyNumber); }
            if (p.MyNumber is null) { WriteLine(p.MyNumber); }
            if (p.MyNumber is not null and not "") { WriteLine({|MYN1001:p.MyNumber|}); }
        }
        """);
}
