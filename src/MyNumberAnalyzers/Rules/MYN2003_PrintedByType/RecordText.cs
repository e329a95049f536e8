using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Rules;

/// <summary>What the compiler prints of a record.</summary>
internal static class RecordText
{
    public static Bilingual Way(INamedTypeSymbol record) =>
        new($"the ToString of record '{record.Name}'", $"レコード '{record.Name}' の ToString ");

    /// <summary>Whether a member is printed by a ToString that the compiler writes for its own type.</summary>
    public static bool Prints(ISymbol symbol) =>
        symbol.ContainingType is { IsRecord: true } record
        && IsPrintedMember(symbol)
        && !WritesOwn(record, "PrintMembers")
        && !WritesOwn(record, "ToString")
        && !InheritsSealedToString(record);

    /// <summary>A number of a base type that this record's ToString prints and that could not be reported at its own declaration.</summary>
    public static ISymbol? InheritedPrint(INamedTypeSymbol record, FileScope file)
    {
        if (WritesOwn(record, "ToString") || WritesOwn(record, "PrintMembers") || InheritsSealedToString(record))
        {
            return null;
        }

        for (var type = record.BaseType; type is { IsRecord: true }; type = type.BaseType)
        {
            if (WritesOwn(type, "PrintMembers"))
            {
                return null;
            }

            var elsewhere = !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, record.ContainingAssembly);
            if (elsewhere || WritesOwn(type, "ToString"))
            {
                var member = type.GetMembers().FirstOrDefault(candidate =>
                    IsPrintedMember(candidate) && file.World.Lexicon.OfSymbol(candidate, file.Cancellation).IsSource);
                if (member is not null)
                {
                    return member;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the text of a value of this type is its content; arrays and spans print their type's name.</summary>
    public static bool IsPrintable(ITypeSymbol? type)
    {
        type = KnownTypes.Unwrap(type);
        return type is not null and not IArrayTypeSymbol
            && (type.SpecialType != SpecialType.None && type.SpecialType < SpecialType.System_Array
                || type.TypeKind == TypeKind.TypeParameter
                || KnownTypes.NameOf(type) is "System.Text.StringBuilder" or "System.Int128" or "System.UInt128" or "System.Numerics.BigInteger"
                || (type is INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char }] }));
    }

    private static bool IsPrintedMember(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => !property.IsStatic && !property.IsOverride
            && property.DeclaredAccessibility == Accessibility.Public && IsPrintable(property.Type),
        IFieldSymbol { IsImplicitlyDeclared: false } field => !field.IsStatic
            && field.DeclaredAccessibility == Accessibility.Public && IsPrintable(field.Type),
        _ => false,
    };

    private static bool InheritsSealedToString(INamedTypeSymbol record)
    {
        for (var type = record.BaseType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("ToString").OfType<IMethodSymbol>().Any(method => method.IsSealed && method.Parameters.IsEmpty))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a person wrote this method of the record; what the compiler wrote is implicit in source and marked in metadata.</summary>
    private static bool WritesOwn(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().Any(method =>
            !method.IsImplicitlyDeclared
            && (name == "ToString" ? method.Parameters.IsEmpty : method.Parameters.Length == 1)
            && KnownTypes.Attribute(method, "CompilerGenerated") is null);
}
