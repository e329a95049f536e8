using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Xunit;

namespace MyNumberAnalyzers.Tests.Workspace;

/// <summary>In a compilation without numbers there is nothing to call back, also with the generated type in it.</summary>
public class NoTriggerTests
{
    private const string Quiet = """
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.Extensions.Logging;

        public record Order(int Id, string Number, string Customer);

        public class Orders(ILogger<Orders> logger)
        {
            private readonly List<Order> _all = [];

            public void Add(Order order)
            {
                _all.Add(order);
                logger.LogInformation("Added {Number}", order.Number);
            }

            public string Describe() => string.Join(", ", _all.Select(order => $"{order.Number}: {order.Customer}"));
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_registered(bool generate)
    {
        var counts = await Count(Harness.Compile([("File0.cs", Quiet)], generate: generate));
        Assert.Equal(1, counts.CompilationStartActionsCount);
        Assert.Equal(0, Registered(counts));
    }

    [Fact]
    public async Task With_a_number_one_action_per_file_and_one_at_the_end_are_registered()
    {
        var counts = await Count(Harness.Compile([("File0.cs", Quiet), ("File1.cs", "class C { string myNumber = \"\"; }")]));
        Assert.Equal((1, 1), (counts.SemanticModelActionsCount, counts.CompilationEndActionsCount));
        Assert.Equal(2, Registered(counts));
    }

    private static int Registered(AnalyzerTelemetryInfo counts) => typeof(AnalyzerTelemetryInfo).GetProperties()
        .Where(property => property.Name.EndsWith("ActionsCount", StringComparison.Ordinal) && property.Name != nameof(counts.CompilationStartActionsCount))
        .Sum(property => (int)property.GetValue(counts)!);

    private static async Task<AnalyzerTelemetryInfo> Count(CSharpCompilation compilation)
    {
        var analyzer = new MyNumberAnalyzer();
        var host = compilation.WithAnalyzers([analyzer], new AnalyzerOptions([]));
        await host.GetAnalyzerDiagnosticsAsync();
        return await host.GetAnalyzerTelemetryInfoAsync(analyzer, default);
    }
}
