using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class RefAndOutTests
{
    [Fact]
    public void Out_arguments_are_filled_by_the_callee() => FlowSample.Members("""
        void M(P p)
        {
            Get(p, out var name, out var raw);
            WriteLine(name);
            WriteLine({|MYN1001:raw|});
            Get(p, out raw, out _);
            WriteLine(raw);
        }
        static void Get(P p, out string name, out string raw) { name = p.Name; raw = p.MyNumber; }
        """);

    [Fact]
    public void Ref_arguments_are_changed_in_place() => FlowSample.Members("""
        void M(P p)
        {
            var v = p.MyNumber;
            Mask(ref v);
            WriteLine(v);
            var w = "";
            Fill(ref w, p);
            WriteLine({|MYN1001:w|});
            Maybe(ref w);
            WriteLine({|MYN1001:w|});
        }
        static void Mask(ref string s) => s = new string('*', s.Length);
        static void Fill(ref string s, P p) => s += p.MyNumber;
        static void Maybe(ref string s) { if (s.Length > 20) { s = ""; } }
        """);

    [Fact]
    public void Ref_locals_and_returns_are_the_place_itself() => FlowSample.Members("""
        void M(P p)
        {
            var a = p.Name;
            ref var r = ref a;
            r = p.MyNumber;
            WriteLine({|MYN1001:a|});
            var array = new[] { p.Name };
            First(array) = p.MyNumber;
            WriteLine({|MYN1001:array[0]|});
            var b = p.MyNumber;
            ref var q = ref b;
            q = "";
            WriteLine(b);
        }
        static ref string First(string[] all) => ref all[0];
        """);

    [Fact]
    public void A_field_may_be_passed_by_reference() => FlowSample.Members("""
        private string _kept = "";
        private string _name = "";
        void M(P p) { Set(ref _kept, p.MyNumber); Set(ref _name, p.Name); }
        void N() { WriteLine({|MYN1001:_kept|}); WriteLine(_name); }
        static void Set<T>(ref T field, T value) => field = value;
        """);
}
