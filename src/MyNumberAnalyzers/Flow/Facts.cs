using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>What members are known to hold, wherever the object came from. Grows only, so that the closure ends.</summary>
internal sealed class Facts
{
    private readonly Dictionary<ISymbol, (Value Value, int Version)> _members = new(SymbolEqualityComparer.Default);

    /// <summary>Members that changed since the list was last taken.</summary>
    public List<ISymbol> Changed { get; } = new();

    public IEnumerable<ISymbol> Members => _members.Keys;

    public int Count => _members.Count;

    public int VersionOf(ISymbol member) => _members.TryGetValue(member, out var known) ? known.Version : 0;

    public Value Of(ISymbol member) => _members.TryGetValue(member, out var known) ? known.Value : Value.Unknown;

    /// <summary>True when this is news.</summary>
    public bool Add(ISymbol member, Value value)
    {
        member = Canonical(member);
        var old = Of(member);
        var joined = old.Join(value.WithObjects(System.Collections.Immutable.ImmutableArray<AbstractObject>.Empty).Opened());
        if (joined.Labels.Same(old.Labels) && joined.Targets.Length == old.Targets.Length)
        {
            return false;
        }

        _members[member] = (joined, VersionOf(member) + 1);
        Changed.Add(member);
        return true;
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
}
