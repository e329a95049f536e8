using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Generation;

namespace MyNumberAnalyzers.TypeTests.Generation;

/// <summary>A project in memory, compiled with the generator as a build does.</summary>
public sealed record Build(Framework Framework)
{
    public string Name { get; init; } = "Sample";

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public bool Nullable { get; init; }

    public bool ImplicitUsings { get; init; }

    public string[] Symbols { get; init; } = [];

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    public string[] Sources { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(
        Language,
        DocumentationMode.Diagnose,
        preprocessorSymbols: [.. Framework.Symbols, .. Symbols]);

    public CSharpCompilation Input()
    {
        var usings = ImplicitUsings
            ? ["global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;"]
            : Array.Empty<string>();
        return CSharpCompilation.Create(
            Name,
            Sources.Concat(usings).Select((text, i) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, $"{Name}{i}.cs")),
            Framework.References.Concat(Libraries),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
                warningLevel: 9999,
                // The SDK turns these two off: references of several versions of the framework.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
                assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default));
    }

    public GeneratorDriver Driver(bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new MyNumberGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new BuildProperties(Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    public CSharpCompilation Compile()
    {
        Driver().RunGeneratorsAndUpdateCompilation(Input(), out var output, out var problems);
        Xunit.Assert.Empty(problems);
        return (CSharpCompilation)output;
    }

    /// <summary>Warnings and errors, those of the generated files included.</summary>
    public string Problems() => Problems(Compile());

    /// <summary>Only the samples may be without documentation.</summary>
    public static string Problems(Compilation compilation) => string.Join(
        "\n",
        compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(diagnostic => diagnostic.Id != "CS1591" || diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic.ToString()));

    /// <summary>Fails with the whole list.</summary>
    public static void None(string problems) => Xunit.Assert.True(problems.Length == 0, problems);

    /// <summary>The project as another project references it.</summary>
    public MetadataReference Reference()
    {
        using var image = new MemoryStream();
        var result = Compile().Emit(image);
        Xunit.Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: Name + ".dll");
    }

    public static AnalyzerConfigOptionsProvider Options(IReadOnlyDictionary<string, string> properties) => new BuildProperties(properties);

    private sealed class BuildProperties(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(properties);

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

        private sealed class Values(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                properties.TryGetValue(key.StartsWith("build_property.", StringComparison.Ordinal) ? key["build_property.".Length..] : key, out value);
        }
    }
}
