using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.House;

/// <summary>Every help page has its sections in both languages, and its code is run.</summary>
public partial class PageLaws
{
    private static readonly string[] English = ["What it says", "Why", "Leaks", "Safe", "Fix", "Configure", "When to suppress"];
    private static readonly string[] Japanese = ["内容", "理由", "漏えいする例", "安全な例", "直し方", "設定", "抑制してよいとき"];

    public static TheoryData<string> Pages =>
        [.. Directory.GetDirectories(Repository.Rules, "MYN*").Where(folder => File.Exists(Path.Combine(folder, "README.md"))).Select(folder => Path.GetFileName(folder)!).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_all_sections_in_both_languages(string folder)
    {
        var text = Read(folder);
        var halves = Regex.Split(text, @"^# 日本語\s*$", RegexOptions.Multiline);
        Assert.Equal(2, halves.Length);
        Assert.Equal($"# {folder[..7]} {folder[8..]}", text.Split('\n')[0].Trim());
        Assert.Equal(English, Headings(halves[0]));
        Assert.Equal(Japanese, Headings(halves[1]));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_is_reported_exactly_where_it_says(string folder)
    {
        var blocks = Blocks(Read(folder)).ToList();
        Assert.Contains(blocks, block => block.Section is "Leaks");
        Assert.Contains(blocks, block => block.Section is "Safe");
        Run(blocks, folder);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    [InlineData("docs/migration.md")]
    [InlineData("docs/migration.ja.md")]
    public void The_code_of_the_readme_and_the_guides_compiles_and_is_reported_where_it_says(string page) =>
        Run(Blocks(File.ReadAllText(Repository.At(page)).ReplaceLineEndings("\n")), page);

    private static void Run(IEnumerable<(string Section, string Code)> blocks, string folder)
    {
        foreach (var (section, code) in blocks)
        {
            var compilation = Harness.Compile([("Page.cs", code)], kind: OutputKind.DynamicallyLinkedLibrary);
            if (Harness.Errors(compilation).Any(error => error.Id == "CS8805"))
            {
                // Top-level statements need a program.
                compilation = Harness.Compile([("Page.cs", code)], kind: OutputKind.ConsoleApplication);
            }

            Assert.Empty(Harness.Errors(compilation).Where(error => error.Id is not "ASP0020").Select(error => $"{section}: {error}"));
            // Almost every example declares a raw number; only the page of that suggestion marks it.
            var reported = Harness.Analyze(compilation).Where(finding => finding.Id != "MYN2001" || folder.StartsWith("MYN2001", StringComparison.Ordinal)).Select(finding => $"{finding.Location.GetLineSpan().StartLinePosition.Line + 1} {finding.Id}").Distinct().Order();
            var marked = code.Split('\n').SelectMany((line, index) => Mark().Match(line).Groups["id"].Captures.Select(id => $"{index + 1} {id.Value}")).Order();
            Assert.Equal((section, string.Join(", ", marked)), (section, string.Join(", ", reported)));
        }
    }

    private static string Read(string folder) => File.ReadAllText(Path.Combine(Repository.Rules, folder, "README.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Headings(string text) =>
        Regex.Matches(Fence().Replace(text, ""), @"^## (.+?)\s*$", RegexOptions.Multiline).Select(heading => heading.Groups[1].Value);

    private static IEnumerable<(string Section, string Code)> Blocks(string text) =>
        Fence().Matches(text)
            .Where(fence => fence.Groups["language"].Value == "csharp")
            .Select(fence => (Headings(text[..fence.Index]).LastOrDefault() ?? "", fence.Groups["code"].Value));

    [GeneratedRegex(@"^```(?<language>\w*)[^\n]*\n(?<code>.*?)^```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"//\s*(?<id>MYN\d{4})(,\s*(?<id>MYN\d{4}))*\s*$")]
    private static partial Regex Mark();
}
