using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>What members are known to hold, wherever the object came from. Grows only, so that the closure ends.</summary>
internal sealed class Facts
{
    /// <summary>More places than this in one container are not told apart; a table of a wide file's columns still is.</summary>
    private const int MostParts = 96;

    /// <summary>More classes than this below a member's own are not told apart.</summary>
    private const int MostHolders = 64;

    /// <summary>The place of a container with too many: any element, and so the container itself.</summary>
    private const string Flat = State.AnyElement;

    private static readonly ImmutableSortedDictionary<string, Value> NoParts = ImmutableSortedDictionary.Create<string, Value>(StringComparer.Ordinal);

    private static readonly Known Nothing = new(Value.Unknown, NoParts, ImmutableDictionary.Create<INamedTypeSymbol, ImmutableSortedDictionary<string, Value>>(SymbolEqualityComparer.Default), 0);

    private readonly Dictionary<ISymbol, Known> _members = new(SymbolEqualityComparer.Default);

    /// <summary>Members that changed since the list was last taken.</summary>
    public List<ISymbol> Changed { get; } = new();

    public IEnumerable<ISymbol> Members => _members.Keys;

    public int Count => _members.Count;

    public int VersionOf(ISymbol member) => _members.TryGetValue(member, out var known) ? known.Version : 0;

    /// <summary>All that the member may hold, at whatever place in it and in whatever class below its own.</summary>
    public Value Of(ISymbol member) => _members.TryGetValue(member, out var known) ? known.Value : Value.Unknown;

    /// <summary>What it may hold in an object of a class, by the place in its container, tuple or pair; the empty place is the member itself.</summary>
    public ImmutableSortedDictionary<string, Value> PartsOf(ISymbol member, INamedTypeSymbol? reader)
    {
        if (!_members.TryGetValue(member, out var known))
        {
            return NoParts;
        }

        if (known.Below.IsEmpty)
        {
            return known.Parts;
        }

        return known.Below.Where(holder => reader is null || IsRelated(holder.Key, reader)).SelectMany(holder => holder.Value)
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Aggregate(known.Parts, (all, part) => Join(all, part.Key, part.Value));
    }

    /// <summary>The classes below the member's own in which it holds something else, with what it holds there; the member's own last, as null.</summary>
    public IEnumerable<(INamedTypeSymbol? Holder, ImmutableSortedDictionary<string, Value> Parts)> ByHolder(ISymbol member) => _members.TryGetValue(member, out var known)
        ? known.Below.Select(pair => ((INamedTypeSymbol?)pair.Key, pair.Value)).Concat(new[] { ((INamedTypeSymbol?)null, known.Parts) })
        : Enumerable.Empty<(INamedTypeSymbol?, ImmutableSortedDictionary<string, Value>)>();

    /// <summary>Takes over all that another run has learned.</summary>
    public void Add(Facts others)
    {
        foreach (var member in others.Members)
        {
            foreach (var (holder, parts) in others.ByHolder(member))
            {
                foreach (var part in parts)
                {
                    Add(member, part.Value, part.Key, holder);
                }
            }
        }
    }

    /// <summary>Whether these facts say of a member all that others say of it.</summary>
    public bool HoldsAll(ISymbol member, Facts others)
    {
        var own = ByHolder(member).ToList();
        return others.ByHolder(member).All(theirs => theirs.Parts.All(part => own.Any(mine =>
            SymbolEqualityComparer.Default.Equals(mine.Holder, theirs.Holder) && mine.Parts.TryGetValue(part.Key, out var value) && value.Same(part.Value))));
    }

    /// <summary>True when this is news.</summary>
    public bool Add(ISymbol member, Value value, string part = "", INamedTypeSymbol? holder = null)
    {
        member = Canonical(member);
        var known = _members.TryGetValue(member, out var before) ? before : Nothing;
        var all = known.Value.Join(value.WithObjects(ImmutableArray<AbstractObject>.Empty).Opened());
        var content = Value.Of(value.Labels).WithTargets(value.Targets);
        if (holder is not null && !known.Below.ContainsKey(holder) && known.Below.Count >= MostHolders)
        {
            holder = null;
        }

        var own = holder is null ? known.Parts : known.Below.TryGetValue(holder, out var mine) ? mine : NoParts;
        var parts = Join(own, part, content);
        if (ReferenceEquals(all.Labels, known.Value.Labels) && all.Targets.Length == known.Value.Targets.Length && ReferenceEquals(parts, own))
        {
            return false;
        }

        _members[member] = holder is null
            ? new Known(all, parts, known.Below, known.Version + 1)
            : new Known(all, known.Parts, known.Below.SetItem(holder, parts), known.Version + 1);
        Changed.Add(member);
        return true;
    }

    private static bool IsRelated(INamedTypeSymbol holder, INamedTypeSymbol reader) =>
        SymbolEqualityComparer.Default.Equals(holder, reader.OriginalDefinition) || Hierarchy.IsBelow(holder, reader) || Hierarchy.IsBelow(reader, holder);

    private static ImmutableSortedDictionary<string, Value> Join(ImmutableSortedDictionary<string, Value> parts, string part, Value content)
    {
        if (content.Labels.IsEmpty && content.Targets.IsEmpty)
        {
            return parts;
        }

        if (parts.Count == 1 && parts.ContainsKey(Flat))
        {
            part = Flat;
        }
        else if (!parts.ContainsKey(part) && parts.Count >= MostParts)
        {
            // Once told alike, always told alike: else the places would come apart again with the next write.
            return NoParts.Add(Flat, parts.Values.Aggregate(content, (all, known) => all.Join(known)));
        }

        var old = parts.TryGetValue(part, out var mine) ? mine : Value.Unknown;
        var joined = old.Join(content);
        // A shorter way to the same place is news too: which one came first must not matter.
        return joined.Same(old) && ReferenceEquals(joined.Labels, old.Labels) ? parts : parts.SetItem(part, joined);
    }

    /// <summary>One member for all its generic instances, overrides and partial declarations.</summary>
    public static ISymbol Canonical(ISymbol member)
    {
        member = member.OriginalDefinition;
        switch (member)
        {
            case IPropertySymbol property:
                while (property.OverriddenProperty is { } overridden)
                {
                    property = overridden.OriginalDefinition;
                }

                return property;
            case IFieldSymbol { CorrespondingTupleField: { } element } field:
                return element.OriginalDefinition is IFieldSymbol && field.IsImplicitlyDeclared ? element : field;
            case IFieldSymbol { AssociatedSymbol: IPropertySymbol property }:
                return property;
            default:
                return member;
        }
    }

    private sealed record Known(Value Value, ImmutableSortedDictionary<string, Value> Parts, ImmutableDictionary<INamedTypeSymbol, ImmutableSortedDictionary<string, Value>> Below, int Version);
}
