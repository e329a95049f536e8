using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.Flow;

/// <summary>One file, as the editor asks for it: its own bodies, what they call wherever that is, and what is known of members elsewhere.</summary>
internal sealed class LiveTier(World world)
{
    public void Analyze(SemanticModelAnalysisContext context, Action<Diagnostic> report)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (Gate.IsOurs(tree))
        {
            return;
        }

        var cancellation = context.CancellationToken;
        var facts = Memory.Recall(world.Compilation, world.Surface.Trees, tree);
        if (facts.Count == 0 && !world.Surface.IsNear(tree, cancellation))
        {
            // Most files of most projects: only what other words of theirs call for is left.
            Rules(context, tree, FlowFindings.Empty, Enumerable.Empty<SyntaxNode>(), report);
            return;
        }

        var isFromNothing = facts.Count == 0;
        var run = new FlowRun(world, ImmutableArray.Create(tree), facts, cancellation);
        run.Run();
        if (isFromNothing && run.Settle(tree) is { } settlement)
        {
            world.Settlements[tree] = settlement;
        }

        var depth = world.OptionsOf(tree).Depth;
        foreach (var leak in Reporter.OnePerPlace(run.Engine.Leaks.Where(leak => leak.Place.SyntaxTree == tree && !MayStillLeave(leak, run.Engine) && !Memory.IsCovered(tree, leak))))
        {
            if (Reporter.Describe(leak, depth, isDeep: false) is { } diagnostic)
            {
                world.Told[Reporter.Identity(leak)] = true;
                report(diagnostic);
            }
        }

        Rules(context, tree, run.Engine.Findings.In(tree), run.Engine.Capped.Where(body => body.SyntaxTree == tree), report);
    }

    /// <summary>A serialiser's result that a member hands to other files: the deep tier knows whether it leaves there.</summary>
    private static bool MayStillLeave(Leak leak, Engine engine) => leak.Waits && engine.IsReturned(leak.Key);

    private void Rules(SemanticModelAnalysisContext context, SyntaxTree tree, FlowFindings findings, IEnumerable<SyntaxNode> capped, Action<Diagnostic> report)
    {
        var scope = new FileScope(world, context.SemanticModel, report, context.CancellationToken) { Flow = findings };
        var isNear = world.Surface.IsNear(tree, context.CancellationToken);
        string? text = null;
        foreach (var rule in AllRules.Files)
        {
            if (isNear || !rule.Triggers.IsEmpty && Holds(text ??= tree.GetText(context.CancellationToken).ToString(), rule.Triggers))
            {
                rule.Check(scope);
            }
        }

        AnalysisCapped.Report(scope, capped);
    }

    private static bool Holds(string text, ImmutableArray<string> triggers)
    {
        foreach (var trigger in triggers)
        {
            if (text.IndexOf(trigger, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The exact closure over all files; runs in builds and full analyses and tells only what no live run has told.</summary>
internal sealed class DeepTier(World world)
{
    public void Analyze(Action<Diagnostic> report, CancellationToken cancellation)
    {
        var run = new FlowRun(world, world.Surface.Trees, new Facts(), cancellation);
        run.Take(world.Settlements);
        run.Run();
        Memory.Keep(world, run.Engine.Facts, cancellation);
        foreach (var leak in Reporter.OnePerPlace(run.Engine.Leaks))
        {
            if (!world.Told.ContainsKey(Reporter.Identity(leak)) && !Reporter.IsCovered(world, leak)
                && Reporter.Describe(leak, world.OptionsOf(leak.Place.SyntaxTree).Depth, isDeep: true) is { } diagnostic)
            {
                report(diagnostic);
            }
        }
    }
}
