using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>What a call hands to a body: values with their labels replaced by entry numbers, so that one analysis serves all such calls.</summary>
internal sealed class Entry
{
    public static readonly Entry Plain = new("", ImmutableArray<Value>.Empty, ImmutableArray<AbstractObject>.Empty, ImmutableArray<KeyValuePair<Slot, Value>>.Empty, ImmutableDictionary<ISymbol, AbstractObject>.Empty);

    public Entry(
        string key,
        ImmutableArray<Value> arguments,
        ImmutableArray<AbstractObject> objects,
        ImmutableArray<KeyValuePair<Slot, Value>> heap,
        ImmutableDictionary<ISymbol, AbstractObject> frames)
    {
        Key = key;
        Arguments = arguments;
        Objects = objects;
        Heap = heap;
        Frames = frames;
    }

    public string Key { get; }

    /// <summary>The receiver first, then one value a parameter. Empty: nothing is known of them.</summary>
    public ImmutableArray<Value> Arguments { get; }

    /// <summary>Stand-ins of the caller's objects, in canonical order.</summary>
    public ImmutableArray<AbstractObject> Objects { get; }

    public ImmutableArray<KeyValuePair<Slot, Value>> Heap { get; }

    /// <summary>The stand-in of the holder of all static members.</summary>
    public AbstractObject? Statics { get; init; }

    /// <summary>Frames whose locals a lambda captured, by the method they belong to.</summary>
    public ImmutableDictionary<ISymbol, AbstractObject> Frames { get; }
}

/// <summary>A number put into a member while the body ran.</summary>
/// <param name="Member">The field, property or event.</param>
/// <param name="Place">The expression that was put there.</param>
/// <param name="Labels">What is in it.</param>
/// <param name="Part">Where in the member: see <see cref="PartPath"/>; empty for the member itself.</param>
/// <param name="Holder">The class below the member's own whose object it was put into; null for any.</param>
/// <param name="Key">Order and identity of member and place.</param>
internal sealed record StoreFact(ISymbol Member, SyntaxNode Place, LabelSet Labels, string Part, INamedTypeSymbol? Holder, string Key)
{
    public StoreFact(ISymbol member, SyntaxNode place, LabelSet labels, string part = "", INamedTypeSymbol? holder = null)
        : this(member, place, labels, part, holder, $"{member.ToDisplayString()}|{place.SyntaxTree.FilePath}|{place.SpanStart}|{part}|{holder?.ToDisplayString()}")
    {
    }
}

/// <summary>What a body does with what it was given.</summary>
internal sealed class Summary(
    Entry entry,
    ImmutableArray<KeyValuePair<SyntaxNode, Value>> returns,
    ImmutableArray<AbstractObject?> objects,
    Value result,
    ImmutableArray<Value?> outs,
    ImmutableArray<KeyValuePair<Slot, Value>> exit,
    ImmutableArray<Leak> leaks,
    ImmutableArray<StoreFact> stores)
{
    public Entry Entry { get; } = entry;

    /// <summary>The expressions it returns, in the order of the text.</summary>
    public ImmutableArray<KeyValuePair<SyntaxNode, Value>> Returns { get; } = returns;

    /// <summary>Objects made up for the receiver and the parameters of which the entry told nothing.</summary>
    public ImmutableArray<AbstractObject?> Objects { get; } = objects;

    public Value Result { get; } = result;

    /// <summary>What out and ref parameters hold at the end, by ordinal.</summary>
    public ImmutableArray<Value?> Outs { get; } = outs;

    public ImmutableArray<KeyValuePair<Slot, Value>> Exit { get; } = exit;

    /// <summary>Leaks of what the entry brought.</summary>
    public ImmutableArray<Leak> Leaks { get; } = leaks;

    public ImmutableArray<StoreFact> Stores { get; } = stores;

    public static Summary Nothing(Entry entry) => new(
        entry,
        ImmutableArray<KeyValuePair<SyntaxNode, Value>>.Empty,
        ImmutableArray<AbstractObject?>.Empty,
        Value.Unknown,
        ImmutableArray<Value?>.Empty,
        ImmutableArray<KeyValuePair<Slot, Value>>.Empty,
        ImmutableArray<Leak>.Empty,
        ImmutableArray<StoreFact>.Empty);

    public bool Same(Summary other) => Result.Labels.Same(other.Result.Labels)
        && Result.IsHarmless == other.Result.IsHarmless
        && Result.Objects.Length == other.Result.Objects.Length
        && Result.Targets.Length == other.Result.Targets.Length
        && LabelsOut(this).SequenceEqual(LabelsOut(other))
        && Leaks.Length == other.Leaks.Length
        && Stores.Length == other.Stores.Length
        && Exit.Length == other.Exit.Length
        && Exit.Zip(other.Exit, (a, b) => a.Value.Labels.Same(b.Value.Labels)).All(same => same);

    private static IEnumerable<string> LabelsOut(Summary summary) => summary.Outs
        .SelectMany((value, index) => value is null ? Enumerable.Empty<string>() : value.Labels.Items.Select(label => $"{index}{label.Origin.Order}{label.Treatment}"));
}
