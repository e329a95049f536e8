using System.Collections.Generic;
using System.Data;
using MyNumberSafety;

namespace Kyuyo.Chouhyou;

public sealed record Shain(int Id, string Shimei, MyNumber KojinBango, MyNumber? Haigusha);

public static class Meibo
{
    public static DataTable Make(IEnumerable<Shain> all)
    {
        var table = new DataTable("meibo");
        table.Columns.Add("id", typeof(int));
        table.Columns.Add("bango", typeof(string));
        table.Columns.Add("haigusha");
        foreach (var one in all)
        {
            table.Rows.Add(one.Id, one.KojinBango, one.Haigusha); // MYN3002
        }

        return table;
    }

    public static void Kousin(DataRow row, Shain one)
    {
        row["bango"] = one.KojinBango; // MYN3002
        row[2] = one.Haigusha; // MYN3002
        row.SetField("bango", one.KojinBango); // MYN3002
        row["id"] = one.Id;
        row["shimei"] = one.Shimei;
    }

    public static void Yomikomi(DataTable table, Shain one) => table.LoadDataRow(new object[] { one.Id, one.KojinBango }, true); // MYN3002

    public static void Gyou(DataTable table, Shain one)
    {
        var row = table.NewRow();
        row.ItemArray = new object[] { one.Id, one.KojinBango }; // MYN3002
        table.Rows.Add(row);
    }
}
