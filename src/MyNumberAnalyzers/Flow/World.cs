using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Rules;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>All that one compilation's analysis shares. Holds symbols, so it dies with the compilation.</summary>
internal sealed class World
{
    private readonly ConcurrentDictionary<object, ControlFlowGraph?> _inner = new();
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _carries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, string> _names = new(SymbolEqualityComparer.IncludeNullability);
    private readonly ConcurrentDictionary<ISymbol, bool> _others = new(SymbolEqualityComparer.Default);

    private readonly Lazy<Surface> _surface;

    public World(Compilation compilation, AnalyzerOptions options, Triggers triggers, Catalogue.Catalogue catalogue, CancellationToken cancellation)
    {
        Compilation = compilation;
        AnalyzerOptions = options;
        Catalogue = catalogue;
        Lexicon = new SourceLexicon(compilation, OptionsOf);
        Graph = new ObjectGraph(Lexicon);
        Text = compilation.GetSpecialType(SpecialType.System_String);
        Bodies = new Bodies(compilation);
        Bystanders = new Bystanders(this);
        Hierarchy = new Hierarchy(compilation);
        Constants = new Constants(compilation);
        KeyMaterial = new KeyMaterial(compilation);
        MemberConverters = new MemberConverters(compilation);
        Types.Own(compilation, triggers, cancellation);
        Triggers = triggers;
        _surface = new Lazy<Surface>(() => new Surface(compilation, Lexicon, Graph, Triggers, Imports.Of(compilation, Triggers, cancellation), cancellation), LazyThreadSafetyMode.PublicationOnly);
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions AnalyzerOptions { get; }

    public Catalogue.Catalogue Catalogue { get; }

    public SourceLexicon Lexicon { get; }

    public ObjectGraph Graph { get; }

    public ITypeSymbol Text { get; }

    public Bodies Bodies { get; }

    public Bystanders Bystanders { get; }

    public Hierarchy Hierarchy { get; }

    public Constants Constants { get; }

    public KeyMaterial KeyMaterial { get; }

    public MemberConverters MemberConverters { get; }

    /// <summary>Sinks in other files that a leak told at a hand-over already covers.</summary>
    public ConcurrentDictionary<string, bool> Covered { get; } = new();

    /// <summary>The words that open the gate: the lexicon's own and the user's.</summary>
    public Triggers Triggers { get; }

    public Surface Surface => _surface.Value;

    /// <summary>What the live runs of this compilation's files have come to by themselves.</summary>
    public ConcurrentDictionary<SyntaxTree, Settlement> Settlements { get; } = new();

    /// <summary>Identities of diagnostics the live tier has reported, so that the deep tier does not repeat them.</summary>
    public ConcurrentDictionary<string, bool> Told { get; } = new();

    public Options OptionsOf(SyntaxTree? tree) => Options.Of(AnalyzerOptions.AnalyzerConfigOptionsProvider, tree);

    /// <summary>The graph of a lambda, from the graph that contains it.</summary>
    public ControlFlowGraph? GraphOf(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph outer, CancellationToken cancellation) =>
        _inner.GetOrAdd(lambda, _ => outer.GetAnonymousFunctionControlFlowGraphInScope(lambda, cancellation));

    /// <summary>The graph of a local function, from the graph that declares it.</summary>
    public ControlFlowGraph? GraphOf(IMethodSymbol localFunction, ControlFlowGraph outer, CancellationToken cancellation) =>
        _inner.GetOrAdd((outer, localFunction.OriginalDefinition), _ => outer.GetLocalFunctionControlFlowGraph(localFunction.OriginalDefinition, cancellation));

    /// <summary>A symbol as it is displayed, spelled once.</summary>
    public string NameOf(ISymbol symbol) => _names.GetOrAdd(symbol, known => known.ToDisplayString());

    /// <summary>A member whose name says that it gives something else: a name, a date, a count.</summary>
    public bool NamesSomethingElse(ISymbol member) =>
        _others.GetOrAdd(member.OriginalDefinition, known => SourceLexicon.NamesSomethingElse(known.Name));

    /// <summary>Whether a value of this type can reach a number by declaration.</summary>
    public bool Carries(ITypeSymbol type) =>
        _carries.TryGetValue(type, out var known) ? known : _carries.GetOrAdd(type, !Graph.PathToNumber(type, ImmutableHashSet<string>.Empty, false, CancellationToken.None).IsDefaultOrEmpty);

    /// <summary>Whether Entity Framework writes a mapped property to its column in protected form, or not at all.</summary>
    public bool IsProtectedColumn(IPropertySymbol property, CancellationToken cancellation) =>
        EntityModels.Of(this).For(property.ContainingType, cancellation).IsProtected(property) && EntityModels.Of(this).HasEntities(cancellation);
}
