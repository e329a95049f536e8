using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Rules;

/// <summary>Recognises the generated types and those of libraries by name, so that it does not matter which assembly brings them.</summary>
internal static class KnownTypes
{
    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.None);

    private static readonly ConditionalWeakTable<ITypeSymbol, string> Names = new();
    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Spaces = new();

    /// <summary>The generated <c>MyNumber</c>, nullable or not.</summary>
    public static bool IsMyNumber(ITypeSymbol? type) => IsOurs(type, "MyNumber");

    /// <summary>The generated <c>SealedMyNumber</c>, nullable or not.</summary>
    public static bool IsSealed(ITypeSymbol? type) => IsOurs(type, "SealedMyNumber");

    /// <summary>The generated <c>MyNumberIndex</c>, nullable or not.</summary>
    public static bool IsIndex(ITypeSymbol? type) => IsOurs(type, "MyNumberIndex");

    /// <summary>Namespace and name without type arguments.</summary>
    public static string NameOf(ITypeSymbol? type) => type is null ? string.Empty : Names.GetValue(type.OriginalDefinition, known => known.ToDisplayString(FullName));

    public static ITypeSymbol? Unwrap(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether a type is, derives from or implements the named one (full name without type arguments).</summary>
    public static bool Is(ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsNamed(current, fullName))
            {
                return true;
            }
        }

        if (type is not null)
        {
            foreach (var candidate in type.AllInterfaces)
            {
                if (IsNamed(candidate, fullName))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The simple name tells almost all apart, without spelling the namespace out.</summary>
    private static bool IsNamed(ITypeSymbol type, string fullName) =>
        (type is not INamedTypeSymbol || fullName.EndsWith(type.Name, System.StringComparison.Ordinal)) && NameOf(type) == fullName;

    /// <summary>Whether an attribute with one of these simple names (without "Attribute") sits on a symbol.</summary>
    public static AttributeData? Attribute(ISymbol symbol, params string[] names) =>
        symbol.GetAttributes().FirstOrDefault(data => names.Contains(ShortName(data)));

    /// <summary>An attribute's name as it is written.</summary>
    public static string ShortName(AttributeData data)
    {
        var name = data.AttributeClass?.Name ?? string.Empty;
        return name.Length > 9 && name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
    }

    public static bool InNamespace(ISymbol? symbol, string prefix)
    {
        if (symbol?.ContainingNamespace is not { } space)
        {
            return false;
        }

        var name = Spaces.GetValue(space, known => known.ToDisplayString());
        return name == prefix || (name.Length > prefix.Length && name[prefix.Length] == '.' && name.StartsWith(prefix, System.StringComparison.Ordinal));
    }

    private static bool IsOurs(ITypeSymbol? type, string name) =>
        Unwrap(type) is INamedTypeSymbol { Arity: 0, ContainingType: null } named
        && named.Name == name
        && named.ContainingNamespace is { Name: "MyNumberSafety", ContainingNamespace.IsGlobalNamespace: true };
}
