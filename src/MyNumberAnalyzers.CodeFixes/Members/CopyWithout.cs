using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>An anonymous object with every public property but the ones that reach a number.</summary>
internal static class CopyWithout
{
    public static Edits? For(FixSite site, LeakedMember leaked)
    {
        var value = NumberSpots.Inner(leaked.Value);
        if (value is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
        {
            return null;
        }

        var outer = Use.Wrapped(value);
        if (outer == value && site.Model.GetTypeInfo(value, site.Cancellation).Nullability.FlowState == NullableFlowState.MaybeNull)
        {
            // A copy of nothing would throw.
            return null;
        }

        if (Element(leaked.Holder) is { } element)
        {
            var item = NameOf(element);
            return Members(site, element, item, item) is { } each
                ? new Edits().After(outer, $".Select({item} => {each})").Import("System.Linq")
                : null;
        }

        return Members(site, leaked.Holder, outer.ToString(), value.ToString()) is { } copy ? new Edits().Replace(outer, copy) : null;
    }

    /// <param name="site">Where the object is passed.</param>
    /// <param name="type">Its type.</param>
    /// <param name="first">The object as it is written, with what says that it is there.</param>
    /// <param name="receiver">The object once that is said.</param>
    private static string? Members(FixSite site, ITypeSymbol type, string first, string receiver)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsTupleType || type.IsAnonymousType || type.SpecialType != SpecialType.None)
        {
            return null;
        }

        var graph = new Sources.ObjectGraph(site.Lexicon);
        var none = System.Collections.Immutable.ImmutableHashSet<string>.Empty;
        var names = Levels(type).SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, IsImplicitlyDeclared: false } && property.Name != "EqualityContract")
            .Where(property => !site.IsSource(property) && graph.PathToNumber(property.Type, none, publicOnly: true, site.Cancellation).IsEmpty)
            .Select(property => property.Name)
            .Distinct()
            .ToList();
        return names.Count == 0 ? null : "new { " + string.Join(", ", names.Select((name, index) => (index == 0 ? first : receiver) + "." + name)) + " }";
    }

    private static ITypeSymbol? Element(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType
        : type.SpecialType == SpecialType.System_String ? null
        : (type as INamedTypeSymbol)?.AllInterfaces.Concat(type is INamedTypeSymbol self ? [self] : [])
            .FirstOrDefault(face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        for (var level = type; level is not null && level.SpecialType != SpecialType.System_Object; level = level.BaseType)
        {
            yield return level;
        }
    }

    private static string NameOf(ITypeSymbol type) =>
        type.Name.Length > 0 && type.Name[0] is >= 'A' and <= 'Z' ? char.ToLowerInvariant(type.Name[0]) + type.Name.Substring(1) : "item";
}
