using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Tests.Robustness;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>Files that no person writes: what their whole analysis takes, beside what the compiler takes to check them. The tests count the same files in steps.</summary>
internal static class WorstCases
{
    private const double MostMilliseconds = 2_000;

    public static void Print(int rounds)
    {
        Console.WriteLine("| file | size | lines | compiler CPU ms | analysis CPU ms, least | median | at most |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, (size, write)) in Extremes.All)
        {
            // A process that has just started is measured by nobody.
            Analyze(write(Math.Min(size, 40)));
            var text = write(size);
            var times = new List<double>();
            var compiler = new List<double>();
            for (var i = 0; i < rounds; i++)
            {
                var fresh = Compile(text);
                compiler.Add(Sample.Of(() => fresh.GetDiagnostics()).Milliseconds);
                times.Add(Analyze(text));
            }

            Console.WriteLine($"| {name} | {size} | {text.Count(c => c == '\n')} | {Series.Median(compiler):F0} | {times.Min():F0} | {Series.Median(times):F0} {CostCommand.Verdict(Series.Median(times), MostMilliseconds)} | {MostMilliseconds:F0} |");
        }
    }

    private static double Analyze(string text)
    {
        var compilation = Compile(text);
        return Sample.Of(() => Host.With(compilation, Guest.Analyzer, concurrent: true).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()).Milliseconds;
    }

    private static CSharpCompilation Compile(string text) => CSharpCompilation.Create(
        "Worst",
        [CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Host.Parse, "File0.cs")],
        Host.References,
        new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Microsoft.CodeAnalysis.NullableContextOptions.Enable));
}
