using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Methods whose arguments a web framework fills in.</summary>
internal static class Endpoints
{
    /// <summary>A lambda that is mapped to a path.</summary>
    public static bool IsEndpoint(LambdaExpressionSyntax lambda) => lambda.Parent is ArgumentSyntax
    {
        Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 1, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } },
    } && name.StartsWith("Map", System.StringComparison.Ordinal);

    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
        && (Derives(method.ContainingType, "ControllerBase", "PageModel", "ViewComponent", "Hub")
            || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name.StartsWith("Http", System.StringComparison.Ordinal) == true));

    public static bool Derives(INamedTypeSymbol? type, params string[] names)
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
}
