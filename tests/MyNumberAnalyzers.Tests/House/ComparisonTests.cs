using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.House;

/// <summary>The 38 ways to leak a number that the comparison in the README counts; the same that other tools were measured on.</summary>
public class ComparisonTests
{
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.Mail;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.Sqlite;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Logging;
        using Newtonsoft.Json;
        using MyNumberSafety;
        using JsonSerializer = System.Text.Json.JsonSerializer;
        public class Person { public int Id { get; set; } [MyNumberData] public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        public record PersonRec([property: MyNumberData] string MyNumber, string Name);
        public class Db : DbContext { public DbSet<Person> People => Set<Person>(); }
        public static partial class Log { [LoggerMessage(1, LogLevel.Information, "{Value}")] public static partial void Written(ILogger logger, string value); public static partial void Written(ILogger logger, string value) { } }
        /*SPLIT*/public class Subject : Controller
        {
            private readonly ILogger _logger = null!;
            private readonly NLog.Logger _nlog = null!;
            private readonly log4net.ILog _log4net = null!;
            private readonly HttpClient _http = null!;
            private readonly IDistributedCache _cache = null!;
            private readonly SqliteConnection _connection = null!;
            private readonly Db _db = null!;
            private void Write(string text) => _logger.LogInformation(text);
            /*MEMBERS*/
        }
        """;

    public static TheoryData<int, string> Leaks { get; } = new()
    {
        { 1, "void M(Person p) => _logger.LogInformation(\"{N}\", p.MyNumber);" },
        { 2, "void M(Person p) { var v = p.MyNumber; _logger.LogInformation(\"{N}\", v); }" },
        { 3, "void M(Person p) => _logger.LogInformation($\"n {p.MyNumber}\");" },
        { 4, "void M(Person p) => _logger.LogInformation(\"{@P}\", p);" },
        { 5, "void M(Person p) => _logger.LogInformation(\"{N}\", p.MyNumber.Substring(0, 6));" },
        { 6, "void M(Person p) { var v = p.MyNumber; using var scope = _logger.BeginScope(\"{N}\", v); }" },
        { 7, "void M(Person p) { using var scope = _logger.BeginScope(new Dictionary<string, object> { [\"n\"] = p.MyNumber }); }" },
        { 8, "void M(Person p) => Serilog.Log.Information(\"{N}\", p.MyNumber);" },
        { 9, "void M(Person p) => _nlog.Info(\"{N}\", p.MyNumber);" },
        { 10, "void M(Person p) => _log4net.Info(\"n \" + p.MyNumber);" },
        { 11, "void M(Person p) => Console.WriteLine(p.MyNumber);" },
        { 12, "void M(Person p) => Activity.Current?.SetTag(\"n\", p.MyNumber);" },
        { 13, "void M(Person p) => throw new InvalidOperationException($\"bad {p.MyNumber}\");" },
        { 14, "string M(Person p) => JsonSerializer.Serialize(p);" },
        { 15, "string M(Person p) => JsonConvert.SerializeObject(p);" },
        { 16, "void M(Person p) => System.IO.File.WriteAllText(\"out.txt\", p.MyNumber);" },
        { 17, "void M(Person p) { using var w = new StreamWriter(\"out.txt\"); w.WriteLine(p.MyNumber); }" },
        { 18, "void M(Person p) { var c = _connection.CreateCommand(); c.Parameters.AddWithValue(\"$n\", p.MyNumber); }" },
        { 19, "void M(Person p) => _connection.Execute(\"insert into People values (@MyNumber)\", p);" },
        { 20, "void M(Person p) { _db.People.Add(p); _db.SaveChanges(); }" },
        { 21, "Task M(Person p) => _cache.SetStringAsync(\"key\", p.MyNumber);" },
        { 22, "Task M(Person p) => _http.GetAsync(\"https://example.jp/?n=\" + p.MyNumber);" },
        { 23, "Task M(Person p) => _http.PostAsJsonAsync(\"https://example.jp/\", p);" },
        { 24, "byte[] M(Person p) => SHA256.HashData(Encoding.UTF8.GetBytes(p.MyNumber));" },
        { 25, "string M(Person p) => Convert.ToBase64String(Encoding.UTF8.GetBytes(p.MyNumber));" },
        { 26, "string M() { var myNumber = \"123456789018\"; return myNumber.Length.ToString(); }" },
        { 27, "void M(Person p) => Write(p.MyNumber);" },
        { 28, "void M(Person p) { var list = new List<string> { p.MyNumber }; _logger.LogInformation(string.Join(\",\", list)); }" },
        { 29, "async Task M(Person p) { var v = await Task.FromResult(p.MyNumber); _logger.LogInformation(v); }" },
        { 32, "void M(Person p) => Log.Written(_logger, p.MyNumber);" },
        { 33, "void M(Person p) => Process.Start(\"tool\", p.MyNumber);" },
        { 34, "void M(Person p) => Environment.SetEnvironmentVariable(\"N\", p.MyNumber);" },
        { 35, "void M(Person p) { var mail = new MailMessage { Body = \"n \" + p.MyNumber }; }" },
        { 36, "void M(PersonRec p) => _logger.LogInformation(\"{P}\", p);" },
        { 40, "public IActionResult M(Person p) => Ok(p);" },
        { 41, "[HttpGet(\"find/{myNumber}\")] public IActionResult M(string myNumber) => NoContent();" },
        { 42, "public IActionResult M(Person p) { Response.Cookies.Append(\"n\", p.MyNumber); return RedirectToAction(\"Next\", new { number = p.MyNumber }); }" },
        { 43, "void M(Person p) { ViewBag.Number = p.MyNumber; TempData[\"n\"] = p.MyNumber; HttpContext.Session.SetString(\"n\", p.MyNumber); }" },
    };

    [Fact]
    public void There_are_38() => Assert.Equal(38, Leaks.Count);

    [Fact]
    public void Each_of_them_is_reported()
    {
        var parts = Frame.Split("/*SPLIT*/");
        var usings = string.Join('\n', parts[0].Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
        var files = Leaks.Select(row => ($"Shape{row[0]}.cs", $"{usings}\n{parts[1].Replace("class Subject", $"class Subject{row[0]}").Replace("/*MEMBERS*/", (string)row[1])}")).Prepend(("Frame.cs", parts[0]));
        var compilation = Harness.Compile(files);
        Assert.Empty(Harness.Errors(compilation).Select(error => error.ToString()));

        // A declaration alone (MYN2001) is no leak.
        var found = Harness.Analyze(compilation)
            .Where(finding => finding.Id != "MYN2001")
            .Select(finding => finding.Location.GetLineSpan().Path)
            .ToHashSet();
        Assert.All(Leaks.Select(row => $"Shape{row[0]}.cs"), file => Assert.Contains(file, found));
    }
}
