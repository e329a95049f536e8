using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shotoku.Api;

public interface IRequest<TResponse>;

public interface IRequestHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<TResponse> HandleAsync(TRequest request, CancellationToken ct);
}

public sealed class LoggingDecorator<TRequest, TResponse>(IRequestHandler<TRequest, TResponse> inner, ILogger log) : IRequestHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> HandleAsync(TRequest request, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        log.LogInformation("開始 {Name}", typeof(TRequest).Name); // SAFE a type's name
        try
        {
            return await inner.HandleAsync(request, ct);
        }
        catch (Exception ex)
        {
            log.LogError(ex, "失敗 {Name}", typeof(TRequest).Name); // SAFE
            throw;
        }
        finally
        {
            log.LogInformation("終了 {Elapsed}", watch.ElapsedMilliseconds); // SAFE
        }
    }
}

public sealed class CachingDecorator<TRequest, TResponse>(IRequestHandler<TRequest, TResponse> inner, IMemoryCache cache, Func<TRequest, string> key) : IRequestHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> HandleAsync(TRequest request, CancellationToken ct)
    {
        if (cache.TryGetValue(key(request), out TResponse? hit) && hit is not null) // LEAK MYN1008 @key
        {
            return hit;
        }

        var response = await inner.HandleAsync(request, ct);
        cache.Set(key(request), response, TimeSpan.FromMinutes(5)); // LEAK MYN1008 @key
        return response;
    }
}

public sealed record ShotokuQuery(string MyNumber, int Nen) : IRequest<ShotokuDto>;

public sealed record ShotokuDto(int Nen, decimal Kingaku, string? Bikou = null);

public sealed class ShotokuHandler(ILogger<ShotokuHandler> log) : IRequestHandler<ShotokuQuery, ShotokuDto>
{
    public Task<ShotokuDto> HandleAsync(ShotokuQuery request, CancellationToken ct)
    {
        log.LogInformation("{Nen}", request.Nen); // SAFE
        if (request.Nen < 2016)
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Nen, "制度開始前の年です"); // SAFE
        }

        if (request.MyNumber.Length != 12)
        {
            throw new ArgumentException($"番号 {request.MyNumber} は不正です", nameof(request)); // LEAK MYN1002
        }

        return Task.FromResult(new ShotokuDto(request.Nen, 1000m, request.Nen == 2016 ? request.MyNumber : null));
    }
}

public static class Program2
{
    public static void Map(IEndpointRouteBuilder app, IRequestHandler<ShotokuQuery, ShotokuDto> handler, IMemoryCache cache, ILogger log)
    {
        var cached = new CachingDecorator<ShotokuQuery, ShotokuDto>(new LoggingDecorator<ShotokuQuery, ShotokuDto>(handler, log), cache, q => q.MyNumber + q.Nen); // LEAK MYN1008 @key
        app.MapPost("/shotoku", async (ShotokuQuery q, CancellationToken ct) =>
        {
            var dto = await cached.HandleAsync(q, ct);
            log.LogInformation("{Dto}", dto.Kingaku); // SAFE
            return Results.Ok(new { dto.Nen, dto.Kingaku }); // SAFE
        });
        app.MapPost("/shotoku/raw", async (ShotokuQuery q, ShotokuHandler direct, CancellationToken ct) =>
        {
            var dto = await direct.HandleAsync(q, ct);
            return Results.Ok(dto); // LEAK MYN1011 the remarks hold it
        });
        app.MapPost("/echo", (ShotokuQuery q) => q); // LEAK MYN1011
        app.MapPost("/year", (ShotokuQuery q) => q.Nen); // SAFE
        app.MapPost("/text", (ShotokuQuery q) => $"{q.Nen}年"); // SAFE
        app.MapPost("/problem", (ShotokuQuery q) => Results.Problem(detail: $"{q.MyNumber} は登録されていません", statusCode: 404)); // LEAK MYN1011
        app.MapPost("/problem2", (ShotokuQuery q) => Results.Problem(detail: $"{q.Nen}年は登録されていません", statusCode: 404)); // SAFE
    }
}
