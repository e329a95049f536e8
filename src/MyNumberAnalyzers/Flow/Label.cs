using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>Where a taint comes from, as far as one body can tell.</summary>
internal abstract class Origin : IEquatable<Origin>
{
    /// <summary>A total order that does not depend on the order of analysis; decides which of several is told first.</summary>
    public abstract string Order { get; }

    public bool Equals(Origin? other) => ReferenceEquals(this, other) || other is not null && other.Order == Order;

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Order);
}

/// <summary>An expression that holds a number.</summary>
internal sealed class SourceOrigin(string display, Evidence evidence, SyntaxNode? node, ISymbol? symbol) : Origin
{
    private string? _order;

    public string Display { get; } = display;

    public Evidence Evidence { get; } = evidence;

    public SyntaxNode? Node { get; } = node;

    /// <summary>Known from an earlier full analysis only. A leak is told from it; what the rules say of one file must not depend on what ran before.</summary>
    public bool IsRecalled => Node is null;

    /// <summary>The named symbol, when the source is one; a parameter or field declared as a number reports its own uses.</summary>
    public ISymbol? Symbol { get; } = symbol;

    public override string Order => _order ??= Node is null
        ? "S~" + Display
        : $"S{Node.SyntaxTree.FilePath}|{Node.SpanStart:D9}|{Node.Span.Length}|{Display}";
}

/// <summary>Whatever the caller passed at one place of a call's entry.</summary>
internal sealed class EntryOrigin(int index) : Origin
{
    public int Index { get; } = index;

    public override string Order { get; } = "E" + index.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The redacted text of the generated type: harmless, but the same for every person.</summary>
internal sealed class MaskOrigin(SyntaxNode node) : Origin
{
    public SyntaxNode Node { get; } = node;

    public override string Order { get; } = $"M{node.SyntaxTree.FilePath}|{node.SpanStart:D9}";
}

/// <summary>What has been done to the digits on the way.</summary>
[Flags]
internal enum Treatment
{
    None = 0,

    /// <summary>Hashed without a key, or encoded: still the number (MYN1012).</summary>
    Disguised = 1,

    /// <summary>A keyed MAC: fit for a database or a cache, nothing else.</summary>
    Mac = 2,

    /// <summary>Not done to the digits: they came out of code that the caller, in another file, handed in.</summary>
    Given = 4,
}

/// <summary>A call whose result is followed first: it is told at its argument only when the result is not seen to leave or to be protected.</summary>
internal sealed class Pending(Leak leak)
{
    public Leak Leak { get; } = leak;

    /// <summary>Identity across repeated evaluation of the same call.</summary>
    public string Key => Leak.Key;
}

/// <summary>One call on the way of a number.</summary>
internal sealed class WayStep(string name, SyntaxNode node, WayStep? before)
{
    private string? _text;

    public string Name { get; } = name;

    public SyntaxNode Node { get; } = node;

    public WayStep? Before { get; } = before;

    public int Length { get; } = (before?.Length ?? 0) + 1;

    public string Text => _text ??= Before is null ? Name : Before.Text + ">" + Name;
}

/// <summary>One taint of a value.</summary>
internal sealed class Label(Origin origin, Treatment treatment, ImmutableArray<Pending> pending, WayStep? way)
{
    public Label(Origin origin)
        : this(origin, Treatment.None, ImmutableArray<Pending>.Empty, null)
    {
    }

    public Origin Origin { get; } = origin;

    public Treatment Treatment { get; } = treatment;

    public ImmutableArray<Pending> Pending { get; } = pending;

    public WayStep? Way { get; } = way;

    public bool IsMask => Origin is MaskOrigin;

    public Label With(Treatment more) => new(Origin, Treatment | more, Pending, Way);

    public Label Received() => (Treatment & Treatment.Given) == 0 ? this : new(Origin, Treatment & ~Treatment.Given, Pending, Way);

    public Label Awaiting(Pending token) => new(Origin, Treatment, ImmutableArray.Create(token), Way);

    /// <summary>Beyond this length the way is not lengthened: it is only shown, never computed with.</summary>
    public const int LongestWay = 12;

    public Label Through(string name, SyntaxNode node) =>
        Way is { Length: >= LongestWay } || Way?.Node == node ? this : new(Origin, Treatment, Pending, new WayStep(name, node, Way));

    public bool Same(Label other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (!Origin.Equals(other.Origin) || Treatment != other.Treatment || Pending.Length != other.Pending.Length)
        {
            return false;
        }

        for (var i = 0; i < Pending.Length; i++)
        {
            if (Pending[i].Key != other.Pending[i].Key)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of two ways to the same place the shorter is shown, then the one first in the alphabet.</summary>
    public static Label Nearer(Label a, Label b)
    {
        if (ReferenceEquals(a.Way, b.Way))
        {
            return a;
        }

        var order = (a.Way?.Length ?? 0).CompareTo(b.Way?.Length ?? 0);
        if (order == 0)
        {
            order = string.CompareOrdinal(a.Way?.Text, b.Way?.Text);
        }

        return order <= 0 ? a : b;
    }

    public static int Compare(Label a, Label b)
    {
        var order = ReferenceEquals(a.Origin, b.Origin) ? 0 : string.CompareOrdinal(a.Origin.Order, b.Origin.Order);
        order = order != 0 ? order : a.Treatment.CompareTo(b.Treatment);
        return order != 0 ? order : string.CompareOrdinal(PendingKey(a), PendingKey(b));

        static string PendingKey(Label label) => label.Pending.IsEmpty ? "" : label.Pending[0].Key;
    }
}
