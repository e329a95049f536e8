using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// What one file's live run has come to, when it started from nothing. The closure over all files takes it as it is, as long as nothing
/// that other files have learned touches what the run read, named or left out.
/// </summary>
internal sealed class Settlement(SyntaxTree tree, Engine engine, IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new(names, StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _read = new(engine.Readers.Keys, SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _cold = engine.Cold;

    public SyntaxTree Tree { get; } = tree;

    public Facts Facts { get; } = engine.Facts;

    public IReadOnlyList<Leak> Leaks { get; } = engine.LeaksTold;

    public IReadOnlyList<Leak> Pending { get; } = engine.LeaksWaiting;

    public IReadOnlyCollection<string> Settled { get; } = engine.Settled;

    /// <summary>Whether the run has followed this name wherever its file mentions it.</summary>
    public bool Knows(string name) => _names.Contains(name);

    /// <summary>Whether what is now known of a member is other than what the run has read of it.</summary>
    public bool HasReadLess(ISymbol fact, Facts all) => _read.Contains(fact) && !Facts.HoldsAll(fact, all);

    /// <summary>Whether code that the run left out names what is learned now.</summary>
    public bool LeftOut(string name, CancellationToken cancellation) => _cold.Any(code => Surface.Mentions(code, name, cancellation));
}
