using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Writes the mask where the number stood: the message keeps its shape, its other values and its readers.</summary>
internal static class MaskedValue
{
    public static Edits? For(FixSite site)
    {
        var spots = NumberSpots.Of(site);
        if (spots.Count == 0)
        {
            return null;
        }

        var edits = new Edits();
        var inlined = new HashSet<InterpolationSyntax>();
        foreach (var spot in spots)
        {
            Mask(site, edits, spot, inlined);
        }

        foreach (var text in inlined.Select(hole => hole.Parent).OfType<InterpolatedStringExpressionSyntax>().Distinct())
        {
            if (text.Contents.OfType<InterpolationSyntax>().All(inlined.Contains))
            {
                DropDollar(site, edits, text);
            }
        }

        return edits.Changes() is null ? null : edits;
    }

    private static void Mask(FixSite site, Edits edits, ExpressionSyntax spot, HashSet<InterpolationSyntax> inlined)
    {
        var outer = Outer(spot);
        if (outer.Parent is InterpolationSyntax { AlignmentClause: null } hole)
        {
            inlined.Add(hole);
            edits.Replace(hole, Names.Mask);
        }
        else if (outer.Parent is InterpolationSyntax { FormatClause: { } format })
        {
            edits.Replace(outer, Literal).Delete(format.SpanStart, format.Span.End);
        }
        else if (TextBefore(outer) is { } text)
        {
            edits.Delete(text.Span.End - 1, outer.Span.End).Insert(text.Span.End - 1, Names.Mask + "\"");
        }
        else
        {
            edits.Replace(outer, AsType(site, outer));
        }
    }

    private static string Literal => "\"" + Names.Mask + "\"";

    private static string AsType(FixSite site, ExpressionSyntax spot)
    {
        var wanted = site.Model.GetTypeInfo(spot, site.Cancellation).ConvertedType;
        return wanted is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char } ? Literal + ".ToCharArray()"
            : wanted is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Byte }] } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } ? Literal + "u8.ToArray()"
            : Literal;
    }

    /// <summary>The literal right before an operand of a concatenation, when both stand on one line: "a: " + x becomes "a: ****".</summary>
    private static LiteralExpressionSyntax? TextBefore(ExpressionSyntax spot)
    {
        if (spot.Chain()?.Operands() is not { } operands)
        {
            return null;
        }

        var index = operands.ToList().IndexOf(spot);
        return index > 0
            && operands[index - 1] is LiteralExpressionSyntax literal
            && literal.IsPlainText()
            && literal.SyntaxTree.GetLineSpan(literal.Span).EndLinePosition.Line == spot.SyntaxTree.GetLineSpan(spot.Span).EndLinePosition.Line
            && literal.GetTrailingTrivia().Concat(spot.GetLeadingTrivia()).All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                ? literal
                : null;
    }

    /// <summary>A text without holes needs no dollar, unless it is wanted as a FormattableString or holds escaped braces.</summary>
    private static void DropDollar(FixSite site, Edits edits, InterpolatedStringExpressionSyntax text)
    {
        var start = text.StringStartToken.Text;
        var isString = site.Model.GetTypeInfo(text, site.Cancellation).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object };
        var hasBraces = text.Contents.OfType<InterpolatedStringTextSyntax>().Any(part => part.TextToken.Text.IndexOfAny(['{', '}']) >= 0);
        if (isString && !hasBraces && start.Count(sign => sign == '$') == 1)
        {
            edits.Replace(text.StringStartToken.Span, start.Replace("$", ""));
        }
    }

    private static ExpressionSyntax Outer(ExpressionSyntax spot)
    {
        while (spot.Parent is ParenthesizedExpressionSyntax parent || IsSuppression(spot.Parent))
        {
            spot = (ExpressionSyntax)spot.Parent!;
        }

        return spot;

        static bool IsSuppression(SyntaxNode? node) => node.IsKind(SyntaxKind.SuppressNullableWarningExpression);
    }
}
