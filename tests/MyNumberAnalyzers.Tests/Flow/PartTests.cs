using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Places within a container, and writes that come one after the other.</summary>
public class PartTests
{
    [Fact]
    public void A_field_of_tuples_is_told_item_by_item() => FlowSample.Types("""
        class C
        {
            readonly List<(string Code, string Atai)> _rows = new();
            readonly List<KeyValuePair<string, string>> _pairs = new();
            public IEnumerable<KeyValuePair<string, string>> All => _pairs;
            void Add(P p) { _rows.Add((p.Name, p.MyNumber)); _pairs.Add(new(p.Name, p.MyNumber)); }
            void Dump()
            {
                foreach (var (code, atai) in _rows) { WriteLine(code); WriteLine({|MYN1001:atai|}); }
                WriteLine(_rows.Select(r => r.Code).First());
                foreach (var pair in _pairs) { WriteLine(pair.Key); WriteLine({|MYN1001:pair.Value|}); }
            }
        }
        class Reader { void M(C c) { foreach (var (k, v) in c.All) { WriteLine(k); WriteLine({|MYN1001:v|}); } } }
        """);

    [Fact]
    public void A_map_in_a_field_is_told_key_by_key() => FlowSample.Types("""
        class C
        {
            readonly System.Collections.Hashtable m_ht = new();
            readonly Dictionary<string, Func<P, string>> _columns = new() { ["氏名"] = p => p.Name, ["番号"] = p => p.MyNumber };
            void Fill(P p) { m_ht["nm"] = p.Name; m_ht["no"] = p.MyNumber; }
            void Read(P p)
            {
                WriteLine(m_ht["nm"]);
                WriteLine({|MYN1001:m_ht["no"]|});
                WriteLine(_columns["氏名"](p));
                WriteLine({|MYN1001:_columns["番号"](p)|});
            }
        }
        """);

    [Fact]
    public void A_static_field_holds_what_the_last_call_left() => FlowSample.Types("""
        static class Cobol
        {
            static string _out = "";
            static void Edit(string text, int mode) { if (mode > 0) _out = text.Trim(); else _out = ""; }
            public static void Run(string name, string myNumber)
            {
                Edit(myNumber, 1);
                WriteLine({|MYN1001:_out|});
                Edit(name, 1);
                WriteLine(_out);
                Edit(myNumber, 0);
                WriteLine(_out);
            }
        }
        """);

    [Fact]
    public void A_field_overwritten_on_every_path_is_clean() => FlowSample.Types("""
        class C
        {
            string _buf = "";
            void A(P p, string name)
            {
                _buf = p.MyNumber;
                WriteLine({|MYN1001:_buf|});
                _buf = name;
                WriteLine(_buf);
            }
            void B(string name)
            {
                if (name.Length > 3) _buf = name;
                WriteLine({|MYN1001:_buf|});
            }
        }
        """);

    [Fact]
    public void A_sequence_is_told_by_position() => FlowSample.Types("""
        class C
        {
            void M(P p)
            {
                string[] parts = { p.Name, p.MyNumber };
                WriteLine(string.Concat(parts.Take(1)));
                WriteLine(string.Join(",", parts[..1]));
                WriteLine(parts[^2]);
                WriteLine({|MYN1001:parts[^1]|});
                WriteLine({|MYN1001:string.Join(",", parts.Skip(1))|});
                var map = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("n", p.Name).Add("b", p.MyNumber);
                WriteLine(map["n"]);
                WriteLine({|MYN1001:map["b"]|});
                WriteLine(map.SetItem("b", "")["b"]);
            }
        }
        """);

    [Fact]
    public void A_setter_is_given_what_its_property_is_named() => FlowSample.Types("""
        class Vm
        {
            string _a = ""; string _b = "";
            public string MyNumber { get => _a; set => Set(ref _a, value); }
            public string Name { get => _b; set => Set(ref _b, value); }
            static bool Set<T>(ref T field, T value) { field = value; return true; }
            void M() { WriteLine({|MYN1001:_a|}); WriteLine(_b); }
        }
        """);

    [Fact]
    public void A_wide_table_of_columns_is_told_column_by_column() => FlowSample.Types($$"""
        class C
        {
            readonly Dictionary<string, Func<P, string>> _columns = new() { {{Repeated(40, n => $"[\"c{n}\"] = p => p.Name, ")}} ["no"] = p => p.MyNumber };
            void M(P p) { WriteLine(_columns["c7"](p)); WriteLine({|MYN1001:_columns["no"](p)|}); }
        }
        """);

    [Fact]
    public void Too_many_places_are_told_alike() => FlowSample.Types($$"""
        class C
        {
            readonly Dictionary<string, string> _all = new();
            void Fill(P p) { {{Repeated(120, n => $"_all[\"k{n}\"] = p.MyNumber; ")}} _all["name"] = p.Name; }
            void Read() { WriteLine({|MYN1001:_all["k3"]|}); WriteLine({|MYN1001:_all["k119"]|}); }
        }
        """);

    private static string Repeated(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
