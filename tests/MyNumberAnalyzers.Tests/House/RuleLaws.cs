using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.House;

/// <summary>What every rule must have beside its code.</summary>
public class RuleLaws
{
    private static IEnumerable<Rule> Rules => AllRules.Leaks.Cast<Rule>().Concat(AllRules.Files);

    public static TheoryData<string> Folders => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.GetDirectories(Repository.Rules, "MYN*").Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any()).Select(folder => Path.GetFileName(folder)!).Order();

    [Fact]
    public void Every_rule_has_its_folder_and_every_folder_its_rule()
    {
        var named = new MyNumberAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct().Order();
        var folders = Names.Select(name => name[..7]);
        Assert.Equal(named, folders);
        Assert.All(Rules, rule => Assert.True(
            File.Exists(Path.Combine(Repository.Rules, $"{rule.Descriptors[0].Id}_{rule.GetType().Name}", rule.GetType().Name + ".cs")),
            $"{rule.GetType().Name} is not in its folder"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_rule_has_a_page_a_test_folder_and_a_release_row(string folder)
    {
        var (id, name) = (folder[..7], folder[8..]);
        Assert.True(File.Exists(Path.Combine(Repository.Rules, folder, "README.md")), $"{folder} has no page");
        Assert.True(
            Directory.Exists(Repository.At("tests", "MyNumberAnalyzers.Tests", "Rules", folder)) &&
            Directory.EnumerateFiles(Repository.At("tests", "MyNumberAnalyzers.Tests", "Rules", folder), "*Tests.cs").Any(),
            $"{folder} has no tests");
        var releases = File.ReadAllText(Repository.At("src", "MyNumberAnalyzers", "AnalyzerReleases.Unshipped.md")) + File.ReadAllText(Repository.At("src", "MyNumberAnalyzers", "AnalyzerReleases.Shipped.md"));
        Assert.Contains($"{id} |", releases);
        Assert.Contains(name, File.ReadAllText(Path.Combine(Repository.Rules, folder, name + ".cs")));
    }

    [Fact]
    public void A_descriptor_speaks_two_languages_and_links_to_its_page()
    {
        foreach (var descriptor in new MyNumberAnalyzer().SupportedDiagnostics)
        {
            foreach (var text in new[] { descriptor.Title, descriptor.MessageFormat, descriptor.Description })
            {
                var both = Assert.IsType<Bilingual>(text);
                Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]", both.Japanese);
                Assert.DoesNotMatch(@"[\p{IsHiragana}\p{IsKatakana}]", both.English);
                Assert.Equal(Holes(both.English), Holes(both.Japanese));
            }

            Assert.StartsWith("MyNumber", descriptor.Category);
            var page = descriptor.HelpLinkUri.Split("/Rules/")[1];
            Assert.True(page.StartsWith(descriptor.Id + "_", StringComparison.Ordinal) && page.EndsWith("/README.md", StringComparison.Ordinal), descriptor.HelpLinkUri);
            Assert.True(File.Exists(Path.Combine(Repository.Rules, page)), descriptor.HelpLinkUri);
        }
    }

    [Fact]
    public void A_leak_rule_cites_a_weakness_and_has_a_kind_of_its_own()
    {
        Assert.All(AllRules.Leaks, rule => Assert.Contains(rule.Descriptor.CustomTags, tag => tag.StartsWith("CWE-", StringComparison.Ordinal)));
        Assert.Equal(AllRules.Leaks.Length, AllRules.Leaks.Select(rule => rule.Kind).Distinct().Count());
    }

    private static IEnumerable<string> Holes(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"\{\d\}").Select(hole => hole.Value).Distinct().Order();
}
