using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Shapes that business code is full of.</summary>
public class EverydayTests
{
    [Fact]
    public void A_builder_made_in_a_constructor_is_filled() => FlowSample.Types("""
        class Csv { readonly StringBuilder _sb; public Csv() { _sb = new StringBuilder(); } public void Add(string s) { _sb.Append(s); } public string Text => _sb.ToString(); }
        class C { void M(P p) { var csv = new Csv(); csv.Add(p.MyNumber); WriteLine({|MYN1001:csv.Text|}); var other = new Csv(); other.Add(p.Name); WriteLine(other.Text); } }
        """);

    [Fact]
    public void A_static_is_told_where_it_leaves_not_where_a_call_leads_there() => FlowSample.Files(
        "static class Shared { public static string Data = \"\"; } class A { void M(P p) { Shared.Data = p.MyNumber; Out.Now(); } }",
        "static class Out { public static void Now() { WriteLine({|MYN1001:Shared.Data|}); } }");

    [Fact]
    public void A_change_notifying_setter_overwrites() => FlowSample.Types("""
        class Vm
        {
            string _text = "";
            public string Text { get => _text; set { if (_text == value) return; _text = value; } }
            void M(P p) { Text = p.MyNumber; WriteLine({|MYN1001:Text|}); Text = p.Name; WriteLine(Text); }
            void N(P p, string input) { if (p.MyNumber == input) WriteLine({|MYN1001:p.MyNumber|}); }
        }
        """);

    [Fact]
    public void A_property_bag_is_told_key_by_key() => FlowSample.Types("""
        class Bag
        {
            readonly Dictionary<string, object?> _values = new();
            public object? this[string name] { get => _values.GetValueOrDefault(name); set => _values[name] = value; }
            public string Code => (string?)this["CODE"] ?? "";
            public string Number { get => (string?)this["NO"] ?? ""; set => this["NO"] = value; }
        }
        class C
        {
            void Fill(Bag bag, P p) { bag.Number = p.MyNumber; bag["CODE"] = p.Name; }
            void Read(Bag bag) { WriteLine(bag.Code); WriteLine(bag["CODE"]); WriteLine({|MYN1001:bag["NO"]|}); WriteLine({|MYN1001:bag.Number|}); }
        }
        """);

    [Fact]
    public void A_text_known_to_be_empty_is_harmless() => FlowSample.Types("""
        class C
        {
            void M(string myNumber)
            {
                if (myNumber is null or "") WriteLine(myNumber);
                if (myNumber is not { Length: > 0 }) WriteLine(myNumber);
                if (myNumber.Length == 0) WriteLine(myNumber);
                if (myNumber is { Length: 12 }) WriteLine({|MYN1001:myNumber|});
                if (myNumber.Length != 0) return;
                WriteLine(myNumber);
            }
        }
        """);

    [Fact]
    public void A_number_taken_out_of_a_text_is_gone() => FlowSample.Types("""
        class C
        {
            void M(P p, string text)
            {
                WriteLine(text.Replace(p.MyNumber, "****"));
                var n = p.MyNumber;
                WriteLine(("番号" + n).Replace(n, "****"));
                WriteLine({|MYN1001:n.Replace("-", "")|});
                WriteLine({|MYN1001:text.Replace("x", n)|});
                var chars = n.ToCharArray();
                for (int i = 0; i < chars.Length; i++) chars[i] = 'X';
                WriteLine(new string(chars));
                var half = n.ToCharArray();
                for (int i = 0; i < 8; i++) half[i] = '*';
                WriteLine({|MYN1001:new string(half)|});
            }
        }
        """);

    [Fact]
    public void An_enum_member_chooses() => FlowSample.Types("""
        enum Kind { Name, Raw }
        class C
        {
            static Func<P, string> Pick(Kind kind) => kind switch { Kind.Name => p => p.Name, Kind.Raw => p => p.MyNumber, _ => p => "" };
            static string Text(P p, Kind kind) { switch (kind) { case Kind.Name: return p.Name; default: return p.MyNumber; } }
            void M(P p, Kind any)
            {
                WriteLine(Pick(Kind.Name)(p));
                WriteLine({|MYN1001:Pick(Kind.Raw)(p)|});
                WriteLine(Text(p, Kind.Name));
                WriteLine({|MYN1001:Text(p, any)|});
            }
        }
        """);

    [Fact]
    public void A_list_filled_by_a_method_is_cleared_in_a_loop() => FlowSample.Types("""
        class C
        {
            static List<P> All(TextReader r) { var all = new List<P>(); while (r.ReadLine() is { } myNumber) { var p = new P(); p.MyNumber = myNumber; all.Add(p); } return all; }
            void M(TextReader r)
            {
                foreach (var p in All(r)) { p.MyNumber = ""; WriteLine(p.MyNumber); }
                var one = All(r)[0];
                one.MyNumber = "";
                WriteLine(one.MyNumber);
                foreach (var p in All(r)) WriteLine({|MYN1001:p.MyNumber|});
            }
        }
        """);

    [Fact]
    public void Copies_by_with_leave_the_original() => FlowSample.Types("""
        readonly record struct Pair(string Name, string Number);
        class C
        {
            void M(P p)
            {
                var raw = new Pair(p.Name, p.MyNumber);
                var masked = raw with { Number = "-" };
                WriteLine(masked.Number);
                WriteLine({|MYN1001:raw.Number|});
            }
        }
        """);

    [Fact]
    public void What_came_in_is_of_its_own_type() => FlowSample.Types("""
        abstract class Base { protected abstract string Kind(); public string Title() => "x " + Kind(); }
        class Plain : Base { protected override string Kind() => "本人"; }
        class Full : Base { public string MyNumber = ""; protected override string Kind() => MyNumber; }
        class C { void M(Plain plain, Full full) { WriteLine(plain.Title()); WriteLine({|MYN1001:full.Title()|}); } }
        """);

    [Fact]
    public void What_a_task_of_a_library_gives_can_be_cleared() => FlowSample.Types("""
        interface IStore { Task<P> FindAsync(int id); }
        class C
        {
            async Task M(IStore store, Task<P> given)
            {
                var p = await store.FindAsync(1);
                p.MyNumber = "";
                WriteLine(System.Text.Json.JsonSerializer.Serialize(p));
                var q = await Task.FromResult(await given);
                WriteLine({|MYN1001:System.Text.Json.JsonSerializer.Serialize(q)|});
                q.MyNumber = "";
                WriteLine(System.Text.Json.JsonSerializer.Serialize(q));
            }
        }
        """);

    [Fact]
    public void Buffers_are_cleared_and_filled_again() => FlowSample.Types("""
        struct Record { public string MyNumber; public string Name; }
        class C
        {
            readonly byte[] _buffer = new byte[50];
            void M(FileStream file, P p)
            {
                Array.Clear(_buffer, 0, _buffer.Length);
                Encoding.ASCII.GetBytes(p.Name, 0, 8, _buffer, 0);
                file.Write(_buffer, 0, 38);
                Encoding.ASCII.GetBytes(p.MyNumber, 0, 12, _buffer, 38);
                file.Write({|MYN1005:_buffer|}, 0, 50);
                var table = new Record[2];
                table[1].MyNumber = "";
                WriteLine(table[1].MyNumber);
                table[0].MyNumber = p.MyNumber;
                WriteLine({|MYN1001:table[0].MyNumber|});
                var text = new StringBuilder("{n}");
                text.Replace("{n}", p.MyNumber);
                WriteLine({|MYN1001:text|});
            }
        }
        """);

    [Fact]
    public void A_way_to_look_persons_up_is_followed() => FlowSample.Types("""
        class Pages(Func<int, P?> find)
        {
            public void One(int id) { var found = find(id); if (found is not null) WriteLine({|MYN1001:System.Text.Json.JsonSerializer.Serialize(found)|}); }
            public void Two(int id) { var found = find(id); if (found is null) return; found.MyNumber = ""; WriteLine(System.Text.Json.JsonSerializer.Serialize(found)); }
        }
        """);

    [Fact]
    public void Groups_keep_their_type() => FlowSample.Types("""
        class C
        {
            void M(List<P> all)
            {
                WriteLine({|MYN1001:System.Text.Json.JsonSerializer.Serialize(all.GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.ToList()))|});
                WriteLine(System.Text.Json.JsonSerializer.Serialize(all.GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Count())));
            }
        }
        """);
}
