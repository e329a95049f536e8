using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyNumberSafety;

namespace MyNumberAnalyzers.TypeTests.Http;

/// <summary>A real server on loopback with controllers and minimal endpoints; every log line and scope is kept.</summary>
public sealed class PayrollServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LogKeeper _log = new();

    private PayrollServer(WebApplication app, LogKeeper log, Uri address)
    {
        _app = app;
        _log = log;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public string Log => string.Join("\n", _log.Lines);

    /// <summary>Waits for the host's last line about each request: it is written after the answer has arrived.</summary>
    public async Task Finished(int requests)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (_log.Lines.Count(line => line.Contains("Hosting.Diagnostics Request finished", StringComparison.Ordinal)) < requests)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public static async Task<PayrollServer> Start(string environment, bool withMvcSupport)
    {
        var log = new LogKeeper();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(PayrollServer).Assembly.GetName().Name });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddControllers().AddApplicationPart(typeof(MvcController).Assembly);
        if (withMvcSupport)
        {
            builder.Services.AddMyNumberMvc();
        }

        var app = builder.Build();
        app.MapControllers();
        app.MapPost("/minimal/json", (Hired hired) => Results.Text(Answer(hired.Number)));
        app.MapPost("/minimal/bare", ([FromBody] MyNumber number) => Results.Text(Answer(number)));
        app.MapPost("/minimal/form", ([FromForm] HiredByForm hired) => Results.Text(Answer(hired.Number))).DisableAntiforgery();
        app.MapPost("/minimal/throws", (Hired hired) => Results.Text(MyNumber.Parse("1234-5678-901" + hired.Number.HasValue()).ToString()));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new PayrollServer(app, log, new Uri(address));
    }

    public static string Answer(MyNumber? number) => number switch
    {
        null => "absent",
        { } value when value.HasValue() => "stored " + value,
        _ => "empty",
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class LogKeeper : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Keeper(this, categoryName);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }

        private sealed class Keeper(LogKeeper owner, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var line = $"{logLevel} {category} {formatter(state, exception)} {exception}";
                foreach (var pair in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
                {
                    line += $" {pair.Key}={pair.Value}";
                }

                owner._scopes.ForEachScope((scope, _) => line += " scope " + string.Join(" ", scope as IEnumerable<KeyValuePair<string, object>> ?? []), 0);
                owner.Lines.Enqueue(line);
            }
        }
    }
}

public sealed class Hired
{
    public string Name { get; set; } = "";

    public MyNumber Number { get; set; }

    public MyNumber? Spouse { get; set; }
}

public sealed class HiredByForm
{
    public string? Name { get; set; }

    public MyNumber Number { get; set; }
}

/// <summary>Every way in which MVC can be asked to bind a number.</summary>
[ApiController]
[Route("hire")]
public sealed class MvcController : ControllerBase
{
    [HttpPost("body")]
    public string Body([FromBody] Hired hired) => PayrollServer.Answer(hired.Number);

    [HttpPost("bare")]
    public string Bare([FromBody] MyNumber number) => PayrollServer.Answer(number);

    [HttpPost("list")]
    public string Many([FromBody] List<MyNumber> numbers) => PayrollServer.Answer(numbers.First());

    [HttpPost("created")]
    public IActionResult Created([FromBody] Hired hired) => CreatedAtAction(nameof(Routed), new { number = hired.Number }, null);

    [HttpPost("named")]
    public IActionResult Named([FromBody] Hired hired) => CreatedAtAction(nameof(Routed), new { number = hired.Name }, null);

    [HttpPost("link")]
    public string? Link([FromBody] Hired hired) => Url.Action(nameof(Routed), new { number = hired.Spouse });

    [HttpGet("query")]
    public string Query([FromQuery] MyNumber number) => PayrollServer.Answer(number);

    [HttpGet("optional")]
    public string OptionalQuery([FromQuery] MyNumber? number) => PayrollServer.Answer(number);

    [HttpGet("route/{number}")]
    public string Routed([FromRoute] MyNumber number) => PayrollServer.Answer(number);

    [HttpGet("header")]
    public string Header([FromHeader(Name = "X-Number")] MyNumber number) => PayrollServer.Answer(number);

    [HttpPost("form")]
    public string Form([FromForm] MyNumber number) => PayrollServer.Answer(number);

    [HttpPost("formdto")]
    public string FormDto([FromForm] HiredByForm hired) => PayrollServer.Answer(hired.Number);

    [HttpPost("formlist")]
    public string FormList([FromForm] List<MyNumber> numbers) => PayrollServer.Answer(numbers.FirstOrDefault());

    [HttpPost("formdictionary")]
    public string FormDictionary([FromForm] Dictionary<string, MyNumber> numbers) => PayrollServer.Answer(numbers.Values.FirstOrDefault());

    [HttpPost("validated")]
    public string Validated([FromForm, ValidMyNumber] string number) => number.Length.ToString();
}
