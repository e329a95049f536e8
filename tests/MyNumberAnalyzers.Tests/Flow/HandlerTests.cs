using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class HandlerTests
{
    [Fact]
    public void An_own_interpolated_string_handler_keeps_what_is_appended() => FlowSample.Types("""
        [InterpolatedStringHandler]
        ref struct Text
        {
            private readonly StringBuilder _b;
            public Text(int literal, int holes) => _b = new StringBuilder();
            public void AppendLiteral(string s) => _b.Append(s);
            public void AppendFormatted<T>(T v) => _b.Append(v);
            public string Done() => _b.ToString();
        }
        class C
        {
            void M(P p) { Put($"a {p.MyNumber}"); Text name = $"a {p.Name}"; WriteLine(name.Done()); }
            static void Put(Text t) => WriteLine({|MYN1001:t.Done()|});
        }
        """);

    [Fact]
    public void Holes_are_places_of_their_own() => FlowSample.Members("""
        void M(P p)
        {
            WriteLine($"{p.Name} { {|MYN1001:p.MyNumber|} }");
            WriteLine($"{p.Name} {p.MyNumber.Length}");
        }
        """);

    [Fact]
    public void Query_syntax_and_collection_expressions_carry_elements() => FlowSample.Members("""
        void M(P[] all, P p)
        {
            WriteLine({|MYN1001:string.Join(",", from x in all let y = x.MyNumber where y != "" select y)|});
            WriteLine(string.Join(",", from x in all where x.MyNumber != "" orderby x.MyNumber select x.Name));
            List<string> a = [p.Name, p.MyNumber];
            string[] b = [.. a];
            WriteLine({|MYN1001:b[1]|});
            List<string> n = [p.Name];
            WriteLine(n[0]);
        }
        """);
}
