using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>A whole compilation's diagnostics with the package over the same with an analyzer that registers nothing.</summary>
internal static class BuildCost
{
    public static void Print(Codebase code, string what, int pairs, double cpu, double allocations, params Guest[] guests)
    {
        Host.MustCompile(code);
        Console.WriteLine($"{what}: {code.Files.Length} files, {code.Lines} lines, {code.Files.Count(file => file.HasNumber)} files with numbers, {pairs} pairs");
        var compilation = Host.Compile(code);
        var findings = Host.Build(compilation, Guest.Analyzer).Count(finding => finding.Id.StartsWith("MYN", StringComparison.Ordinal));
        Console.WriteLine($"callbacks registered: {Callbacks(compilation)}, findings: {findings}");
        Console.WriteLine("| with | CPU | allocations | base CPU ms | base MB |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var guest in guests)
        {
            var result = Compare(code, guest, pairs);
            Console.WriteLine($"| {guest} | {result.Cpu} {CostCommand.Verdict(result.Cpu.Median, cpu)} | {result.Allocations} {CostCommand.Verdict(result.Allocations.Median, allocations)} "
                + $"| {Series.Median(result.Items.Select(pair => pair.Base.Milliseconds)):F0} | {Series.Median(result.Items.Select(pair => pair.Base.Bytes)) / 1e6:F0} |");
        }
    }

    public static Pairs Compare(Codebase code, Guest guest, int pairs) => Pairs.Run(pairs, () => Prepared(Guest.Nobody, code), () => Prepared(guest, code));

    private static Action Prepared(Guest guest, Codebase code)
    {
        var compilation = Host.Compile(code);
        return () => Host.Build(compilation, guest);
    }

    private static int Callbacks(CSharpCompilation compilation)
    {
        var host = Host.With(Host.Generate(compilation), Guest.Analyzer, concurrent: true);
        host.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var counts = host.GetAnalyzerTelemetryInfoAsync(host.Analyzers[0], default).GetAwaiter().GetResult();
        return typeof(AnalyzerTelemetryInfo).GetProperties()
            .Where(property => property.Name.EndsWith("ActionsCount", StringComparison.Ordinal) && property.Name != nameof(counts.CompilationStartActionsCount))
            .Sum(property => (int)property.GetValue(counts)!);
    }
}
