using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MyNumberAnalyzers.Tests.CaseSetTests;
using Xunit;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>The same findings with the same texts and paths, whatever ran first.</summary>
public class OrderTests
{
    private static readonly int Runs = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1" ? 20 : 4;

    public static TheoryData<string> Cases =>
        [.. Case.All.Where(one => one.Projects.Length == 1 && one.Files.Count() > 1).Select(one => one.Name), .. Case.All.Where(one => one.Files.Count() == 1 && one.Name.StartsWith("L6", StringComparison.Ordinal)).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Runs_in_any_order_say_the_same(string name)
    {
        var one = Case.All.Single(one => one.Name == name);
        var expected = Told(one.Compile().Single(), concurrent: false);
        var random = new Random(7);
        for (var run = 0; run < Runs; run++)
        {
            // Trees of its own: what was learned of a tree is kept with it.
            var compilation = one.Compile().Single();
            var shuffled = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.OrderBy(_ => random.Next()));
            Assert.Equal(expected, Told(shuffled, concurrent: true));
        }
    }

    [Fact]
    public void Five_runs_at_once_say_what_one_alone_says()
    {
        foreach (var one in Case.All.Where(one => one.Projects.Length == 1 && one.Level.StartsWith("L5", StringComparison.Ordinal)))
        {
            var expected = Told(one.Compile().Single(), concurrent: false);
            var told = Enumerable.Range(0, 5).AsParallel().WithDegreeOfParallelism(5).Select(_ => Told(one.Compile().Single(), concurrent: true)).ToList();
            Assert.All(told, one => Assert.Equal(expected, one));
        }
    }

    private static string[] Told(CSharpCompilation compilation, bool concurrent) =>
    [
        .. Harness.Analyze(compilation, concurrent: concurrent).Select(finding => string.Join(
            " | ",
            finding.AdditionalLocations.Select(place => place.GetLineSpan().ToString())
                .Prepend(finding.GetMessage(CultureInfo.InvariantCulture)).Prepend(finding.Location.GetLineSpan().ToString()).Prepend(finding.Id)))
            .Order(StringComparer.Ordinal),
    ];
}
