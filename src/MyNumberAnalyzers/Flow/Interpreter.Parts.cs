using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Where in a member's container, tuple or pair a number stands: kept apart from the rest when the member is read elsewhere.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A member that holds a container, and where in the member that container stands.</summary>
    private readonly struct Home(ISymbol member, string path, INamedTypeSymbol? holder)
    {
        /// <summary>The class of the object whose member it is, where that is below the member's own.</summary>
        public INamedTypeSymbol? Holder { get; } = holder;

        public ISymbol Member { get; } = member;

        public string Path { get; } = path;
    }

    /// <summary>The labels and the code of a value and of what it contains, by their place in it.</summary>
    private SortedDictionary<string, Value> PartsOf(Value value, string path)
    {
        var parts = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        Collect(value, path, 0);
        return parts;

        void Collect(Value at, string place, int depth)
        {
            var labels = at.Labels.Select(label => label.IsMask ? null : label);
            if (!labels.IsEmpty || !at.Targets.IsEmpty)
            {
                var known = parts.TryGetValue(PartPath.Canonical(place), out var before) ? before : Value.Unknown;
                parts[PartPath.Canonical(place)] = known.Join(Value.Of(labels).WithTargets(at.Targets));
            }

            foreach (var item in depth < PartPath.Deepest ? at.Objects.Where(IsTransparent) : Enumerable.Empty<AbstractObject>())
            {
                foreach (var slot in _state.Of(item).Where(slot => IsPart(slot.Key)).ToList())
                {
                    Collect(slot.Value, slot.Key.Step is string step ? PartPath.Join(place, Shifts(item) ? State.AnyElement : step) : place, depth + 1);
                }
            }
        }
    }

    /// <summary>The content of a library's container belongs to whoever holds it; an object of the code has members that speak for themselves.</summary>
    private static bool IsTransparent(AbstractObject item) =>
        Types.IsFramework(item.Type) || item.Type is { IsAnonymousType: true } or { IsTupleType: true } or IArrayTypeSymbol;

    private static bool IsPart(Slot slot) => slot.IsElement || slot.Step is ISymbol || slot.Step is string step && PartPath.IsNamed(step);

    /// <summary>Positions in a list that others add to say nothing.</summary>
    private static bool Shifts(AbstractObject item) => item.Type is not (null or IArrayTypeSymbol) && !item.Type.IsTupleType && !Channel.IsKeyed(item.Type) && ElementType(item.Type) is not null
        && item.Type.Name is not ("KeyValuePair" or "Tuple" or "DictionaryEntry");

    /// <summary>A base class's member holds one thing in one derived class and another in the next.</summary>
    private static INamedTypeSymbol? HolderOf(AbstractObject? owner, ISymbol key) =>
        owner?.Type is INamedTypeSymbol type && !key.IsStatic && key.ContainingType is { } own && Hierarchy.IsBelow(type, own) ? type.OriginalDefinition : null;

    /// <summary>An object that stands for what a member holds, built from what all writers of the member have put where.</summary>
    private Value Rebuild(ISymbol member, ISymbol key, AbstractObject? owner, INamedTypeSymbol? reader, Value plain)
    {
        var parts = _engine.Facts.PartsOf(key, reader);
        if (parts.Keys.All(part => part.Length == 0) || TypeOf(member) is not { } type || !Types.IsAggregate(type))
        {
            return plain;
        }

        var root = _objects.Get((owner ?? _frame, key, "parts"), ObjectKind.Unknown, type);
        _homes[root] = new Home(member, "", HolderOf(owner, key));
        foreach (var part in parts.Where(part => part.Key.Length > 0))
        {
            var at = root;
            var steps = PartPath.Split(part.Key);
            for (var i = 0; i < steps.Length - 1; i++)
            {
                if (!_state.TryGet(at, steps[i], out var next) || next.Objects.IsEmpty)
                {
                    next = Value.Of(_objects.Get((at, steps[i], "part"), ObjectKind.Unknown, PartType(at.Type, steps[i]), standsForAll: IsTable(at.Type)));
                    _state.Set(at, steps[i], next);
                }

                at = next.Objects[0];
            }

            _state.Add(at, steps[steps.Length - 1], part.Value);
        }

        return plain.WithObjects(ImmutableArray.Create(root));
    }

    private static ITypeSymbol? PartType(ITypeSymbol? type, string step) => step[0] == '['
        ? ElementType(type)
        : type is INamedTypeSymbol { IsTupleType: true } tuple && int.TryParse(step.Substring("Item".Length), out var position) && position <= tuple.TupleElements.Length
            ? tuple.TupleElements[position - 1].Type
            : type is INamedTypeSymbol { TypeArguments.Length: 2 } pair ? pair.TypeArguments[step == "Key" ? 0 : 1] : null;
}

/// <summary>The way from a container to a part of it, as text: it outlives the objects it was taken from.</summary>
internal static class PartPath
{
    /// <summary>Steps deeper than this are told as the place above them.</summary>
    public const int Deepest = 4;

    private const char Separator = '\u001F';

    public static string Join(string path, string step) => path.Length == 0 ? step : path + Separator + step;

    public static string[] Split(string path) => path.Split(Separator);

    /// <summary>A part of a pair or a tuple.</summary>
    public static bool IsNamed(string step) => step is "Key" or "Value" || step.StartsWith("Item", StringComparison.Ordinal);

    /// <summary>A container whose elements all alike may hold a number is told as the container itself.</summary>
    public static string Canonical(string path)
    {
        if (path.Length == 0)
        {
            return path;
        }

        var steps = Split(path);
        var length = Math.Min(steps.Length, Deepest);
        while (length > 0 && steps[length - 1] == State.AnyElement)
        {
            length--;
        }

        return length == steps.Length ? path : string.Join(Separator.ToString(), steps.Take(length));
    }
}
