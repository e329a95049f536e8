using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Where another type would compile and then fail at run time: columns, and values bound from a URL or a form.</summary>
internal static class Bounds
{
    private static readonly string[] FormBound = ["BindProperty", "FromQuery", "FromRoute", "FromHeader", "FromForm", "Parameter", "SupplyParameterFromForm", "SupplyParameterFromQuery", "Option", "Argument"];

    public static bool Forbid(ISymbol symbol, Declaration declaration, StoredTypes stored) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && FormBound.Contains(Short(type.Name)))
        || (symbol is IParameterSymbol parameter && IsBoundFromUrl(parameter, declaration))
        || (symbol is IPropertySymbol or IFieldSymbol && IsColumn(symbol, stored));

    /// <summary>A parameter of a web endpoint that no attribute directs to the body.</summary>
    private static bool IsBoundFromUrl(IParameterSymbol parameter, Declaration declaration)
    {
        if (parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "FromBodyAttribute"))
        {
            return false;
        }

        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
        {
            return Endpoints.IsAction(method);
        }

        return declaration.Node.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda && Endpoints.IsEndpoint(lambda);
    }

    /// <summary>A column holds a sealed number, never the typed one.</summary>
    private static bool IsColumn(ISymbol symbol, StoredTypes stored) => !StoredTypes.IsUnmapped(symbol)
        && (stored.ContextsOf(symbol.ContainingType).Count > 0
            || symbol.ContainingType.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "TableAttribute" or "EntityTypeConfigurationAttribute"));

    private static string Short(string name) => name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
}
