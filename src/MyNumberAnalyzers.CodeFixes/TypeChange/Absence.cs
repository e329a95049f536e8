using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Ways to write "no number" with a text or an integer.</summary>
internal static class Absence
{
    public static bool IsWritten(ExpressionSyntax expression)
    {
        var inner = NumberSpots.Inner(expression);
        return inner.IsKind(SyntaxKind.NullLiteralExpression)
            || inner.IsKind(SyntaxKind.DefaultLiteralExpression)
            || inner is DefaultExpressionSyntax
            || inner is LiteralExpressionSyntax { Token.ValueText: "" } literal && literal.IsKind(SyntaxKind.StringLiteralExpression)
            || inner is LiteralExpressionSyntax { Token.Value: 0 or 0L }
            || IsEmptyText(inner);
    }

    public static bool IsNull(ExpressionSyntax expression) => NumberSpots.Inner(expression).IsKind(SyntaxKind.NullLiteralExpression);

    private static bool IsEmptyText(ExpressionSyntax expression) => expression is MemberAccessExpressionSyntax
    {
        Name.Identifier.ValueText: "Empty",
        Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "String" },
    };
}
