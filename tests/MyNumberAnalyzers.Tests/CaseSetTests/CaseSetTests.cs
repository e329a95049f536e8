using MyNumberAnalyzers.Tests.House;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.CaseSetTests;

/// <summary>The labelled case set under <c>Cases/</c>: what the analyzer finds in realistic code, and what it wrongly says there.</summary>
public class CaseSetTests(Judgements judgements, ITestOutputHelper output) : IClassFixture<Judgements>
{
    public static TheoryData<string> Names => [.. Case.All.Select(one => one.Name)];

    [Fact]
    public void Every_case_compiles()
    {
        var errors = Case.All.AsParallel().SelectMany(one => one.Compile().SelectMany(Harness.Errors)).Select(error => error.ToString()).ToArray();
        Assert.True(errors.Length == 0, string.Join('\n', errors));
    }

    /// <summary>The bar of the whole set would let single leaks go: here each counts, but for the faults that are listed.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_is_judged_as_marked(string name)
    {
        var score = judgements.Of(Case.All.Single(one => one.Name == name));
        Assert.Empty(score.Crashes);
        Assert.Empty(score.Faults.Except(Judgements.Known));
    }

    [Fact]
    public void The_list_of_faults_is_up_to_date()
    {
        var asked = Case.All.SelectMany(one => one.Files).Select(file => file.Path).ToHashSet();
        var notAsked = Judgements.Known.Where(fault => !asked.Contains(fault.Split(": ")[0]) && File.Exists(Repository.At([.. Judgements.List[..^1], fault.Split(": ")[0]])));
        var faults = Case.All.SelectMany(one => judgements.Of(one).Faults).Concat(notAsked).Distinct().Order(StringComparer.Ordinal);
        Repository.MustBe(string.Concat(faults.Select(fault => fault + "\n")), Judgements.List);
    }

    /// <summary>Also writes <c>case-report.txt</c> beside the tests; with MYNUMBER_CASES=report nothing but that.</summary>
    [Fact]
    public void The_score_meets_the_bar()
    {
        var score = Score.Sum(Case.All.Select(judgements.Of));
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
