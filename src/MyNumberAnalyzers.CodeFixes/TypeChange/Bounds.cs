using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Where another type would compile and then fail at run time: columns, and values bound from a URL or a form.</summary>
internal static class Bounds
{
    private static readonly string[] FormBound = ["BindProperty", "FromQuery", "FromRoute", "FromHeader", "FromForm", "Parameter", "SupplyParameterFromForm", "SupplyParameterFromQuery", "Option", "Argument"];

    public static bool Forbid(ISymbol symbol, Declaration declaration) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && FormBound.Contains(Short(type.Name)))
        || (symbol is IParameterSymbol parameter && IsBoundFromUrl(parameter, declaration))
        || (symbol is IPropertySymbol or IFieldSymbol && IsEntity(symbol.ContainingType, declaration));

    /// <summary>A parameter of a web endpoint that no attribute directs to the body.</summary>
    private static bool IsBoundFromUrl(IParameterSymbol parameter, Declaration declaration)
    {
        if (parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "FromBodyAttribute"))
        {
            return false;
        }

        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } method)
        {
            return Derives(method.ContainingType, "ControllerBase", "PageModel", "ViewComponent", "Hub")
                || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name.StartsWith("Http", System.StringComparison.Ordinal) == true);
        }

        return declaration.Node.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } }
            && name.StartsWith("Map", System.StringComparison.Ordinal);
    }

    /// <summary>A column holds a sealed number, never the typed one.</summary>
    private static bool IsEntity(INamedTypeSymbol type, Declaration declaration)
    {
        if (type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "TableAttribute" or "EntityTypeConfigurationAttribute"))
        {
            return true;
        }

        return type.ContainingAssembly.GlobalNamespace is { } root && Contexts(root).Any(context => context.GetMembers().OfType<IPropertySymbol>()
            .Any(set => set.Type is INamedTypeSymbol { Name: "DbSet", TypeArguments: [var entity] } && SymbolEqualityComparer.Default.Equals(entity, type)));
    }

    private static System.Collections.Generic.IEnumerable<INamedTypeSymbol> Contexts(INamespaceSymbol root) =>
        root.GetTypeMembers().Where(type => Derives(type, "DbContext"))
            .Concat(root.GetNamespaceMembers().SelectMany(Contexts));

    private static bool Derives(INamedTypeSymbol? type, params string[] names)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (names.Contains(type.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static string Short(string name) => name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
}
