using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Logging;

namespace Hoken.Infra;

public sealed class Keiyaku
{
    public int Id { get; set; }
    public string Shoken { get; set; } = "";
    public string? KeiyakushaMyNumber { get; set; }
    public string? Tekiyo { get; set; }
}

public sealed class AuditInterceptor(ILogger<AuditInterceptor> log) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries<Keiyaku>())
        {
            log.LogInformation("{State} {Id} {Shoken}", entry.State, entry.Entity.Id, entry.Entity.Shoken); // SAFE
            log.LogInformation("{No}", entry.Entity.KeiyakushaMyNumber); // LEAK MYN1001
            log.LogInformation("{Changed}", string.Join(",", entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name))); // SAFE names
            log.LogInformation("{Old}", entry.Property(k => k.Tekiyo).OriginalValue); // SAFE remarks
            log.LogInformation("{Old}", entry.Property(k => k.KeiyakushaMyNumber).OriginalValue); // LEAK MYN1001
        }

        return base.SavingChanges(eventData, result);
    }
}

public sealed class ProtectedConverter(IDataProtector protector) : ValueConverter<string, string>(v => protector.Protect(v), v => protector.Unprotect(v));

public sealed class LeakyNumberConverter : JsonConverter<Keiyaku>
{
    public override Keiyaku? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("読み取りはできません"); // SAFE

    public override void Write(Utf8JsonWriter writer, Keiyaku value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("shoken", value.Shoken); // SAFE
        writer.WriteString("no", value.KeiyakushaMyNumber); // LEAK MYN1004
        writer.WriteBoolean("ari", value.KeiyakushaMyNumber is not null); // SAFE
        writer.WriteEndObject();
    }
}

public sealed class NumberBinder(ILogger<NumberBinder> log) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var result = bindingContext.ValueProvider.GetValue("myNumber");
        if (result == ValueProviderResult.None)
        {
            log.LogDebug("値なし {Name}", bindingContext.ModelName); // SAFE
            return Task.CompletedTask;
        }

        var myNumber = result.FirstValue?.Replace("-", "");
        if (myNumber is not { Length: 12 })
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "12桁で入力してください"); // SAFE
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"{myNumber} は12桁ではありません"); // LEAK MYN1002
            log.LogDebug("桁数 {Length}", myNumber?.Length); // SAFE
        }

        bindingContext.Result = ModelBindingResult.Success(myNumber);
        return Task.CompletedTask;
    }
}

public sealed class ExceptionHandler(ILogger<ExceptionHandler> log, IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        log.LogError(exception, "例外 {Path}", httpContext.Request.Path); // SAFE
        var form = httpContext.Request.HasFormContentType ? await httpContext.Request.ReadFormAsync(cancellationToken) : null;
        log.LogError("入力 {Keys}", form is null ? "" : string.Join(",", form.Keys)); // SAFE names
        log.LogError("入力 {Number}", (string?)form?["my_number"]); // LEAK MYN1001
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Title = "エラー", Detail = "受付番号 " + httpContext.TraceIdentifier }, // SAFE
        });
    }
}

public sealed class NumberFilter(ILogger<NumberFilter> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var keiyaku = context.GetArgument<Keiyaku>(0);
        log.LogInformation("{Shoken}", keiyaku.Shoken); // SAFE
        if (keiyaku.KeiyakushaMyNumber is { Length: not 12 } wrong)
        {
            return Results.BadRequest($"番号 {wrong} が不正です"); // LEAK MYN1011
        }

        var result = await next(context);
        log.LogInformation("{Type}", result?.GetType().Name); // SAFE
        return result;
    }
}

public sealed class KeiyakuHub(ILogger<KeiyakuHub> log) : Hub
{
    public async Task Touroku(Keiyaku k)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, k.Shoken); // SAFE
        await Clients.Caller.SendAsync("ok", k.Shoken); // SAFE
        await Clients.OthersInGroup(k.Shoken).SendAsync("changed", k.Id, k.KeiyakushaMyNumber); // LEAK MYN1010
        log.LogInformation("{Id}", Context.ConnectionId); // SAFE
        throw new HubException("登録できません " + k.KeiyakushaMyNumber); // LEAK MYN1002
    }
}

public static class Api
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/keiyaku", async (Keiyaku k, DbContext db, CancellationToken ct) =>
        {
            var row = new Keiyaku { Shoken = k.Shoken, Tekiyo = k.Tekiyo };
            db.Add(row); // SAFE the number is not set
            await db.SaveChangesAsync(ct);
            return TypedResults.Created($"/keiyaku/{row.Id}", new { row.Id, row.Shoken }); // SAFE
        }).AddEndpointFilter<NumberFilter>();
        app.MapPut("/keiyaku/{id:int}", async (int id, Keiyaku k, DbContext db, CancellationToken ct) =>
        {
            var row = await db.Set<Keiyaku>().FindAsync([id], ct);
            if (row is null)
            {
                return Results.NotFound(new { id }); // SAFE
            }

            row.Tekiyo = k.Tekiyo;
            row.KeiyakushaMyNumber = null;
            await db.SaveChangesAsync(ct);
            return Results.Ok(row); // SAFE cleared before
        });
        app.MapGet("/keiyaku/{id:int}", async (int id, DbContext db, CancellationToken ct) =>
            await db.Set<Keiyaku>().FindAsync([id], ct) is { } row ? Results.Ok(row) : Results.NotFound()); // LEAK MYN1011
        app.MapGet("/keiyaku/{id:int}/text", async (int id, DbContext db, HttpResponse response, CancellationToken ct) =>
        {
            var row = await db.Set<Keiyaku>().FirstAsync(k => k.Id == id, ct);
            response.ContentType = "text/plain";
            await response.WriteAsync(row.Shoken, ct); // SAFE
            await response.WriteAsync(row.KeiyakushaMyNumber ?? "", ct); // LEAK MYN1011
            await response.BodyWriter.WriteAsync(System.Text.Encoding.UTF8.GetBytes(row.KeiyakushaMyNumber ?? ""), ct); // LEAK MYN1011|MYN1005
        });
    }
}
