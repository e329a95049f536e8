// case: kind=console
using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var http = new HttpClient();
var shared = new List<string>();
var masked = new List<string>();

app.MapPost("/shain", async (ShainRequest request, ILogger<Program> logger, IDbConnection db) =>
{
    logger.LogInformation("受付 {Code}", request.Code); // SAFE
    logger.LogInformation("受付 {Request}", request); // LEAK MYN1001 a record prints itself
    shared.Add(request.MyNumber);
    masked.Add(Mask(request.MyNumber));
    await db.ExecuteAsync("insert into s values (@Code, @MyNumber)", request); // LEAK MYN1006
    await db.ExecuteAsync("insert into s values (@Code)", new { request.Code }); // SAFE
    await http.PostAsJsonAsync("https://api.example.jp", new { request.Code, No = request.MyNumber }); // LEAK MYN1010
    return Results.Created($"/shain/{request.Code}", new { request.Code }); // SAFE
});

app.MapGet("/shain/{code}", (string code, IDbConnection db) =>
{
    var row = db.QueryFirst<ShainRow>("select * from s where code = @code", new { code }); // SAFE
    return row.ToResponse(); // LEAK MYN1011
});

app.MapGet("/shain/{code}/state", (string code, IDbConnection db) =>
{
    var row = db.QueryFirst<ShainRow>("select * from s where code = @code", new { code }); // SAFE
    return row.ToState(); // SAFE only a state
});

app.MapGet("/all", () => string.Join(",", shared)); // LEAK MYN1011
app.MapGet("/masked", () => string.Join(",", masked)); // SAFE
app.MapGet("/count", () => shared.Count); // SAFE

foreach (var line in File.ReadLines("import.csv"))
{
    var columns = line.Split(',');
    var (code, kojinBango) = (columns[0], columns[1]);
    Console.WriteLine(code); // SAFE
    Console.WriteLine($"{code}: {kojinBango}"); // LEAK MYN1001
}

app.Run();

static string Mask(string text) => new('*', text.Length);

public sealed record ShainRequest(string Code, string MyNumber);

public sealed class ShainRow
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";

    public object ToResponse() => new { Code, Value = MyNumber };

    public object ToState() => new { Code, State = MyNumber.Length == 12 ? "ok" : "ng" };
}
