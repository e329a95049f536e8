using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Generation;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>Who is attached to a compilation when its cost is taken.</summary>
internal enum Guest
{
    /// <summary>An analyzer that registers nothing: what the driver costs by itself.</summary>
    Nobody,

    /// <summary>All rules.</summary>
    Analyzer,

    /// <summary>All rules, and the generator before them.</summary>
    Package,
}

/// <summary>Compilations as a compiler or an editor has them.</summary>
internal static class Host
{
    public static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    public static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("MyNumberAnalyzers", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

    /// <summary>New trees each time: what is known of a tree's text is kept as long as the tree is.</summary>
    public static CSharpCompilation Compile(Codebase code)
    {
        var trees = new SyntaxTree[code.Files.Length];
        Parallel.For(0, trees.Length, i => trees[i] = CSharpSyntaxTree.ParseText(SourceText.From(code.Files[i].Text, Encoding.UTF8), Parse, code.Files[i].Path));
        return CSharpCompilation.Create("Business", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static void MustCompile(Codebase code)
    {
        var errors = Compile(code).GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(5).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', errors));
        }
    }

    public static CompilationWithAnalyzers With(Compilation compilation, Guest guest, bool concurrent) => compilation.WithAnalyzers(
        [guest == Guest.Nobody ? new EmptyAnalyzer() : new MyNumberAnalyzer()],
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: concurrent, logAnalyzerExecutionTime: false));

    public static Compilation Generate(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new MyNumberGenerator().AsSourceGenerator()], parseOptions: Parse).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output;
    }

    /// <summary>The compiler's own diagnostics and the guest's, as in a build.</summary>
    public static ImmutableArray<Diagnostic> Build(CSharpCompilation compilation, Guest guest)
    {
        var whole = guest == Guest.Package ? Generate(compilation) : compilation;
        var all = With(whole, guest, concurrent: true).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        return all.FirstOrDefault(problem => problem.Id is "AD0001" or "AD0002") is { } crash ? throw new InvalidOperationException(crash.ToString()) : all;
    }

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Never shipped.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class EmptyAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("EMPTY", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.EnableConcurrentExecution();
        }
    }
#pragma warning restore RS1036, RS1038, RS1041, RS2008
}
