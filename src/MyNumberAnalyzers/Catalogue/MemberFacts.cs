using System.Collections.Immutable;
using System.Linq;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>The place of a value at a call: a parameter's ordinal, or one of the constants below.</summary>
internal static class Port
{
    /// <summary>The receiver; in a constructor the new object.</summary>
    public const int This = -1;

    /// <summary>What the member gives. In a sink: whatever is put into the object it gives leaves (<c>Console.Out</c>, <c>Exception.Data</c>).</summary>
    public const int Return = -2;

    /// <summary>The value assigned to a property, indexer or field.</summary>
    public const int Value = -3;

    /// <summary>Each argument of the delegate that the member returns, where that delegate is invoked.</summary>
    public const int Invoked = -4;
}

/// <summary>A sink at one port of a member. A delegate that arrives there is asked for its result.</summary>
internal sealed record SinkAt(int Port, SinkKind Kind, ObjectReading Reading, Row Row);

/// <summary>A protector from one port to another.</summary>
internal sealed record ProtectorAt(int From, int To, ProtectorKind Kind, Row Row);

/// <summary>A propagation from one port to another.</summary>
internal sealed record PropagationAt(int From, int To, Row Row);

/// <summary>All that the catalogue knows of one member.</summary>
/// <remarks>
/// Facts without sinks, protectors and propagations mean: known, and no sink, whatever its base type says; the ordinary rule for members
/// without a row decides what it passes on. A sink that returns something is also a propagator by the same ordinary rule.
/// </remarks>
internal sealed record MemberFacts(
    ImmutableArray<SinkAt> Sinks,
    ImmutableArray<ProtectorAt> Protectors,
    ImmutableArray<PropagationAt> Propagations,
    ImmutableArray<int> Sources)
{
    public static readonly MemberFacts Silent = new(
        ImmutableArray<SinkAt>.Empty,
        ImmutableArray<ProtectorAt>.Empty,
        ImmutableArray<PropagationAt>.Empty,
        ImmutableArray<int>.Empty);

    /// <summary>The facts of an extension method as its reduced form sees them: the first parameter is the receiver.</summary>
    public MemberFacts Reduced() => new(
        Sinks.Select(sink => sink with { Port = Shift(sink.Port) }).ToImmutableArray(),
        Protectors.Select(protector => protector with { From = Shift(protector.From), To = Shift(protector.To) }).ToImmutableArray(),
        Propagations.Select(propagation => propagation with { From = Shift(propagation.From), To = Shift(propagation.To) }).ToImmutableArray(),
        Sources.Select(Shift).ToImmutableArray());

    private static int Shift(int port) => port switch
    {
        0 => Port.This,
        > 0 => port - 1,
        _ => port,
    };
}
