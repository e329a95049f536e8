using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>What an analysis of a whole compilation has cost, in steps that are the same on every machine.</summary>
internal sealed record Work(long Steps, int Analyses, int Capped)
{
    public static Work Of(CSharpCompilation compilation)
    {
        var options = new AnalyzerOptions([]);
        var world = new World(compilation, options, Triggers.Of(compilation, options), new MyNumberAnalyzers.Catalogue.Catalogue([]), default);
        var run = new FlowRun(world, world.Surface.Trees, new Facts(), default);
        run.Run();
        return new Work(run.Engine.Budget.Steps, run.Engine.Budget.AnalysesDone, run.Engine.Capped.Count);
    }
}
