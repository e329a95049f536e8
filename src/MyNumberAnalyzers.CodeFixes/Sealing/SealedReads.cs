using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Opens the column where its text was read, and asks whether it is there where that was the question.</summary>
internal sealed class SealedReads(SolutionEdits edits, VaultReach vaults, SealedMember member)
{
    public async Task<bool> Read(ChangedDocument document, SimpleNameSyntax name, ExpressionSyntax value)
    {
        var outer = Use.Wrapped(value);
        if (IsNullCheck(outer))
        {
            return true;
        }

        if (Emptiness(outer) is var (whole, isNegated))
        {
            document.Edits.Replace(whole, $"{Text(document, value)} is {(isNegated ? "" : "not ")}null");
            return whole.Parent is not (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or PrefixUnaryExpressionSyntax or MemberAccessExpressionSyntax);
        }

        if (Forbidden(outer) || await vaults.At(document, value).ConfigureAwait(false) is not { } vault)
        {
            return false;
        }

        document.Edits.Replace(name.Identifier.Span, $"{member.Open}({vault})");
        if (Parse(document, outer) is { } parse)
        {
            return Unparsed(document, parse, outer, value);
        }

        const string text = "?." + Names.Reveal + "()";
        var isNull = (member.WasNullable || value is ConditionalAccessExpressionSyntax) && document.Model.GetTypeInfo(value, edits.Cancellation).Nullability.FlowState != NullableFlowState.NotNull;
        var isWhole = outer.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            || outer.Parent is AssignmentExpressionSyntax assignment && assignment.Right == outer;
        if (outer.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null })
        {
            document.Edits.Before(outer, member.Name + " = ");
            isWhole = true;
        }

        document.Edits.Before(value, isNull || isWhole ? "" : "(").After(value, text + (isNull ? "" : isWhole ? " ?? \"\"" : " ?? \"\")"));
        return true;
    }

    private static bool IsNullCheck(ExpressionSyntax outer) => outer.Parent switch
    {
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression) =>
            Absence.IsNull(binary.Left == outer ? binary.Right : binary.Left),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } => Absence.IsNull(constant),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } } => Absence.IsNull(constant),
        _ => false,
    };

    /// <summary><c>string.IsNullOrEmpty(x)</c>, <c>x == ""</c>, with a <c>!</c> before it.</summary>
    private static (ExpressionSyntax Whole, bool IsNegated)? Emptiness(ExpressionSyntax outer)
    {
        ExpressionSyntax? whole = outer.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } call } => call,
            BinaryExpressionSyntax binary when (binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression))
                && Absence.IsWritten(binary.Left == outer ? binary.Right : binary.Left) => binary,
            _ => null,
        };
        return whole switch
        {
            null => null,
            BinaryExpressionSyntax binary => (binary, binary.IsKind(SyntaxKind.EqualsExpression)),
            { Parent: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not } => (not, false),
            _ => (whole, true),
        };
    }

    private static bool Forbidden(ExpressionSyntax outer) => outer.Parent
        is ArgumentSyntax { RefOrOutKeyword.RawKind: not (int)SyntaxKind.None }
        or NameColonSyntax or AttributeArgumentSyntax or RefExpressionSyntax
        || outer.Parent is AssignmentExpressionSyntax assignment && assignment.Left == outer;

    private InvocationExpressionSyntax? Parse(ChangedDocument document, ExpressionSyntax outer) =>
        outer.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call }
        && document.Model.GetSymbolInfo(call, edits.Cancellation).Symbol is IMethodSymbol { Name: "Parse" } method
        && NumberSpots.IsGeneratedNumber(method.ContainingType)
            ? call
            : null;

    /// <summary>What was parsed from the text comes out of the seal as a number already.</summary>
    private bool Unparsed(ChangedDocument document, InvocationExpressionSyntax parse, ExpressionSyntax outer, ExpressionSyntax value)
    {
        var takesNone = document.Model.GetTypeInfo(parse, edits.Cancellation).ConvertedType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var isConditional = value is ConditionalAccessExpressionSyntax;
        document.Edits.Replace(TextSpan.FromBounds(parse.SpanStart, outer.SpanStart), takesNone || !isConditional ? "" : "(")
            .Replace(TextSpan.FromBounds(value.Span.End, parse.Span.End), takesNone ? "" : isConditional ? ")!.Value" : "!.Value");
        return outer.SpanStart == value.SpanStart;
    }

    private static string Text(ChangedDocument document, ExpressionSyntax value) => document.Tree.GetText().ToString(value.Span);
}
