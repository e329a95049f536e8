using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>Asks what a row matches in the libraries of a compilation.</summary>
internal static class RowResolver
{
    /// <summary>The types a row names; several when assemblies define one name twice.</summary>
    public static ImmutableArray<INamedTypeSymbol> Types(Row row, Compilation compilation) => compilation.GetTypesByMetadataName(row.Type);

    /// <summary>Members that the row speaks of: the type's own and those it inherits.</summary>
    public static IEnumerable<ISymbol> Members(Row row, INamedTypeSymbol type) =>
        MembersWithInherited(type).Where(member => RowMatcher.Apply(row, member, new FactsBuilder()));

    /// <summary>The first place in the row's list that no member of the type has; null when each has a match.</summary>
    public static string? UnmatchedPlace(Row row, ImmutableArray<INamedTypeSymbol> types)
    {
        var named = types.SelectMany(MembersWithInherited).Where(member => RowMatcher.Covers(row.Member, member.MetadataName)).ToArray();
        return row.Routes
            .SelectMany(route => route.To is null ? new[] { route.From } : new[] { route.From, route.To })
            .FirstOrDefault(place => !named.Any(member => RowMatcher.Ports(place, member).Any()));
    }

    /// <summary>Whether the row's library takes part in the compilation: an assembly of that name, or the namespace of its type.</summary>
    public static bool IsReferenced(Row row, Compilation compilation)
    {
        if (compilation.ReferencedAssemblyNames.Any(name => name.Name == row.Library))
        {
            return true;
        }

        INamespaceSymbol current = compilation.GlobalNamespace;
        var parts = row.Type.Split('.');
        foreach (var part in parts.Take(parts.Length - 1))
        {
            if (current.GetNamespaceMembers().FirstOrDefault(child => child.Name == part) is not { } next)
            {
                return false;
            }

            current = next;
        }

        return true;
    }

    private static IEnumerable<ISymbol> MembersWithInherited(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> types = type.AllInterfaces;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            types = types.Append(current);
        }

        return types.SelectMany(each => each.GetMembers()).Where(member => member is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol);
    }
}
