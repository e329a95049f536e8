using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>Parameters by which a body chooses what it does: a call with another number or enum member is another call.</summary>
internal static class Decided
{
    private static readonly ConditionalWeakTable<SyntaxNode, bool[]> Known = new();

    public static bool By(SyntaxNode code, int parameter) => parameter >= 0 && Known.GetValue(code, Find) is var found && parameter < found.Length && found[parameter];

    private static bool[] Find(SyntaxNode code)
    {
        var parameters = code switch
        {
            BaseMethodDeclarationSyntax method => method.ParameterList,
            LocalFunctionStatementSyntax function => function.ParameterList,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
            _ => null,
        };
        var indexer = (code as AccessorDeclarationSyntax)?.Parent?.Parent as IndexerDeclarationSyntax ?? code.Parent as IndexerDeclarationSyntax;
        if ((parameters?.Parameters ?? indexer?.ParameterList.Parameters) is not { } declared)
        {
            return new bool[0];
        }

        var compared = new HashSet<string>(code.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsCompared).Select(name => name.Identifier.ValueText));
        return declared.Select(parameter => compared.Contains(parameter.Identifier.ValueText)).ToArray();
    }

    private static bool IsCompared(IdentifierNameSyntax name)
    {
        SyntaxNode at = name;
        while (at.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression,
            IsPatternExpressionSyntax test => test.Expression == at,
            SwitchStatementSyntax choice => choice.Expression == at,
            SwitchExpressionSyntax choice => choice.GoverningExpression == at,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: SwitchExpressionSyntax or SwitchStatementSyntax } } => true,
            _ => false,
        };
    }
}
