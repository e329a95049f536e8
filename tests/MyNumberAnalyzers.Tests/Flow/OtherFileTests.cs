using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>
/// One file knows of the number, another writes it and has no word of it: each way in which a declaration reaches out of its file, with a
/// member beside it that is none.
/// </summary>
public class OtherFileTests
{
    private const string Attributes = """
        namespace MyNumberSafety
        {
            [AttributeUsage(AttributeTargets.All)] class MyNumberDataAttribute : Attribute { }
        }

        """;

    [Fact]
    public void A_type_that_is_marked() => Knows(
        Attributes + "[MyNumberSafety.MyNumberData] class Wrapped { public string V { get; set; } = \"\"; }\nclass Other { public string V { get; set; } = \"\"; }",
        "class C { void M(Wrapped w, Other o) { WriteLine({|MYN1001:w.V|}); WriteLine(o.V); } }");

    [Fact]
    public void A_type_that_is_named_like_it_and_holds_one_thing() => Knows(
        "class KojinBango { public string Value { get; set; } = \"\"; }\nclass KojinBangoView { public string Title { get; set; } = \"\"; public string Value { get; set; } = \"\"; }",
        "class C { void M(KojinBango k, KojinBangoView v) { WriteLine({|MYN1001:k.Value|}); WriteLine(v.Title); } }");

    [Fact]
    public void A_member_that_is_marked_by_an_attribute() => Knows(
        Attributes + """
        class Row
        {
            [MyNumberSafety.MyNumberData] public string A { get; set; } = "";
            [System.ComponentModel.DisplayName("個人番号")] public string B { get; set; } = "";
            [System.ComponentModel.DisplayName("氏名")] public string D { get; set; } = "";
            [MyNumberSafety.MyNumberData] public string E = "", F = "";
            public string G = "";
        }
        """,
        "class C { void M(Row r) { WriteLine({|MYN1001:r.A|}); WriteLine({|MYN1001:r.B|}); WriteLine(r.D); WriteLine({|MYN1001:r.E|}); WriteLine({|MYN1001:r.F|}); WriteLine(r.G); } }");

    [Fact]
    public void A_member_that_is_told_by_a_comment() => Knows(
        """
        class Row
        {
            /// <summary>個人番号</summary>
            public string A { get; set; } = "";
            public string B = ""; // マイナンバー
            /// <summary>氏名</summary>
            public string D { get; set; } = "";
            /// <returns>個人番号</returns>
            public string Lookup() => Console.ReadLine() ?? "";
        }
        """,
        "class C { void M(Row r) { WriteLine({|MYN1001:r.A|}); WriteLine({|MYN1001:r.B|}); WriteLine(r.D); WriteLine({|MYN1001:r.Lookup()|}); } }");

    [Fact]
    public void A_part_of_a_record_that_is_told_by_its_comment() => Knows(
        "/// <param name=\"No\">個人番号</param>\n/// <param name=\"Kana\">氏名カナ</param>\nrecord Row(string No, string Kana);\nrecord Marked([property: System.ComponentModel.DisplayName(\"マイナンバー\")] string No, string Kana);",
        "class C { void M(Row r, Marked m) { WriteLine({|MYN1001:r.No|}); WriteLine(r.Kana); WriteLine({|MYN1001:m.No|}); WriteLine(m.Kana); var (a, b) = r; WriteLine({|MYN1001:a|}); WriteLine(b); } }");

    [Fact]
    public void A_method_or_property_of_an_interface() => Knows(
        Attributes + "interface ISource { [MyNumberSafety.MyNumberData] string Code { get; } [return: MyNumberSafety.MyNumberData] string Get(); string Other(); }",
        "class C { void M(ISource s) { WriteLine({|MYN1001:s.Get()|}); WriteLine({|MYN1001:s.Code|}); WriteLine(s.Other()); } }");

    [Fact]
    public void A_part_of_a_tuple_that_a_method_gives() => Knows(
        "class Source { public (string MyNumber, string Name) Get() => (Console.ReadLine()!, Console.ReadLine()!); public (string A, string B) Both(P p) => (p.MyNumber, p.Name); }",
        "class C { void M(Source s, P p) { var (a, b) = s.Get(); WriteLine({|MYN1001:a|}); WriteLine(b); var both = s.Both(p); WriteLine({|MYN1001:both.A|}); WriteLine(both.B); } }");

    [Fact]
    public void A_parameter_that_is_handed_out() => Knows(
        "class Source { public bool Get(out string myNumber, out string name) { myNumber = Console.ReadLine()!; name = \"\"; return true; } public void Fill(ref string text, P p) => text = p.MyNumber; }",
        "class C { void M(Source s, P p) { s.Get(out var a, out var b); WriteLine({|MYN1001:a|}); WriteLine(b); var t = \"\"; WriteLine(t); s.Fill(ref t, p); WriteLine({|MYN1001:t|}); } }");

    [Fact]
    public void What_a_call_puts_in() => Knows(
        "class Sender { void A(P p) => Out.Put({|MYN1001:p.MyNumber|}, p.Name); void B(string myNumber) => {|MYN1001:new Out(myNumber)|}.Print(); void D(P p) { Out.Last = p.MyNumber; Out.Name = p.Name; } }",
        """
        class Out(string text)
        {
            public static string Last = "", Name = "";
            public static void Put(string a, string b) { WriteLine(a); WriteLine(b); }
            public void Print() => WriteLine(text);
            static void Show() { WriteLine({|MYN1001:Last|}); WriteLine(Name); }
        }
        """);

    [Fact]
    public void What_an_event_or_a_lambda_hands_over() => Knows(
        "static class Bus { public static event Action<string>? Sent, Named; public static Func<P, string> Pick = p => p.MyNumber, Call = p => p.Name; public static void Raise(P p) { Sent?.Invoke(p.MyNumber); Named?.Invoke(p.Name); } }",
        "class C { void M(P p) { Bus.Sent += s => WriteLine({|MYN1001:s|}); Bus.Named += s => WriteLine(s); WriteLine({|MYN1001:Bus.Pick(p)|}); WriteLine(Bus.Call(p)); } }");

    [Fact]
    public void What_a_base_class_calls() => Knows(
        "abstract class Base { protected abstract void Put(string a, string b); protected virtual string Label => \"\"; public void Run(P p) => Put({|MYN1001:p.MyNumber|}, p.Name); }\nabstract class Base<T> { protected abstract void Write(T item); protected void All(IEnumerable<T> items) { foreach (var item in items) { Write(item); } } }\nabstract class Numbers : Base<string> { public void Run(P p) => All({|MYN1001:new[] { p.MyNumber }|}); }",
        "class C : Base { protected override void Put(string a, string b) { WriteLine(a); WriteLine(b); } }\nclass D : Numbers { protected override void Write(string item) => WriteLine(item); }");

    [Fact]
    public void What_a_conversion_or_text_of_its_own_gives() => Knows(
        """
        class Shown(P p)
        {
            public override string ToString() => p.MyNumber;
            public static implicit operator string(Shown shown) => shown.ToString();
            public static string operator +(Shown one, int other) => one.ToString() + other;
            public void Deconstruct(out string a, out string b) { a = p.MyNumber; b = p.Name; }
            public string this[int i] => i == 0 ? p.Name : p.MyNumber;
            public IEnumerable<string> All { get { yield return p.MyNumber; } }
            public int Length => p.MyNumber.Length;
        }
        """,
        """
        class C
        {
            void M(Shown s, int n)
            {
                WriteLine({|MYN1001:s.ToString()|});
                WriteLine($"{{|MYN1001:s|}}");
                string text = s;
                WriteLine({|MYN1001:text|});
                WriteLine({|MYN1001:s + 1|});
                var (a, b) = s;
                WriteLine({|MYN1001:a|});
                WriteLine(b);
                WriteLine({|MYN1001:s[n]|});
                foreach (var one in s.All) { WriteLine({|MYN1001:one|}); }
                WriteLine(s.Length);
            }
        }
        """);

    [Fact]
    public void A_name_of_a_column_that_a_constant_gives() => Knows(
        "static class Columns { public const string No = \"マイナンバー\"; public const string Name = \"氏名\"; public static readonly string Second = \"my_number\"; }",
        "class C { void M(IReadOnlyDictionary<string, string> row) { WriteLine({|MYN1001:row[Columns.No]|}); WriteLine(row[Columns.Name]); WriteLine({|MYN1001:row[Columns.Second]|}); } }");

    [Fact]
    public void An_extension_or_a_static_import() => Knows(
        "static class Tools { public static string Pick(this P p) => p.MyNumber; public static string Call(this P p) => p.Name; public static string Front(this string s) => s.Substring(0, 4); }",
        "class C { void M(P p) { WriteLine({|MYN1001:p.Pick()|}); WriteLine(p.Call()); WriteLine({|MYN1001:Tools.Pick(p).Front()|}); } }");

    [Fact]
    public void A_generic_holder_and_a_lazy_one() => Knows(
        "class Holder<T> { public T Item = default!; }\nclass Store { public Holder<string> First { get; } = new(); public Holder<string> Second { get; } = new(); public Lazy<string> Late; public Task<string> Later; public Store(P p) { First.Item = p.MyNumber; Second.Item = p.Name; Late = new(() => p.MyNumber); Later = Task.FromResult(p.MyNumber); } }",
        "class C { async Task M(P p) { var s = new Store(p); WriteLine({|MYN1001:s.First.Item|}); WriteLine(s.Second.Item); WriteLine({|MYN1001:s.Late.Value|}); WriteLine({|MYN1001:await s.Later|}); } }");

    [Fact]
    public void A_partial_type_and_a_nested_one() => Knows(
        "partial class Parts { private string _v = \"\"; private string _n = \"\"; public void Set(P p) { _v = p.MyNumber; _n = p.Name; } public class Inner { public string V = \"\", N = \"\"; public Inner(P p) { V = p.MyNumber; N = p.Name; } } }",
        "partial class Parts { void Print() { WriteLine({|MYN1001:_v|}); WriteLine(_n); } void Nested(P p) { var i = new Inner(p); WriteLine({|MYN1001:i.V|}); WriteLine(i.N); } }");

    [Fact]
    public void Three_files_in_a_row() => FlowSample.Files(
        "static class First { public static void Go(P p) => Second.Go({|MYN1001:p.MyNumber|}, p.Name); public static string Back(P p) => p.MyNumber; }",
        "static class Second { public static void Go(string a, string b) => Third.Go(b, a); public static string Through(P p) => First.Back(p).Trim(); }",
        "static class Third { public static void Go(string x, string y) { WriteLine(x); WriteLine(y); } static void M(P p) => WriteLine({|MYN1001:Second.Through(p)|}); }");

    /// <summary>Whichever file comes first.</summary>
    private static void Knows(string source, string writer)
    {
        FlowSample.Files(source, writer);
        FlowSample.Files(writer, source);
    }
}
