using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Rows and columns of ADO.NET's tables are told apart.</summary>
public class DataTableTests
{
    private static void Check(string members) => Verify.Marked(
        ["using System; using System.Collections.Generic; using System.Data; using System.Linq; using static System.Console;\nclass C {\n" + members + "\n}"], only: "MYN1", generate: false);

    [Fact]
    public void A_column_of_a_row_that_was_added_is_not_the_number() => Check("""
        void M(DataTable table, string code, string kojinNo)
        {
            var row = table.NewRow();
            row["CODE"] = code;
            row["KOJIN_NO"] = kojinNo;
            table.Rows.Add(row);
            WriteLine(table.Rows[0]["CODE"]);
            WriteLine({|MYN1001:table.Rows[0]["KOJIN_NO"]|});
            WriteLine({|MYN1001:table.Rows[0][1]|});
            WriteLine(table.AsEnumerable().First().Field<string>("CODE"));
            WriteLine({|MYN1001:table.AsEnumerable().First().Field<string>("KOJIN_NO")|});
            WriteLine({|MYN1001:string.Join(",", row.ItemArray)|});
        }
        """);

    [Fact]
    public void A_table_in_a_field_keeps_its_columns_apart() => Check("""
        readonly DataTable _table = new DataTable("T");
        void Add(string code, string kojinNo)
        {
            var row = _table.NewRow();
            row["CODE"] = code;
            row["KOJIN_NO"] = kojinNo;
            _table.Rows.Add(row);
        }
        void Print()
        {
            foreach (DataRow row in _table.Rows)
            {
                WriteLine(row["CODE"]);
                WriteLine({|MYN1001:row["KOJIN_NO"]|});
            }

            foreach (DataRowView row in _table.DefaultView)
            {
                WriteLine(row["CODE"]);
            }

            {|MYN1004:_table|}.WriteXml("all.xml");
        }
        """);

    [Theory]
    [InlineData("foreach (DataRow row in copy.Rows) { row[\"KOJIN_NO\"] = \"***\"; }", false)]
    [InlineData("foreach (DataRow row in copy.Rows) { row[\"SHIMEI\"] = \"***\"; }", true)]
    [InlineData("copy.Columns.Remove(\"KOJIN_NO\");", false)]
    [InlineData("copy.Columns.Remove(\"SHIMEI\");", true)]
    [InlineData("copy = table.DefaultView.ToTable(false, \"CODE\", \"SHIMEI\");", false)]
    [InlineData("copy = table.DefaultView.ToTable(false, \"CODE\", \"KOJIN_NO\");", true)]
    public void A_copy_without_the_column_is_clean(string change, bool leaks) => Check($$"""
        void M(DataTable table, string kojinNo)
        {
            table.Rows[0]["KOJIN_NO"] = kojinNo;
            var copy = table.Copy();
            {{change}}
            {{(leaks ? "{|MYN1004:copy|}" : "copy")}}.WriteXml("copy.xml");
            {|MYN1004:table|}.WriteXml("all.xml");
        }
        """);

    [Fact]
    public void Cells_by_position_go_by_the_columns_that_were_made() => Check("""
        void M(string code, string kojinNo)
        {
            var table = new DataTable();
            table.Columns.Add("CODE");
            table.Columns.Add("NO", typeof(string));
            table.Rows.Add(code, kojinNo);
            WriteLine(table.Rows[0]["CODE"]);
            WriteLine({|MYN1001:table.Rows[0]["NO"]|});
            WriteLine({|MYN1001:table.Rows[0][1]|});
        }
        """);

    [Fact]
    public void A_derived_table_is_written_as_a_whole() => Check("""
        class Typed : DataTable { public Typed() { Columns.Add("CODE"); Columns.Add("NO"); } }
        void M(string code, string kojinNo)
        {
            var table = new Typed();
            table.Rows.Add(code, kojinNo);
            {|MYN1004:table|}.WriteXml("all.xml");
            var empty = new Typed();
            empty.Rows.Add(code, "");
            empty.WriteXml("empty.xml");
        }
        """);

    [Fact]
    public void Rows_that_were_chosen_are_rows_of_the_table() => Check("""
        void M(DataTable table, string kojinNo)
        {
            foreach (DataRow row in table.Select("KBN = 1"))
            {
                row["KOJIN_NO"] = kojinNo;
            }

            var names = table.Rows.Cast<DataRow>().Where(row => row["X"] != null).Select(row => row["SHIMEI"].ToString()).ToList();
            WriteLine(string.Join(",", names));
            var numbers = table.Rows.Cast<DataRow>().Select(row => row["KOJIN_NO"].ToString()).ToList();
            WriteLine({|MYN1001:string.Join(",", numbers)|});
            var query = from row in table.AsEnumerable() select new { No = row.Field<string>("KOJIN_NO"), Name = row["SHIMEI"] };
            foreach (var one in query)
            {
                WriteLine({|MYN1001:one.No|});
                WriteLine(one.Name);
            }

            WriteLine(table.Compute("COUNT(SHIMEI)", ""));
            {|MYN1004:table|}.WriteXml("all.xml");
        }
        """);
}
