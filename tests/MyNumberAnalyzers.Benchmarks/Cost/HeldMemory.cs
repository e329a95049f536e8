using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>An editor's long day: edits in a workspace, the edited document analysed after each, the project after every fiftieth.</summary>
internal static class HeldMemory
{
    public static void Print(int edits)
    {
        var code = Codebase.Write(200, 30_000, 0.2);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Create(), "Business", "Business", LanguageNames.CSharp,
            compilationOptions: Host.Compile(Codebase.Write(10, 1_000, 0)).Options, parseOptions: Host.Parse, metadataReferences: Host.References));
        var documents = code.Files.Select(file => workspace.AddDocument(project.Id, file.Path, SourceText.From(file.Text)).Id).ToArray();
        var chosen = documents.Where((_, index) => code.Files[index].HasNumber).ToArray();
        var held = new List<(double Edits, double Bytes)>();
        Console.WriteLine("| edits | held MB |");
        Console.WriteLine("|---|---|");
        for (var i = 0; i <= edits; i++)
        {
            Step(workspace, chosen[i % chosen.Length], i);
            if (i % Math.Max(1, edits / 10) == 0)
            {
                // A tree's facts go with the tree, in the second collection at the latest.
                for (var round = 0; round < 3; round++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }

                held.Add((i, GC.GetTotalMemory(forceFullCollection: true)));
                Console.WriteLine($"| {i} | {held[^1].Bytes / 1e6:F1} |");
            }
        }

        var settled = held.Skip(2).ToList();
        var (slope, _, _, _) = Series.Line(settled);
        var growth = slope * edits / settled.Average(point => point.Bytes);
        Console.WriteLine($"growth over {edits} edits: {100 * growth:F2} %, at most 1: {CostCommand.Verdict(growth, 0.01)}");
    }

    private static void Step(AdhocWorkspace workspace, DocumentId id, int i)
    {
        var document = workspace.CurrentSolution.GetDocument(id)!;
        var text = document.GetTextAsync().GetAwaiter().GetResult();
        var end = text.ToString().LastIndexOf('}');
        var comment = text.ToString().LastIndexOf("// edit", StringComparison.Ordinal);
        var change = comment < 0 ? new TextChange(new TextSpan(end, 0), $"// edit {i:D6}\n") : new TextChange(new TextSpan(comment, "// edit 000000".Length), $"// edit {i:D6}");
        if (!workspace.TryApplyChanges(document.WithText(text.WithChanges(change)).Project.Solution))
        {
            throw new InvalidOperationException("The edit was not applied.");
        }

        var compilation = workspace.CurrentSolution.GetProject(document.Project.Id)!.GetCompilationAsync().GetAwaiter().GetResult()!;
        var tree = workspace.CurrentSolution.GetDocument(id)!.GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
        var host = Host.With(compilation, Guest.Analyzer, concurrent: false);
        host.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, default).GetAwaiter().GetResult();
        if (i % 50 == 0)
        {
            Host.With(compilation, Guest.Analyzer, concurrent: false).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        }
    }
}
