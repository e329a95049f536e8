using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Workflow;

// 年末調整の申告書を読み、検証し、書き出すワークフロー。
public sealed class ShinkokuContext
{
    public required string ShainNo { get; init; }
    public string? MyNumber { get; set; }
    public Dictionary<string, object?> Items { get; } = [];
    public List<string> Errors { get; } = [];
    public Stack<string> Trail { get; } = new();
}

public delegate Task ShinkokuDelegate(ShinkokuContext context);

public interface IShinkokuStep
{
    Task InvokeAsync(ShinkokuContext context, ShinkokuDelegate next);
}

public sealed class WorkflowBuilder
{
    private readonly List<Func<ShinkokuDelegate, ShinkokuDelegate>> _steps = [];

    public WorkflowBuilder Use(Func<ShinkokuDelegate, ShinkokuDelegate> step)
    {
        _steps.Add(step);
        return this;
    }

    public WorkflowBuilder Use(IShinkokuStep step) => Use(next => context => step.InvokeAsync(context, next));

    public ShinkokuDelegate Build()
    {
        ShinkokuDelegate end = _ => Task.CompletedTask;
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            end = _steps[i](end);
        }

        return end;
    }
}

public sealed class KensaStep(ILogger log) : IShinkokuStep
{
    public async Task InvokeAsync(ShinkokuContext context, ShinkokuDelegate next)
    {
        if (context.MyNumber?.Length != 12)
        {
            context.Errors.Add("個人番号の桁数");
            log.LogWarning("{No} {Errors}", context.ShainNo, context.Errors); // SAFE fixed texts
            return;
        }

        context.Items["shain"] = context.ShainNo;
        context.Items["atai"] = context.MyNumber;
        context.Trail.Push(context.ShainNo);
        await next(context);
    }
}

public sealed class KirokuStep(ILogger log) : IShinkokuStep
{
    public async Task InvokeAsync(ShinkokuContext context, ShinkokuDelegate next)
    {
        log.LogInformation("{V}", context.Items["shain"]); // SAFE
        log.LogInformation("{V}", context.Items["atai"]); // LEAK MYN1001 the step before put it there
        log.LogInformation("{V}", context.Trail.Peek()); // SAFE
        await next(context);
        log.LogInformation("{No} 完了", context.ShainNo); // SAFE
    }
}

public sealed class ShoushiStep : IShinkokuStep
{
    public Task InvokeAsync(ShinkokuContext context, ShinkokuDelegate next)
    {
        context.MyNumber = null;
        Console.WriteLine(context.MyNumber ?? "消去済"); // SAFE cleared
        return next(context);
    }
}

public static class Flow
{
    public static async Task RunAsync(ILogger log, ShinkokuContext context)
    {
        var app = new WorkflowBuilder()
            .Use(new KensaStep(log))
            .Use(next => async c =>
            {
                log.LogDebug("{No}", c.ShainNo); // SAFE
                log.LogDebug("{No}", c.MyNumber); // LEAK MYN1001
                await next(c);
            })
            .Use(new KirokuStep(log))
            .Use(new ShoushiStep())
            .Build();
        await app(context);
    }
}

public sealed record Meirei(string Name, object? Payload);

public sealed record TourokuPayload(string ShainNo, string Atai);

public sealed class CommandRouter(IServiceProvider services)
{
    private readonly Dictionary<string, Action<object?>> _routes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Type, Delegate> _typed = [];

    public void Map(string name, Action<object?> handler) => _routes[name] = handler;

    public void Map<T>(Action<T> handler) => _typed[typeof(T)] = handler;

    public void Dispatch(Meirei m) => _routes[m.Name](m.Payload);

    public void Dispatch<T>(T message)
    {
        if (_typed.TryGetValue(typeof(T), out var d))
        {
            ((Action<T>)d)(message);
        }
    }

    public IServiceProvider Services => services;
}

public static class Routes
{
    public static void Configure(CommandRouter router)
    {
        router.Map("ping", p => Console.WriteLine(p)); // SAFE only a name is sent there
        router.Map("touroku", p => Console.WriteLine(((TourokuPayload)p!).ShainNo)); // SAFE
        router.Map<TourokuPayload>(p => File.AppendAllText("touroku.log", p.ShainNo)); // SAFE
        router.Map<TourokuPayload>(p => File.AppendAllText("touroku.log", p.Atai)); // LEAK MYN1005
    }

    public static void Send(CommandRouter router, string shainNo, string myNumber)
    {
        router.Dispatch(new Meirei("ping", shainNo));
        router.Dispatch(new TourokuPayload(shainNo, myNumber));
    }
}

public sealed class HikitsugiWorker(Channel<TourokuPayload> channel, IServiceScopeFactory scopes, ILogger<HikitsugiWorker> log) : BackgroundService
{
    private readonly ConcurrentDictionary<string, TourokuPayload> _machi = new();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        log.LogInformation("開始 {Count}", _machi.Count); // SAFE
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            while (channel.Reader.TryRead(out var payload))
            {
                log.LogInformation("{No}", payload.ShainNo); // SAFE
                log.LogInformation("{Payload}", payload.Atai); // LEAK MYN1001 senders fill it with the number
                _machi.TryAdd(payload.ShainNo, payload);
            }

            await Parallel.ForEachAsync(_machi.Values, stoppingToken, async (p, ct) =>
            {
                using var scope = scopes.CreateScope();
                var sender = scope.ServiceProvider.GetRequiredService<ISender>();
                await sender.SendAsync(p.ShainNo, ct);
                await sender.SendAsync(p.Atai, ct); // ANY into an interface without a known body
            });
        }
    }
}

public interface ISender
{
    Task SendAsync(string text, CancellationToken ct);
}
