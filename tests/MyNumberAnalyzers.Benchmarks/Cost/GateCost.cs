using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>The text search at a compilation's start, with no tree seen before.</summary>
internal static class GateCost
{
    private const double Lines = 234_000;

    public static void Print(int rounds)
    {
        const int warmUp = 3;
        var code = Codebase.Write(CostCommand.Files, CostCommand.Lines, 0);
        var times = new List<double>();
        for (var i = 0; i < rounds + warmUp; i++)
        {
            var compilation = Host.Compile(code);

            // The compiler has its declarations and references before any analyzer starts.
            GC.KeepAlive(compilation.SyntaxTrees);
            GC.KeepAlive(compilation.GetSpecialType(Microsoft.CodeAnalysis.SpecialType.System_String));
            var start = ThreadClock.Milliseconds;
            Open(compilation);
            var time = (ThreadClock.Milliseconds - start) * Lines / code.Lines;
            if (i >= warmUp)
            {
                times.Add(time);
            }
        }

        var median = Series.Median(times);
        Console.WriteLine($"gate: {median:F1} ms of CPU for {Lines:N0} lines (least {times.Min():F1}, most {times.Max():F1}), at most 15: {CostCommand.Verdict(median, 15)}");
    }

    private static void Open(Microsoft.CodeAnalysis.Compilation compilation)
    {
        if (Gate.IsOpen(compilation, Triggers.Of(compilation, new AnalyzerOptions([])), default))
        {
            throw new InvalidOperationException("The code has a word.");
        }
    }
}
