using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Net.Mail;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using System.Xml.Serialization;
using CsvHelper;
using CsvHelper.Configuration.Attributes;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using Serilog;
using Serilog.Context;

namespace Jinzai.Renkei;

[DataContract]
public class Haken
{
    [DataMember(Name = "staffCode")] public string StaffCode { get; set; } = "";

    [DataMember(Name = "個人番号")] public string Num { get; set; } = "";

    [DisplayName("個人番号の提出日")] public DateOnly? TeishutsuBi { get; set; }

    [Description("マイナンバーの利用目的")] public string? Mokuteki { get; set; }

    [Ignore, Newtonsoft.Json.JsonIgnore, JsonIgnore, XmlIgnore, IgnoreDataMember]
    public string? MyNumberPlain { get; set; }
}

public class HakenSafe
{
    public string StaffCode { get; set; } = "";

    [Ignore, Newtonsoft.Json.JsonIgnore, JsonIgnore, XmlIgnore, IgnoreDataMember]
    public string? MyNumber { get; set; }
}

public class Renkei(IMemoryCache cache, IHubContext<RenkeiHub> hub, SmtpClient smtp)
{
    public async Task Okuru(Haken h, HakenSafe safe)
    {
        await hub.Clients.All.SendAsync("updated", h.StaffCode); // SAFE
        await hub.Clients.All.SendAsync("updated", h.Num); // LEAK MYN1010
        await hub.Clients.User("x").SendAsync("updated", h); // LEAK MYN1010
        await smtp.SendMailAsync(new MailMessage("a@x.jp", "b@x.jp", "提出依頼", $"{h.StaffCode} さんのマイナンバーを提出してください")); // SAFE
        await smtp.SendMailAsync(new MailMessage("a@x.jp", "b@x.jp", "提出完了", $"{h.StaffCode} {h.Num}")); // LEAK MYN1010
        cache.Set(h.StaffCode, safe.StaffCode); // SAFE
        cache.Set("h:" + h.StaffCode, h); // LEAK MYN1008
        File.WriteAllText("a.json", JsonSerializer.Serialize(safe)); // SAFE ignored
        File.WriteAllText("b.json", JsonSerializer.Serialize(h)); // LEAK MYN1004|MYN1005
        File.WriteAllText("c.json", Newtonsoft.Json.JsonConvert.SerializeObject(safe, Newtonsoft.Json.Formatting.Indented)); // SAFE ignored
        using var writer = new StreamWriter("d.xml");
        new XmlSerializer(typeof(HakenSafe)).Serialize(writer, safe); // SAFE ignored
        new XmlSerializer(typeof(Haken)).Serialize(writer, h); // LEAK MYN1004|MYN1005
    }

    public void Kaku(IEnumerable<Haken> all, IEnumerable<HakenSafe> safes, TextWriter to)
    {
        using var csv = new CsvWriter(to, CultureInfo.InvariantCulture);
        csv.WriteRecords(safes); // SAFE ignored
        csv.WriteRecords(all); // LEAK MYN1004|MYN1005
        foreach (var h in all)
        {
            csv.WriteField(h.StaffCode); // SAFE
            csv.WriteField(h.TeishutsuBi); // SAFE a date
            csv.WriteField(h.Mokuteki); // SAFE a purpose
            csv.WriteField(h.Num); // LEAK MYN1004|MYN1005
            csv.NextRecord();
        }
    }

    public void Kiroku(Haken h, HakenSafe safe)
    {
        Log.Information("連携 {StaffCode}", h.StaffCode); // SAFE
        Log.Information("連携 {@Haken}", safe); // LEAK MYN1001
        Log.ForContext("num", h.Num).Information("連携"); // LEAK MYN1001
        Log.ForContext<Renkei>().Information("連携 {Date}", h.TeishutsuBi); // SAFE
        using (LogContext.PushProperty("Staff", h.StaffCode)) // SAFE
        using (LogContext.PushProperty("Num", h.Num)) // LEAK MYN1001
        {
            Log.Debug("開始"); // SAFE
        }

        Log.Error(new InvalidDataException($"{h.Num} が不正"), "エラー"); // LEAK MYN1002|MYN1001
        Log.Error(new InvalidDataException($"{h.StaffCode} が不正"), "エラー"); // SAFE
    }

    public void Ki(Haken h)
    {
        var node = new JsonObject { ["staff"] = h.StaffCode, ["number"] = h.Num };
        File.WriteAllText("a.json", node.ToJsonString()); // LEAK MYN1004|MYN1005
        node.Remove("number");
        var only = new JsonObject { ["staff"] = h.StaffCode };
        File.WriteAllText("b.json", only.ToJsonString()); // SAFE
        var token = JObject.FromObject(new { h.StaffCode });
        Console.WriteLine(token.ToString()); // SAFE
        token["kojinbango"] = h.Num;
        Console.WriteLine(token.ToString()); // LEAK MYN1001|MYN1004
        var parsed = JObject.Parse(File.ReadAllText("in.json"));
        Console.WriteLine((string?)parsed["staff"]); // SAFE
        Console.WriteLine((string?)parsed["person"]?["my_number"]); // LEAK MYN1001
        Console.WriteLine(parsed.Value<string>("myNumber")); // LEAK MYN1001
        Console.WriteLine(parsed.Value<bool>("hasMyNumber")); // SAFE a flag
        using var document = JsonDocument.Parse("{}");
        Console.WriteLine(document.RootElement.GetProperty("マイナンバー").GetString()); // LEAK MYN1001
        Console.WriteLine(document.RootElement.GetProperty("マイナンバー提出日").GetString()); // SAFE a date
        if (document.RootElement.TryGetProperty("個人番号", out var element))
        {
            Console.WriteLine(element.GetString()); // LEAK MYN1001
            Console.WriteLine(element.ValueKind); // SAFE
        }
    }
}

public class RenkeiHub : Hub
{
    public string Kakunin(Haken h) => h.StaffCode; // SAFE

    public Haken Kuwashiku(Haken h) => h; // LEAK MYN1011|MYN1010
}

public class BangoHealthCheck(Haken sample) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, System.Threading.CancellationToken ct = default) =>
        Task.FromResult(sample.Num.Length == 12
            ? HealthCheckResult.Healthy("ok " + sample.Num.Length) // SAFE
            : HealthCheckResult.Unhealthy("bad " + sample.Num)); // LEAK MYN1003|MYN1011
}
