using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Rules;

/// <summary>Compares source and target types member by member, as mappers do: by name, into nested objects, with flattened names.</summary>
internal static class MappedMembers
{
    private const int Depth = 5;

    /// <summary>The first MyNumber of the source that meets a text of the target, or null.</summary>
    /// <param name="source">What is mapped.</param>
    /// <param name="target">What it becomes.</param>
    /// <param name="deep">Whether the mapper goes into nested types of different kinds by itself.</param>
    /// <param name="handled">Target members that are mapped or ignored explicitly.</param>
    public static string? Lost(ITypeSymbol? source, ITypeSymbol? target, bool deep, ImmutableHashSet<string> handled) =>
        Lost(source, target, deep, handled, Depth);

    /// <summary>The first MyNumber that a value of this type brings along, as a path, or null.</summary>
    public static string? Held(ITypeSymbol? type, Func<IPropertySymbol, bool> isLeftOut) =>
        Held(Element(type), isLeftOut, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    public static ITypeSymbol? Element(ITypeSymbol? type)
    {
        type = KnownTypes.Unwrap(type);
        return type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { SpecialType: SpecialType.None } named => SequenceOf(named) ?? type,
            _ => type,
        };
    }

    public static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public })
                {
                    yield return property;
                }
            }
        }
    }

    private static ITypeSymbol? SequenceOf(INamedTypeSymbol type)
    {
        var sequences = type.AllInterfaces.Add(type);
        return sequences.Where(candidate => candidate.TypeArguments.Length == 1 && candidate.MetadataName is "IEnumerable`1" or "IAsyncEnumerable`1")
            .Select(candidate => candidate.TypeArguments[0]).FirstOrDefault();
    }

    private static string? Lost(ITypeSymbol? source, ITypeSymbol? target, bool deep, ImmutableHashSet<string> handled, int depth)
    {
        (source, target) = (Element(source), Element(target));
        if (source is null || target is null || depth == 0)
        {
            return null;
        }

        if (KnownTypes.IsMyNumber(source))
        {
            return target.SpecialType == SpecialType.System_String ? source.Name : null;
        }

        if (SymbolEqualityComparer.Default.Equals(source, target) || KnownTypes.InNamespace(source, "System") || KnownTypes.InNamespace(target, "System"))
        {
            return null;
        }

        var targets = Properties(target).Where(property => !handled.Contains(property.Name))
            .GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Type, StringComparer.OrdinalIgnoreCase);
        foreach (var property in Properties(source))
        {
            if (targets.TryGetValue(property.Name, out var same))
            {
                var isPair = KnownTypes.IsMyNumber(property.Type) || deep;
                if (isPair && Lost(property.Type, same, deep, handled, depth - 1) is { } inner)
                {
                    return KnownTypes.IsMyNumber(property.Type) ? property.Name : property.Name + "." + inner;
                }
            }
            else if (property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } nested
                && Properties(nested).FirstOrDefault(part => KnownTypes.IsMyNumber(part.Type)
                    && targets.TryGetValue(property.Name + part.Name, out var flat) && flat.SpecialType == SpecialType.System_String) is { } flattened)
            {
                return property.Name + "." + flattened.Name;
            }
        }

        return null;
    }

    private static string? Held(ITypeSymbol? type, Func<IPropertySymbol, bool> isLeftOut, HashSet<ITypeSymbol> seen)
    {
        if (type is null || !seen.Add(type) || seen.Count > 200)
        {
            return null;
        }

        if (KnownTypes.IsMyNumber(type))
        {
            return type.Name;
        }

        if (type.SpecialType != SpecialType.None || KnownTypes.InNamespace(type, "System"))
        {
            return null;
        }

        foreach (var property in Properties(type))
        {
            if (!isLeftOut(property) && Held(Element(property.Type), isLeftOut, seen) is { } path)
            {
                return KnownTypes.IsMyNumber(Element(property.Type)) ? property.Name : property.Name + "." + path;
            }
        }

        return null;
    }
}
