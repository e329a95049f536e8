using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using MyNumberSafety;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Serilog;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>Loggers and telemetry.</summary>
public static partial class LogPaths
{
    [LeakPath("Serilog", "{x}, {@x}, {$x}, {@Employee}, rendered as text and as JSON", Outcome.Clean)]
    public static Output SerilogEvents<T>(T value)
    {
        using var writer = new StringWriter();
        using var logger = new LoggerConfiguration()
            .WriteTo.Sink(new WriterSink(writer, new Serilog.Formatting.Display.MessageTemplateTextFormatter("{Message} {Properties:j}{NewLine}")))
            .WriteTo.Sink(new WriterSink(writer, new Serilog.Formatting.Json.JsonFormatter(renderMessage: true)))
            .CreateLogger();
        logger.Information("{Number} {@Destructured} {$Stringified}", value, value, value);
        logger.Information("{@Employee} {@List}", Employee<T>.With(value), new[] { value });
        logger.ForContext("Number", value, destructureObjects: true).Error(new InvalidOperationException($"{value}"), "{Employee}", new EmployeeRecord<T>("山田", value));
        return writer.ToString();
    }

    [LeakPath("NLog", "{x}, {@x}, {@Employee}, JSON layout", Outcome.Clean)]
    public static Output NLogEvents<T>(T value)
    {
        var target = new NLog.Targets.MemoryTarget("memory")
        {
            Layout = new NLog.Layouts.JsonLayout
            {
                IncludeEventProperties = true,
                MaxRecursionLimit = 5,
                Attributes = { new NLog.Layouts.JsonAttribute("message", "${message}"), new NLog.Layouts.JsonAttribute("all", "${all-event-properties}") },
            },
        };
        using var factory = new NLog.LogFactory();
        var configuration = new NLog.Config.LoggingConfiguration(factory);
        configuration.AddRuleForAllLevels(target);
        factory.Configuration = configuration;
        var logger = factory.GetLogger("test");
        logger.Info("{Number} {@Destructured} {@Employee} {Formatted:D12}", value, value, Employee<T>.With(value), value);
        factory.Flush();
        return string.Join("\n", target.Logs);
    }

    [LeakPath("log4net", "Info, InfoFormat, context property", Outcome.Clean)]
    public static Output Log4NetEvents<T>(T value)
    {
        var appender = new log4net.Appender.MemoryAppender();
        var repository = log4net.LogManager.CreateRepository(Guid.NewGuid().ToString());
        log4net.Config.BasicConfigurator.Configure(repository, appender);
        var logger = log4net.LogManager.GetLogger(repository.Name, "test");
        log4net.LogicalThreadContext.Properties["number"] = value;
        logger.Info(value);
        logger.InfoFormat("{0:D12}", value);
        logger.Error("failed", new InvalidOperationException($"{value}"));
        using var writer = new StringWriter();
        var layout = new log4net.Layout.PatternLayout("%message %property{number} %exception%newline");
        foreach (var entry in appender.GetEvents())
        {
            layout.Format(writer, entry);
        }

        log4net.LogicalThreadContext.Properties.Remove("number");
        return writer.ToString();
    }

    [LeakPath("Microsoft.Extensions.Logging", "message, state and scopes in the JSON console and the simple console", Outcome.Clean)]
    public static Output ConsoleLoggers<T>(T value)
    {
        using var writer = new StringWriter();
        var previous = Console.Out;
        Console.SetOut(writer);
        try
        {
            foreach (var json in new[] { true, false })
            {
                using var factory = LoggerFactory.Create(builder => _ = json
                    ? builder.AddJsonConsole(options => options.IncludeScopes = true)
                    : builder.AddSimpleConsole(options => options.IncludeScopes = true));
                var logger = factory.CreateLogger("test");
                using (logger.BeginScope(new Dictionary<string, object?> { ["number"] = value }))
                using (logger.BeginScope("{Number}", value))
                {
                    logger.LogInformation("{Number:D12} {Employee}", value, new EmployeeRecord<T>("山田", value));
                }
            }
        }
        finally
        {
            Console.SetOut(previous);
        }

        return writer.ToString();
    }

    [LeakPath("Microsoft.Extensions.Logging", "LoggerMessage source generator", Outcome.Clean)]
    public static Output GeneratedLogger<T>(T value)
    {
        var logger = new StateLogger();
        if (value is MyNumber number)
        {
            Registered(logger, number);
        }
        else
        {
            RegisteredText(logger, (string)(object)value!);
        }

        return logger.Text.ToString();
    }

    [LeakPath("System.Diagnostics", "Trace, Debug text, Activity tag, event and baggage", Outcome.Clean)]
    public static Output Traces<T>(T value)
    {
        using var writer = new StringWriter();
        using var listener = new TextWriterTraceListener(writer);
        Trace.Listeners.Add(listener);
        Trace.WriteLine(value);
        Trace.TraceInformation("{0}", value);
        Trace.Flush();
        Trace.Listeners.Remove(listener);
        using var activity = new Activity("test").Start();
        activity.SetTag("number", value).SetBaggage("number", $"{value}").AddEvent(new ActivityEvent("e", tags: new() { { "number", value } }));
        var output = new Output().Add(writer.ToString());
        return activity.TagObjects.Concat(activity.Events.Single().Tags).Aggregate(output, (all, tag) => all.Add(Convert.ToString(tag.Value, System.Globalization.CultureInfo.InvariantCulture)))
            .Add(activity.Baggage.Single().Value);
    }

    [LeakPath("System.Diagnostics", "DiagnosticSource, self-describing EventSource", Outcome.Clean)]
    public static Output EventSources<T>(T value)
    {
        using var listener = new CollectingListener();
        using var source = new EventSource("MyNumberAnalyzers-Test", EventSourceSettings.EtwSelfDescribingEventFormat);
        listener.EnableEvents(source, EventLevel.Verbose);
        source.Write("Hired", new { Number = $"{value}" });
        return listener.Text.ToString();
    }

    [LeakPath("OpenTelemetry", "span tags and span events", Outcome.Clean)]
    public static Output SpanTags<T>(T value)
    {
        var spans = new List<Activity>();
        using var source = new ActivitySource("MyNumberAnalyzers.Test");
        using (Sdk.CreateTracerProviderBuilder().AddSource(source.Name).AddInMemoryExporter(spans).Build())
        {
            using var activity = source.StartActivity("hire");
            activity!.SetTag("number", value);
        }

        var attributes = spans.Single().TagObjects;
        return string.Join("\n", attributes.Select(tag => tag.Value is IFormattable or IConvertible ? Convert.ToString(tag.Value, null) : tag.Value?.ToString()));
    }

    [LeakPath("OpenTelemetry", "metric tags", Outcome.Clean)]
    public static Output MetricTags<T>(T value)
    {
        var metrics = new List<Metric>();
        using var meter = new Meter("MyNumberAnalyzers.Test");
        using (var provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddInMemoryExporter(metrics).Build())
        {
            meter.CreateCounter<int>("hired").Add(1, new KeyValuePair<string, object?>("number", value));
            provider.ForceFlush();
            var output = new Output();
            foreach (ref readonly var point in metrics.Single().GetMetricPoints())
            {
                foreach (var tag in point.Tags)
                {
                    output.Add($"{tag.Key}={tag.Value}");
                }
            }

            return output;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "registered {Number}")]
    private static partial void Registered(Microsoft.Extensions.Logging.ILogger logger, MyNumber number);

    [LoggerMessage(2, LogLevel.Information, "registered {Number}")]
    private static partial void RegisteredText(Microsoft.Extensions.Logging.ILogger logger, string number);

    private sealed class WriterSink(TextWriter writer, Serilog.Formatting.ITextFormatter formatter) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => formatter.Format(logEvent, writer);
    }

    /// <summary>Writes the message and each structured value, as JSON loggers and exporters do.</summary>
    private sealed class StateLogger : Microsoft.Extensions.Logging.ILogger
    {
        public StringBuilder Text { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Text.AppendLine(formatter(state, exception));
            foreach (var pair in (IEnumerable<KeyValuePair<string, object?>>)state!)
            {
                Text.AppendLine($"{pair.Key}={Convert.ToString(pair.Value, System.Globalization.CultureInfo.InvariantCulture)}");
            }
        }
    }

    private sealed class CollectingListener : EventListener
    {
        public StringBuilder Text { get; } = new();

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            foreach (var item in eventData.Payload ?? new([]))
            {
                Text.AppendLine(item?.ToString());
            }
        }
    }
}
