using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Replaces checks of length and digits by the type's own, which also asks the check digit.</summary>
internal static class ShapeCheck
{
    public static Edits? Parsed(FixSite site)
    {
        if (site.NumberType is not { } number || Check(site) is not { } check || Of(site, check) is not { } shape)
        {
            return null;
        }

        var joint = check.Parent is BinaryExpressionSyntax binary && IsJoint(binary, shape.Holds) ? binary.Kind() : SyntaxKind.None;
        var operands = joint == SyntaxKind.None ? [check] : Operands(check, joint);
        var same = operands.Where(operand => Of(site, operand) is { } other && other.Holds == shape.Holds && other.Text.ToString() == shape.Text.ToString()).ToList();
        var first = operands.IndexOf(same[0]);
        var last = operands.IndexOf(same[same.Count - 1]);
        if (last - first + 1 != same.Count)
        {
            same = [check];
        }

        var discards = number.GetMembers("TryParse").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 2) ? ", out _)" : ", out _, out _)";
        var text = shape.Text.ToString();
        return new Edits().Import(Names.Namespace).Replace(
            Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(same[0].SpanStart, same[same.Count - 1].Span.End),
            (shape.Holds ? "" : "!") + TypeName(site) + ".TryParse(" + text + discards);
    }

    /// <summary><c>[RegularExpression(@"^\d{12}$")]</c> becomes <c>[ValidMyNumber]</c>.</summary>
    public static Edits? Attribute(FixSite site) =>
        site.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
        && attribute.Name.ToString().Split('.').Last() is "RegularExpression" or "RegularExpressionAttribute" or "StringLength" or "Length" or "MaxLength" or "MinLength"
        && site.Compilation.GetTypeByMetadataName(Names.Namespace + ".ValidMyNumberAttribute") is not null
            ? new Edits().Import(Names.Namespace).Replace(attribute, "ValidMyNumber" + Messages(attribute))
            : null;

    /// <summary>What is said to the person who types stays.</summary>
    private static string Messages(AttributeSyntax attribute)
    {
        var kept = attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals?.Name.Identifier.ValueText.StartsWith("ErrorMessage", System.StringComparison.Ordinal) == true).Select(argument => argument.ToString()).ToList() ?? [];
        return kept.Count == 0 ? "" : "(" + string.Join(", ", kept) + ")";
    }

    private static ExpressionSyntax? Check(FixSite site)
    {
        var candidates = site.Node.AncestorsAndSelf().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax) || node == site.Node)
            .Concat(site.Node.DescendantNodes()).OfType<ExpressionSyntax>();
        var check = candidates.FirstOrDefault(expression => Of(site, expression) is { IsWeak: false });
        while (check?.Parent is PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax && Of(site, (ExpressionSyntax)check.Parent) is not null)
        {
            check = (ExpressionSyntax)check.Parent;
        }

        return check;
    }

    private static List<ExpressionSyntax> Operands(ExpressionSyntax check, SyntaxKind kind)
    {
        SyntaxNode top = check;
        while (top.Parent.IsKind(kind))
        {
            top = top.Parent!;
        }

        var operands = new List<ExpressionSyntax>();
        Collect((ExpressionSyntax)top);
        return operands;

        void Collect(ExpressionSyntax node)
        {
            if (node is BinaryExpressionSyntax binary && binary.IsKind(kind))
            {
                Collect(binary.Left);
                Collect(binary.Right);
            }
            else
            {
                operands.Add(node);
            }
        }
    }

    private static bool IsJoint(BinaryExpressionSyntax binary, bool holds) => binary.IsKind(holds ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression);

    private static string TypeName(FixSite site) =>
        site.Model.LookupSymbols(site.Span.Start, name: Names.Number).All(NumberSpots.IsGeneratedType) ? Names.Number : Names.NumberType;

    /// <summary>What is asked of which text; weak is what the parse asks on its way (presence).</summary>
    private static (ExpressionSyntax Text, bool Holds, bool IsWeak)? Of(FixSite site, ExpressionSyntax check)
    {
        switch (check)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Of(site, parenthesized.Expression);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return Of(site, not.Operand) is { } inner ? (inner.Text, !inner.Holds, inner.IsWeak) : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } compared:
                var equal = compared.IsKind(SyntaxKind.EqualsExpression);
                return Absence.IsNull(compared.Right) && IsText(site, compared.Left) ? (compared.Left, !equal, true)
                    : IsTwelve(compared.Right) && Measured(site, compared.Left) is { } measured ? (measured, equal, false)
                    : null;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } pattern when IsTwelve(constant) && Measured(site, pattern.Expression) is { } whole:
                return (whole, true, false);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } } pattern when IsTwelve(constant) && Measured(site, pattern.Expression) is { } negated:
                return (negated, false, false);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var nothing } } } present when Absence.IsNull(nothing) && IsText(site, present.Expression):
                return (present.Expression, true, true);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var nothing } } absent when Absence.IsNull(nothing) && IsText(site, absent.Expression):
                return (absent.Expression, false, true);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: var arguments }:
                return access.Name.Identifier.ValueText switch
                {
                    "IsMatch" when arguments.Count is 1 or 2 or 3 && IsText(site, arguments[0].Expression) && IsRegex(site, access) => (arguments[0].Expression, true, false),
                    "All" when arguments.Count == 1 && IsText(site, access.Expression) => (access.Expression, true, false),
                    "TryParse" when arguments is [var parsed, var result] && IsText(site, parsed.Expression) && IsDiscard(result) && !NumberSpots.IsGeneratedNumber(site.SymbolOf(access)?.ContainingType) => (parsed!.Expression, true, false),
                    "IsNullOrEmpty" or "IsNullOrWhiteSpace" when arguments.Count == 1 => (arguments[0].Expression, false, true),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static bool IsDiscard(ArgumentSyntax result) => result.Expression.ToString() is "_" or "var _";

    private static bool IsRegex(FixSite site, MemberAccessExpressionSyntax access) => site.SymbolOf(access)?.ContainingType.Name == "Regex";

    private static bool IsTwelve(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: 12 };

    private static ExpressionSyntax? Measured(FixSite site, ExpressionSyntax length) => length switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } access when IsText(site, access.Expression) => access.Expression,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Length" } } conditional when IsText(site, conditional.Expression) => conditional.Expression,
        _ => null,
    };

    private static bool IsText(FixSite site, ExpressionSyntax expression) => site.TypeOf(expression)?.SpecialType == SpecialType.System_String;
}
