using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Turns what is put into a changed declaration from text into a number.</summary>
internal sealed class ValueEdit(ChangedDocument document, Reach reach, CancellationToken cancellation)
{
    private SemanticModel Model => document.Model;

    /// <summary>False when the value cannot be turned.</summary>
    public bool ToNumber(ExpressionSyntax value, Declaration target)
    {
        var inner = NumberSpots.Inner(value);
        if (inner is ThrowExpressionSyntax || reach.Find(Model.GetSymbolInfo(Mentioned(inner), cancellation).Symbol) is not null)
        {
            return true;
        }

        switch (inner)
        {
            case ConditionalExpressionSyntax conditional when IsMixed(conditional.WhenTrue, conditional.WhenFalse):
                return ToNumber(conditional.WhenTrue, target) && ToNumber(conditional.WhenFalse, target);
            case SwitchExpressionSyntax choice:
                return choice.Arms.All(arm => ToNumber(arm.Expression, target));
            case BinaryExpressionSyntax { OperatorToken.ValueText: "??" } coalesce when IsMixed(coalesce.Left, coalesce.Right) && !Absence.IsWritten(coalesce.Right) && coalesce.Right is not ThrowExpressionSyntax:
                if (!IsMixed(coalesce.Left))
                {
                    document.Edits.Delete(coalesce.Left.Span.End, coalesce.Right.SpanStart);
                    return ParseIfPresent(coalesce.Left, "") && ToNumber(coalesce.Right, target);
                }

                return ToNumber(coalesce.Left, target) && ToNumber(coalesce.Right, target);
            case BinaryExpressionSyntax { OperatorToken.ValueText: "??" } coalesce when Absence.IsWritten(coalesce.Right):
                document.Edits.Delete(coalesce.Left.Span.End, coalesce.Right.Span.End);
                return ParseIfPresent(coalesce.Left);
        }

        if (Absence.IsWritten(inner))
        {
            document.Edits.Replace(value, target.IsNullable ? "null" : "default");
            return true;
        }

        return Unrevealed(inner, target) || (target.IsNumeric || IsInteger(inner) ? FromInteger(value, inner) : FromText(value, inner, target));
    }

    private bool IsMixed(params ExpressionSyntax[] branches) => branches.Any(branch =>
        Absence.IsWritten(branch) || branch is ThrowExpressionSyntax
        || branch.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(node => node is SimpleNameSyntax && reach.Find(Model.GetSymbolInfo(node, cancellation).Symbol) is not null));

    private static ExpressionSyntax Mentioned(ExpressionSyntax value) =>
        value is ConditionalAccessExpressionSyntax conditional ? Mentioned(conditional.WhenNotNull)
        : value is MemberBindingExpressionSyntax binding ? binding.Name
        : value;

    /// <summary>A number that was revealed only to fit: the digits need not come out any more.</summary>
    private bool Unrevealed(ExpressionSyntax value, Declaration target)
    {
        if (target.IsNullable && value is ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: Names.Reveal } } } conditional
            && NumberSpots.IsGeneratedNumber(Model.GetTypeInfo(conditional.Expression, cancellation).Type))
        {
            document.Edits.Delete(conditional.Expression.Span.End, value.Span.End);
            return true;
        }

        if (value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Names.Reveal } access }
            && NumberSpots.IsGeneratedNumber(Model.GetTypeInfo(access.Expression, cancellation).Type))
        {
            document.Edits.Delete(access.Expression.Span.End, value.Span.End);
            return true;
        }

        return false;
    }

    private bool FromText(ExpressionSyntax value, ExpressionSyntax inner, Declaration target)
    {
        var info = Model.GetTypeInfo(inner, cancellation);
        if (info.Type?.SpecialType != SpecialType.System_String)
        {
            return false;
        }

        if (Model.GetConstantValue(inner, cancellation) is { HasValue: true, Value: string constant } && !Sources.CheckDigit.IsNumber(constant) && !IsTest(value))
        {
            return false;
        }

        if (target.IsNullable && info.Nullability.FlowState != NullableFlowState.NotNull)
        {
            return ParseIfPresent(value);
        }

        Unsuppress(value);
        document.Edits.Before(inner, Type(value) + ".Parse(").After(inner, ")");
        return true;
    }

    /// <param name="value">A text that may be missing.</param>
    /// <param name="otherwise">What stands for a missing one; empty when it follows in the code.</param>
    private bool ParseIfPresent(ExpressionSyntax value, string otherwise = "null")
    {
        if (((CSharpParseOptions)value.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp9)
        {
            return false;
        }

        var inner = NumberSpots.Inner(value);
        var text = FreeName(value);
        var primary = inner is not (BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax or LambdaExpressionSyntax or SwitchExpressionSyntax);
        Unsuppress(value);
        document.Edits.Before(inner, primary ? "" : "(").After(inner, $"{(primary ? "" : ")")} is {{ Length: > 0 }} {text} ? {Type(value)}.Parse({text}) : {otherwise}");
        return true;
    }

    private bool FromInteger(ExpressionSyntax value, ExpressionSyntax inner)
    {
        var type = Model.GetTypeInfo(inner, cancellation).Type;
        if (type?.SpecialType == SpecialType.System_String)
        {
            document.Edits.Before(inner, Type(value) + ".Parse(").After(inner, ")");
            return true;
        }

        if (Model.GetConstantValue(inner, cancellation) is { HasValue: true, Value: { } constant })
        {
            var digits = string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:000000000000}", constant);
            document.Edits.Replace(value, $"{Type(value)}.Parse(\"{digits}\")");
            return Sources.CheckDigit.IsNumber(digits) || IsTest(value);
        }

        if (ParsedText(inner) is { } text)
        {
            document.Edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(value.SpanStart, text.SpanStart), Type(value) + ".Parse(")
                .Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(text.Span.End, value.Span.End), ")");
            return true;
        }

        if (type is not { SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Int32 or SpecialType.System_UInt32 })
        {
            return false;
        }

        var primary = inner is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax;
        document.Edits.Before(inner, Type(value) + ".Parse(" + (primary ? "" : "(")).After(inner, (primary ? "" : ")") + ".ToString(\"D12\"))");
        return true;
    }

    /// <summary>The text of <c>long.Parse(text)</c> and <c>Convert.ToInt64(text)</c>.</summary>
    private ExpressionSyntax? ParsedText(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { ArgumentList.Arguments: [var argument], Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "ToInt64" or "ToUInt64" or "ToDecimal" } }
        && Model.GetTypeInfo(argument.Expression, cancellation).Type?.SpecialType == SpecialType.System_String
            ? argument.Expression
            : null;

    private bool IsInteger(ExpressionSyntax value) =>
        Model.GetTypeInfo(value, cancellation).Type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Int32;

    /// <summary>The <c>!</c> behind a text that may be null: parsing asks for itself.</summary>
    private void Unsuppress(ExpressionSyntax value)
    {
        for (var outer = value; outer is PostfixUnaryExpressionSyntax postfix; outer = postfix.Operand)
        {
            document.Edits.Delete(postfix.OperatorToken.SpanStart, postfix.OperatorToken.Span.End);
        }
    }

    private string Type(ExpressionSyntax value) => NumberName.InExpression(document, reach, value.SpanStart);

    private string FreeName(ExpressionSyntax value)
    {
        var member = value.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax);
        var taken = (member ?? value.SyntaxTree.GetRoot(cancellation)).DescendantTokens().Select(token => token.ValueText).ToImmutableHashSet();
        var name = "digits";
        for (var count = 2; taken.Contains(name) || !document.Names.Add(name + member?.SpanStart); count++)
        {
            name = "digits" + count;
        }

        return name;
    }

    /// <summary>Tests may hold samples that are no numbers; they fail loudly there, which is what tests are for.</summary>
    private static bool IsTest(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<AttributeSyntax>()
        .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory" or "Test" or "TestCase" or "TestMethod" or "DataTestMethod" or "SetUp" or "TestFixture") == true;
}
