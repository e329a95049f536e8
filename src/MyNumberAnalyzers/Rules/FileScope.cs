using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>One file under analysis, as a rule sees it.</summary>
internal sealed class FileScope(World world, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
{
    private HashSet<ISymbol>? _claimed;
    private Declarations? _declarations;
    private List<SyntaxNode>? _nodes;

    public World World { get; } = world;

    public SemanticModel Model { get; } = model;

    public SyntaxTree Tree => Model.SyntaxTree;

    public SyntaxNode Root => Model.SyntaxTree.GetRoot(Cancellation);

    /// <summary>All nodes below the root in the order of the text, walked once for all rules.</summary>
    public List<SyntaxNode> Nodes => _nodes ??= Walk();

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>What the flow found in this file: stores of numbers into members, reveals, masks used as values.</summary>
    public FlowFindings Flow { get; set; } = FlowFindings.Empty;

    /// <summary>What this file declares that holds a number; found on first use.</summary>
    public Declarations Declarations => _declarations ??= Declarations.Of(this);

    /// <summary>Takes a declaration for one rule: true for the first to ask. Rules run in <see cref="AllRules"/> order, most specific first.</summary>
    public bool Claim(ISymbol declaration) => (_claimed ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(declaration);

    private List<SyntaxNode> Walk()
    {
        const int charactersOfNode = 12;
        var nodes = new List<SyntaxNode>(Root.FullSpan.Length / charactersOfNode);
        nodes.AddRange(Root.DescendantNodes());
        return nodes;
    }

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        report(Diagnostic.Create(descriptor, location, arguments));

    public void Report(
        DiagnosticDescriptor descriptor,
        Location location,
        IEnumerable<Location>? additional,
        ImmutableDictionary<string, string?>? properties,
        params object[] arguments) =>
        report(Diagnostic.Create(descriptor, location, additional, properties, arguments));
}
