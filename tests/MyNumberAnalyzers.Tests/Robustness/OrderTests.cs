using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MyNumberAnalyzers.Tests.CaseSetTests;
using Xunit;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>
/// The same findings with the same texts and paths, whatever ran first. A part of the cases runs in each build; with MYNUMBER_FULL=1
/// all of them, twenty times shuffled: MYNUMBER_SLICE=3/50 is the third of fifty parts of it.
/// </summary>
public class OrderTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1";

    private static readonly int Runs = IsFull ? 20 : 4;

    public static TheoryData<string> Cases => [.. Part(Case.All.Where(one => IsFull || one.Files.Count() > 1 || one.Level.StartsWith("L6", StringComparison.Ordinal))).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Runs_in_any_order_say_the_same(string name)
    {
        var one = Case.All.Single(one => one.Name == name);
        var expected = one.Compile().Select(compilation => Told(compilation, concurrent: false)).ToList();
        var random = new Random(7);
        for (var run = 0; run < Runs; run++)
        {
            // Trees of its own: what was learned of a tree is kept with it.
            var told = one.Compile()
                .Select(compilation => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.OrderBy(_ => random.Next())))
                .Select(shuffled => Told(shuffled, concurrent: run % 4 != 3));
            Assert.Equal(Lines(expected), Lines(told));
        }
    }

    [Fact]
    public void Five_runs_at_once_say_what_one_alone_says()
    {
        foreach (var one in Part(Case.All.Where(one => IsFull || one.Level.StartsWith("L5", StringComparison.Ordinal))))
        {
            var expected = one.Compile().Select(compilation => Told(compilation, concurrent: false)).ToList();
            var told = Enumerable.Range(0, 5).AsParallel().WithDegreeOfParallelism(5).Select(_ => one.Compile().Select(compilation => Told(compilation, concurrent: true)).ToList()).ToList();
            Assert.All(told, one => Assert.Equal(expected, one));
        }
    }

    private static IEnumerable<Case> Part(IEnumerable<Case> cases) => cases.Where((_, index) => index % Slice.Of == Slice.Number - 1);

    /// <summary>As lists of lines, so that a difference is shown whole.</summary>
    private static IEnumerable<string> Lines(IEnumerable<string[]> projects) => projects.SelectMany(lines => lines);

    private static string[] Told(CSharpCompilation compilation, bool concurrent) =>
    [
        .. Harness.Analyze(compilation, concurrent: concurrent).Select(finding => string.Join(
            " | ",
            finding.AdditionalLocations.Select(place => place.GetLineSpan().ToString())
                .Prepend(finding.GetMessage(CultureInfo.InvariantCulture)).Prepend(finding.Location.GetLineSpan().ToString()).Prepend(finding.Id)))
            .Order(StringComparer.Ordinal),
    ];
}
