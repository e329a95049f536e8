using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>The rows of this package and of the user, asked by symbol. Nothing is resolved before it is asked for.</summary>
internal sealed class Catalogue
{
    private readonly RowIndex _user;
    private readonly ConcurrentDictionary<ISymbol, MemberFacts?> _ofMember = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ConcurrentDictionary<ISymbol, MemberFacts?>> _ofReceiver = new(SymbolEqualityComparer.Default);

    /// <param name="userRows">Rows of the user's <c>MyNumber*.txt</c> files.</param>
    public Catalogue(IReadOnlyCollection<Row> userRows)
    {
        _user = new RowIndex(userRows);
        HasUserRows = userRows.Count > 0;
        _hasUserSources = userRows.Any(row => row.Role == RowRole.Source);
    }

    private readonly bool _hasUserSources;

    public bool HasUserRows { get; }

    /// <summary>Whether the user says of a member that it gives a number, by its result or by a parameter.</summary>
    public bool GivesNumber(ISymbol member) => _hasUserSources && member is IMethodSymbol or IPropertySymbol or IFieldSymbol && Of(member) is { Sources.IsEmpty: false };

    /// <summary>
    /// What is known of a method, constructor, property, indexer, field or event: rows of its own type, else of the
    /// types it overrides or implements. The most derived type that has a row for the member decides. Null when nothing is known.
    /// </summary>
    public MemberFacts? Of(ISymbol member) => Of(member, null);

    /// <summary>
    /// The same, where the receiver's static (or known) type may have a row of its own for a member it inherits:
    /// <c>StringWriter</c> for <c>TextWriter.WriteLine</c>, <c>CryptoStream</c> for <c>Stream.Write</c>.
    /// </summary>
    public MemberFacts? Of(ISymbol member, ITypeSymbol? receiver)
    {
        switch (member)
        {
            case IMethodSymbol { ReducedFrom: { } extension }:
                return Of(extension)?.Reduced();
            case IMethodSymbol method when ExtensionBlocks.ImplementationOf(method) is { } implementation:
                return method.IsStatic ? Of(implementation) : Of(implementation)?.Reduced();
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol or IEventSymbol } accessor:
                return Of(accessor.AssociatedSymbol!, receiver);
        }

        var definition = member.OriginalDefinition;
        if (receiver is not INamedTypeSymbol type || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition.ContainingType))
        {
            return _ofMember.TryGetValue(definition, out var known) ? known : _ofMember.GetOrAdd(definition, Find(definition));
        }

        var ofReceiver = _ofReceiver.TryGetValue(type.OriginalDefinition, out var own) ? own
            : _ofReceiver.GetOrAdd(type.OriginalDefinition, new ConcurrentDictionary<ISymbol, MemberFacts?>(1, 4, SymbolEqualityComparer.Default));
        return ofReceiver.TryGetValue(definition, out var facts) ? facts : ofReceiver.GetOrAdd(definition, FindFor(type.OriginalDefinition, definition));
    }

    /// <summary>Full metadata names of the attributes that keep a member out of what this row's library writes.</summary>
    public ImmutableHashSet<string> Exclusions(Row sink) =>
        RowIndex.Package.Exclusions(sink.Library).Union(_user.Exclusions(sink.Library));

    /// <summary>The receiver's types below the one that declares the member may speak first.</summary>
    private MemberFacts? FindFor(INamedTypeSymbol receiver, ISymbol member)
    {
        for (INamedTypeSymbol? type = receiver; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType))
            {
                break;
            }

            if (At(type.OriginalDefinition, member, marks: false) is { } facts)
            {
                return facts;
            }
        }

        return Of(member);
    }

    private MemberFacts? Find(ISymbol member)
    {
        if (member.ContainingType is not { } own)
        {
            return member is IMethodSymbol ? At(null, member, marks: true) : null;
        }

        return At(own, member, marks: true) ?? OfBases(own, member) ?? OfInterfaces(own, member);
    }

    private MemberFacts? OfBases(INamedTypeSymbol own, ISymbol member)
    {
        var named = member;
        var inherits = InheritsRows(member);
        for (var type = own.BaseType; type is not null; type = type.BaseType)
        {
            var definition = type.OriginalDefinition;
            var overridden = Overridden(named)?.OriginalDefinition;
            var declaresIt = SymbolEqualityComparer.Default.Equals(overridden?.ContainingType, definition);
            if (declaresIt)
            {
                named = overridden!;
            }

            if ((inherits || declaresIt || overridden is not null) && At(definition, named, declaresIt) is { } facts)
            {
                return facts;
            }
        }

        return null;
    }

    private MemberFacts? OfInterfaces(INamedTypeSymbol own, ISymbol member)
    {
        if (member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return null;
        }

        foreach (var face in own.AllInterfaces)
        {
            var definition = face.OriginalDefinition;
            var known = _user.Of(definition).Count + RowIndex.Package.Of(definition).Count > 0;

            // Rows of an interface also speak of what it inherits: IDictionary's indexer in ITempDataDictionary.
            var contracts = known ? face.AllInterfaces.SelectMany(parent => parent.GetMembers()).Concat(face.GetMembers()) : face.GetMembers();
            foreach (var contract in contracts)
            {
                if (contract.Kind == member.Kind
                    && member.Name.EndsWith(contract.Name, System.StringComparison.Ordinal)
                    && Implements(own, contract, member)
                    && At(definition, contract.OriginalDefinition, marks: true) is { } facts)
                {
                    return facts;
                }
            }
        }

        return null;
    }

    private static bool Implements(INamedTypeSymbol own, ISymbol contract, ISymbol member)
    {
        var implementation = own.FindImplementationForInterfaceMember(contract);
        for (var current = member; current is not null; current = Overridden(current))
        {
            if (SymbolEqualityComparer.Default.Equals(implementation?.OriginalDefinition, current.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether rows of a base type speak of a member that merely has a fitting name: constructors and overloads of library types, and
    /// properties (an exception's own fields leave with it). Bodies in sight speak for themselves.
    /// </summary>
    private static bool InheritsRows(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol || (member is IMethodSymbol && member.DeclaringSyntaxReferences.IsEmpty);

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol declared => declared.OverriddenEvent,
        _ => null,
    };

    /// <summary>What rows of this very type, and marks on the member, say.</summary>
    private MemberFacts? At(INamedTypeSymbol? type, ISymbol member, bool marks)
    {
        var facts = new FactsBuilder();
        var any = marks && MarkedMembers.Apply(member, facts);
        if (type is not null)
        {
            any |= Apply(_user.IsEmpty ? [] : _user.Of(type), member, facts, out var overrules);
            any |= !overrules && Apply(RowIndex.Package.Of(type), member, facts, out _);
        }

        return any ? facts.Build() : null;
    }

    /// <param name="overrules">Whether a row says that the member protects or merely passes on: it takes the place of the package's rows.</param>
    private static bool Apply(IReadOnlyList<Row> rows, ISymbol member, FactsBuilder facts, out bool overrules)
    {
        overrules = false;
        var any = false;
        foreach (var row in rows)
        {
            if (RowMatcher.Apply(row, member, facts))
            {
                any = true;
                overrules |= row.Role is RowRole.Propagator or RowRole.Protector;
            }
        }

        return any;
    }
}
