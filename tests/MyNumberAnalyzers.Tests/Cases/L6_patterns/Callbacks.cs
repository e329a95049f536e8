using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Callbacks;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Processor
{
    private readonly Action<string> _onText;
    private readonly Action<string> _onCode;
    private readonly Dictionary<string, Action<Shain>> _commands = new();

    public Processor(Action<string> onText, Action<string> onCode)
    {
        _onText = onText;
        _onCode = onCode;
    }

    public void Register(string name, Action<Shain> command) => _commands[name] = command;

    public void Run(IEnumerable<Shain> all)
    {
        foreach (var s in all)
        {
            _onText(s.MyNumber);
            _onCode(s.Code);
            _commands["log"](s);
        }
    }
}

public sealed class Callbacks(ILogger<Callbacks> log)
{
    public void Start(List<Shain> all)
    {
        var processor = new Processor(
            text => log.LogInformation("{V}", text), // LEAK MYN1001
            code => log.LogInformation("{V}", code)); // SAFE
        processor.Register("log", s => log.LogInformation("{V}", s.MyNumber)); // LEAK MYN1001
        processor.Register("code", s => log.LogInformation("{V}", s.Code)); // SAFE
        processor.Run(all);
        Visit(all, Print);
        Visit(all, s => PrintCode(s.Code));
        WithRetry(() => File.WriteAllText("a.txt", all[0].MyNumber)); // LEAK MYN1005
        WithRetry(() => File.WriteAllText("a.txt", all[0].Code)); // SAFE
        var timer = new Timer(state => log.LogInformation("{V}", ((Shain)state!).MyNumber), all[0], 0, 1000); // LEAK MYN1001
        var timer2 = new Timer(state => log.LogInformation("{V}", ((Shain)state!).Code), all[0], 0, 1000); // SAFE
        ThreadPool.QueueUserWorkItem(_ => log.LogInformation("{V}", all[0].MyNumber)); // LEAK MYN1001
        ThreadPool.QueueUserWorkItem(_ => log.LogInformation("{V}", all[0].Code)); // SAFE
        GC.KeepAlive(timer);
        GC.KeepAlive(timer2);
        Load(all[0], result => log.LogInformation("{V}", result), error => log.LogInformation("{V}", error)); // LEAK MYN1001
        LoadCode(all[0], result => log.LogInformation("{V}", result)); // SAFE
    }

    private static void Visit(List<Shain> all, Action<Shain> action) => all.ForEach(action);

    private void Print(Shain s) => log.LogInformation("{V}", s.MyNumber); // LEAK MYN1001

    private void PrintCode(string text) => log.LogInformation("{V}", text); // SAFE

    private static void WithRetry(Action action)
    {
        try
        {
            action();
        }
        catch (IOException)
        {
            action();
        }
    }

    private static void Load(Shain s, Action<string> done, Action<string> failed)
    {
        if (s.Code.Length == 0)
        {
            failed("no code");
            return;
        }

        done(s.MyNumber);
    }

    private static void LoadCode(Shain s, Action<string> done) => done(s.Code);
}

public sealed class AuditMiddleware(RequestDelegate next, ILogger<AuditMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        log.LogInformation("{V}", context.Request.Form["my_number"].ToString()); // LEAK MYN1001
        log.LogInformation("{V}", context.Request.Form["shain_no"].ToString()); // SAFE
        log.LogInformation("{V}", context.Request.Query["kojinBango"].FirstOrDefault()); // LEAK MYN1001
        log.LogInformation("{V}", context.Request.Headers["X-My-Number"].ToString()); // LEAK MYN1001
        log.LogInformation("{V}", context.Request.Headers["X-Request-Id"].ToString()); // SAFE
        await next(context);
    }
}

public sealed class Worker(Func<CancellationToken, Task<Shain>> dequeue, ILogger<Worker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var shain = await dequeue(stoppingToken);
            try
            {
                log.LogInformation("{V}", shain.Code); // SAFE
            }
            catch (Exception ex)
            {
                log.LogError(ex, "失敗 {V}", shain.MyNumber); // LEAK MYN1001
                log.LogError(ex, "失敗 {V}", shain.Code); // SAFE
            }
        }
    }
}
