using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Rules;

/// <summary>
/// What Entity Framework stores, read from the code that configures it: which types are entities, which of their properties are columns,
/// and which of these are protected by a converter or taken out.
/// </summary>
/// <param name="matters">Names of the types that are asked for; what others reach is left out.</param>
/// <param name="mayReach">Whether objects of a type of this name may be held by, or be, one of the types whose names the test knows.</param>
internal sealed class EntityModel(Func<string, bool> matters, Func<string, Func<string, bool>, bool> mayReach)
{
    public static readonly EntityModel Empty = new(_ => false, (_, _) => false);

    private readonly HashSet<ISymbol> _entities = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private HashSet<ISymbol>? _closed;
    private readonly HashSet<ISymbol> _ignored = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _protected = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _configured = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _exposed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _protectedTypes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ColumnRole> _roles = new(SymbolEqualityComparer.Default);

    /// <summary>Whether some code of this compilation makes a model at all.</summary>
    public bool HasEntities => _entities.Any(IsStored);

    /// <summary>Whether a property or field is a column of some entity.</summary>
    public bool IsMapped(ISymbol member)
    {
        member = member.OriginalDefinition;
        if (_ignored.Contains(member) || KnownTypes.Attribute(member, "NotMapped") is not null || member.IsStatic)
        {
            return false;
        }

        var isColumn = member is IPropertySymbol { IsIndexer: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public } || _configured.Contains(member);
        return isColumn && IsPartOfEntity(member.ContainingType);
    }

    /// <summary>To follow the navigations of all entities would bind them all after each keystroke: most types are no part of any by their names.</summary>
    private bool IsPartOfEntity(INamedTypeSymbol type)
    {
        if (_entities.Contains(type.OriginalDefinition) && IsStored(type.OriginalDefinition))
        {
            return true;
        }

        if (type.DeclaringSyntaxReferences.Length > 0 && !mayReach(type.Name, _names.Contains))
        {
            return false;
        }

        var closed = _closed ?? Interlocked.CompareExchange(ref _closed, Close(), null) ?? _closed;
        return closed.Any(entity => SymbolEqualityComparer.Default.Equals(entity, type) || Inherits((INamedTypeSymbol)entity, type));
    }

    private bool IsStored(ISymbol entity) => !_ignored.Contains(entity) && KnownTypes.Attribute(entity, "NotMapped") is null;

    /// <summary>
    /// Whether what is put into this property of an entity reaches the database protected, or not at all:
    /// a converter that encrypts, a convention for its type, an encrypting attribute, <c>[NotMapped]</c> or <c>Ignore</c>.
    /// </summary>
    public bool IsProtected(IPropertySymbol property) => IsProtectedMember(property);

    public bool IsProtectedMember(ISymbol member)
    {
        member = member.OriginalDefinition;
        return _protected.Contains(member)
            || _ignored.Contains(member)
            || (Declarations.TypeOf(member) is { } type && _protectedTypes.Contains(KnownTypes.Unwrap(type)!))
            || member.GetAttributes().Select(KnownTypes.ShortName).Any(name => name is "NotMapped" or "ProtectedPersonalData" || name.IndexOf("Encrypt", StringComparison.Ordinal) >= 0);
    }

    /// <summary>Whether a converter takes the digits out of the safe type and stores them as they are.</summary>
    public bool IsExposed(ISymbol member) => KnownTypes.IsMyNumber(Declarations.TypeOf(member)) && !IsProtectedMember(member)
        && (_exposed.Contains(member.OriginalDefinition) || _exposed.Contains(KnownTypes.Unwrap(Declarations.TypeOf(member))!));

    /// <summary>How a column is used beyond holding a value.</summary>
    public ColumnRole RoleOf(ISymbol member)
    {
        member = member.OriginalDefinition;
        if (_roles.TryGetValue(member, out var role))
        {
            return role;
        }

        foreach (var name in member.GetAttributes().Select(KnownTypes.ShortName))
        {
            switch (name)
            {
                case "Key":
                    return ColumnRole.Key;
                case "ConcurrencyCheck" or "Timestamp":
                    return ColumnRole.ConcurrencyToken;
            }
        }

        return member.ContainingType is { } type ? ByTypeAttribute(type, member.Name) : ColumnRole.None;
    }

    public void AddEntity(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named
            && !KnownTypes.InNamespace(named, "System") && !KnownTypes.InNamespace(named, "Microsoft.EntityFrameworkCore"))
        {
            _entities.Add(named.OriginalDefinition);
            _names.Add(named.Name);
        }
    }

    public void Ignore(ISymbol member) => _ignored.Add(member.OriginalDefinition);

    public void Protect(ISymbol member) => _protected.Add(member.OriginalDefinition);

    public void Expose(ISymbol memberOrType) => _exposed.Add(memberOrType.OriginalDefinition);

    public void ProtectType(ITypeSymbol type) => _protectedTypes.Add(KnownTypes.Unwrap(type)!);

    public void Configure(ISymbol member) => _configured.Add(member.OriginalDefinition);

    public void SetRole(ISymbol member, ColumnRole role)
    {
        if (!_roles.TryGetValue(member.OriginalDefinition, out var known) || role < known)
        {
            _roles[member.OriginalDefinition] = role;
        }
    }

    /// <summary>What navigations of entities reach is stored with them.</summary>
    private HashSet<ISymbol> Close()
    {
        var closed = new HashSet<ISymbol>(_entities, SymbolEqualityComparer.Default);
        var work = new Queue<INamedTypeSymbol>(_entities.OfType<INamedTypeSymbol>().Where(entity => matters(entity.Name)));
        while (work.Count > 0)
        {
            for (var type = work.Dequeue(); type is { SpecialType: SpecialType.None }; type = type.BaseType)
            {
                foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                {
                    if (property.DeclaredAccessibility == Accessibility.Public && !property.IsStatic && !property.IsIndexer
                        && Target(property.Type) is { } target && matters(target.Name) && !closed.Contains(target.OriginalDefinition)
                        && !_ignored.Contains(property.OriginalDefinition) && !_ignored.Contains(target.OriginalDefinition)
                        && !_protected.Contains(property.OriginalDefinition)
                        && KnownTypes.Attribute(property, "NotMapped") is null && KnownTypes.Attribute(target, "NotMapped") is null)
                    {
                        closed.Add(target.OriginalDefinition);
                        work.Enqueue(target.OriginalDefinition);
                    }
                }
            }
        }

        closed.RemoveWhere(entity => !IsStored(entity));
        return closed;
    }

    private static INamedTypeSymbol? Target(ITypeSymbol type)
    {
        type = KnownTypes.Unwrap(type)!;
        if (type is INamedTypeSymbol { TypeArguments: [var element] } && KnownTypes.Is(type, "System.Collections.IEnumerable"))
        {
            type = element;
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named
            && !KnownTypes.InNamespace(named, "System") && !KnownTypes.InNamespace(named, "Microsoft") && !KnownTypes.InNamespace(named, "MyNumberSafety")
            ? named
            : null;
    }

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol? ancestor)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static ColumnRole ByTypeAttribute(INamedTypeSymbol type, string member)
    {
        foreach (var data in type.GetAttributes())
        {
            var named = data.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Array
                ? argument.Values.Any(value => member.Equals(value.Value))
                : member.Equals(argument.Value));
            if (named && KnownTypes.ShortName(data) is var name && name is "PrimaryKey" or "Index")
            {
                return name == "Index" ? ColumnRole.Index : ColumnRole.Key;
            }
        }

        return ColumnRole.None;
    }
}

/// <summary>What a column is besides a value; the graver first.</summary>
internal enum ColumnRole
{
    Key,
    AlternateKey,
    ForeignKey,
    ConcurrencyToken,
    SeedData,
    Index,
    None,
}
