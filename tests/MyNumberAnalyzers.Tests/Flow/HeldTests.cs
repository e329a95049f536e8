using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Values kept in the containers, buffers and parts that everyday code uses.</summary>
public class HeldTests
{
    [Fact]
    public void A_text_builder_holds_what_a_replacement_puts_in() => FlowSample.Members("""
        void M(P p)
        {
            var text = new StringBuilder("番号: {no} 氏名: {name}");
            text.Replace("{name}", p.Name);
            WriteLine(text);
            text.Replace("{no}", p.MyNumber);
            WriteLine({|MYN1001:text|});
        }

        void Masked(P p)
        {
            var text = new StringBuilder();
            text.Append("番号: ").Append(p.MyNumber);
            WriteLine({|MYN1001:text.ToString()|});
            text.Replace(p.MyNumber, "****");
            WriteLine(text.ToString());
        }
        """);

    [Fact]
    public void Keys_of_a_table_are_told_from_its_values() => FlowSample.Members("""
        void M(P p)
        {
            var table = new Hashtable();
            table.Add(p.MyNumber, p.Name);
            foreach (var key in table.Keys) { WriteLine({|MYN1001:key|}); }
            foreach (var value in table.Values) { WriteLine(value); }
            var other = new Hashtable();
            other.Add("no", p.MyNumber);
            other.Add("name", p.Name);
            WriteLine({|MYN1001:other["no"]|});
            WriteLine(other["name"]);
            foreach (var key in other.Keys) { WriteLine(key); }
            var sorted = new SortedList();
            sorted.Add("no", p.MyNumber);
            sorted.Add("name", p.Name);
            WriteLine({|MYN1001:sorted["no"]|});
            WriteLine(sorted["name"]);
        }
        """);

    [Fact]
    public void A_buffer_that_a_writer_gives_out_is_the_writers() => FlowSample.Members("""
        void M(P p)
        {
            var writer = new System.Buffers.ArrayBufferWriter<char>();
            p.MyNumber.AsSpan().CopyTo(writer.GetSpan(12));
            writer.Advance(12);
            WriteLine({|MYN1001:writer.WrittenSpan.ToString()|});
            var other = new System.Buffers.ArrayBufferWriter<char>();
            p.Name.AsSpan().CopyTo(other.GetSpan(12));
            other.Advance(12);
            WriteLine(other.WrittenSpan.ToString());
        }

        void Rented(P p)
        {
            using var owner = System.Buffers.MemoryPool<char>.Shared.Rent(12);
            p.MyNumber.AsSpan().CopyTo(owner.Memory.Span);
            WriteLine({|MYN1001:owner.Memory.Span.ToString()|});
            using var other = System.Buffers.MemoryPool<char>.Shared.Rent(12);
            p.Name.AsSpan().CopyTo(other.Memory.Span);
            WriteLine(other.Memory.Span.ToString());
        }

        void Random(P p)
        {
            var bytes = Encoding.UTF8.GetBytes(p.MyNumber);
            WriteLine({|MYN1001:Encoding.UTF8.GetString(bytes)|});
            System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
            WriteLine(Encoding.UTF8.GetString(bytes));
        }
        """);

    [Fact]
    public void Pairs_that_become_a_map_are_asked_by_key() => FlowSample.Members("""
        void M(P p)
        {
            var map = new[] { ("no", p.MyNumber), ("no2", p.MyNumber) }.ToDictionary();
            WriteLine({|MYN1001:map["no"]|});
            foreach (var key in map.Keys) { WriteLine(key); }
            var names = new[] { ("a", p.Name), ("b", p.Name) }.ToDictionary();
            WriteLine(names["a"]);
            var queue = new PriorityQueue<string, int>();
            queue.EnqueueRange(new[] { (p.MyNumber, 1) });
            WriteLine({|MYN1001:queue.Dequeue()|});
            var order = new PriorityQueue<string, int>();
            order.EnqueueRange(new[] { (p.Name, 1) });
            WriteLine(order.Dequeue());
        }
        """);

    [Fact]
    public void Parts_of_parts_are_told_apart_across_members() => FlowSample.Types("""
        class C
        {
            private (string Name, (string No, string Kana) More) _one;
            private KeyValuePair<string, (string No, string Name)> _pair;
            private readonly Dictionary<string, (string No, string Name)> _map = new();
            private readonly List<KeyValuePair<string, string>> _list = new();
            public void Set(P p)
            {
                _one = (p.Name, (p.MyNumber, p.Name));
                _pair = new(p.Name, (p.MyNumber, p.Name));
                _map["a"] = (p.MyNumber, p.Name);
                _list.Add(new(p.Name, p.MyNumber));
            }
            public void Print()
            {
                WriteLine(_one.Name);
                WriteLine({|MYN1001:_one.More.No|});
                WriteLine(_one.More.Kana);
                WriteLine(_pair.Key);
                WriteLine({|MYN1001:_pair.Value.No|});
                foreach (var (key, (no, name)) in _map)
                {
                    WriteLine(key);
                    WriteLine({|MYN1001:no|});
                    WriteLine(name);
                }
                foreach (var (key, value) in _list) { WriteLine(key); WriteLine({|MYN1001:value|}); }
            }
        }
        record Name(string Sei, string Mei);
        record Row(Name Name, string Number);
        class D
        {
            void M(P p)
            {
                var row = new Row(new Name(p.Name, p.Name), p.MyNumber);
                var ((sei, mei), number) = row;
                WriteLine(sei + mei);
                WriteLine({|MYN1001:number|});
                var other = new Row(new Name(p.MyNumber, p.Name), p.Name);
                var ((first, second), third) = other;
                WriteLine({|MYN1001:first|});
                WriteLine(second + third);
            }
        }
        """);

    [Fact]
    public void A_parameter_of_a_class_is_a_field_of_it() => FlowSample.Types("""
        class C(string text, string other)
        {
            public void Set(P p) => text = p.MyNumber;
            public void Print() { WriteLine({|MYN1001:text|}); WriteLine(other); }
        }
        class D
        {
            void M(P p) { var c = new C(p.Name, p.Name); c.Set(p); c.Print(); }
        }
        """);

    [Fact]
    public void Nested_elements_of_constants_are_no_number() => Verify.Marked(["""
        using System.Xml.Linq; using static System.Console;
        class C
        {
            void M(string myNumber)
            {
                var doc = new XElement("r", new XElement("個人番号", new XElement("v", "未登録"), new XElement("w", new XElement("x", "なし"))));
                WriteLine(doc.Element("個人番号")!.Value);
                var full = new XElement("r", new XElement("個人番号", new XElement("v", "あり"), new XElement("w", new XElement("x", myNumber))));
                WriteLine({|MYN1001:full.Element("個人番号")!.Value|});
                WriteLine({|MYN1001:full.Element(XName.Get("個人番号"))!.Value|});
                WriteLine(doc.Element(XName.Get("個人番号"))!.Value);
            }
        }
        """], only: "MYN1001", generate: false);

    [Fact]
    public void Tables_are_copied_gathered_and_searched() => Verify.Marked(["""
        using System; using System.Data; using System.Linq; using static System.Console;
        class C
        {
            DataTable Make(string no, string name)
            {
                var table = new DataTable("T");
                var row = table.NewRow();
                row["NAME"] = name;
                row["KOJIN_NO"] = no;
                table.Rows.Add(row);
                return table;
            }
            void Sets(string kojinNo, string name)
            {
                var set = new DataSet();
                set.Tables.Add(Make(kojinNo, name));
                WriteLine({|MYN1001:set.Tables[0].Rows[0]["KOJIN_NO"]|});
                WriteLine(set.Tables[0].Rows[0]["NAME"]);
            }
            void Imported(string kojinNo, string name)
            {
                var table = Make(kojinNo, name);
                var other = new DataTable("U");
                other.ImportRow(table.Rows[0]);
                WriteLine({|MYN1001:other.Rows[0]["KOJIN_NO"]|});
                WriteLine(other.Rows[0]["NAME"]);
            }
            void Chosen(string kojinNo, string name)
            {
                var table = Make(kojinNo, name);
                var chosen = table.AsEnumerable().Where(row => row["NAME"] is string).CopyToDataTable();
                WriteLine({|MYN1001:chosen.Rows[0]["KOJIN_NO"]|});
                WriteLine(chosen.Rows[0]["NAME"]);
                var copy = table.Copy();
                foreach (DataRow row in copy.Rows) { row["KOJIN_NO"] = "***"; }
                WriteLine(copy.Rows[0]["KOJIN_NO"]);
                WriteLine({|MYN1001:table.Rows[0]["KOJIN_NO"]|});
                var view = new DataView(table);
                WriteLine({|MYN1001:view[0]["KOJIN_NO"]|});
                WriteLine({|MYN1001:view[0].Row["KOJIN_NO"]|});
                WriteLine(view[0].Row["NAME"]);
                var names = view.ToTable(false, "NAME");
                WriteLine(names.Rows[0]["NAME"]);
            }
        }
        """], only: "MYN1001", generate: false);
}
