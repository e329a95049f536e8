using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>What kind of thing an abstract object stands for.</summary>
internal enum ObjectKind
{
    /// <summary>The locals and parameters of one body.</summary>
    Frame,

    /// <summary>Created in sight: a member nobody wrote has its default.</summary>
    Created,

    /// <summary>Came from outside: a member nobody wrote may hold anything.</summary>
    Unknown,
}

/// <summary>An abstract object: all objects made at one place, or one that came in. Compared by reference, interned per body.</summary>
internal sealed class AbstractObject(ObjectKind kind, ITypeSymbol? type, int number, bool standsForAll = false)
{
    /// <summary>Stands for every element of a collection that came from outside: what a loop does to it is done to all.</summary>
    public bool StandsForAll { get; } = standsForAll;

    public ObjectKind Kind { get; } = kind;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>Order of first sight within its body; makes iteration deterministic.</summary>
    public int Number { get; } = number;

    /// <summary>This object and nothing else.</summary>
    public Value Itself => _itself ??= Value.Unknown.WithObjects(ImmutableArray.Create(this));

    private Value? _itself;

    public override int GetHashCode() => Number;
}

/// <summary>Code that a delegate value may run: a lambda, a local function, a method, or a delegate the catalogue knows.</summary>
internal sealed class Target(IMethodSymbol method, IFlowAnonymousFunctionOperation? lambda, ControlFlowGraph? graph, Value? receiver, AbstractObject? frame) : IEquatable<Target>
{
    private string? _order;

    public IMethodSymbol Method { get; } = method;

    public IFlowAnonymousFunctionOperation? Lambda { get; } = lambda;

    /// <summary>The graph that contains a lambda or local function.</summary>
    public ControlFlowGraph? Graph { get; } = graph;

    public Value? Receiver { get; } = receiver;

    /// <summary>The frame whose locals it captured.</summary>
    public AbstractObject? Frame { get; } = frame;

    public SyntaxNode? Syntax => Lambda?.Syntax ?? Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    public string Order => _order ??= Syntax is { } node
        ? $"{node.SyntaxTree.FilePath}|{node.SpanStart:D9}"
        : Method.ToDisplayString();

    public Target On(Value receiver) => new(Method, Lambda, Graph, receiver, Frame);

    public bool Equals(Target? other) => other is not null
        && SymbolEqualityComparer.Default.Equals(Method, other.Method)
        && Lambda?.Syntax == other.Lambda?.Syntax
        && ReferenceEquals(Frame, other.Frame);

    public override bool Equals(object? obj) => Equals(obj as Target);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

/// <summary>All that is known of a value. Immutable.</summary>
internal sealed class Value
{
    private const int MostObjects = 8;
    private const int MostTargets = 16;

    /// <summary>Nothing is known, nothing is suspected.</summary>
    public static readonly Value Unknown = new(LabelSet.Empty, ImmutableArray<AbstractObject>.Empty, ImmutableArray<Target>.Empty, false, default, false);

    /// <summary>Known to hold no digits of a number: a constant, a mask, a ciphertext, a length.</summary>
    public static readonly Value Harmless = new(LabelSet.Empty, ImmutableArray<AbstractObject>.Empty, ImmutableArray<Target>.Empty, true, default, false);

    private Value(LabelSet labels, ImmutableArray<AbstractObject> objects, ImmutableArray<Target> targets, bool proven, Optional<object?> constant, bool half)
    {
        Labels = labels;
        Objects = objects;
        Targets = targets;
        IsHarmless = proven;
        Constant = constant;
        IsHalf = half;
    }

    public LabelSet Labels { get; }

    public ImmutableArray<AbstractObject> Objects { get; }

    public ImmutableArray<Target> Targets { get; }

    /// <summary>Proven clean: a name, key or label that says "number" does not change that.</summary>
    public bool IsHarmless { get; }

    public Optional<object?> Constant { get; }

    /// <summary>Of a place: what was there before a write that did not happen on every path may still be there.</summary>
    public bool IsHalf { get; }

    public bool HasDigits => Labels.HasDigits;

    public bool IsNull => Constant is { HasValue: true, Value: null };

    public static Value Of(LabelSet labels) => labels.IsEmpty ? Unknown : new(labels, ImmutableArray<AbstractObject>.Empty, ImmutableArray<Target>.Empty, false, default, false);

    public static Value Of(Label label) => Of(LabelSet.Of(label));

    public static Value Of(AbstractObject item) => item.Itself;

    public static Value Of(Target target) => new(LabelSet.Empty, ImmutableArray<AbstractObject>.Empty, ImmutableArray.Create(target), false, default, false);

    /// <summary>A constant is harmless unless it spells twelve digits itself.</summary>
    public static Value OfConstant(object? value) =>
        new(LabelSet.Empty, ImmutableArray<AbstractObject>.Empty, ImmutableArray<Target>.Empty, !SpellsNumber(value), new Optional<object?>(value), false);

    public Value With(LabelSet labels) => labels.IsEmpty
        ? this
        : new(Labels.Union(labels), Objects, Targets, false, default, IsHalf);

    public Value WithLabels(LabelSet labels) => ReferenceEquals(labels, Labels) ? this : new(labels, Objects, Targets, IsHarmless && labels.IsEmpty, Constant, IsHalf);

    public Value WithObjects(ImmutableArray<AbstractObject> objects) => objects.Equals(Objects) ? this : new(Labels, objects, Targets, IsHarmless, Constant, IsHalf);

    public Value WithTargets(ImmutableArray<Target> targets) => targets.Equals(Targets) ? this : new(Labels, Objects, targets, IsHarmless, Constant, IsHalf);

    /// <summary>The same again, to be told apart from all others that are alike.</summary>
    public Value Anew() => new(Labels, Objects, Targets, IsHarmless, Constant, IsHalf);

    /// <summary>The same content without the knowledge which constant it is.</summary>
    public Value Opened() => Constant.HasValue || IsHarmless ? new(Labels, Objects, Targets, false, default, IsHalf) : this;

    /// <summary>Written on some paths only: on the others the place still holds what it held before.</summary>
    public Value Halved() => IsHalf ? this : new(Labels, Objects, Targets, false, default, true);

    public Value Whole() => IsHalf ? new(Labels, Objects, Targets, IsHarmless, Constant, false) : this;

    public bool Holds(AbstractObject item) => Objects.Contains(item) || !Targets.IsEmpty && HoldsInTargets(item);

    private bool HoldsInTargets(AbstractObject item) => Targets.Any(target => target.Receiver is { } receiver && receiver.Holds(item));

    public Value Renamed(AbstractObject from, AbstractObject to) => !Holds(from) ? this : new(
        Labels,
        Objects.Select(item => ReferenceEquals(item, from) ? to : item).Distinct().OrderBy(item => item.Number).ToImmutableArray(),
        Targets.Select(target => target.Receiver is { } receiver && receiver.Holds(from) ? target.On(receiver.Renamed(from, to)) : target).ToImmutableArray(),
        IsHarmless,
        Constant,
        IsHalf);

    public Value Join(Value other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var labels = Labels.Union(other.Labels);
        var objects = Merge(Objects, other.Objects);
        var targets = Merge(Targets, other.Targets);
        var isHarmless = IsHarmless && other.IsHarmless;
        var isConstant = Constant.HasValue && other.Constant.HasValue && Equals(Constant.Value, other.Constant.Value);
        var isHalf = IsHalf || other.IsHalf;
        return ReferenceEquals(labels, Labels) && objects.Equals(Objects) && targets.Equals(Targets) && isHarmless == IsHarmless && isConstant == Constant.HasValue && isHalf == IsHalf
            ? this
            : new Value(labels, objects, targets, isHarmless, isConstant ? Constant : default, isHalf);
    }

    public bool Same(Value other) => ReferenceEquals(this, other)
        || (IsHarmless == other.IsHarmless
            && IsHalf == other.IsHalf
            && Constant.HasValue == other.Constant.HasValue
            && (!Constant.HasValue || Equals(Constant.Value, other.Constant.Value))
            && (Objects.Equals(other.Objects) || Objects.SequenceEqual(other.Objects))
            && (Targets.Equals(other.Targets) || Targets.SequenceEqual(other.Targets))
            && Labels.Same(other.Labels));

    private static ImmutableArray<AbstractObject> Merge(ImmutableArray<AbstractObject> a, ImmutableArray<AbstractObject> b)
    {
        if (b.IsEmpty || a.Equals(b))
        {
            return a;
        }

        if (a.IsEmpty)
        {
            return b;
        }

        return Includes(a, b) ? a : a.Union(b).OrderBy(item => item.Number).Take(MostObjects).ToImmutableArray();
    }

    private static bool Includes<T>(ImmutableArray<T> all, ImmutableArray<T> some)
    {
        foreach (var item in some)
        {
            if (!all.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<Target> Merge(ImmutableArray<Target> a, ImmutableArray<Target> b)
    {
        if (b.IsEmpty || a.Equals(b))
        {
            return a;
        }

        return a.IsEmpty ? b
            : Includes(a, b) ? a
            : a.Union(b).OrderBy(target => target.Order, StringComparer.Ordinal).Take(MostTargets).ToImmutableArray();
    }

    private static bool SpellsNumber(object? value)
    {
        if (value is long or ulong or decimal)
        {
            value = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        // Twelve times the same digit is what stands where no number is.
        return value is string text && text.Count(c => c is >= '0' and <= '9' or >= '０' and <= '９') >= 12 && (CheckDigit.Digits(text) is not { Length: 12 } || CheckDigit.CouldBe(text));
    }
}
