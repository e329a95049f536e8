using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Benchmarks;

/// <summary>
/// What the rows of libraries cost that a project does not reference. The start of a compilation reads none of them (<see cref="Start"/>);
/// the first question about a member reads all files of the package, once per process (<see cref="ReadAllFilesOnce"/>); from then on a library
/// that is not referenced is a name in a dictionary that nobody asks for: <see cref="AskWithAllRows"/> costs what <see cref="AskWithoutRows"/> does.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CatalogueBenchmarks
{
    private readonly (string Name, string Text)[] _files = Texts();
    private IMethodSymbol[] _members = [];
    private RowIndex _none = new([]);

    [GlobalSetup]
    public void Setup()
    {
        var compilation = CSharpCompilation.Create("Empty", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        _members = [.. new[] { "System.DateTime", "System.TimeSpan", "System.Random", "System.Math", "System.Version" }
            .SelectMany(name => compilation.GetTypeByMetadataName(name)!.GetMembers().OfType<IMethodSymbol>())];
        _none = new RowIndex([]);
    }

    /// <summary>What every compilation pays.</summary>
    [Benchmark(Baseline = true)]
    public object Start() => new Catalogue.Catalogue([]);

    /// <summary>What a process pays once, when code with a number asks for the first time.</summary>
    [Benchmark]
    public int ReadAllFilesOnce() => new RowIndex(_files.SelectMany(file => RowReader.Read(file.Name, file.Text).Rows)).IsEmpty ? 0 : _files.Length;

    [Benchmark]
    public int AskWithAllRows() => _members.Sum(member => RowIndex.Package.Of(member.ContainingType).Count);

    [Benchmark]
    public int AskWithoutRows() => _members.Sum(member => _none.Of(member.ContainingType).Count);

    private static (string Name, string Text)[] Texts()
    {
        var assembly = typeof(RowIndex).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("Catalogue/", StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (name, reader.ReadToEnd());
        })];
    }
}
