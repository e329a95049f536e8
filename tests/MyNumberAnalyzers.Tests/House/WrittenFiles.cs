using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.House;

/// <summary>Files and tables that are written from the rules. A test that finds a difference writes the file and fails once.</summary>
public class WrittenFiles
{
    private static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
        [.. new MyNumberAnalyzer().SupportedDiagnostics.GroupBy(descriptor => descriptor.Id).Select(group => group.First()).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    [Fact]
    public void Strict_mode_names_every_warning() => Repository.MustBe(
        $"""
        <Project>
          <!-- Written from the rules by a test: every id whose default severity is warning. -->
          <PropertyGroup>
            <MyNumberWarnings>{string.Join(';', Rules.Where(IsWarning).Select(rule => rule.Id))}</MyNumberWarnings>
          </PropertyGroup>
        </Project>

        """,
        "src", "MyNumberAnalyzers.CodeFixes", "build", "MyNumberAnalyzers.Rules.props");

    [Theory]
    [InlineData("default", "the severities of the rules as they are")]
    [InlineData("strict", "warnings break the build, suggestions become warnings")]
    [InlineData("audit", "everything is shown as a warning, the inventory as a suggestion")]
    public void A_preset_names_every_rule(string name, string says)
    {
        var text = new StringBuilder($"# MyNumberPreset={name}: {says}. Your own .editorconfig and .globalconfig come first.\nis_global = true\nglobal_level = -1\n\n");
        foreach (var rule in Rules)
        {
            text.Append($"# {((Bilingual)rule.Title).English}\ndotnet_diagnostic.{rule.Id}.severity = {Severity(name, rule)}\n");
        }

        Repository.MustBe(text.ToString(), "src", "MyNumberAnalyzers.CodeFixes", "build", "config", $"MyNumber.{name}.globalconfig");
    }

    [Fact]
    public void Strict_mode_yields_to_what_a_project_has_lowered() => Repository.MustBe(
        "# MyNumberStrict=true: holds where a project's own files say nothing.\nis_global = true\nglobal_level = -1\n\n" +
        string.Concat(Rules.Where(IsWarning).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = error\n")),
        "src", "MyNumberAnalyzers.CodeFixes", "build", "config", "MyNumber.errors.globalconfig");

    [Fact]
    public void The_register_switches_the_inventory_on() => Repository.MustBe(
        "# MyNumberRegister=true\nis_global = true\nglobal_level = -1\n\ndotnet_diagnostic.MYN8001.severity = suggestion\n",
        "src", "MyNumberAnalyzers.CodeFixes", "build", "config", "MyNumber.register.globalconfig");

    [Fact]
    public void The_register_knows_the_titles_of_the_rules() => Repository.MustBe(
        string.Concat(Rules.Select(rule => $"{rule.Id}|{Name(rule)}|{((Bilingual)rule.Title).English}|{((Bilingual)rule.Title).Japanese}\n")),
        "src", "MyNumberAnalyzers.Build", "Register", "Rules.txt");

    [Fact]
    public void The_english_readme_lists_the_rules() =>
        Repository.SectionMustBe("rules", Table("| id | name | default | what it finds |", title => title.English, "warning", "suggestion", "error", "off"), "README.md");

    [Fact]
    public void The_japanese_readme_lists_the_rules() =>
        Repository.SectionMustBe("rules", Table("| id | 名前 | 既定 | 内容 |", title => title.Japanese, "警告", "提案", "エラー", "無効"), "README.ja.md");

    [Theory]
    [InlineData("README.md", "[{0} paths](src/MyNumberAnalyzers/Generation/LeakPaths.md) | 0 | {2} ({1} with a warning:")]
    [InlineData("README.ja.md", "[{0} 経路](src/MyNumberAnalyzers/Generation/LeakPaths.md)の試験） | 0 | {2}（警告付きは {1}：")]
    public void The_readmes_give_the_figures_of_the_leak_exam(string page, string row)
    {
        var exam = File.ReadAllText(Repository.At("src", "MyNumberAnalyzers", "Generation", "LeakPaths.md"));
        var paths = Regex.Match(exam, @"^(\d+) paths,", RegexOptions.Multiline).Groups[1].Value;
        var lost = Regex.Match(exam, @"(\d+) lost with a warning").Groups[1].Value;
        var silent = Regex.Match(exam, @"(\d+) lost in silence").Groups[1].Value;
        Assert.Contains(string.Format(row, paths, lost, silent), File.ReadAllText(Repository.At(page)));
    }

    private static string Table(string head, Func<Bilingual, string> title, string warning, string suggestion, string error, string off)
    {
        var text = new StringBuilder(head + "\n|---|---|---|---|\n");
        foreach (var rule in Rules)
        {
            var severity = !rule.IsEnabledByDefault ? off : rule.DefaultSeverity switch
            {
                DiagnosticSeverity.Error => error,
                DiagnosticSeverity.Warning => warning,
                _ => suggestion,
            };
            text.Append($"| [{rule.Id}](src/MyNumberAnalyzers/Rules/{rule.Id}_{Name(rule)}/README.md) | {Name(rule)} | {severity} | {title((Bilingual)rule.Title).Replace("|", "\\|")} |\n");
        }

        return text.ToString();
    }

    private static bool IsWarning(DiagnosticDescriptor rule) => rule is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning };

    private static string Name(DiagnosticDescriptor rule) => rule.HelpLinkUri.Split("/Rules/")[1].Split('/')[0][8..];

    private static string Severity(string preset, DiagnosticDescriptor rule) => (preset, rule) switch
    {
        ("default", { IsEnabledByDefault: false }) => "none",
        ("strict", { IsEnabledByDefault: false }) => "none",
        ("audit", { IsEnabledByDefault: false }) => "suggestion",
        ("default", _) => rule.DefaultSeverity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "suggestion" },
        ("strict", { DefaultSeverity: DiagnosticSeverity.Info }) => "warning",
        ("strict", _) => "error",
        (_, { DefaultSeverity: DiagnosticSeverity.Error }) => "error",
        _ => "warning",
    };
}
