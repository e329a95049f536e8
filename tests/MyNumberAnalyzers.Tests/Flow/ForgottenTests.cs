using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What was known of a flag, an index or a place ends where it is written anew.</summary>
public class ForgottenTests
{
    [Fact]
    public void A_flag_that_is_written_in_between_tells_nothing_apart() => FlowSample.Members("""
        private bool _raw;
        private bool Raw { get; set; }
        bool Ask() => DateTime.Now.Second > 30;
        void Field(P p)
        {
            var v = _raw ? p.MyNumber : p.Name;
            if (!_raw) { WriteLine(v); }
            _raw = Ask();
            if (!_raw) { WriteLine({|MYN1001:v|}); }
        }
        void Property(P p)
        {
            var v = Raw ? p.MyNumber : p.Name;
            if (!Raw) { WriteLine(v); }
            Raw = Ask();
            if (!Raw) { WriteLine({|MYN1001:v|}); }
        }
        """);

    [Fact]
    public void An_index_that_is_written_in_between_names_another_element() => FlowSample.Members("""
        private int _at;
        int Next() => DateTime.Now.Second;
        void Field(P p, int j)
        {
            var row = new string[60];
            row[_at] = p.MyNumber;
            _at = Next();
            row[_at] = "";
            WriteLine({|MYN1001:row[j]|});
        }
        void Local(P p, int at)
        {
            var row = new string[60];
            row[at] = p.MyNumber;
            at = Next();
            row[at] = "";
            WriteLine({|MYN1001:row[0]|});
        }
        """);

    [Fact]
    public void Tuples_within_tuples_are_taken_apart() => FlowSample.Members("""
        (string, (string, string)) Get(P p) => (p.Name, (p.MyNumber, p.Name));
        void M(P p, List<(string Name, (string Number, string Kana) Nokori)> all)
        {
            var (a, (b, c)) = (p.Name, (p.MyNumber, p.Name));
            WriteLine(a);
            WriteLine({|MYN1001:b|});
            WriteLine(c);
            var (d, (e, f)) = Get(p);
            WriteLine(d);
            WriteLine({|MYN1001:e|});
            WriteLine(f);
            string g, h, i;
            (g, (h, i)) = (p.Name, (p.Name, p.MyNumber));
            WriteLine(g + h);
            WriteLine({|MYN1001:i|});
            all.Add((p.Name, (p.MyNumber, p.Name)));
            foreach (var (k, (l, m)) in all) { WriteLine(k); WriteLine({|MYN1001:l|}); WriteLine(m); }
        }
        """);
}
