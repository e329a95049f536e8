using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>What is put into a sealed column, written as a number.</summary>
internal static class SealedNumber
{
    /// <summary>Null when the value cannot be written again elsewhere; "null" for none.</summary>
    public static string? Of(ChangedDocument document, ExpressionSyntax value, CancellationToken cancellation)
    {
        var inner = NumberSpots.Inner(value);
        if (Absence.IsWritten(inner))
        {
            return "null";
        }

        if (!IsPlain(inner))
        {
            return null;
        }

        if (Revealed(document, inner, cancellation) is { } number)
        {
            return number;
        }

        var info = document.Model.GetTypeInfo(inner, cancellation);
        if (NumberSpots.IsGeneratedNumber(info.Type))
        {
            return inner.ToString();
        }

        if (info.Type?.SpecialType != SpecialType.System_String
            || (document.Model.GetConstantValue(inner, cancellation) is { HasValue: true, Value: string constant } && !Sources.CheckDigit.IsNumber(constant)))
        {
            return null;
        }

        return info.Nullability.FlowState == NullableFlowState.MaybeNull
            ? $"{inner} is {{ Length: > 0 }} digits ? {Type(document, value)}.Parse(digits) : null"
            : $"{Type(document, value)}.Parse({inner})";
    }

    public static string Type(ChangedDocument document, SyntaxNode node) =>
        document.Model.LookupSymbols(node.SpanStart, name: Names.Number).All(NumberSpots.IsGeneratedType) ? Names.Number : Names.NumberType;

    /// <summary>Whether the value is the same a few statements later.</summary>
    public static bool IsPlain(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax or LiteralExpressionSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPlain(access.Expression),
        MemberBindingExpressionSyntax => true,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] } element => IsPlain(element.Expression),
        ConditionalAccessExpressionSyntax conditional => IsPlain(conditional.Expression) && IsPlain(conditional.WhenNotNull),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } call => IsPlain(call.Expression),
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => IsPlain(postfix.Operand),
        _ => false,
    };

    /// <summary>A number that was revealed only to fit.</summary>
    private static string? Revealed(ChangedDocument document, ExpressionSyntax value, CancellationToken cancellation) => value switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Names.Reveal, Expression: var number } }
            when NumberSpots.IsGeneratedNumber(document.Model.GetTypeInfo(number, cancellation).Type) => number.ToString(),
        ConditionalAccessExpressionSyntax { Expression: var number, WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: Names.Reveal } } }
            when NumberSpots.IsGeneratedNumber(document.Model.GetTypeInfo(number, cancellation).Type) => number.ToString(),
        _ => null,
    };
}
