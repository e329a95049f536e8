using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO;
using System.Linq;
using System.Net.Http.Headers;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Jichitai.Juki;

[DataContract]
public sealed class JuminRecord
{
    [DataMember(Name = "atena")] public long AtenaNo { get; set; }

    [DataMember(Name = "個人番号")] public string No1 { get; set; } = "";

    [Column("KOJIN_BANGO", TypeName = "char(12)")] public string? No2 { get; set; }

    [Display(Name = "マイナンバー")] public string? No3 { get; set; }

    [DisplayName("宛名番号")] public string? No4 { get; set; }

    /// <summary>個人番号(12桁)</summary>
    public string? Bangou { get; set; }

    /// <summary>個人番号の照会を許可するかどうか</summary>
    public string? ShokaiKyoka { get; set; }

    /// <summary>世帯番号。個人番号ではない。</summary>
    public string? SetaiBangou { get; set; }

    [Comment("住民票コード")] public string? JuminhyoCode { get; set; }
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class CommentAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

public static partial class Messages
{
    [LoggerMessage(Level = LogLevel.Information, Message = "照会 {AtenaNo}")]
    public static partial void Shokai(ILogger logger, long atenaNo);

    public static partial void Shokai(ILogger logger, long atenaNo) => logger.LogInformation("照会 {AtenaNo}", atenaNo); // SAFE

    public static readonly Action<ILogger, string, Exception?> Touroku = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "登録 {Value}");
}

public sealed class JukiService(ILogger<JukiService> log, DbConnection con, IDistributedCache cache)
{
    private static readonly Meter Meter = new("juki");
    private static readonly Counter<long> Kensu = Meter.CreateCounter<long>("shokai");
    private static readonly ActivitySource Source = new("juki");

    public async Task Run(JuminRecord r, CancellationToken ct)
    {
        log.LogInformation("{A}", r.AtenaNo); // SAFE
        log.LogInformation("{A}", r.No1); // LEAK MYN1001
        log.LogInformation("{A}", r.No2); // LEAK MYN1001
        log.LogInformation("{A}", r.No3); // LEAK MYN1001
        log.LogInformation("{A}", r.No4); // SAFE
        log.LogInformation("{A}", r.Bangou); // LEAK MYN1001
        log.LogInformation("{A}", r.ShokaiKyoka); // SAFE a flag
        log.LogInformation("{A}", r.SetaiBangou); // SAFE
        log.Log(LogLevel.Warning, new EventId(7), "宛名 {No}", r.AtenaNo); // SAFE
        log.Log(LogLevel.Warning, new EventId(7), r.Bangou, null, (s, e) => s ?? ""); // LEAK MYN1001
        Messages.Touroku(log, r.AtenaNo.ToString(), null); // SAFE
        Messages.Touroku(log, r.No1, null); // LEAK MYN1001
        if (log.IsEnabled(LogLevel.Debug))
        {
            log.LogDebug($"宛名 {r.AtenaNo} 世帯 {r.SetaiBangou}"); // SAFE
            log.LogDebug($"宛名 {r.AtenaNo} 番号 {r.No1}"); // LEAK MYN1001
        }

        Kensu.Add(1, new KeyValuePair<string, object?>("atena", r.AtenaNo)); // SAFE
        Kensu.Add(1, new KeyValuePair<string, object?>("no", r.No1)); // LEAK MYN1003
        using var a = Source.StartActivity("shokai");
        a?.SetTag("atena", r.AtenaNo).SetTag("setai", r.SetaiBangou); // SAFE
        a?.SetTag("atena", r.AtenaNo).SetTag("no", r.No2); // LEAK MYN1003
        a?.SetBaggage("setai", r.SetaiBangou); // SAFE
        a?.SetBaggage("no", r.Bangou); // LEAK MYN1003
        a?.SetStatus(ActivityStatusCode.Error, "番号不一致 " + r.Bangou); // LEAK MYN1003
        await con.ExecuteAsync("insert into juki(atena, setai) values (@AtenaNo, @SetaiBangou)", new { r.AtenaNo, r.SetaiBangou }); // SAFE
        await con.ExecuteAsync("insert into juki(atena, no) values (@AtenaNo, @No1)", new { r.AtenaNo, r.No1 }); // LEAK MYN1006
        var dp = new DynamicParameters();
        dp.Add("atena", r.AtenaNo); // SAFE
        dp.Add("no", r.No2, DbType.AnsiStringFixedLength, size: 12); // LEAK MYN1006
        var found = await con.QueryFirstOrDefaultAsync<JuminRecord>("select * from juki where atena = @atena", new { atena = r.AtenaNo }); // SAFE
        log.LogInformation("{F}", found?.Bangou); // LEAK MYN1001
        var count = await con.ExecuteScalarAsync<int>("select count(*) from juki where no = @no", new { no = r.No1 }); // LEAK MYN1006
        log.LogInformation("{C}", count); // SAFE
        await using var cmd = con.CreateCommand();
        var p = cmd.CreateParameter();
        p.ParameterName = "no";
        p.Value = r.Bangou; // LEAK MYN1006
        cmd.Parameters.Add(p);
        cmd.CommandText = "select atena from juki where no = @no"; // SAFE
        await cache.SetStringAsync("juki:" + r.AtenaNo, JsonSerializer.Serialize(new { r.AtenaNo, r.SetaiBangou }), ct); // SAFE
        await cache.SetStringAsync("juki:" + r.AtenaNo, JsonSerializer.Serialize(r), ct); // LEAK MYN1008|MYN1004
        await cache.RemoveAsync("juki:" + r.No1, ct); // LEAK MYN1008
        var writer = new DataContractSerializer(typeof(JuminRecord));
        await using var fs = File.Create("juki.xml");
        writer.WriteObject(fs, r); // LEAK MYN1004|MYN1005
        await using var sqlite = new SqliteConnection("Data Source=juki.db;Mode=Memory"); // SAFE
        await using var sc = new SqliteCommand("update juki set no = $no", sqlite);
        sc.Parameters.AddWithValue("$atena", r.AtenaNo); // SAFE
        sc.Parameters.AddWithValue("$no", r.No3); // LEAK MYN1006
    }
}
