using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>One <c>name=value</c> of a query, written as a hole of an interpolated text or as an operand of a concatenation.</summary>
internal sealed class QueryItem
{
    private readonly string _before;
    private readonly string _after;
    private readonly int _start;

    private QueryItem(ExpressionSyntax url, ExpressionSyntax value, string before, string after, int start)
    {
        Url = url;
        Value = value;
        _before = before;
        _after = after;
        _start = start;
        Name = before.Substring(start + 1, before.Length - start - 2);
    }

    /// <summary>The whole address.</summary>
    public ExpressionSyntax Url { get; }

    public ExpressionSyntax Value { get; }

    public string Name { get; }

    /// <summary>Null when the value is not all there is between an equals sign and the next item.</summary>
    public static QueryItem? Of(ExpressionSyntax spot)
    {
        if (spot.Parent is InterpolationSyntax { FormatClause: null, Parent: InterpolatedStringExpressionSyntax text } hole)
        {
            var index = text.Contents.IndexOf(hole);
            return index > 0 && text.Contents[index - 1] is InterpolatedStringTextSyntax before && (index + 1 == text.Contents.Count || text.Contents[index + 1] is InterpolatedStringTextSyntax)
                ? Of(text, spot, before.TextToken.Text, index + 1 < text.Contents.Count ? ((InterpolatedStringTextSyntax)text.Contents[index + 1]).TextToken.Text : "")
                : null;
        }

        if (spot.Chain() is not { } chain || chain.Operands() is not { } operands || operands.TakeWhile(operand => operand != spot).LastOrDefault() is not LiteralExpressionSyntax left || !left.IsPlainText())
        {
            return null;
        }

        var next = operands.SkipWhile(operand => operand != spot).Skip(1).FirstOrDefault();
        return next is null ? Of(chain, spot, left.Written().Text, "")
            : next is LiteralExpressionSyntax right && right.IsPlainText() ? Of(chain, spot, left.Written().Text, right.Written().Text)
            : null;
    }

    private static QueryItem? Of(ExpressionSyntax url, ExpressionSyntax value, string before, string after)
    {
        var start = before.LastIndexOfAny(['?', '&']);
        return start >= 0 && before.Length - start > 2 && before[before.Length - 1] == '=' && IsName(before.Substring(start + 1, before.Length - start - 2)) && (after.Length == 0 || after[0] is '&' or '#')
            ? new QueryItem(url, value, before, after, start)
            : null;
    }

    /// <summary>Takes the item out of the address.</summary>
    public void Cut(Edits edits)
    {
        // The first of several items leaves the question mark to the next one.
        var handsOn = _before[_start] == '?' && _after.StartsWith("&");
        var from = _before.Length - _start - (handsOn ? 1 : 0);
        if (Value.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole)
        {
            edits.Delete(hole.SpanStart - from, hole.Span.End + (handsOn ? 1 : 0));
            if (text.Contents.OfType<InterpolationSyntax>().Count() == 1 && text.StringStartToken.Text == "$\"" && !(_before + _after).Contains("{") && !(_before + _after).Contains("}"))
            {
                edits.Replace(text.StringStartToken.Span, "\"");
            }

            return;
        }

        var operands = ((BinaryExpressionSyntax)Url).Operands().ToList();
        var index = operands.IndexOf(Value);
        var left = (LiteralExpressionSyntax)operands[index - 1];
        var (leftStart, leftText) = left.Written();
        if (from == leftText.Length && index > 1)
        {
            edits.Delete(operands[index - 2].Span.End, Value.Span.End);
        }
        else
        {
            edits.Delete(leftStart + leftText.Length - from, leftStart + leftText.Length).Delete(left.Span.End, Value.Span.End);
        }

        if (handsOn)
        {
            edits.Delete(((LiteralExpressionSyntax)operands[index + 1]).Written().Start, ((LiteralExpressionSyntax)operands[index + 1]).Written().Start + 1);
        }
    }

    private static bool IsName(string text) => text.All(sign => char.IsLetterOrDigit(sign) || sign == '_') && !char.IsDigit(text[0]);
}
