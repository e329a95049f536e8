using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Shiyakusho.Todoke;

public sealed record TennyuTodoke(
    [property: JsonPropertyName("kojin_bango")] string Number,
    string Shimei,
    DateOnly Seinengappi);

public sealed class TodokeKekka
{
    public required string UketsukeBangou { get; init; }
    public bool HasMyNumber { get; init; }
    [JsonIgnore] public string? MyNumber { get; init; }
}

public interface IMaskingService
{
    string MaskMyNumber(string value);
}

public static class ResidentEndpoints
{
    private static readonly ActivitySource Source = new("todoke");

    public static IEndpointRouteBuilder MapTodoke(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/todoke");
        group.MapPost("/tennyu", async (TennyuTodoke todoke, ILogger<TennyuTodoke> logger, IDistributedCache cache, IMaskingService masking, CancellationToken ct) =>
        {
            using var activity = Source.StartActivity("tennyu");
            activity?.SetTag("todoke.birth_year", todoke.Seinengappi.Year); // SAFE a year
            activity?.SetTag("todoke.number", todoke.Number); // LEAK MYN1003
            logger.LogInformation("転入届 {Shimei} {Masked}", todoke.Shimei, masking.MaskMyNumber(todoke.Number)); // SAFE masked
            logger.LogInformation("転入届 {@Todoke}", todoke); // LEAK MYN1001
            await cache.SetStringAsync("todoke:" + todoke.Shimei, todoke.Number, ct); // LEAK MYN1008
            await cache.SetStringAsync("todoke:last", todoke.Shimei, ct); // SAFE
            if (todoke.Number is not { Length: 12 } digits || !digits.All(char.IsAsciiDigit))
            {
                return Results.ValidationProblem(new Dictionary<string, string[]> { ["kojin_bango"] = ["12桁の数字で入力してください"] }); // SAFE
            }

            return Results.Created($"/todoke/{Guid.NewGuid()}", new TodokeKekka { UketsukeBangou = "R8-1", HasMyNumber = true, MyNumber = digits }); // SAFE JsonIgnore keeps it out of the body
        });

        group.MapPost("/tenshutsu", Results<Ok<string>, BadRequest<string>> (TennyuTodoke todoke) =>
            todoke.Shimei.Length == 0
                ? TypedResults.BadRequest($"個人番号 {todoke.Number} の氏名がありません") // LEAK MYN1011
                : TypedResults.Ok(todoke.Shimei)); // SAFE

        group.MapGet("/{id:guid}", async (Guid id, ITodokeStore store) =>
        {
            var found = await store.FindAsync(id);
            return found is null ? Results.NotFound() : Results.Json(new { found.Shimei, found.Seinengappi }); // SAFE
        });

        group.MapGet("/{id:guid}/raw", async (Guid id, ITodokeStore store) => Results.Json(await store.FindAsync(id))); // LEAK MYN1011
        group.MapPut("/renkei", RenkeiAsync);
        return app;
    }

    private static async Task<IResult> RenkeiAsync([FromBody] TennyuTodoke todoke, IHttpClientFactory clients, HttpContext http)
    {
        var client = clients.CreateClient("juki");
        await client.PostAsJsonAsync("/juki/shokai", todoke); // LEAK MYN1010
        await client.PostAsJsonAsync("/juki/shokai", new { todoke.Shimei }); // SAFE
        http.Response.Headers["X-Kojin"] = todoke.Number; // LEAK MYN1011|MYN1010
        http.Response.Headers["X-Shimei"] = Uri.EscapeDataString(todoke.Shimei); // SAFE
        http.Items["todoke"] = todoke.Shimei; // SAFE
        return Results.Redirect("/todoke/kanryo?n=" + todoke.Number[8..]); // LEAK MYN1009
    }
}

public interface ITodokeStore
{
    Task<TennyuTodoke?> FindAsync(Guid id);
}
