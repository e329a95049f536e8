using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyNumberAnalyzers.TypeTests.Storage.Ef;
using MyNumberSafety;

namespace MyNumberAnalyzers.TypeTests.Storage.Http;

/// <summary>What a request binds; the answer tells whether a number arrived, never which.</summary>
public class Form
{
    public required MyNumber Number { get; set; }
}

public class RouteForm
{
    [FromRoute(Name = "number")]
    public required MyNumber Number { get; set; }
}

public class HeaderForm
{
    [FromHeader(Name = "number")]
    public required MyNumber? Number { get; set; }
}

public class Nullable
{
    public MyNumber? Number { get; set; }
}

[ApiController]
[Route("mvc")]
public class BindingController : ControllerBase
{
    [HttpPost("json")]
    public string Json(Form form) => BindingServer.Arrived(form.Number);

    [HttpPost("nullable")]
    public string NullableJson(Nullable form) => BindingServer.Arrived(form.Number);

    [HttpPost("list")]
    public string List(List<MyNumber> numbers) => BindingServer.Arrived(numbers.Single());

    [HttpPost("dictionary")]
    public string Dictionary(Dictionary<string, MyNumber> numbers) => BindingServer.Arrived(numbers.Single().Value);

    [HttpPost("keys")]
    public string Keys(Dictionary<MyNumber, int> numbers) => BindingServer.Arrived(numbers.Single().Key);

    [HttpPost("form")]
    public string FormValue([FromForm] MyNumber number) => BindingServer.Arrived(number);

    [HttpPost("form-typed")]
    public string FormTyped([FromForm] MyNumber? number) => BindingServer.Arrived(number);

    [HttpPost("form-list")]
    public string FormList([FromForm] List<MyNumber> number) => BindingServer.Arrived(number.FirstOrDefault());

    [HttpPost("form-dictionary")]
    public string FormDictionary([FromForm] Dictionary<string, MyNumber> number) => BindingServer.Arrived(number.Values.FirstOrDefault());

    [HttpPost("form-dto")]
    public string FormDto([FromForm] Form form) => BindingServer.Arrived(form.Number);

    [HttpPost("form-nullable")]
    public string FormNullable([FromForm] Nullable form) => BindingServer.Arrived(form.Number);

    [HttpPost("header")]
    public string Header([FromHeader(Name = "number")] MyNumber number) => BindingServer.Arrived(number);

    [HttpPost("query")]
    public string Query([FromQuery] MyNumber number) => BindingServer.Arrived(number);

    [HttpPost("query-dto")]
    public string QueryDto([FromQuery] Form form) => BindingServer.Arrived(form.Number);

    [HttpPost("query-list")]
    public string QueryList([FromQuery] List<MyNumber> number) => BindingServer.Arrived(number.SingleOrDefault());

    [HttpPost("route/{number}")]
    public string Route([FromRoute] MyNumber number) => BindingServer.Arrived(number);
}

/// <summary>A real server on a free port that logs everything, scopes included.</summary>
internal sealed class BindingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BindingServer(WebApplication app, TextLog log)
    {
        _app = app;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(10) };
    }

    public TextLog Log { get; }

    public HttpClient Client { get; }

    public static string Arrived(MyNumber? number) => number is { } value && value.HasValue() ? "arrived" : "nothing";

    public static async Task<BindingServer> StartAsync(string environment)
    {
        var log = new TextLog();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(BindingServer).Assembly.GetName().Name });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Provider(log));
        builder.Services.AddControllers().AddApplicationPart(typeof(BindingController).Assembly);
        builder.Services.AddMyNumberMvc();
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
            app.UseDeveloperExceptionPage();
        app.MapControllers();
        app.MapPost("/minimal/json", (Form form) => Arrived(form.Number));
        app.MapPost("/minimal/nullable", (Nullable form) => Arrived(form.Number));
        app.MapPost("/minimal/list", (List<MyNumber> numbers) => Arrived(numbers.Single()));
        app.MapPost("/minimal/dictionary", (Dictionary<string, MyNumber> numbers) => Arrived(numbers.Single().Value));
        app.MapPost("/minimal/keys", (Dictionary<MyNumber, int> numbers) => Arrived(numbers.Single().Key));
        app.MapPost("/minimal/form", ([FromForm] string number) => MyNumber.TryParse(number, out var value) ? Arrived(value) : "nothing").DisableAntiforgery();
        app.MapPost("/minimal/form-dto", ([FromForm] Form? form) => Arrived(form?.Number)).DisableAntiforgery();
        app.MapPost("/minimal/form-nullable", ([FromForm] Nullable? form) => Arrived(form?.Number)).DisableAntiforgery();
        app.MapPost("/minimal/form-list", ([FromForm] List<MyNumber> number) => Arrived(number?.FirstOrDefault())).DisableAntiforgery();
        app.MapPost("/minimal/form-dictionary", ([FromForm] Dictionary<string, MyNumber> number) => Arrived(number?.Values.FirstOrDefault())).DisableAntiforgery();
        app.MapPost("/control", (HttpContext context, ILogger<BindingServer> logger) =>
        {
            string text = context.Request.Headers["number"].ToString();
            logger.LogInformation("control {Text}", text);
            return text;
        });
        await app.StartAsync();
        return new BindingServer(app, log);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Provider(TextLog log) : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public ILogger CreateLogger(string categoryName) => new Scoped(log, this);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }

        private sealed class Scoped(TextLog log, Provider provider) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => log.BeginScope(state);

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                provider._scopes?.ForEachScope((scope, target) => target.BeginScope(scope ?? ""), log);
                log.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
