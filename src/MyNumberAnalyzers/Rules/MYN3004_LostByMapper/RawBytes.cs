using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>MemoryPack copies the bytes of a struct without asking it: those of a MyNumber mean nothing in any other process.</summary>
internal static class RawBytes
{
    public static bool MayBePacked(TypeDeclarationSyntax declaration) =>
        declaration.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("MemoryPackable"));

    /// <summary>Each member of a packed type that holds a number and says nothing about it.</summary>
    public static IEnumerable<ISymbol> In(TypeDeclarationSyntax declaration, FileScope file)
    {
        if (file.Model.GetDeclaredSymbol(declaration, file.Cancellation) is not { } type || KnownTypes.Attribute(type, "MemoryPackable") is null)
        {
            yield break;
        }

        foreach (var member in type.GetMembers().Where(member => member is { IsStatic: false, IsImplicitlyDeclared: false } && member.Locations.Any(location => location.SourceTree == file.Tree && declaration.Span.Contains(location.SourceSpan))))
        {
            var held = member switch
            {
                IPropertySymbol { IsIndexer: false } property when IsStored(property) => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            var isPacked = member.DeclaredAccessibility == Accessibility.Public || KnownTypes.Attribute(member, "MemoryPackInclude") is not null;
            if (isPacked && KnownTypes.IsMyNumber(MappedMembers.Element(held)) && KnownTypes.Attribute(member, "MemoryPackIgnore") is null && !HasFormatter(member))
            {
                yield return member;
            }
        }
    }

    /// <summary>A property that only computes something is not packed; a record's property has no syntax of its own.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property.SetMethod is not null || property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool HasFormatter(ISymbol member) => member.GetAttributes().Any(data =>
    {
        for (var type = data.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.Name.StartsWith("MemoryPackCustomFormatter", System.StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    });
}
