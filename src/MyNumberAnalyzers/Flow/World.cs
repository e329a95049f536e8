using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>All that one compilation's analysis shares. Holds symbols, so it dies with the compilation.</summary>
internal sealed class World
{
    private readonly ConcurrentDictionary<object, ControlFlowGraph?> _inner = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _others = new(SymbolEqualityComparer.Default);

    public World(Compilation compilation, AnalyzerOptions options, Catalogue.Catalogue catalogue)
    {
        Compilation = compilation;
        AnalyzerOptions = options;
        Catalogue = catalogue;
        Lexicon = new SourceLexicon(compilation, OptionsOf);
        Graph = new ObjectGraph(Lexicon);
        Bodies = new Bodies(compilation);
        Hierarchy = new Hierarchy(compilation);
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions AnalyzerOptions { get; }

    public Catalogue.Catalogue Catalogue { get; }

    public SourceLexicon Lexicon { get; }

    public ObjectGraph Graph { get; }

    public Bodies Bodies { get; }

    public Hierarchy Hierarchy { get; }

    public Options OptionsOf(SyntaxTree? tree) => Options.Of(AnalyzerOptions.AnalyzerConfigOptionsProvider, tree);

    /// <summary>The graph of a lambda, from the graph that contains it.</summary>
    public ControlFlowGraph? GraphOf(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph outer, CancellationToken cancellation) =>
        _inner.GetOrAdd(lambda, _ => outer.GetAnonymousFunctionControlFlowGraphInScope(lambda, cancellation));

    /// <summary>The graph of a local function, from the graph that declares it.</summary>
    public ControlFlowGraph? GraphOf(IMethodSymbol localFunction, ControlFlowGraph outer, CancellationToken cancellation) =>
        _inner.GetOrAdd((outer, localFunction.OriginalDefinition), _ => outer.GetLocalFunctionControlFlowGraph(localFunction.OriginalDefinition, cancellation));

    /// <summary>A member whose name says that it gives something else: a name, a date, a count.</summary>
    public bool NamesSomethingElse(IMethodSymbol method) =>
        _others.GetOrAdd(method.OriginalDefinition, known => Lexicon.NamesSomethingElse(known.Name));

    /// <summary>Whether a mapped property is written to its column in protected form.</summary>
    public bool IsProtectedColumn(IPropertySymbol property) => false;
}
