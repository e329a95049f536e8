using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class BranchTests
{
    [Fact]
    public void A_merge_is_raw_when_one_way_is() => FlowSample.Members("""
        void M(P p, bool c)
        {
            var v = p.Name;
            if (c) { v = p.MyNumber; }
            WriteLine({|MYN1001:v|});
            if (c) { v = ""; } else { v = "x"; }
            WriteLine(v);
        }
        """);

    [Fact]
    public void A_flag_that_was_tested_before_tells_the_ways_apart() => FlowSample.Members("""
        void M(P p, bool raw)
        {
            var v = raw ? p.MyNumber : p.Name;
            if (!raw) { WriteLine(v); }
            if (raw) { WriteLine({|MYN1001:v|}); }
            string w;
            if (raw) { w = p.MyNumber; } else { w = p.Name; }
            if (raw) { w = "***"; }
            WriteLine(w);
        }
        """);

    [Fact]
    public void Constant_conditions_have_one_way() => FlowSample.Members("""
        const bool Debug = false;
        void M(P p)
        {
        #pragma warning disable CS0162
            if (Debug) { WriteLine(p.MyNumber); }
            if (!Debug) { WriteLine({|MYN1001:p.MyNumber|}); }
            WriteLine(Debug ? p.MyNumber : p.Name);
            while (true) { break; }
        }
        """);

    [Fact]
    public void Loops_come_to_a_fixed_point() => FlowSample.Members("""
        void M(P p)
        {
            string a = "", b = "", c = "", d = "";
            for (var i = 0; i < 9; i++) { d = c; c = b; b = a; a = p.MyNumber; }
            WriteLine({|MYN1001:d|});
            var e = "";
            while (e.Length < 3) { e += p.Name; }
            WriteLine(e);
        }
        """);

    [Fact]
    public void Jumps_go_where_they_say() => FlowSample.Members("""
        void M(P p, int n)
        {
            var v = p.Name;
            goto end;
        again:
            WriteLine(v);
        end:
            if (n-- > 0) { goto again; }
            switch (n)
            {
                case 1: v = p.MyNumber; goto case 2;
                case 2: WriteLine({|MYN1001:v|}); break;
                case 3: WriteLine(v); break;
            }
        }
        """);
}
