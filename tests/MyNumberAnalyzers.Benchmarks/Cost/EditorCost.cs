using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>After an edit of one file: its analysis over its own compiler diagnostics, each from a compilation that nobody has asked anything yet.</summary>
internal static class EditorCost
{
    /// <summary>Edits before the first that counts: of an editor that has just been started, and of one that has been at work for some minutes.</summary>
    private static readonly int[] Before = [3, 250];

    public static void Print(int edits)
    {
        Console.WriteLine("| code | edits before | edited files | compiler p50 ms | nobody p50 | package p50 | package p90 | nobody ratio | ratio of p50 | at most |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
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
        var done = 0;
        foreach (var before in Before)
        {
            var times = new List<(double Compiler, double Nobody, double Package)>();
            for (var last = before + edits; done < last; done++)
            {
                var time = Edited(compilation, compilation.SyntaxTrees[indexes[done * step % indexes.Length]], done);
                if (done >= before)
                {
                    times.Add(time);
                }
            }

            Print(what, before, times, target);
        }
    }

    private static (double Compiler, double Nobody, double Package) Edited(CSharpCompilation compilation, SyntaxTree tree, int number)
    {
        var edited = Edit(tree, number);
        var after = compilation.ReplaceSyntaxTree(tree, edited);
        return (
            Time(after, copy => copy.GetSemanticModel(edited).GetDiagnostics()),
            Time(after, copy => Analyze(copy, edited, Guest.Nobody)),
            Time(after, copy => Analyze(copy, edited, Guest.Analyzer)));
    }

    private static void Print(string what, int before, List<(double Compiler, double Nobody, double Package)> times, double target)
    {
        var compiler = Series.Median(times.Select(time => time.Compiler));
        var empty = Series.Median(times.Select(time => time.Nobody));
        var median = Series.Median(times.Select(time => time.Package));
        var late = times.Select(time => time.Package).Order().ElementAt((int)(0.9 * times.Count));
        Console.WriteLine($"| {what} | {before} | {times.Count} | {compiler:F1} | {empty:F1} | {median:F1} | {late:F1} | {empty / compiler:F2} | {median / compiler:F2} {CostCommand.Verdict(median / compiler, target)} | {target} |");
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
