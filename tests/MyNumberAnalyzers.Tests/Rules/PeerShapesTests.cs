using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>The shapes that other tools were measured with: each leak at its argument, each with a safe twin that stays silent.</summary>
public class PeerShapesTests
{
    private const string Setting = """
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.Mail;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Dapper;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.Sqlite;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Logging;

        public class Person { public int Id { get; set; } public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        public record PersonRec(int Id, string MyNumber, string Name);
        public class Public { public int Id { get; set; } public string Name { get; set; } = ""; }
        public record PublicRec(int Id, string Name);
        public class Db : DbContext { public DbSet<Person> People => Set<Person>(); public DbSet<Public> Public => Set<Public>(); }
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "{Text}")] public static partial void Written(ILogger logger, string text);
            public static partial void Written(ILogger logger, string text) { }
        }

        """;

    private static readonly (int Shape, string Leak, string Safe)[] Statements =
    [
        (1, """logger.LogInformation("{N}", {|MYN1001:p.MyNumber|});""", """logger.LogInformation("{N}", p.Name);"""),
        (2, """var n = p.MyNumber; logger.LogInformation("{N}", {|MYN1001:n|});""", """var n = p.MyNumber; n = p.Name; logger.LogInformation("{N}", n);"""),
        (3, """logger.LogInformation($"n {{|MYN1001:p.MyNumber|}}");""", """logger.LogInformation($"n {p.Name}");"""),
        (4, """logger.LogInformation("{@P}", {|MYN1001:p|});""", """logger.LogInformation("{@P}", o);"""),
        (5, """logger.LogInformation("{N}", {|MYN1001:p.MyNumber.Substring(0, 6)|});""", """logger.LogInformation("{N}", p.MyNumber.Length);"""),
        (6, """using (logger.BeginScope("{N}", {|MYN1001:p.MyNumber|})) { }""", """using (logger.BeginScope("{N}", p.Id)) { }"""),
        (7, """using (logger.BeginScope({|MYN1001:new Dictionary<string, object> { ["n"] = p.MyNumber }|})) { }""", """using (logger.BeginScope(new Dictionary<string, object> { ["n"] = p.Name })) { }"""),
        (8, """Serilog.Log.Information("{N}", {|MYN1001:p.MyNumber|});""", """Serilog.Log.Information("{N}", p.Name);"""),
        (9, """NLog.LogManager.GetLogger("a").Info("{n}", {|MYN1001:p.MyNumber|});""", """NLog.LogManager.GetLogger("a").Info("{n}", p.Name);"""),
        (10, """log4net.LogManager.GetLogger(typeof(C)).Info({|MYN1001:"n " + p.MyNumber|});""", """log4net.LogManager.GetLogger(typeof(C)).Info("n " + p.Name);"""),
        (11, """System.Console.WriteLine({|MYN1001:p.MyNumber|});""", """System.Console.WriteLine(p.Name);"""),
        (12, """System.Diagnostics.Activity.Current?.SetTag("n", {|MYN1003:p.MyNumber|});""", """System.Diagnostics.Activity.Current?.SetTag("n", p.Id);"""),
        (13, """throw new System.InvalidOperationException($"bad {{|MYN1002:p.MyNumber|}}");""", """throw new System.InvalidOperationException($"bad {nameof(p.MyNumber)}");"""),
        (14, """System.Text.Json.JsonSerializer.Serialize({|MYN1004:p|});""", """System.Text.Json.JsonSerializer.Serialize(o);"""),
        (15, """Newtonsoft.Json.JsonConvert.SerializeObject({|MYN1004:p|});""", """Newtonsoft.Json.JsonConvert.SerializeObject(o);"""),
        (16, """System.IO.File.WriteAllText("a.txt", {|MYN1005:p.MyNumber|});""", """System.IO.File.WriteAllText("a.txt", p.Name);"""),
        (17, """using var w = new StreamWriter("a.txt"); w.WriteLine({|MYN1005:p.MyNumber|});""", """using var w = new StreamWriter("a.txt"); w.WriteLine(p.Name);"""),
        (18, """command.Parameters.AddWithValue("@n", {|MYN1006:p.MyNumber|});""", """command.Parameters.AddWithValue("@n", p.Name);"""),
        (19, """db.Database.GetDbConnection().Execute("insert into person values (@MyNumber)", {|MYN1006:p|});""", """db.Database.GetDbConnection().Execute("insert into person values (@Name)", o);"""),
        (20, """db.People.Add({|MYN1006:p|}); db.SaveChanges();""", """db.Public.Add(o); db.SaveChanges();"""),
        (21, """await cache.SetStringAsync("k", {|MYN1008:p.MyNumber|});""", """await cache.SetStringAsync("k", p.Name);"""),
        (22, """await client.GetAsync($"https://x.example/?n={{|MYN1009:p.MyNumber|}}");""", """await client.GetAsync($"https://x.example/?n={p.Id}");"""),
        (23, """await client.PostAsJsonAsync("https://x.example", {|MYN1010:p|});""", """await client.PostAsJsonAsync("https://x.example", o);"""),
        (24, """SHA256.HashData({|MYN1012:Encoding.UTF8.GetBytes(p.MyNumber)|});""", """HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(p.MyNumber));"""),
        (25, """System.Convert.ToBase64String({|MYN1012:Encoding.UTF8.GetBytes(p.MyNumber)|});""", """System.Convert.ToBase64String(Encoding.UTF8.GetBytes(p.Name));"""),
        (27, """Helper(logger, p.MyNumber); static void Helper(ILogger log, string text) => log.LogInformation("{T}", {|MYN1001:text|});""", """Helper(logger, p.Name); static void Helper(ILogger log, string text) => log.LogInformation("{T}", text);"""),
        (28, """var l = new List<string> { p.Name, p.MyNumber }; logger.LogInformation("{L}", {|MYN1001:string.Join(",", l)|});""", """var l = new List<string> { p.Name }; logger.LogInformation("{L}", string.Join(",", l));"""),
        (29, """var n = await Task.FromResult(p.MyNumber); logger.LogInformation("{N}", {|MYN1001:n|});""", """var n = await Task.FromResult(p.Name); logger.LogInformation("{N}", n);"""),
        (32, """Log.Written(logger, {|MYN1001:p.MyNumber|});""", """Log.Written(logger, p.Name);"""),
        (33, """System.Diagnostics.Process.Start("print", {|MYN1010:p.MyNumber|});""", """System.Diagnostics.Process.Start("print", p.Name);"""),
        (34, """System.Environment.SetEnvironmentVariable("N", {|MYN1010:p.MyNumber|});""", """System.Environment.SetEnvironmentVariable("N", p.Name);"""),
        (35, """new MailMessage().Body = {|MYN1010:p.MyNumber|};""", """new MailMessage().Body = p.Name;"""),
        (36, """logger.LogInformation("{R}", {|MYN1001:r|});""", """logger.LogInformation("{R}", q);"""),
        (38, """Response.Cookies.Append("n", {|MYN1008:p.MyNumber|});""", """Response.Cookies.Append("n", p.Name);"""),
        (39, """TempData["n"] = {|MYN1008:p.MyNumber|}; HttpContext.Session.SetString("n", {|MYN1008:p.MyNumber|});""", """TempData["n"] = p.Name; HttpContext.Session.SetString("n", p.Name);"""),
        (40, """return Ok({|MYN1011:p|});""", """return Ok(o);"""),
        (41, """return Ok({|MYN1011:r|});""", """return Ok(q);"""),
        (42, """return RedirectToAction("Show", {|MYN1009:new { n = p.MyNumber }|});""", """return RedirectToAction("Show", new { id = p.Id });"""),
        (43, """ViewBag.Number = {|MYN1011:p.MyNumber|}; return View();""", """ViewBag.Name = p.Name; return View();"""),
    ];

    [Fact]
    public void Each_leak_is_found_at_its_argument_and_nothing_else() => Verify.Marked(Controller(Statements.Select(pair => (pair.Shape, pair.Leak))), only: "MYN10");

    [Fact]
    public void Each_safe_twin_is_silent() => Verify.Marked(Controller(Statements.Select(pair => (pair.Shape, pair.Safe))), only: "MYN10");

    [Fact]
    public void All_shapes_that_flow_are_here() => Assert.True(Statements.Length >= 36);

    private static string Controller(IEnumerable<(int Shape, string Statements)> methods) => Setting + """
        public class C(ILogger<C> logger, Db db, SqliteCommand command, IDistributedCache cache, HttpClient client, byte[] key) : Controller
        {
        """ + string.Concat(methods.Select(method => $$"""

                public async Task<IActionResult> Act{{method.Shape}}(Person p, PersonRec r, Public o, PublicRec q)
                {
                    await Task.Yield();
                    {{method.Statements}}{{(method.Statements.Contains("return ") || method.Statements.StartsWith("throw") ? "" : " return NoContent();")}}
                }

            """)) + "\n}\n";
}
