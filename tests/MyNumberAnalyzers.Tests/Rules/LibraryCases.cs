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
/// <c>{|MYN1001:expression|}</c> wherever a leak must be reported; nothing else of the leak rules may be. All files are analysed as one
/// project that references every library; files that start with <c>// .NET Framework</c> as another, with .NET Framework 4.8 only.
/// </summary>
public class LibraryCases
{
    private const string People = """
        #nullable disable
        public class Employee { public int Id { get; set; } public string Name { get; set; } public string MyNumber { get; set; } }
        public class Staff { public int Id { get; set; } public string Name { get; set; } }
        public record Person(int Id, string Name, string MyNumber);
        """;

    private static readonly Lazy<ImmutableDictionary<string, CaseFile>> Modern = new(() => Analyze(false));

    private static readonly Lazy<ImmutableDictionary<string, CaseFile>> Framework = new(() => Analyze(true));

    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.case", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Where(name => name.StartsWith("MYN1", StringComparison.Ordinal)).Order();

    private static string Folder => Repository.At("tests", "MyNumberAnalyzers.Tests", "Rules");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_marked_line_is_reported_and_no_other(string file)
    {
        var result = (IsFramework(Read(file)) ? Framework : Modern).Value[file];
        string[] wrong =
        [
            .. result.Errors,
            .. result.Expected.Except(result.Actual).Select(finding => "missing    " + finding),
            .. result.Actual.Except(result.Expected).Select(finding => "unexpected " + finding),
            .. result.Actual.GroupBy(finding => finding).Where(group => group.Count() > result.Expected.Count(finding => finding == group.Key)).Select(group => "twice      " + group.Key),
        ];
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

    private static ImmutableDictionary<string, CaseFile> Analyze(bool framework)
    {
        var expected = new Dictionary<string, List<string>>();
        var files = new List<(string Path, string Text)> { ("People.cs", People) };
        foreach (var file in Names)
        {
            var text = Read(file);
            if (IsFramework(text) == framework)
            {
                files.Add((file, Verify.Unmark(text, file, expected[file] = [])));
            }
        }

        var compilation = framework ? CompileForFramework(files) : Harness.Compile(files, more: Libraries.BesideTheHost);
        var errors = Harness.Errors(compilation).ToLookup(error => error.Location.SourceTree?.FilePath ?? string.Empty, error => error.ToString());
        var findings = Harness.Analyze(compilation)
            .Where(finding => finding.Id.StartsWith("MYN10", StringComparison.Ordinal))
            .ToLookup(finding => finding.Location.GetLineSpan().Path, Verify.Describe);
        return expected.ToImmutableDictionary(pair => pair.Key, pair => new CaseFile([.. pair.Value], [.. findings[pair.Key]], [.. errors[pair.Key]]));
    }

    private static CSharpCompilation CompileForFramework(IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "FrameworkCases",
        files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text.Replace("public record Person(int Id, string Name, string MyNumber);", string.Empty), Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), file.Path)),
        Libraries.OfFramework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private sealed record CaseFile(ImmutableArray<string> Expected, ImmutableArray<string> Actual, ImmutableArray<string> Errors);
}
