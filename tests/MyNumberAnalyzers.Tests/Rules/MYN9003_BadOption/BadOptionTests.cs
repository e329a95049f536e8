using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class BadOptionTests
{
    [Theory]
    [InlineData("mynumber.name", "all")]
    [InlineData("mynumber.extra-names", "x")]
    [InlineData("mynumber.names", "everything")]
    [InlineData("mynumber.names", "1")]
    [InlineData("mynumber.names", "strong, all")]
    [InlineData("mynumber.depth", "9")]
    [InlineData("mynumber.depth", "-1")]
    [InlineData("mynumber.depth", "five")]
    [InlineData("mynumber.extra_names", "個番、特定番号")]
    [InlineData("mynumber.extra_names", "a; b")]
    [InlineData("mynumber.ignored_names", "*")]
    [InlineData("mynumber.classification_attributes", "[Secret]")]
    [InlineData("mynumber.allowed_destinations", "api.example; other.example")]
    public void A_wrong_option_is_reported_once(string key, string value)
    {
        var finding = Assert.Single(Report(new() { [key] = value }));
        Assert.Equal("MYN9003", finding.Id);
        Assert.Equal(Location.None, finding.Location);
    }

    [Theory]
    [InlineData("mynumber.names", "strong")]
    [InlineData("mynumber.names", " ALL ")]
    [InlineData("mynumber.depth", "0")]
    [InlineData("mynumber.depth", "8")]
    [InlineData("mynumber.depth", "")]
    [InlineData("mynumber.extra_names", "個番, tokutei bango, my_code, マイ・コード")]
    [InlineData("mynumber.ignored_names", "")]
    [InlineData("mynumber.classification_attributes", "SecretAttribute, Acme.Compliance.Secret")]
    [InlineData("mynumber.allowed_destinations", "api.e-tax.example, https://nta.example:8443/, *.go.jp, Acme.Nta.ITaxOffice")]
    [InlineData("dotnet_diagnostic.MYN1001.severity", "nonsense")]
    [InlineData("build_property.MyNumberType", "nonsense")]
    public void A_right_option_is_not_reported(string key, string value) => Assert.Empty(Report(new() { [key] = value }));

    [Fact]
    public void An_unknown_option_names_all_known_ones()
    {
        var message = Assert.Single(Report(new() { ["mynumber.nmaes"] = "all" })).GetMessage();
        foreach (var option in new[] { "names", "extra_names", "ignored_names", "classification_attributes", "allowed_destinations", "depth" })
        {
            Assert.Contains("mynumber." + option, message);
        }
    }

    [Fact]
    public void A_wrong_value_names_the_allowed_ones() =>
        Assert.Contains("attributes, strong, all", Assert.Single(Report(new() { ["mynumber.names"] = "some" })).GetMessage());

    [Fact]
    public void Each_wrong_option_is_reported_though_many_files_share_it() =>
        Assert.Equal(2, Report(new() { ["mynumber.names"] = "some", ["mynumber.dept"] = "3" }, files: 5).Count);

    [Fact]
    public void The_line_of_a_configuration_file_among_the_additional_files_is_shown()
    {
        var finding = Assert.Single(Report(
            new() { ["mynumber.names"] = "some" },
            additional: new Memory("/src/.editorconfig", "root = true\n[*.cs]\n  mynumber.names_more = 1\n  mynumber.names = some  \n")));
        var line = finding.Location.GetLineSpan();
        Assert.Equal(("/src/.editorconfig", 3, 2, 23), (line.Path, line.StartLinePosition.Line, line.StartLinePosition.Character, line.EndLinePosition.Character));
    }

    private static List<Diagnostic> Report(Dictionary<string, string> values, int files = 1, AdditionalText? additional = null)
    {
        var findings = new List<Diagnostic>();
        var compilation = Harness.Compile(Enumerable.Range(0, files).Select(index => ($"F{index}.cs", "class C" + index + " { }")), generate: false);
        BadOption.Report(new AnalyzerOptions(additional is null ? [] : [additional], new Provider(values)), compilation, findings.Add);
        return findings;
    }

    private sealed class Memory(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    /// <summary>A new set for every tree, as hosts give them.</summary>
    private sealed class Provider(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(values);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
