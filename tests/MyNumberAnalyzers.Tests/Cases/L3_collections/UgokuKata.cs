using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Dynamic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Serialization;
using Dapper;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;
using NLog;

namespace Ugoku;

// 動的な型・反射・辞書で書いた汎用エクスポート (地方銀行 顧客台帳)。
[Serializable]
public class Kokyaku
{
    public int KokyakuId { get; set; }

    [XmlElement("shimei")]
    public string Shimei { get; set; } = "";

    [XmlIgnore, JsonProperty(Required = Required.Default), Newtonsoft.Json.JsonIgnore, System.Text.Json.Serialization.JsonIgnore, IgnoreDataMember]
    public string? KojinBango { get; set; }

    public string Denwa { get; set; } = "";

    public string KojinBangoJotai => KojinBango == null ? "未" : "済";
}

[DataContract]
public class KokyakuKeiyaku
{
    [DataMember]
    public int Id { get; set; }

    public string? MyNumber { get; set; }
}

public class KokyakuRow
{
    public int Id { get; set; }
    public string Shimei { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public static class Export
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public static void Kakidasu(Kokyaku k)
    {
        using var sw = new StreamWriter("k.xml");
        new XmlSerializer(typeof(Kokyaku)).Serialize(sw, k); // SAFE ignored by the serializer
        File.WriteAllText("k.json", System.Text.Json.JsonSerializer.Serialize(k)); // SAFE ignored
        File.WriteAllText("k2.json", JsonConvert.SerializeObject(k)); // SAFE ignored
        using var fs = File.Create("k3.xml");
        new DataContractSerializer(typeof(KokyakuKeiyaku)).WriteObject(fs, new KokyakuKeiyaku { Id = k.KokyakuId, MyNumber = k.KojinBango }); // SAFE no member of the contract
        Log.Info("{0}", k.KojinBangoJotai); // SAFE a state
        Log.Info("{0}", k.KojinBango); // LEAK MYN1001
    }

    public static void Ugokashi(Kokyaku k)
    {
        dynamic d = new ExpandoObject();
        d.Shimei = k.Shimei;
        d.KojinBango = k.KojinBango;
        Log.Info((string)d.Shimei); // SAFE
        Log.Info((string)d.KojinBango); // LEAK MYN1001
        ((IDictionary<string, object?>)d).Remove("KojinBango");
        Log.Info(JsonConvert.SerializeObject((object)d)); // SAFE removed

        IDictionary<string, object?> bag = new Dictionary<string, object?>
        {
            ["id"] = k.KokyakuId,
            ["shimei"] = k.Shimei,
            ["kojinBango"] = k.KojinBango,
        };
        Log.Info(string.Join(",", bag.Keys)); // SAFE names
        Log.Info(bag["shimei"]); // SAFE
        Log.Info(bag.ContainsKey("kojinBango")); // SAFE
        Log.Info(string.Join(",", bag.Select(p => $"{p.Key}={p.Value}"))); // LEAK MYN1001
        Log.Info(string.Join(",", bag.Where(p => p.Key != "kojinBango").Select(p => $"{p.Key}={p.Value}"))); // SAFE left out by its key
        bag["kojinBango"] = "***";
        Log.Info(string.Join(",", bag.Select(p => $"{p.Key}={p.Value}"))); // SAFE overwritten
    }

    public static void Hansha(Kokyaku k)
    {
        foreach (var p in typeof(Kokyaku).GetProperties())
        {
            Log.Debug("{0}: {1}", p.Name, p.PropertyType.Name); // SAFE names and types
        }

        var bangoProp = typeof(Kokyaku).GetProperty(nameof(Kokyaku.KojinBango))!;
        Log.Debug(bangoProp.Name); // SAFE
        Log.Debug(bangoProp.GetCustomAttributes().Count()); // SAFE
        Log.Debug(bangoProp.GetValue(k)); // LEAK MYN1001
        var denwaProp = typeof(Kokyaku).GetProperty("Denwa")!;
        Log.Debug(denwaProp.GetValue(k)); // SAFE a telephone number
        bangoProp.SetValue(k, null);
        Log.Debug("消去 {0}", bangoProp.CanWrite); // SAFE
        var desc = TypeDescriptor.GetProperties(k)["Shimei"];
        Log.Debug(desc?.GetValue(k)); // SAFE
    }

    public static void DapperYomi(SqliteConnection con, int id)
    {
        var shimei = con.QuerySingle<string>("select shimei from kokyaku where id = @id", new { id }); // SAFE
        Log.Info(shimei); // SAFE
        var row = con.QuerySingle<KokyakuRow>("select id, shimei, my_number as MyNumber from kokyaku where id = @id", new { id }); // SAFE
        Log.Info(row.Shimei); // SAFE
        Log.Info(row.MyNumber); // LEAK MYN1001
        con.Execute("update kokyaku set shimei = @Shimei where id = @Id", new { row.Shimei, row.Id }); // SAFE
        con.Execute("update kokyaku set shimei = @Shimei where id = @Id", row); // ANY the whole row is bound though only two are used
        con.Execute("update kokyaku set my_number = @MyNumber where id = @Id", new { row.MyNumber, row.Id }); // LEAK MYN1006
        var prm = new DynamicParameters();
        prm.Add("@id", row.Id); // SAFE
        prm.Add("@keta", row.MyNumber.Length); // SAFE
        prm.Add("@mn", row.MyNumber); // LEAK MYN1006
        var kensu = con.ExecuteScalar<int>("select count(*) from kokyaku where my_number is not null"); // SAFE
        Log.Info(kensu); // SAFE
        IEnumerable<dynamic> rows = con.Query("select id, shimei, my_number from kokyaku");
        foreach (var r in rows)
        {
            Log.Info((string)r.shimei); // SAFE
            Log.Info((string)r.my_number); // LEAK MYN1001
        }

        using var reader = con.ExecuteReader("select id, my_number from kokyaku");
        while (reader.Read())
        {
            Log.Info(reader.GetInt32(0)); // SAFE
            Log.Info(reader.GetOrdinal("my_number")); // SAFE an index
            Log.Info(reader.IsDBNull(reader.GetOrdinal("my_number"))); // SAFE
            Log.Info(reader.GetString(reader.GetOrdinal("my_number"))); // LEAK MYN1001
            Log.Info(reader["id"]); // SAFE
            Log.Info(reader["my_number"]); // LEAK MYN1001
            Log.Info(reader.GetName(1)); // SAFE
        }
    }
}
