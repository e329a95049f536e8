using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Rules;

/// <summary>A switch of a framework that lets values out.</summary>
/// <param name="Member">The method or property.</param>
/// <param name="Type">The type that declares it, or one it derives from.</param>
/// <param name="Output">What carries the values then.</param>
/// <param name="IsCall">Whether it is a method.</param>
/// <param name="Parameter">The parameter that turns it on or off.</param>
/// <param name="OnByDefault">What a call without that argument means.</param>
internal sealed record Setting(string Member, string Type, Bilingual Output, bool IsCall = false, string? Parameter = null, bool OnByDefault = true)
{
    public static readonly Bilingual LogOutput = new("the log", "ログ");
    private static readonly Bilingual ErrorPage = new("the error page", "エラーページ");
    private static readonly Bilingual Client = new("the error sent to the client", "クライアントへ返すエラー");
    private static readonly Bilingual SqlText = new("the text of the query", "クエリの文字列");
    private static readonly Bilingual Telemetry = new("telemetry", "テレメトリ");

    public static readonly ImmutableArray<Setting> All = ImmutableArray.Create(
        Call("EnableSensitiveDataLogging", "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder", LogOutput, "sensitiveDataLoggingEnabled"),
        Call("ToQueryString", "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions", SqlText),
        Call("EnableParameterLogging", "Npgsql.NpgsqlDataSourceBuilder", LogOutput, "parameterLoggingEnabled"),
        Call("EnableParameterLogging", "Npgsql.NpgsqlSlimDataSourceBuilder", LogOutput, "parameterLoggingEnabled"),
        Call("InitializeLogging", "Npgsql.NpgsqlLoggingConfiguration", LogOutput, "parameterLoggingEnabled") with { OnByDefault = false },
        Call("UseDeveloperExceptionPage", "Microsoft.AspNetCore.Builder.DeveloperExceptionPageExtensions", ErrorPage),
        new("EnableDetailedErrors", "Microsoft.AspNetCore.SignalR.HubOptions", Client),
        new("EnableDetailedErrors", "Grpc.AspNetCore.Server.GrpcServiceOptions", Client),
        new("DetailedErrors", "Microsoft.AspNetCore.Components.Server.CircuitOptions", Client),
        new("ShowPII", "Microsoft.IdentityModel.Logging.IdentityModelEventSource", LogOutput),
        new("LogCompleteSecurityArtifact", "Microsoft.IdentityModel.Logging.IdentityModelEventSource", LogOutput),
        new("SendDefaultPii", "Sentry.SentryOptions", Telemetry),
        new("EnableSensitiveData", "Microsoft.Extensions.AI.OpenTelemetryChatClient", Telemetry),
        new("EnableSqlCommandTextInstrumentation", "Microsoft.ApplicationInsights.DependencyCollector.DependencyTrackingTelemetryModule", Telemetry),
        new("IncludeExceptionDetailInFaults", "System.ServiceModel.Description.ServiceDebugBehavior", Client),
        new("IncludeExceptionDetailInFaults", "System.ServiceModel.ServiceBehaviorAttribute", Client),
        new("Log", "System.Data.Linq.DataContext", LogOutput),
        new("Log", "System.Data.Entity.Database", LogOutput));

    /// <summary>The setting behind a symbol, or null.</summary>
    public static Setting? Of(ISymbol symbol)
    {
        var member = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        return All.FirstOrDefault(setting => setting.Member == member.Name && KnownTypes.Is(member.ContainingType, setting.Type));
    }

    private static Setting Call(string member, string type, Bilingual output, string? parameter = null) => new(member, type, output, true, parameter);
}
