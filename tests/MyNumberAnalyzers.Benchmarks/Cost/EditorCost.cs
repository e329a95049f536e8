using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>After an edit of one file: its analysis over its own compiler diagnostics, each from a compilation that nobody has asked anything yet.</summary>
internal static class EditorCost
{
    /// <summary>Edits before the first that counts: an editor has long been running, its code is no longer that of a cold start.</summary>
    private const int WarmUp = 40;

    public static void Print(int edits)
    {
        Console.WriteLine("| code | edited files | compiler p50 ms | nobody p50 | package p50 | package p90 | nobody ratio | ratio of p50 | at most |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        Print("no numbers", Codebase.Write(CostCommand.Files, CostCommand.Lines, 0), file => file.Path != "Usings.cs", edits, 0.6);
        var mixed = Codebase.Write(CostCommand.Files, CostCommand.Lines, 0.05);
        Print("1 in 20, a file with numbers", mixed, file => file.HasNumber, edits, 1.5);
        Print("1 in 20, a file without", mixed, file => !file.HasNumber && file.Path != "Usings.cs", edits, 1.5);
    }

    private static void Print(string what, Codebase code, Func<SourceFile, bool> chosen, int edits, double target)
    {
        var compilation = (CSharpCompilation)Host.Generate(Host.Compile(code));
        Host.With(compilation, Guest.Analyzer, concurrent: true).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var indexes = code.Files.Select((file, index) => (file, index)).Where(pair => chosen(pair.file)).Select(pair => pair.index).ToArray();
        var step = Math.Max(1, indexes.Length / edits);
        var times = new List<(double Compiler, double Nobody, double Package)>();
        var trees = compilation.SyntaxTrees;
        for (var i = -WarmUp; i < Math.Min(edits, indexes.Length); i++)
        {
            var tree = trees[indexes[(i + WarmUp) * step % indexes.Length]];
            var edited = Edit(tree, i);
            var after = compilation.ReplaceSyntaxTree(tree, edited);
            var own = Time(after, copy => copy.GetSemanticModel(edited).GetDiagnostics());
            var nobody = Time(after, copy => Analyze(copy, edited, Guest.Nobody));
            var package = Time(after, copy => Analyze(copy, edited, Guest.Analyzer));
            if (i >= 0)
            {
                times.Add((own, nobody, package));
            }
        }

        var compiler = Series.Median(times.Select(time => time.Compiler));
        var empty = Series.Median(times.Select(time => time.Nobody));
        var median = Series.Median(times.Select(time => time.Package));
        var late = times.Select(time => time.Package).Order().ElementAt((int)(0.9 * times.Count));
        Console.WriteLine($"| {what} | {times.Count} | {compiler:F1} | {empty:F1} | {median:F1} | {late:F1} | {empty / compiler:F2} | {median / compiler:F2} {CostCommand.Verdict(median / compiler, target)} | {target} |");
    }

    /// <summary>A statement more in the first body.</summary>
    private static SyntaxTree Edit(SyntaxTree tree, int i)
    {
        var text = tree.GetText();
        var brace = text.ToString().IndexOf("\n    }", StringComparison.Ordinal);
        return tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(brace < 0 ? text.Length : brace, 0), $"\n        // edit {i}")));
    }

    private static void Analyze(Compilation compilation, SyntaxTree tree, Guest guest) =>
        Host.With(compilation, guest, concurrent: false).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, default).GetAwaiter().GetResult();

    private static double Time(CSharpCompilation compilation, Action<CSharpCompilation> work)
    {
        var copy = compilation.Clone();
        var cpu = Environment.CpuUsage.TotalTime;
        work(copy);
        return (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
    }
}
