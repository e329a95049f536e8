using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.Configuration.Attributes;
using MessagePack;
using Newtonsoft.Json.Converters;

namespace Kyuyo.Export;

[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnOrderAttribute(int order) : Attribute
{
    public int Order { get; } = order;
}

public class MeisaiRow
{
    [Name("社員番号")] public string ShainNo { get; set; } = "";
    [Name("支給額")] public decimal Shikyu { get; set; }
    [Name("個人番号")] public string Bango { get; set; } = "";
}

public class SafeRow
{
    [Name("社員番号")] public string ShainNo { get; set; } = "";
    [Ignore] public string MyNumber { get; set; } = "";
}

public class JsonRow
{
    public string ShainNo { get; set; } = "";
    [System.Text.Json.Serialization.JsonIgnore] public string MyNumber { get; set; } = "";
}

public class NewtonRow
{
    public string ShainNo { get; set; } = "";
    [Newtonsoft.Json.JsonIgnore] public string MyNumber { get; set; } = "";
    public bool ShouldSerializeExtra() => false;
}

[MessagePackObject]
public class PackRow
{
    [Key(0)] public string ShainNo { get; set; } = "";
    [Key(1)] public string MyNumber { get; set; } = "";
    [IgnoreMember] public string Memo { get; set; } = "";
}

[MessagePackObject]
public class PackSafeRow
{
    [Key(0)] public string ShainNo { get; set; } = "";
    [IgnoreMember] public string MyNumber { get; set; } = "";
}

public class MeisaiMap : ClassMap<MeisaiRow>
{
    public MeisaiMap()
    {
        Map(m => m.ShainNo).Index(0);
        Map(m => m.Bango).Ignore();
    }
}

public static class Exporter
{
    public static void Csv(IReadOnlyList<MeisaiRow> rows, IReadOnlyList<SafeRow> safe, TextWriter file)
    {
        using var csv = new CsvWriter(file, CultureInfo.GetCultureInfo("ja-JP"));
        csv.WriteHeader<MeisaiRow>(); // SAFE headings
        csv.NextRecord();
        csv.WriteRecords(safe); // SAFE the number is ignored
        csv.WriteRecords(rows); // LEAK MYN1004|MYN1005
        foreach (var r in rows)
        {
            csv.WriteField(r.ShainNo); // SAFE
            csv.WriteField(r.Bango); // LEAK MYN1004|MYN1005
            csv.WriteField(r.Bango.Length == 12); // SAFE a flag
            csv.WriteRecord(r); // LEAK MYN1004|MYN1005
        }
    }

    public static async Task Json(JsonRow a, NewtonRow b, MeisaiRow c, Stream s)
    {
        await JsonSerializer.SerializeAsync(s, a); // SAFE JsonIgnore
        await JsonSerializer.SerializeAsync(s, c); // LEAK MYN1004
        await JsonSerializer.SerializeAsync(s, c.ShainNo); // SAFE
        File.WriteAllText("b.json", Newtonsoft.Json.JsonConvert.SerializeObject(b)); // SAFE JsonIgnore
        File.WriteAllText("a.json", Newtonsoft.Json.JsonConvert.SerializeObject(c)); // LEAK MYN1005|MYN1004
        File.WriteAllText("d.json", JsonSerializer.Serialize(new Dictionary<string, object> { ["no"] = c.ShainNo, ["yen"] = c.Shikyu })); // SAFE
        File.WriteAllText("e.json", JsonSerializer.Serialize(new Dictionary<string, object> { ["no"] = c.ShainNo, ["n"] = c.Bango })); // LEAK MYN1005|MYN1004
        using var w = new Utf8JsonWriter(s);
        w.WriteStartObject();
        w.WriteString("shain", c.ShainNo); // SAFE
        w.WriteString("bango", c.Bango); // LEAK MYN1004
        w.WriteNumber("yen", c.Shikyu); // SAFE
        w.WriteBoolean("ari", c.Bango != ""); // SAFE
        w.WritePropertyName("個人番号"); // SAFE a name
        w.WriteStringValue(c.Bango.AsSpan(8)); // LEAK MYN1004
        w.WriteEndObject();
    }

    public static void Pack(PackRow p, PackSafeRow q, Stream s)
    {
        MessagePackSerializer.Serialize(s, q); // SAFE not a member of the message
        MessagePackSerializer.Serialize(s, p); // LEAK MYN1004
        p.MyNumber = "";
        MessagePackSerializer.Serialize(s, p); // SAFE emptied
        p.Memo = q.MyNumber;
        MessagePackSerializer.Serialize(s, p); // SAFE the memo is no member of the message
    }

    public static string Fixed(MeisaiRow r)
    {
        var sb = new StringBuilder();
        sb.Append(r.ShainNo.PadRight(10));
        sb.Append(r.Shikyu.ToString("000000000", CultureInfo.InvariantCulture));
        File.AppendAllText("fixed.txt", sb.ToString()); // SAFE
        sb.Append(r.Bango.PadRight(12));
        File.AppendAllText("fixed.txt", sb.ToString()); // LEAK MYN1005
        sb.Remove(0, sb.Length);
        File.AppendAllText("fixed.txt", sb.ToString()); // SAFE emptied
        return r.ShainNo;
    }

    public static string Tsv(IEnumerable<MeisaiRow> rows) =>
        string.Join('\n', rows.Select(r => string.Join('\t', r.ShainNo, r.Shikyu)));

    public static string TsvRaw(IEnumerable<MeisaiRow> rows) =>
        string.Join('\n', rows.Select(r => string.Join('\t', r.ShainNo, r.Bango)));

    public static void Write(IEnumerable<MeisaiRow> rows)
    {
        File.WriteAllText("a.tsv", Tsv(rows)); // SAFE
        File.WriteAllText("b.tsv", TsvRaw(rows)); // LEAK MYN1005
        File.WriteAllLines("c.tsv", rows.Select(Line)); // LEAK MYN1005
        File.WriteAllLines("d.tsv", rows.Select(r => r.ShainNo)); // SAFE
        foreach (var line in rows.Select(Line).Where(l => l.Length > 0).Take(3))
        {
            Console.WriteLine(line.Length); // SAFE
            Console.WriteLine(line); // LEAK MYN1001
        }

        static string Line(MeisaiRow r) => $"{r.ShainNo}\t{r.Bango}";
    }
}
