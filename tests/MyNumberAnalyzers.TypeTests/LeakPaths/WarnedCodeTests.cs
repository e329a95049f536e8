using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.TypeTests.Generation;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>
/// Where a type cannot refuse, the analyzer speaks, without any setting, at each place of the code as people write it; and where a
/// library generates code, the compiler does.
/// </summary>
public sealed class WarnedCodeTests
{
    private static readonly ImmutableArray<MetadataReference> Libraries = HostAssemblies.Where(path => HostAssemblies.IsShared(path)
        || HostAssemblies.IsNamed(path, "Flurl", "RestSharp", "AutoMapper", "CsvHelper", "MemoryPack", "Riok.Mapperly"));

    /// <summary>One project of all the samples: the analyzer sees them as it sees a solution.</summary>
    private static readonly Lazy<Task<ILookup<string, (int Line, string Id)>>> Reported = new(AnalyzeAsync);

    public static TheoryData<string> LostPaths() => [.. Lost.Select(pair => pair.Name)];

    private static IReadOnlyList<(string Name, string Rule)> Lost { get; } =
        [.. PathTable.All.Where(pair => pair.Path.Expected == Outcome.Lost).Select(pair => (pair.Method.DeclaringType!.Name + "." + pair.Method.Name, pair.Path.Rule))];

    [Theory]
    [MemberData(nameof(LostPaths))]
    public async Task Path_that_cannot_refuse_is_warned_of_at_each_place(string path)
    {
        var marked = Text(path + ".cs").Split('\n')
            .Select((line, i) => (Line: i + 1, Mark: line.LastIndexOf("// MYN", StringComparison.Ordinal), Text: line))
            .Where(line => line.Mark >= 0)
            .Select(line => (line.Line, Id: line.Text[(line.Mark + 3)..].Trim())).ToArray();
        Assert.True(marked.Length >= 3, "too few places");
        Assert.Contains(marked, mark => mark.Id == Lost.Single(pair => pair.Name == path).Rule);
        Assert.Equal(marked, (await Reported.Value)[path]);
    }

    [Fact]
    public void Code_that_Mapperly_generates_does_not_compile_unless_the_mapper_says_how()
    {
        var errors = Errors(Text("Mapperly.cs"));
        Assert.Equal(["CS0619"], errors.Select(error => error.Id).Distinct());
        Assert.All(errors, error => Assert.Contains("ShainMapper", error.Location.GetLineSpan().Path));
        Assert.Empty(Errors(Text("MapperlyOnRequest.cs")));
    }

    private static Diagnostic[] Errors(string text)
    {
        var build = Project(text);
        var mapperly = Assembly.LoadFrom(Path.Combine(Framework.Packages, "riok.mapperly/4.3.1/analyzers/roslyn4.14/dotnet/cs/Riok.Mapperly.dll"));
        var generators = mapperly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsClass: true } && typeof(IIncrementalGenerator).IsAssignableFrom(type))
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        CSharpGeneratorDriver.Create([new MyNumberAnalyzers.Generation.MyNumberGenerator().AsSourceGenerator(), .. generators], parseOptions: build.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(build.Input(), out var output, out var problems);
        Assert.DoesNotContain(problems, problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.Contains(output.SyntaxTrees, tree => tree.FilePath.Contains("Mapperly", StringComparison.Ordinal));
        return [.. output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private static async Task<ILookup<string, (int Line, string Id)>> AnalyzeAsync()
    {
        var compilation = Project([.. Lost.Select(pair => Text(pair.Name + ".cs"))]).Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var diagnostics = await compilation.WithAnalyzers([new MyNumberAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("MYN300", StringComparison.Ordinal))
            .Select(diagnostic => (Span: diagnostic.Location.GetLineSpan(), diagnostic.Id))
            .Select(one => (one.Span.Path, Line: one.Span.StartLinePosition.Line + 1, one.Id))
            .Distinct().Order()
            .ToLookup(one => Lost[int.Parse(Path.GetFileNameWithoutExtension(one.Path)["Sample".Length..])].Name, one => (one.Line, one.Id));
    }

    private static Build Project(params string[] texts) => new(Framework.Net100 with { References = Libraries }) { Sources = texts, Nullable = true };

    private static string Text(string name)
    {
        using var stream = typeof(WarnedCodeTests).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("No code for " + name);
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
