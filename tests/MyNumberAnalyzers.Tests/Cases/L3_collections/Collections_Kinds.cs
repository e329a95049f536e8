using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CsvHelper;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Kyuyo.AllKinds;

public class Juugyouin
{
    public int Id { get; set; }
    public string Bu { get; set; } = "";
    public string KojinBangou { get; set; } = "";
}

public class KyuyoDb : DbContext
{
    public DbSet<Juugyouin> Juugyouin => Set<Juugyouin>();
}

public sealed record Line(string Bu, string Value);

public class AllKinds(IDbConnection db, HttpClient http, IMemoryCache cache, KyuyoDb ef, IDataProtector protector) : ControllerBase
{
    public async Task<IActionResult> Run(List<Juugyouin> all, string path)
    {
        var lines = all.Select(j => $"{j.Bu},{j.KojinBangou}").ToList();
        await System.IO.File.WriteAllLinesAsync(path, lines); // LEAK MYN1005
        var safeLines = all.Select(j => $"{j.Bu},{protector.Protect(j.KojinBangou)}").ToList();
        await System.IO.File.WriteAllLinesAsync(path, safeLines); // SAFE encrypted each

        var parameters = all.Select(j => new { j.Id, no = j.KojinBangou }).ToArray();
        await db.ExecuteAsync("update j set no = @no where id = @Id", parameters); // LEAK MYN1006
        var safeParameters = all.Select(j => new { j.Id, no = protector.Protect(j.KojinBangou) }).ToArray();
        await db.ExecuteAsync("update j set no = @no where id = @Id", safeParameters); // SAFE encrypted each

        var inList = string.Join(",", all.Select(j => $"'{j.KojinBangou}'"));
        await db.ExecuteAsync($"delete from j where no in ({inList})"); // LEAK MYN1007
        var idList = string.Join(",", all.Select(j => j.Id));
        await db.ExecuteAsync($"delete from j where id in ({idList})"); // SAFE ids

        var dto = all.ConvertAll(j => new Line(j.Bu, j.KojinBangou));
        await http.PostAsJsonAsync("https://h.example.jp", dto); // LEAK MYN1010
        var safeDto = all.ConvertAll(j => new Line(j.Bu, "***"));
        await http.PostAsJsonAsync("https://h.example.jp", safeDto); // SAFE masked each

        var query = new Dictionary<string, string?> { ["no"] = all[0].KojinBangou };
        await http.GetAsync(QueryHelpers.AddQueryString("https://h.example.jp", query)); // LEAK MYN1009
        var safeQuery = new Dictionary<string, string?> { ["bu"] = all[0].Bu };
        await http.GetAsync(QueryHelpers.AddQueryString("https://h.example.jp", safeQuery)); // SAFE

        cache.Set("all", all); // LEAK MYN1008
        cache.Set("bu", all.Select(j => j.Bu).ToArray()); // SAFE
        var claims = all.Select(j => new Claim("no", j.KojinBangou)).ToList(); // LEAK MYN1008
        var safeClaims = all.Select(j => new Claim("bu", j.Bu)).ToList(); // SAFE

        var tags = new ActivityTagsCollection { { "bu", all[0].Bu } };
        Activity.Current?.AddEvent(new ActivityEvent("x", tags: tags)); // SAFE
        var numbers = string.Join("|", all.Select(j => j.KojinBangou));
        Activity.Current?.SetTag("all", numbers); // LEAK MYN1003

        ef.AddRange(all); // LEAK MYN1006
        using (var writer = new StreamWriter(path))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            csv.WriteRecords(dto); // LEAK MYN1004
            csv.WriteRecords(safeDto); // SAFE masked
        }

        var message = new MailMessage();
        message.Body = lines.Aggregate(new StringBuilder(), (b, l) => b.AppendLine(l)).ToString(); // LEAK MYN1010
        message.Body = safeLines.Aggregate(new StringBuilder(), (b, l) => b.AppendLine(l)).ToString(); // SAFE

        var errors = all.Where(j => j.KojinBangou.Length != 12).Select(j => j.KojinBangou).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException("不正な番号: " + string.Join(", ", errors)); // LEAK MYN1002
        }

        var errorIds = all.Where(j => j.KojinBangou.Length != 12).Select(j => j.Id).ToList();
        if (errorIds.Count > 0)
        {
            throw new InvalidOperationException("不正な社員: " + string.Join(", ", errorIds)); // SAFE
        }

        return Ok(all.ToDictionary(j => j.Id, j => j.KojinBangou)); // LEAK MYN1011
    }

    public IActionResult Counted(List<Juugyouin> all) =>
        Ok(all.GroupBy(j => j.Bu).ToDictionary(g => g.Key, g => g.Count(j => j.KojinBangou != ""))); // SAFE counts

    public string Hidden(List<Juugyouin> all) =>
        JsonSerializer.Serialize(all.Select(j => new Line(j.Bu, j.KojinBangou is { Length: 12 } ? "有" : "無"))); // SAFE flags
}
