using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Tests.CaseSetTests;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.Workspace;

/// <summary>What an editor shows: the live analysis of single documents after one full analysis, against a build.</summary>
public class LiveTierTests(ITestOutputHelper output)
{
    [Fact]
    public async Task After_one_full_analysis_the_documents_show_what_the_build_finds()
    {
        var (expected, shown) = (new List<string>(), new List<string>());
        foreach (var one in Case.All)
        {
            var built = one.Compile().SelectMany(compilation => Harness.Analyze(compilation)).ToList();
            expected.AddRange(built.Where(IsLeak).Select(Where).Distinct());
            foreach (var compilation in one.Compile())
            {
                Harness.Analyze(compilation);
                shown.AddRange((await Live(compilation)).Where(IsLeak).Select(Where));
            }
        }

        var found = expected.Intersect(shown).Count();
        output.WriteLine($"live {found} of {expected.Count}: {found / (double)expected.Count:P1}");
        var more = shown.Except(expected).ToList();
        Assert.True(more.Count == 0, "not in the build:\n" + string.Join('\n', more));
        Assert.True(found >= 0.97 * expected.Count, "not live:\n" + string.Join('\n', expected.Except(shown)));
        Assert.Empty(shown.GroupBy(place => place).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public async Task An_edit_of_a_callee_elsewhere_is_seen_after_the_next_full_analysis()
    {
        const string caller = """
            public class Caller
            {
                public void Run(Person person) => System.Console.WriteLine(Texts.Describe(person));
            }
            """;
        const string person = "public class Person { public string Name { get; set; } = \"\"; public string MyNumber { get; set; } = \"\"; }";
        const string safe = "public static class Texts { public static string Describe(Person person) => person.Name; }";
        const string leaky = "public static class Texts { public static string Describe(Person person) => person.Name + person.MyNumber; }";
        var compilation = Harness.Compile([("Caller.cs", caller), ("Person.cs", person), ("Texts.cs", safe)], generate: false);
        Assert.DoesNotContain(await AfterFull(compilation), IsLeak);

        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Texts.cs");
        var edited = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(leaky)));
        var finding = Assert.Single(await AfterFull(edited), IsLeak);
        Assert.Equal("Caller.cs", finding.Location.GetLineSpan().Path);

        var back = edited.ReplaceSyntaxTree(edited.SyntaxTrees.Single(tree => tree.FilePath == "Texts.cs"), CSharpSyntaxTree.ParseText(safe, (CSharpParseOptions)tree.Options, "Texts.cs"));
        Assert.DoesNotContain(await AfterFull(back), IsLeak);
    }

    [Fact]
    public async Task A_fact_of_another_file_that_an_edit_removes_is_forgotten()
    {
        const string holder = "public class Holder { public string Value = \"\"; }";
        const string filler = "public class Filler { public void Fill(Holder holder, string myNumber) => holder.Value = myNumber; }";
        const string emptier = "public class Filler { public void Fill(Holder holder, string name) => holder.Value = name; }";
        const string writer = "public class Writer { public void Write(Holder holder) => System.Console.WriteLine(holder.Value); }";
        var compilation = Harness.Compile([("Filler.cs", filler), ("Holder.cs", holder), ("Writer.cs", writer)], generate: false);
        Assert.Contains(await AfterFull(compilation), finding => IsLeak(finding) && finding.Location.GetLineSpan().Path == "Writer.cs");

        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Filler.cs");
        var edited = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(emptier, (CSharpParseOptions)tree.Options, "Filler.cs"));
        Assert.DoesNotContain(await AfterFull(edited), IsLeak);
    }

    [Fact]
    public void Nothing_is_reported_twice() => Assert.Empty(Case.All
        .SelectMany(one => one.Compile().SelectMany(compilation => Harness.Analyze(compilation)))
        .GroupBy(finding => $"{finding.Id} {finding.Location.GetLineSpan()}").Where(group => group.Count() > 1).Select(group => group.Key));

    private static async Task<ImmutableArray<Diagnostic>> AfterFull(CSharpCompilation compilation)
    {
        Harness.Analyze(compilation);
        return await Live(compilation);
    }

    /// <summary>Each document by itself, in a new analysis, as an editor asks after a keystroke.</summary>
    private static async Task<ImmutableArray<Diagnostic>> Live(CSharpCompilation compilation)
    {
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var host = compilation.Clone().WithAnalyzers([new MyNumberAnalyzer()], new AnalyzerOptions([]));
            all.AddRange(await host.GetAnalyzerSemanticDiagnosticsAsync(host.Compilation.GetSemanticModel(tree), null, default));
        }

        Assert.DoesNotContain(all, finding => finding.Id is "AD0001" or "AD0002");
        return all.ToImmutable();
    }

    private static bool IsLeak(Diagnostic finding) => finding.Id.StartsWith("MYN1", StringComparison.Ordinal);

    private static string Where(Diagnostic finding) => $"{finding.Location.GetLineSpan().Path} {finding.Location.GetLineSpan().StartLinePosition} {finding.Id}";
}
