using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class InterproceduralTests
{
    [Fact]
    public void One_method_is_told_apart_by_its_callers() => FlowSample.Members("""
        void M(P p)
        {
            WriteLine({|MYN1001:Same(p.MyNumber)|});
            WriteLine(Same(p.Name));
            WriteLine(Second(p.MyNumber, p.Name));
            WriteLine({|MYN1001:Second(p.Name, p.MyNumber)|});
        }
        static string Same(string s) => Inner(s);
        static string Inner(string s) => s;
        static string Second(string a, string b) { if (a == b) { return ""; } return b; }
        """);

    [Fact]
    public void Recursion_ends_and_finds() => FlowSample.Members("""
        void M(P p)
        {
            Even(p.MyNumber, 9);
            WriteLine({|MYN1001:Down(p.MyNumber, 9)|});
            WriteLine(Stars(p.MyNumber, 9));
        }
        static void Even(string s, int n) { if (n > 0) { Odd(s, n - 1); } }
        static void Odd(string s, int n) { if (n > 0) { Even(s, n - 1); } else { WriteLine({|MYN1001:s|}); } }
        static string Down(string s, int n) => n == 0 ? s : Down(s + "x", n - 1);
        static string Stars(string s, int n) => n == 0 ? "*" : "*" + Stars(s, n - 1);
        """);

    [Fact]
    public void A_callee_may_clean_or_fill_the_object_it_gets() => FlowSample.Types("""
        class Dto { public string? A; public string? B; }
        class C
        {
            void M(P p)
            {
                var d = new Dto();
                Fill(d, p);
                WriteLine({|MYN1001:d.A|});
                WriteLine(d.B);
                Wipe(d);
                WriteLine(d.A);
            }
            static void Fill(Dto d, P p) { d.A = p.MyNumber; d.B = p.Name; }
            static void Wipe(Dto d) => d.A = null;
        }
        """);

    [Fact]
    public void The_sink_of_another_file_is_reported_where_the_number_is_handed_on() => FlowSample.Files(
        """
        static class Out { public static void Put(string s) => WriteLine(s); public static void PutLength(string s) => WriteLine(s.Length); }
        """,
        """
        class C { void M(P p) { Out.Put({|MYN1001:p.MyNumber|}); Out.Put(p.Name); Out.PutLength(p.MyNumber); } }
        """);

    [Fact]
    public void What_another_file_returns_is_reported_where_it_leaves() => FlowSample.Files(
        """
        static class Get { public static string Raw(P p) => p.MyNumber; public static string Name(P p) => p.Name; }
        """,
        """
        class C { void M(P p) { WriteLine({|MYN1001:Get.Raw(p)|}); WriteLine(Get.Name(p)); } }
        """);

    [Fact]
    public void Optional_named_and_params_arguments_find_their_parameter() => FlowSample.Members("""
        void M(P p)
        {
            Put(name: p.Name, raw: p.MyNumber);
            All(p.Name, p.MyNumber);
            Default();
        }
        static void Put(string raw, string name) { WriteLine({|MYN1001:raw|}); WriteLine(name); }
        static void All(params string[] all) => WriteLine({|MYN1001:string.Join(",", all)|});
        static void Default(string s = "none") => WriteLine(s);
        """);

    [Fact]
    public void Extension_methods_get_their_receiver() => FlowSample.Types("""
        static class Ext
        {
            public static string Quote(this string s) => "\"" + s + "\"";
            public static string Stars(this string s) => new('*', s.Length);
            public static void Put(this P p) => WriteLine({|MYN1001:p.MyNumber|});
        }
        class C { void M(P p) { WriteLine({|MYN1001:p.MyNumber.Quote()|}); WriteLine(p.MyNumber.Stars()); p.Put(); } }
        """);

    [Fact]
    public void A_holder_filled_here_and_printed_in_another_file_is_told_where_it_is_handed_over() => FlowSample.Files(
        """
        class Info { public string V { get; set; } = ""; }
        class Caller
        {
            readonly Log _log = new();
            void Passed(Info i, P p) { i.V = p.MyNumber; _log.One({|MYN1001:i|}); }
            void Made(P p) { _log.One({|MYN1001:new Info { V = p.MyNumber }|}); _log.One(new Info { V = p.Name }); }
        }
        """,
        """
        class Log { public void One(Info i) { WriteLine(i.V); } }
        """);

    [Fact]
    public void A_document_built_of_many_parts_is_told_where_it_is_saved() => FlowSample.Members("""
        void M(P p, List<P> all)
        {
            var one = new System.Xml.Linq.XElement("a", new System.Xml.Linq.XElement("n", p.Name), new System.Xml.Linq.XElement("m", p.MyNumber));
            {|MYN1005:one|}.Save("a.xml");
            var many = new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("all", all.Select(x => new System.Xml.Linq.XElement("p", x.Name))));
            many.Save("a.xml");
        }
        """);
}
