using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Fintech.Kouza;

public static class Endpoints
{
    public static RouteGroupBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/accounts");
        api.MapPost("/", OpenAsync);
        api.MapGet("/{id:guid}", async (Guid id, IAccountStore store) =>
            await store.FindAsync(id) is { } found ? Results.Ok(OpenAccountResponse.From(found)) : Results.NotFound()); // SAFE
        api.MapGet("/{id:guid}/tax", async (Guid id, IAccountStore store) =>
            await store.FindAsync(id) is { } found ? Results.Ok(TaxPayerView.From(found)) : Results.NotFound()); // LEAK MYN1011
        api.MapGet("/{id:guid}/raw", async (Guid id, IAccountStore store) => TypedResults.Ok(await store.FindAsync(id))); // LEAK MYN1011 the entity holds it
        return api;
    }

    private static async Task<IResult> OpenAsync(OpenAccountRequest request, AccountOpening opening, ILoggerFactory factory, CancellationToken ct)
    {
        var log = factory.CreateLogger("accounts");
        using var scope = log.BeginScope(request.ToTags(full: false)); // SAFE name, zip, flag
        log.LogInformation("opening {Summary}", request.Summary()); // SAFE
        log.LogInformation("opening {Request}", request); // LEAK MYN1001 a record prints itself
        log.LogInformation("opening {Address}", request.Address); // SAFE
        var result = await opening.OpenAsync(request, ct);
        return result switch
        {
            OpeningResult.Opened o => Results.Created($"/accounts/{o.Account.Id}", OpenAccountResponse.From(o.Account)), // SAFE
            OpeningResult.Rejected { Reason: var reason } => Results.BadRequest(new { reason }), // SAFE a fixed reason
            OpeningResult.Duplicate d => Results.Conflict(new { d.Existing }), // LEAK MYN1011 names the number that exists
            _ => Results.StatusCode(500), // SAFE
        };
    }
}
