using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>A text that equals a constant is that constant; a format shows only what its holes name.</summary>
public class EqualTextTests
{
    [Fact]
    public void What_equals_a_text_is_that_text() => FlowSample.Members("""
        void M(P p)
        {
            var n = p.MyNumber;
            if (n.Equals("")) { WriteLine(n); } else { WriteLine({|MYN1001:n|}); }
            if (string.Equals(n, "未登録")) { WriteLine(n); }
            if ("未登録".Equals(n)) { WriteLine(n); }
            if (string.Equals("", n, StringComparison.Ordinal)) { WriteLine(n); }
            if (n is "") { WriteLine(n); }
            if (!n.Equals("")) { WriteLine({|MYN1001:n|}); }
            if (n.Equals(p.Name)) { WriteLine({|MYN1001:n|}); }
        }
        """);

    [Fact]
    public void Doubled_braces_are_no_hole() => FlowSample.Members("""
        void M(P p)
        {
            WriteLine("{{0}} {1}", p.MyNumber, p.Name);
            WriteLine("{{{0}}}", {|MYN1001:p.MyNumber|});
            WriteLine("{{}} {0}", {|MYN1001:p.MyNumber|}, p.Name);
            WriteLine(string.Format("{{0}} {1}", p.MyNumber, p.Name));
            WriteLine({|MYN1001:string.Format("{{1}} {0}", p.MyNumber, p.Name)|});
        }
        """);

    [Fact]
    public void Elements_that_were_not_written_hold_nothing() => FlowSample.Members("""
        void M(P p, int i)
        {
            var row = new string[2];
            WriteLine(row[0]);
            row[1] = p.MyNumber;
            WriteLine(row[0]);
            WriteLine({|MYN1001:row[1]|});
            WriteLine({|MYN1001:row[i]|});
        }
        """);

    [Fact]
    public void What_is_replaced_in_a_builder_is_not_put_in() => FlowSample.Members("""
        void M(P p)
        {
            var hidden = new StringBuilder(p.Name).Append("123");
            hidden.Replace(p.MyNumber, "***");
            WriteLine(hidden.ToString());
            var shown = new StringBuilder("番号: N");
            shown.Replace("N", p.MyNumber);
            WriteLine({|MYN1001:shown.ToString()|});
        }
        """);
}
