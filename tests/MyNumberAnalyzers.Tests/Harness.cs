using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Generation;

namespace MyNumberAnalyzers.Tests;

/// <summary>Compiles text against every library of this test project and runs the generator and the analyzer as a build does.</summary>
internal static class Harness
{
    /// <summary>All assemblies the test host runs with: the shared frameworks and the packages of this project.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("MyNumberAnalyzers", StringComparison.Ordinal)
                && !Path.GetFileName(path).StartsWith("xunit.runner", StringComparison.Ordinal)
                && !Path.GetFileName(path).StartsWith("testhost", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

    private static readonly string[] Crashes = ["AD0001", "AD0002", "CS8784", "CS8785"];

    /// <summary>Compilations without files, whose references are read and bound once for all tests.</summary>
    private static readonly ConcurrentDictionary<(string AssemblyName, OutputKind Kind), CSharpCompilation> Empty = new();

    /// <summary>Drivers that have run once, by language version: the generated files are parsed already, as in an editor.</summary>
    private static readonly ConcurrentDictionary<LanguageVersion, GeneratorDriver> Warm = new();

    public static CSharpCompilation Compile(
        IEnumerable<(string Path, string Text)> files,
        LanguageVersion language = LanguageVersion.Latest,
        bool generate = true,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        string assemblyName = "Sample",
        IEnumerable<MetadataReference>? more = null)
    {
        var parse = ParseOptions(language);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), parse, file.Path)).ToArray();
        var empty = Empty.GetOrAdd((assemblyName, kind), static key => CSharpCompilation.Create(
            key.AssemblyName,
            references: References,
            options: new CSharpCompilationOptions(key.Kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true)));
        var compilation = (more?.ToArray() is { Length: > 0 } others ? empty.AddReferences(others) : empty).AddSyntaxTrees(trees);
        return generate ? Generate(compilation, CSharpGeneratorDriver.Create([new MyNumberGenerator().AsSourceGenerator()], parseOptions: parse), out _) : compilation;
    }

    /// <summary>One file as it is while somebody types in it; the generator goes on from what it has made before.</summary>
    public static CSharpCompilation CompileTyped(string text, bool generate)
    {
        var compilation = Compile([("File0.cs", text)], generate: false);
        return generate
            ? Generate(compilation, Warm.GetOrAdd(LanguageVersion.Latest, Warmed), out _)
            : compilation;
    }

    private static GeneratorDriver Warmed(LanguageVersion language)
    {
        Generate(
            Compile([("File0.cs", "")], language, generate: false),
            CSharpGeneratorDriver.Create([new MyNumberGenerator().AsSourceGenerator()], parseOptions: ParseOptions(language)),
            out var driver);
        return driver;
    }

    private static CSharpParseOptions ParseOptions(LanguageVersion language) =>
        new(language, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET7_0_OR_GREATER", "NET6_0_OR_GREATER", "NETCOREAPP"]);

    private static CSharpCompilation Generate(CSharpCompilation compilation, GeneratorDriver driver, out GeneratorDriver after)
    {
        after = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var problems);
        FailOnCrash(problems);
        return (CSharpCompilation)output;
    }

    /// <summary>Our diagnostics, sorted by place. Throws when the analyzer or generator crashed.</summary>
    public static ImmutableArray<Diagnostic> Analyze(
        CSharpCompilation compilation,
        IReadOnlyDictionary<string, string>? options = null,
        IEnumerable<(string Path, string Text)>? additionalFiles = null,
        bool concurrent = true)
    {
        var analyzerOptions = new AnalyzerOptions(
            (additionalFiles ?? []).Select(file => (AdditionalText)new MemoryText(file.Path, file.Text)).ToImmutableArray(),
            new MemoryOptions(options ?? new Dictionary<string, string>()));
        var all = compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(Enabled(options)))
            .WithAnalyzers(
                [new MyNumberAnalyzer()],
                new CompilationWithAnalyzersOptions(analyzerOptions, onAnalyzerException: null, concurrentAnalysis: concurrent, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        FailOnCrash(all);
        return
        [
            .. all.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    public static ImmutableArray<Diagnostic> Analyze(params string[] files) =>
        Analyze(Compile(files.Select((text, index) => ($"File{index}.cs", text))));

    /// <summary>Compiler errors, so that a case that does not compile cannot pass for a silent one.</summary>
    public static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Suggestions and rules that are off by default count in tests.</summary>
    private static ImmutableDictionary<string, ReportDiagnostic> Enabled(IReadOnlyDictionary<string, string>? options) => new MyNumberAnalyzer().SupportedDiagnostics
        .Select(descriptor => descriptor.Id)
        .Distinct()
        .Where(id => id != "MYN8001" || options?.ContainsKey("build_property.MyNumberRegister") == true)
        .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Warn);

    private static void FailOnCrash(IEnumerable<Diagnostic> diagnostics)
    {
        var crash = diagnostics.FirstOrDefault(diagnostic => Crashes.Contains(diagnostic.Id));
        if (crash is not null)
        {
            throw new InvalidOperationException(crash.ToString() + crash.Descriptor.Description);
        }
    }

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class MemoryOptions(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(values);

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

        private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;

            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                values.TryGetValue(key, out value);
        }
    }
}
