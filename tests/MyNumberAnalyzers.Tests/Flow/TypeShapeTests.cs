using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class TypeShapeTests
{
    [Fact]
    public void Partial_types_and_methods_are_one() => FlowSample.Files(
        """
        partial class Form { private string? _kept; private string? _name; partial void Done(string s, string n); }
        """,
        """
        partial class Form { public void Save(P p) { _kept = p.MyNumber; _name = p.Name; WriteLine({|MYN1001:Show()|}); WriteLine(ShowName()); } }
        """,
        """
        partial class Form { private string? Show() => _kept; private string? ShowName() => _name; partial void Done(string s, string n) => WriteLine(n); }
        """);

    [Fact]
    public void Parameters_of_a_primary_constructor_live_as_long_as_the_object() => FlowSample.Types("""
        class Card(string text, string name)
        {
            public string Text => text;
            public string Name => name;
            public void Put() { WriteLine(name); WriteLine({|MYN1001:text|}); }
        }
        class C
        {
            void M(P p)
            {
                var c = new Card(p.MyNumber, p.Name);
                c.Put();
                WriteLine(c.Name);
                WriteLine({|MYN1001:c.Text|});
            }
        }
        """);

    [Fact]
    public void A_primary_constructor_passes_to_its_base_and_initialisers() => FlowSample.Types("""
        class Base(string v) { public string Value { get; } = v; }
        class Derived(P p) : Base(p.MyNumber) { public string Title { get; } = p.Name; }
        class C { void M(P p) { var d = new Derived(p); WriteLine(d.Title); WriteLine({|MYN1001:d.Value|}); } }
        """);

    [Fact]
    public void Static_members_hold_it_for_everybody() => FlowSample.Files(
        """
        static class Cache { public static string? Last; public static string? Name; public static readonly Dictionary<int, string> Map = new(); }
        """,
        """
        class Writer { void M(P p) { Cache.Last = p.MyNumber; Cache.Name = p.Name; Cache.Map[1] = p.MyNumber; } }
        """,
        """
        class Reader { void M() { WriteLine({|MYN1001:Cache.Last|}); WriteLine(Cache.Name); WriteLine({|MYN1001:Cache.Map[1]|}); WriteLine(Cache.Map.Count); } }
        """);

    [Fact]
    public void A_callback_kept_in_a_field_gets_what_it_is_called_with() => FlowSample.Types("""
        class Worker
        {
            private readonly Action<string> _raw;
            private readonly Action<string> _name;
            public Worker(Action<string> raw, Action<string> name) { _raw = raw; _name = name; }
            public void Run(P p) { _raw(p.MyNumber); _name(p.Name); }
        }
        class C { Worker M() => new(s => WriteLine({|MYN1001:s|}), s => WriteLine(s)); }
        """);

    [Fact]
    public void A_builder_hands_its_parts_on() => FlowSample.Types("""
        class Dto { public string? A; public string? B; }
        class Builder
        {
            private readonly Dto _dto = new();
            public Builder A(string v) { _dto.A = v; return this; }
            public Builder B(string v) { _dto.B = v; return this; }
            public Dto Build() => _dto;
        }
        class C
        {
            void M(P p)
            {
                var d = new Builder().A(p.MyNumber).B(p.Name).Build();
                WriteLine(d.B);
                WriteLine({|MYN1001:d.A|});
            }
        }
        """);

    [Fact]
    public void Properties_with_bodies_are_methods() => FlowSample.Types("""
        class Card
        {
            private string _v = "";
            public string Value { get => "[" + _v + "]"; set => _v = value; }
            public int Length => _v.Length;
            public string Stars { get { return new string('*', _v.Length); } }
        }
        class C
        {
            void M(P p)
            {
                var c = new Card();
                WriteLine(c.Value);
                c.Value = p.MyNumber;
                WriteLine({|MYN1001:c.Value|});
                WriteLine(c.Length);
                WriteLine(c.Stars);
            }
        }
        """);

    [Fact]
    public void Indexers_operators_and_conversions_are_methods() => FlowSample.Types("""
        class Bag
        {
            private readonly Dictionary<string, string> _map = new();
            public string this[string key] { get => _map[key]; set => _map[key] = value; }
        }
        readonly struct Text
        {
            private readonly string _v;
            public Text(string v) => _v = v;
            public static Text operator +(Text a, Text b) => new(a._v + b._v);
            public static implicit operator Text(string s) => new(s);
            public static explicit operator string(Text t) => t._v;
            public static bool operator ==(Text a, Text b) => a._v == b._v;
            public static bool operator !=(Text a, Text b) => !(a == b);
            public override bool Equals(object? o) => o is Text t && t == this;
            public override int GetHashCode() => 0;
        }
        class C
        {
            void M(P p)
            {
                var bag = new Bag();
                bag["a"] = p.MyNumber;
                WriteLine({|MYN1001:bag["a"]|});
                Text t = p.MyNumber;
                WriteLine({|MYN1001:(string)(t + p.Name)|});
                WriteLine(t == p.Name);
            }
        }
        """);
}
