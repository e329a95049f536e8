using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Tests.CaseSetTests;
using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Files whose live run the closure over all files takes as it is.</summary>
public class SettlementTests
{
    [Fact]
    public void The_closure_comes_to_the_same_with_settled_files_and_without()
    {
        var (taken, rerun) = (0, 0);
        foreach (var compilation in Case.All.Where(one => one.Files.Count() > 1).SelectMany(one => one.Compile()))
        {
            var settled = Settled(compilation, out var trees);
            taken += settled.Engine.Settlements.Count;
            rerun += trees - settled.Engine.Settlements.Count;
            Assert.Equal(Told(Cold(compilation)), Told(settled));
        }

        // Files that learn nothing of each other and files that do.
        Assert.InRange(taken, 10, int.MaxValue);
        Assert.InRange(rerun, 10, int.MaxValue);
    }

    [Theory]
    [InlineData("public static string Last = \"\"; public void Put(P p) { Last = p.MyNumber; }", "Console.WriteLine(A.Last);", false)]
    [InlineData("public static string Last = \"\"; public void Put(P p) { Last = p.MyNumber; }", "Console.WriteLine(p.Name);", true)]
    [InlineData("public static Action<string>? Then; public void Put(P p) { Then = x => Console.WriteLine(p.MyNumber + x); }", "A.Then?.Invoke(\"\");", false)]
    [InlineData("public string Code => Get();", "Console.WriteLine(new A().Code);", true)]
    [InlineData("public void Put(P p) { p.Name = \"\"; Console.WriteLine(p.MyNumber); }", "Console.WriteLine(new P().MyNumber);", true)]
    public void A_file_is_run_again_when_another_has_learned_what_it_reads(string first, string second, bool isTaken)
    {
        var compilation = Harness.Compile(
            [
                ("A.cs", $$"""using System; public class P { public string Name = ""; public string MyNumber = ""; } public class A { string Get() => new P().MyNumber; {{first}} }"""),
                ("B.cs", $$"""using System; public class B { public void M(P p) { if (p.MyNumber.Length > 0) { {{second}} } } }"""),
            ],
            generate: false);
        Assert.Empty(Harness.Errors(compilation));
        var run = Settled(compilation, out _);
        Assert.Equal(Told(Cold(compilation)), Told(run));
        Assert.Equal(isTaken, run.Engine.Settlements.Keys.Any(tree => tree.FilePath.EndsWith("B.cs", StringComparison.Ordinal)));
    }

    private static FlowRun Settled(CSharpCompilation compilation, out int count)
    {
        var world = World(compilation);
        var settlements = world.Surface.Trees.ToDictionary(tree => tree, tree => Run(world, [tree], []).Settle(tree)).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        count = settlements.Count;
        return Run(world, world.Surface.Trees, settlements);
    }

    private static FlowRun Cold(CSharpCompilation compilation)
    {
        var world = World(compilation);
        return Run(world, world.Surface.Trees, []);
    }

    private static World World(CSharpCompilation compilation)
    {
        var options = new AnalyzerOptions([]);
        return new World(compilation, options, Triggers.Of(compilation, options), new MyNumberAnalyzers.Catalogue.Catalogue([]), default);
    }

    private static FlowRun Run(World world, ImmutableArray<Microsoft.CodeAnalysis.SyntaxTree> trees, Dictionary<Microsoft.CodeAnalysis.SyntaxTree, Settlement> settlements)
    {
        var run = new FlowRun(world, trees, new Facts(), default);
        run.Take(settlements);
        run.Run();
        return run;
    }

    private static string[] Told(FlowRun run) =>
        [.. run.Engine.Leaks.Select(leak => $"{leak.Key} {string.Join(",", leak.Labels.Items.Select(label => label.Origin).OfType<SourceOrigin>().Select(origin => origin.Display).Distinct().Order(StringComparer.Ordinal))}")];
}
