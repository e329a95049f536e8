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

    /// <summary>Also writes <c>case-report.txt</c> beside the tests; with MYNUMBER_CASES=report nothing but that.</summary>
    [Fact]
    public void The_score_meets_the_bar()
    {
        var score = Score.Of(Case.All);
        var report = score.Report();
        output.WriteLine(report);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "case-report.txt"), report);
        if (Environment.GetEnvironmentVariable("MYNUMBER_CASES") == "report")
        {
            return;
        }

        Assert.Empty(score.Crashes);
        Assert.True(score.Leaks >= 350 && score.Leaks + score.SafeLines >= 600, "the set has shrunk");
        Assert.True(score.Recall >= 0.97, report);
        Assert.True(score.FalseAlarms <= 0.01, report);
    }
}
