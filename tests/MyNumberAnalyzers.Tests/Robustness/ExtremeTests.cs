using MyNumberAnalyzers.Flow;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>Sizes that no person writes: the work stays in proportion, counted in steps, and what was left out is said.</summary>
public class ExtremeTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Extremes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Work_stays_within_the_budget(string name)
    {
        var (size, text) = Extremes.All[name];
        var compilation = Harness.Compile([("File0.cs", text(size))], generate: false);
        Assert.Empty(Harness.Errors(compilation).Take(3).Select(error => error.ToString()));
        var work = Work.Of(compilation);
        output.WriteLine($"{name} x {size}: {work}");
        Assert.InRange(work.Steps, 1, 2 * (Budget.StepsPerRun + Budget.StepsPerFile));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_is_about_twice_the_work(string name)
    {
        var (size, text) = Extremes.All[name];
        size = Math.Min(size, 1_000) / 4;
        var once = Work.Of(Harness.Compile([("File0.cs", text(size))], generate: false));
        var twice = Work.Of(Harness.Compile([("File0.cs", text(2 * size))], generate: false));
        output.WriteLine($"{name}: {once} {twice}");

        // A loop is gone round once more for each loop around it, a circle of calls up to eight times until it is at rest.
        var text2 = text(2 * size).Length / (double)text(size).Length;
        var allowed = name is "loops within loops" or "methods that all call all" ? text2 * text2 : text2;
        Assert.True(twice.Capped > 0 || twice.Steps <= 1.35 * allowed * once.Steps, $"{once} {twice} text x{text2:F1}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_leak_is_found_or_the_cut_is_told(string name)
    {
        var (size, text) = Extremes.All[name];
        var file = text(size);
        var findings = Harness.Analyze(Harness.Compile([("File0.cs", file)], generate: false));
        var line = file.Split('\n').ToList().FindIndex(row => row.Contains("// HERE", StringComparison.Ordinal));
        var isFound = findings.Any(finding => finding.Id == "MYN1001" && (line < 0 || finding.Location.GetLineSpan().StartLinePosition.Line == line));
        Assert.True(isFound || findings.Any(finding => finding.Id == "MYN9004"), string.Join('\n', findings.Take(10)));
    }
}
