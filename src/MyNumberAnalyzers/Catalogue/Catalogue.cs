using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>The place of a value at a call: a parameter's ordinal, or one of the constants below.</summary>
internal static class Port
{
    public const int This = -1;
    public const int Return = -2;

    /// <summary>The value assigned to a property, indexer or field.</summary>
    public const int Value = -3;
}

/// <summary>A sink at one port of a member.</summary>
internal sealed record SinkAt(int Port, SinkKind Kind, ObjectReading Reading, Row Row);

/// <summary>A protector from one port to another.</summary>
internal sealed record ProtectorAt(int From, int To, ProtectorKind Kind, Row Row);

/// <summary>A propagation from one port to another.</summary>
internal sealed record PropagationAt(int From, int To, Row Row);

/// <summary>All that the catalogue knows of one member.</summary>
internal sealed record MemberFacts(
    ImmutableArray<SinkAt> Sinks,
    ImmutableArray<ProtectorAt> Protectors,
    ImmutableArray<PropagationAt> Propagations,
    ImmutableArray<int> Sources);

/// <summary>The rows of this package and of the user, asked by symbol. Nothing is resolved before it is asked for.</summary>
internal sealed class Catalogue
{
    /// <param name="userRows">Rows of the user's <c>MyNumber*.txt</c> files.</param>
    public Catalogue(IEnumerable<Row> userRows)
    {
    }

    /// <summary>
    /// What is known of a method, constructor, property, indexer, field or event: rows of its own type, else of the
    /// types it overrides or implements. The most derived type that has a row for the member decides. Null when nothing is known.
    /// </summary>
    public MemberFacts? Of(ISymbol member) => null;

    /// <summary>Full metadata names of the attributes that keep a member out of what this row's library writes.</summary>
    public ImmutableHashSet<string> Exclusions(Row sink) => ImmutableHashSet<string>.Empty;
}
