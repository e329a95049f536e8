using System.Globalization;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class AnalysisCappedTests
{
    private static string Calls(int count) =>
        $$"""
        using System;
        public class Register
        {
            public void Write(string myNumber)
            {
                {{string.Join("\n", Enumerable.Range(0, count).Select(i => $"Merge(myNumber, v => v + {i});"))}}
            }

            private static void Merge(string value, Func<string, string> part) => Console.WriteLine(part(value).Length);
        }
        """;

    [Fact]
    public void What_was_cut_is_named_once_in_both_languages()
    {
        var finding = Assert.Single(Harness.Analyze(Calls(60)), finding => finding.Id == "MYN9004");
        Assert.Contains("'Merge'", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("'Merge' は大きすぎる", finding.GetMessage(CultureInfo.GetCultureInfo("ja-JP")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bound_is_the_same_on_every_run()
    {
        var counts = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(20, 12).First(count => Harness.Analyze(Calls(count)).Any(finding => finding.Id == "MYN9004"))).Distinct();
        Assert.Single(counts);
    }

    [Fact]
    public void The_rest_of_the_project_is_still_analysed() => Assert.Contains(
        Harness.Analyze(Calls(60), "public class Other { public void A(string myNumber) => System.Console.WriteLine(myNumber); }"),
        finding => finding.Id == "MYN1001" && finding.Location.GetLineSpan().Path == "File1.cs");
}
