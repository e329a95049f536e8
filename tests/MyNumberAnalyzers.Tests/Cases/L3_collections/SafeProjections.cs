using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Safe.Projections;

public sealed class Entity
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string MyNumber { get; set; } = "";
    public DateOnly? Submitted { get; set; }
    public Office? Office { get; set; }
}

public sealed class Office
{
    public string Name { get; set; } = "";
    public string HojinBango { get; set; } = "";
    public List<Entity> Members { get; set; } = [];
}

public sealed record Row(int Id, string Name, bool HasNumber)
{
    public static Row From(Entity e) => new(e.Id, e.Name, e.MyNumber.Length == 12);
}

public sealed record RawRow(int Id, string Name, string Key)
{
    public static RawRow From(Entity e) => new(e.Id, e.Name, e.MyNumber);
}

public sealed class Db(DbContextOptions<Db> o) : DbContext(o)
{
    public DbSet<Entity> Entities => Set<Entity>();
}

public sealed class Export(Db db, ILogger<Export> log)
{
    public async Task Rows(CsvWriter csv, TextWriter text)
    {
        var rows = await db.Entities.Select(e => new Row(e.Id, e.Name, e.MyNumber != "")).ToListAsync();
        csv.WriteRecords(rows); // SAFE flags
        await text.WriteAsync(JsonSerializer.Serialize(rows)); // SAFE flags
        var raws = await db.Entities.Select(e => new RawRow(e.Id, e.Name, e.MyNumber)).ToListAsync();
        csv.WriteRecords(raws); // LEAK MYN1004|MYN1005
        await text.WriteAsync(JsonSerializer.Serialize(raws)); // LEAK MYN1005|MYN1004
        var mapped = db.Entities.AsEnumerable().Select(Row.From).ToArray();
        csv.WriteRecords(mapped); // SAFE
        var mapped2 = db.Entities.AsEnumerable().Select(RawRow.From).ToArray();
        csv.WriteRecords(mapped2); // LEAK MYN1004|MYN1005
        var names = db.Entities.Where(e => e.MyNumber == "").Select(e => e.Name).ToList();
        await text.WriteAsync(string.Join(",", names)); // SAFE
        var groups = await db.Entities.GroupBy(e => e.Office!.Name).Select(g => new { g.Key, Count = g.Count(e => e.MyNumber != "") }).ToListAsync();
        await text.WriteAsync(JsonSerializer.Serialize(groups)); // SAFE names and counts
        var offices = await db.Entities.Select(e => e.Office!.HojinBango).Distinct().ToListAsync();
        log.LogInformation("{O}", string.Join(",", offices)); // SAFE corporate numbers
        var stats = new { Total = await db.Entities.CountAsync(), With = await db.Entities.CountAsync(e => e.MyNumber != ""), First = await db.Entities.MinAsync(e => e.Submitted) };
        log.LogInformation("{@S}", stats); // SAFE
        var first = await db.Entities.FirstAsync();
        log.LogInformation("{E}", first.Submitted); // SAFE
        log.LogInformation("{E}", first); // SAFE a class without an own ToString prints its type's name
        log.LogInformation("{@E}", first); // LEAK MYN1001 destructured
        log.LogInformation("{@E}", new { first.Id, Office = first.Office?.Name }); // SAFE
        log.LogInformation("{@O}", first.Office); // LEAK MYN1001 its members hold numbers
        log.LogInformation("{@O}", first.Office?.Name); // SAFE
    }

    public void Tables(IEnumerable<Entity> all)
    {
        var t = new DataTable("出力");
        t.Columns.Add("ID", typeof(int));
        t.Columns.Add("氏名");
        t.Columns.Add("有無", typeof(bool));
        foreach (var e in all)
        {
            t.Rows.Add(e.Id, e.Name, e.MyNumber.Length > 0);
        }

        t.WriteXml("safe.xml"); // SAFE
        t.Columns.Add("番号");
        t.Rows[0]["番号"] = all.First().MyNumber;
        t.WriteXml("raw.xml"); // LEAK MYN1004|MYN1005
        var copy = t.Clone();
        copy.WriteXml("empty.xml"); // SAFE only the structure
        t.Clear();
        t.WriteXml("cleared.xml"); // SAFE emptied
    }

    public void Json(Entity e)
    {
        var o = new JObject { ["id"] = e.Id, ["name"] = e.Name };
        File.WriteAllText("a.json", o.ToString()); // SAFE
        o["number"] = e.MyNumber;
        File.WriteAllText("b.json", o.ToString()); // LEAK MYN1005|MYN1004
        o.Remove("number");
        File.WriteAllText("c.json", o.ToString()); // SAFE removed
        var node = new System.Text.Json.Nodes.JsonObject { ["id"] = e.Id, ["number"] = e.MyNumber };
        File.WriteAllText("d.json", node.ToJsonString()); // LEAK MYN1005|MYN1004
        node["number"] = "***";
        File.WriteAllText("e.json", node.ToJsonString()); // SAFE overwritten
        var arr = new JArray(e.Name, e.Id);
        File.WriteAllText("f.json", arr.ToString()); // SAFE
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        File.WriteAllText("g.json", JsonSerializer.Serialize(Row.From(e), options)); // SAFE
        File.WriteAllText("h.json", JsonSerializer.Serialize(new[] { RawRow.From(e) }, options)); // LEAK MYN1005|MYN1004
        File.WriteAllText("i.json", JsonSerializer.Serialize(new[] { e.Name }.Concat([e.Id.ToString()]))); // SAFE
        File.WriteAllText("j.json", JsonSerializer.Serialize(typeof(Entity).GetProperties().Select(p => p.Name))); // SAFE names of members
    }
}
