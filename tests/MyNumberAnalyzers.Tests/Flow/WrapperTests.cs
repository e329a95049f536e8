using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Values in another dress: conversions, one-element wrappers, views, and tables that lose a column.</summary>
public class WrapperTests
{
    [Fact]
    public void A_node_that_is_converted_is_its_text() => Verify.Marked(["""
        using System.Xml.Linq; using static System.Console;
        class C
        {
            void M(string myNumber, string name)
            {
                var doc = new XElement("r", new XElement("a", myNumber), new XElement("b", name), new XAttribute("c", myNumber), new XAttribute("d", name), new XElement("個人番号", "未登録"), new XElement("e", 12));
                WriteLine({|MYN1001:(string?)doc.Element("a")|});
                WriteLine((string?)doc.Element("b"));
                string? text = (string?)doc.Attribute("c");
                WriteLine({|MYN1001:text|});
                WriteLine((string?)doc.Attribute("d"));
                WriteLine((string?)doc.Element("個人番号"));
                WriteLine((int?)doc.Element("e"));
                WriteLine({|MYN1001:(long?)doc.Element("a")|});
                WriteLine((bool?)doc.Element("a"));
            }
        }
        """], only: "MYN1001", generate: false);

    [Fact]
    public void A_wrapper_of_one_value_is_the_value() => FlowSample.Members("""
        async Task M(P p)
        {
            WriteLine({|MYN1001:new Lazy<string>(() => p.MyNumber).Value|});
            WriteLine(new Lazy<string>(() => p.Name).Value);
            WriteLine({|MYN1001:new Lazy<string>(p.MyNumber).Value|});
            WriteLine(new Lazy<string>(p.Name).Value);
            WriteLine({|MYN1001:await new ValueTask<string>(p.MyNumber)|});
            WriteLine(await new ValueTask<string>(p.Name));
            var source = new TaskCompletionSource<string>();
            source.SetResult(p.MyNumber);
            WriteLine({|MYN1001:await source.Task|});
            var other = new TaskCompletionSource<string>();
            other.SetResult(p.Name);
            WriteLine(await other.Task);
            var box = new StrongBox<string>(p.MyNumber);
            WriteLine({|MYN1001:box.Value|});
            box.Value = p.Name;
            WriteLine(box.Value);
            var local = new AsyncLocal<string>();
            local.Value = p.MyNumber;
            WriteLine({|MYN1001:local.Value|});
        }
        """);

    [Fact]
    public void A_view_shows_what_lies_under_it() => FlowSample.Members("""
        void M(P p)
        {
            var chars = p.MyNumber.ToCharArray();
            WriteLine({|MYN1001:new string(new ReadOnlySpan<char>(chars))|});
            WriteLine({|MYN1001:new string(new ArraySegment<char>(chars, 0, 4))|});
            WriteLine({|MYN1001:new Memory<char>(chars).ToString()|});
            var names = p.Name.ToCharArray();
            WriteLine(new string(new ReadOnlySpan<char>(names)));
            WriteLine(new Memory<char>(names).ToString());
            var list = new List<string> { p.MyNumber };
            var read = new System.Collections.ObjectModel.ReadOnlyCollection<string>(list);
            WriteLine({|MYN1001:read[0]|});
            WriteLine(read.Count);
            var queue = new Queue<string>(list);
            WriteLine({|MYN1001:queue.Peek()|});
            var stack = new Stack<string>(new[] { p.Name });
            WriteLine(stack.Pop());
            stack.Push(p.MyNumber);
            WriteLine({|MYN1001:stack.Pop()|});
            var set = new HashSet<string>(list);
            foreach (var one in set) { WriteLine({|MYN1001:one|}); }
            var linked = new LinkedList<string>(list);
            WriteLine({|MYN1001:linked.First!.Value|});
        }
        """);

    [Fact]
    public void A_header_of_several_values_is_converted_to_its_text() => Verify.Marked(["""
        using Microsoft.AspNetCore.Http; using Microsoft.Extensions.Primitives; using static System.Console;
        class C
        {
            void M(string myNumber, string name)
            {
                var values = new StringValues(myNumber);
                string? text = values;
                WriteLine({|MYN1001:text|});
                WriteLine({|MYN1001:values.ToString()|});
                WriteLine({|MYN1001:values[0]|});
                var others = new StringValues(name);
                string? other = others;
                WriteLine(other);
                WriteLine(others.Count);
                WriteLine(values.Count);
            }
        }
        """], only: "MYN1001", generate: false);

    [Fact]
    public void A_column_that_is_removed_takes_its_cells_along() => Verify.Marked(["""
        using System; using System.Data; using System.Linq; using static System.Console;
        class C
        {
            void Removed(string kojinNo, string name)
            {
                var table = new DataTable("T");
                table.Columns.Add("NAME");
                table.Columns.Add("KOJIN_NO");
                table.Rows.Add(name, kojinNo);
                WriteLine({|MYN1001:table.Rows[0]["KOJIN_NO"]|});
                WriteLine({|MYN1001:table.Rows[0][1]|});
                WriteLine(table.Rows[0]["NAME"]);
                WriteLine({|MYN1001:string.Join(",", table.Rows[0].ItemArray)|});
                table.Columns.Remove("KOJIN_NO");
                WriteLine(table.Rows[0]["NAME"]);
                WriteLine(string.Join(",", table.Rows[0].ItemArray));
            }

            void Unknown(string kojinNo, string name, string column)
            {
                var table = new DataTable("T");
                table.Columns.Add(column);
                table.Columns.Add("NO");
                table.Rows.Add(name, kojinNo);
                WriteLine({|MYN1001:table.Rows[0]["NO"]|});
            }

            void Filled(string kojinNo, string name)
            {
                var table = new DataTable("T");
                table.Columns.Add("NAME");
                table.Columns.Add("NO");
                table.LoadDataRow(new object[] { name, kojinNo }, true);
                WriteLine({|MYN1001:table.Rows[0]["NO"]|});
                WriteLine(table.Rows[0]["NAME"]);
                var found = table.Rows.Find(name);
                WriteLine({|MYN1001:found!["NO"]|});
                WriteLine(found["NAME"]);
                foreach (DataRow row in table.Rows.Cast<DataRow>()) { WriteLine(row["NAME"]); WriteLine({|MYN1001:row["NO"]|}); }
                WriteLine(table.Compute("COUNT(NO)", ""));
            }
        }
        """], only: "MYN1001", generate: false);

    [Fact]
    public void An_enumerator_gives_the_elements() => FlowSample.Members("""
        void M(P p)
        {
            var list = new List<string> { p.MyNumber };
            using var e = list.GetEnumerator();
            while (e.MoveNext()) { WriteLine({|MYN1001:e.Current|}); }
            var names = new List<string> { p.Name };
            using var f = names.GetEnumerator();
            while (f.MoveNext()) { WriteLine(f.Current); }
            var map = new Dictionary<string, string> { [p.MyNumber] = p.Name };
            foreach (var pair in map) { WriteLine({|MYN1001:pair.Key|}); WriteLine(pair.Value); }
            foreach (var (key, value) in map) { WriteLine({|MYN1001:key|}); WriteLine(value); }
            foreach (var key in map.Keys) { WriteLine({|MYN1001:key|}); }
            foreach (var value in map.Values) { WriteLine(value); }
        }
        """);
}
