using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Sources;

/// <summary>Uses that show a value to be shorter than twelve digits. By syntax alone.</summary>
internal static class ShortUse
{
    /// <summary><c>myNumber == "7"</c>, <c>myNumber &gt; 100</c>, <c>myNumber.Length != 6</c>: the name compared.</summary>
    public static SimpleNameSyntax? Compared(BinaryExpressionSyntax binary)
    {
        if (!binary.IsKind(SyntaxKind.EqualsExpression) && !binary.IsKind(SyntaxKind.NotEqualsExpression)
            && !binary.IsKind(SyntaxKind.LessThanExpression) && !binary.IsKind(SyntaxKind.LessThanOrEqualExpression)
            && !binary.IsKind(SyntaxKind.GreaterThanExpression) && !binary.IsKind(SyntaxKind.GreaterThanOrEqualExpression))
        {
            return null;
        }

        return Subject(binary.Left, binary.Right, IsEquality(binary)) ?? Subject(binary.Right, binary.Left, IsEquality(binary));
    }

    /// <summary><c>myNumber is "7"</c>, <c>myNumber.Length is not 6</c>.</summary>
    public static SimpleNameSyntax? Matched(IsPatternExpressionSyntax match) =>
        match.Pattern switch
        {
            ConstantPatternSyntax constant => Subject(match.Expression, constant.Expression, true),
            UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } => Subject(match.Expression, constant.Expression, true),
            _ => null,
        };

    /// <summary><c>int.Parse(myNumber)</c>, <c>Convert.ToInt32(myNumber)</c>, <c>myNumber.PadLeft(6, '0')</c>: twelve digits fit none of them.</summary>
    public static SimpleNameSyntax? Parsed(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || call.ArgumentList.Arguments.Count == 0)
        {
            return null;
        }

        var method = access.Name.Identifier.ValueText;
        var first = call.ArgumentList.Arguments[0].Expression;
        var owner = access.Expression is MemberAccessExpressionSyntax qualified ? qualified.Name : access.Expression;
        switch (owner)
        {
            case PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword or (int)SyntaxKind.UIntKeyword or (int)SyntaxKind.ShortKeyword or (int)SyntaxKind.ByteKeyword } when method is "Parse" or "TryParse":
            case IdentifierNameSyntax { Identifier.ValueText: "Int32" or "UInt32" or "Int16" } when method is "Parse" or "TryParse":
            case IdentifierNameSyntax { Identifier.ValueText: "Convert" } when method is "ToInt32" or "ToInt16" or "ToUInt32":
                return Name(first);
            default:
                return method is "PadLeft" or "PadRight" && Whole(first) is >= 2 and < 12 ? Name(access.Expression) : null;
        }
    }

    /// <summary>Digits of a literal that cannot be a number for their count alone; null for other literals.</summary>
    public static bool IsShort(ExpressionSyntax? value) =>
        value is LiteralExpressionSyntax literal && literal.Token.Value switch
        {
            string text => CheckDigit.Digits(text) is { Length: not 12 },
            int whole => whole is < -1 or > 0,
            long whole => whole is < -1 or > 0 and < 100_000_000,
            uint whole => whole > 0,
            _ => false,
        };

    private static bool IsEquality(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression);

    private static SimpleNameSyntax? Subject(ExpressionSyntax subject, ExpressionSyntax other, bool equality)
    {
        if (subject is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } measured)
        {
            return equality && Whole(other) is >= 2 and < 12 ? Name(measured.Expression) : null;
        }

        return IsShort(other) ? Name(subject) : null;
    }

    private static int? Whole(ExpressionSyntax expression) => (expression as LiteralExpressionSyntax)?.Token.Value as int?;

    private static SimpleNameSyntax? Name(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        PostfixUnaryExpressionSyntax { Operand: var operand } => Name(operand),
        ParenthesizedExpressionSyntax { Expression: var inner } => Name(inner),
        _ => null,
    };
}
