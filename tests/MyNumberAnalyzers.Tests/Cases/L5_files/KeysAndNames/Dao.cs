using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using log4net;

namespace KeysAndNames;

public class ShainDao
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(ShainDao));
    private readonly DbConnection _con;

    public ShainDao(DbConnection con) => _con = con;

    public Dictionary<Koumoku, string> Yomu(string shainNo)
    {
        using var cmd = _con.CreateCommand();
        cmd.CommandText = Sql.SelectKojinBango; // SAFE a fixed text
        Log.Debug(Sql.SelectKojinBango); // SAFE a fixed text
        var p = cmd.CreateParameter();
        p.ParameterName = "@ShainNo";
        p.Value = shainNo; // SAFE
        cmd.Parameters.Add(p);
        using var r = cmd.ExecuteReader();
        var map = new Dictionary<Koumoku, string>();
        while (r.Read())
        {
            map[Koumoku.ShainNo] = r[Columns.ShainNo].ToString()!;
            map[Koumoku.KojinBango] = r[Columns.KojinBango].ToString()!;
            map[Koumoku.HojinBango] = (string)r[Columns.HojinBango];
            Log.Debug(Columns.KojinBango); // SAFE a column name
            Log.Debug(r[Columns.ShainNo]); // SAFE
            Log.Debug(r[Columns.HojinBango]); // SAFE
            Log.Debug(r[Columns.KojinBangoUmu]); // SAFE whether there is one
            Log.Debug(r[Columns.KojinBango]); // LEAK MYN1001
            Log.Debug(r[Columns.KojinBango] is DBNull); // SAFE
            Log.Debug(r.GetOrdinal(Columns.KojinBango)); // SAFE
        }

        Log.Debug(map[Koumoku.ShainNo]); // SAFE
        Log.Debug(map[Koumoku.HojinBango]); // SAFE
        Log.Debug(map[Koumoku.KojinBango]); // LEAK MYN1001
        Log.Debug(map.ContainsKey(Koumoku.KojinBango)); // SAFE
        Log.Debug(Koumoku.KojinBango); // SAFE an enum member
        return map;
    }

    public int Kensu()
    {
        using var cmd = _con.CreateCommand();
        cmd.CommandText = Sql.CountMyNumber; // SAFE
        var n = Convert.ToInt32(cmd.ExecuteScalar());
        Log.Info("登録済み個人番号の件数: " + n); // SAFE a count
        return n;
    }

    public void Hyo(DataTable t)
    {
        foreach (DataRow row in t.Rows)
        {
            var kojin = row.Field<string>(Columns.KojinBango);
            Log.Info(row.Field<string>(Columns.Shimei)); // SAFE
            Log.Info(row[Columns.TorokuBi]); // SAFE a date
            Log.Info(kojin?.Length); // SAFE
            Log.Info(kojin); // LEAK MYN1001
            row.SetField(Columns.KojinBango, (string?)null);
            Log.Info(row[Columns.KojinBango]); // SAFE cleared
        }

        Log.Info(t.Columns[Columns.KojinBango]!.MaxLength); // SAFE
        Log.Info(t.Columns[Columns.KojinBango]!.Caption); // SAFE
        Log.Info(t.Select(Columns.Shimei + " IS NOT NULL").Length); // SAFE
        Log.Info(t.Compute("COUNT(" + Columns.KojinBango + ")", "")); // SAFE a count
    }
}
