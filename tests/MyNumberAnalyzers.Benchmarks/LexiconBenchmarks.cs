using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Benchmarks;

/// <summary>
/// What the lexicon costs where nothing is called a My Number, against binding the same code.
/// Aim: <see cref="SearchForWords"/> and <see cref="AskEverySymbol"/> each below 0.5 % of <see cref="Bind"/>.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LexiconBenchmarks
{
    private const string File = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;
        namespace Shop.Area§
        {
            public interface IOrderStore§ { Task<Order§> FindAsync(int id); Task SaveAsync(Order§ order); }
            public class OrderLine§ { public string Product { get; set; } = ""; public int Quantity { get; set; } public decimal Price { get; set; } public decimal Total => Quantity * Price; }
            public class Order§
            {
                public int Id { get; set; } public string OrderNumber { get; set; } = ""; public string CustomerName { get; set; } = ""; public DateTime OrderedOn { get; set; }
                public List<OrderLine§> Lines { get; } = new List<OrderLine§>(); public decimal Total => Lines.Sum(line => line.Total); public string Note { get; set; } = "";
                public override string ToString() => $"{OrderNumber}: {CustomerName} {Total:N0}";
            }
            public class OrderService§
            {
                private readonly IOrderStore§ _store; private readonly Dictionary<string, decimal> _prices = new Dictionary<string, decimal>();
                public OrderService§(IOrderStore§ store) { _store = store; }
                public async Task<Order§> AddLineAsync(int id, string product, int quantity)
                {
                    var order = await _store.FindAsync(id);
                    if (quantity <= 0) { throw new ArgumentOutOfRangeException(nameof(quantity), $"Quantity of {product} is {quantity}"); }
                    var price = _prices.TryGetValue(product, out var known) ? known : 0m;
                    var line = order.Lines.FirstOrDefault(one => one.Product == product);
                    if (line == null) { line = new OrderLine§ { Product = product, Price = price }; order.Lines.Add(line); }
                    line.Quantity += quantity;
                    foreach (var (name, index) in order.Lines.Select((one, index) => (one.Product, index))) { Console.WriteLine("{0}: {1}", index, name); }
                    await _store.SaveAsync(order);
                    return order;
                }
                public IEnumerable<string> Report(IEnumerable<Order§> orders) =>
                    from order in orders where order.Total > 100 orderby order.OrderedOn descending select order.ToString() + Environment.NewLine + string.Join(", ", order.Lines.Select(line => line.Product));
            }
        }
        """;

    private readonly Triggers _triggers = new(SourceLexicon.TriggerWords);
    private ImmutableArray<SyntaxTree> _trees;
    private ImmutableArray<MetadataReference> _references;
    private ImmutableArray<string> _texts;
    private ImmutableArray<ISymbol> _symbols;
    private CSharpCompilation _bound = null!;

    [Params(200)]
    public int Files { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. Enumerable.Range(0, Files).Select(file => File.Replace("§", file.ToString()))];
        _trees = [.. _texts.Select(text => CSharpSyntaxTree.ParseText(text))];
        _references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];
        _bound = Create();
        if (_bound.GetDiagnostics().FirstOrDefault(problem => problem.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        _symbols = [.. _trees.SelectMany(Declared)];
    }

    /// <summary>What the compiler does anyway.</summary>
    [Benchmark(Baseline = true)]
    public int Bind() => Create().GetDiagnostics().Length;

    /// <summary>The gate: no file holds a word, so nothing else runs.</summary>
    [Benchmark]
    public int SearchForWords()
    {
        var files = 0;
        foreach (var text in _texts)
        {
            files += _triggers.IsIn(text.AsSpan()) ? 1 : 0;
        }

        return files;
    }

    /// <summary>A lexicon without any answer yet, asked about every declaration.</summary>
    [Benchmark]
    public int AskEverySymbol()
    {
        var lexicon = new SourceLexicon(_bound, _ => Options.Default);
        var sources = 0;
        foreach (var symbol in _symbols)
        {
            sources += lexicon.OfSymbol(symbol, default).IsSource ? 1 : 0;
        }

        return sources;
    }

    private CSharpCompilation Create() =>
        CSharpCompilation.Create("Shop", _trees, _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private IEnumerable<ISymbol> Declared(SyntaxTree tree)
    {
        var model = _bound.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes()
            .Where(node => node is MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax)
            .Select(node => model.GetDeclaredSymbol(node))
            .OfType<ISymbol>();
    }
}
