using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class BadCatalogueRowTests
{
    [Fact]
    public void A_bad_row_is_reported_at_its_word()
    {
        var finding = Assert.Single(Analyze("MyNumberAcme.txt", "library Acme\nsink lgo System.Console::Write(value)\nsource System.Console::ReadLine\n"));

        Assert.Equal("MYN9001", finding.Id);
        Assert.Equal("MyNumberAcme.txt", Path.GetFileName(finding.Location.GetLineSpan().Path));
        Assert.Equal((1, 5, 8), (finding.Location.GetLineSpan().StartLinePosition.Line, finding.Location.GetLineSpan().StartLinePosition.Character, finding.Location.GetLineSpan().EndLinePosition.Character));
        Assert.Contains("telemetry", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("次のいずれか", finding.GetMessage(CultureInfo.GetCultureInfo("ja-JP")), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_bad_row_is_reported_and_no_good_one() =>
        Assert.Equal([0, 2], Analyze("MyNumber.txt", "what\nsink log System.Console::Write(value)\nsink log System.Console::Write(value\n# fine\n\n")
            .Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line));

    [Theory]
    [InlineData("MyNumberBaseline.txt")]
    [InlineData("Names.txt")]
    [InlineData("MyNumber.json")]
    [InlineData("AMyNumber.txt")]
    public void Other_files_are_left_alone(string name) =>
        Assert.DoesNotContain(Analyze(name, "what is this\n"), finding => finding.Id is "MYN9001" or "MYN9002");

    [Fact]
    public void An_empty_file_says_nothing() => Assert.Empty(Analyze("MyNumber.txt", ""));

    private static IEnumerable<Diagnostic> Analyze(string name, string text) =>
        Harness.Analyze(Harness.Compile([("File.cs", "class C;")]), additionalFiles: [("/project/" + name, text)]);
}
