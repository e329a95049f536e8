using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Tests.Catalogue;
using MyNumberAnalyzers.Tests.House;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>
/// The case files beside the tests of each leak rule: <c>Rules/MYN10xx_Name/Library.case</c>, C# with a mark
/// <c>{|MYN1001:expression|}</c> wherever a leak must be reported; nothing else of the leak rules may be. The files of a rule are analysed as
/// one project that references every library; those that start with <c>// .NET Framework</c> as another, with .NET Framework 4.8 only.
/// </summary>
public class LibraryCases
{
    private const string People = """
        #nullable disable
        public class Employee { public int Id { get; set; } public string Name { get; set; } public string MyNumber { get; set; } }
        public class Staff { public int Id { get; set; } public string Name { get; set; } }
        public record Person(int Id, string Name, string MyNumber);
        """;

    /// <summary>What the compiler says, which a mutation run need not ask again.</summary>
    private static readonly ConcurrentDictionary<(string Rule, bool Framework), ILookup<string, string>> Errors = new();

    /// <summary>Each folder of a leak rule, and whether its files for .NET Framework are meant.</summary>
    public static TheoryData<string, bool> Projects
    {
        get
        {
            var projects = new TheoryData<string, bool>();
            foreach (var (rule, framework) in Names.Select(file => (file.Split('/')[0], IsFramework(Read(file)))).Distinct())
            {
                projects.Add(rule, framework);
            }

            return projects;
        }
    }

    private static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.case", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Where(name => name.StartsWith("MYN1", StringComparison.Ordinal)).Order();

    private static string Folder => Repository.At("tests", "MyNumberAnalyzers.Tests", "Rules");

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_marked_line_is_reported_and_no_other(string rule, bool framework)
    {
        var wrong = Analyze(rule, framework).SelectMany(result => (string[])
        [
            .. result.Errors,
            .. result.Expected.Except(result.Actual).Select(finding => "missing    " + finding),
            .. result.Actual.Except(result.Expected).Select(finding => "unexpected " + finding),
            .. result.Actual.GroupBy(finding => finding).Where(group => group.Count() > result.Expected.Count(finding => finding == group.Key)).Select(group => "twice      " + group.Key),
        ]).ToArray();
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void There_are_four_hundred_marked_lines_and_each_leak_rule_has_some()
    {
        var lines = Names.SelectMany(file => Read(file).Split('\n')).Where(line => line.Contains("{|MYN", StringComparison.Ordinal)).ToArray();
        Assert.True(lines.Length >= 400, $"{lines.Length} marked lines");
        Assert.All(MyNumberAnalyzers.Rules.AllRules.Leaks, rule => Assert.Contains(lines, line => line.Contains($"{{|{rule.Descriptor.Id}:", StringComparison.Ordinal)));
    }

    private static bool IsFramework(string text) => text.StartsWith("// .NET Framework", StringComparison.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static IEnumerable<CaseFile> Analyze(string rule, bool framework)
    {
        var expected = new Dictionary<string, List<string>>();
        var files = new List<(string Path, string Text)> { ("People.cs", People) };
        foreach (var file in Names.Where(name => name.StartsWith(rule + "/", StringComparison.Ordinal)))
        {
            var text = Read(file);
            if (IsFramework(text) == framework)
            {
                files.Add((file, Verify.Unmark(text, file, expected[file] = [])));
            }
        }

        var compilation = framework ? CompileForFramework(files) : Harness.Compile(files, more: Libraries.BesideTheHost);
        var errors = Errors.GetOrAdd((rule, framework), _ => Harness.Errors(compilation).ToLookup(error => error.Location.SourceTree?.FilePath ?? string.Empty, error => error.ToString()));
        var findings = Harness.Analyze(compilation)
            .Where(finding => finding.Id.StartsWith("MYN10", StringComparison.Ordinal))
            .ToLookup(finding => finding.Location.GetLineSpan().Path, Verify.Describe);
        return expected.Select(pair => new CaseFile([.. pair.Value], [.. findings[pair.Key]], [.. errors[pair.Key]]));
    }

    private static CSharpCompilation CompileForFramework(IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "FrameworkCases",
        files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text.Replace("public record Person(int Id, string Name, string MyNumber);", string.Empty), Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), file.Path)),
        Libraries.OfFramework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private sealed record CaseFile(ImmutableArray<string> Expected, ImmutableArray<string> Actual, ImmutableArray<string> Errors);
}
