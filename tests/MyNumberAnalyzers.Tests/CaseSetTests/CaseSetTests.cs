using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.CaseSetTests;

/// <summary>The labelled case set under <c>Cases/</c>: what the analyzer finds in realistic code, and what it wrongly says there.</summary>
public class CaseSetTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_case_compiles()
    {
        var errors = Case.All.AsParallel().SelectMany(one => one.Compile().SelectMany(Harness.Errors)).Select(error => error.ToString()).ToArray();
        Assert.True(errors.Length == 0, string.Join('\n', errors));
    }

    [Fact]
    public void The_score_is_reported()
    {
        var report = Score.Of(Case.All).Report();
        output.WriteLine(report);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "case-report.txt"), report);
        Assert.StartsWith("leaks", report, StringComparison.Ordinal);
    }
}
