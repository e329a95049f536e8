using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Questions about syntax that several offers ask.</summary>
internal static class SyntaxQuestions
{
    public static bool IsNameOf(this InvocationExpressionSyntax call) =>
        call is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 };

    /// <summary>The operands of a chain of <c>+</c>, left to right.</summary>
    public static IReadOnlyList<ExpressionSyntax> Operands(this BinaryExpressionSyntax chain)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax left = chain;
        while (left is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            operands.Add(binary.Right);
            left = binary.Left;
        }

        operands.Add(left);
        operands.Reverse();
        return operands;
    }

    /// <summary>The outermost <c>+</c> chain this expression is an operand of.</summary>
    public static BinaryExpressionSyntax? Chain(this ExpressionSyntax operand)
    {
        BinaryExpressionSyntax? chain = null;
        SyntaxNode node = operand;
        while (node.Parent is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression) && (chain is not null || binary.Left == node || binary.Right == node))
        {
            if (chain is not null && binary.Left != chain)
            {
                break;
            }

            chain = binary;
            node = binary;
        }

        return chain;
    }

    public static bool IsPlainText(this ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax literal && literal.Token.IsKind(SyntaxKind.StringLiteralToken);

    /// <summary>The text between the quotes of a string literal as it is written.</summary>
    public static (int Start, string Text) Written(this LiteralExpressionSyntax literal)
    {
        var text = literal.Token.Text;
        var start = 0;
        while (start < text.Length && text[start] is '@' or '"')
        {
            start++;
            if (text[start - 1] == '"' && !literal.Token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) && !literal.Token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            {
                break;
            }
        }

        var end = text.Length;
        while (end > start && text[end - 1] == '"')
        {
            end--;
            if (literal.Token.IsKind(SyntaxKind.StringLiteralToken))
            {
                break;
            }
        }

        return (literal.SpanStart + start, text.Substring(start, end - start));
    }

    /// <summary>A member of an anonymous object; a name that the value gives by itself is not said twice.</summary>
    public static string Member(string name, ExpressionSyntax value) =>
        value is IdentifierNameSyntax { Identifier.ValueText: var own } && own == name || value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var last } && last == name
            ? value.ToString()
            : $"{name} = {value}";

    public static string NewLineOf(this FixSite site) => Imports.NewLine(site.Text);

    /// <summary>The white space the node's first line starts with.</summary>
    public static string IndentOf(this FixSite site, SyntaxNode node)
    {
        var line = site.Text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Deletes a whole statement or member with its own line, keeping comments that stand above it.</summary>
    public static void DeleteLines(this Edits edits, FixSite site, SyntaxNode node)
    {
        var start = site.Text.Lines.GetLineFromPosition(node.SpanStart);
        var end = site.Text.Lines.GetLineFromPosition(node.Span.End);
        var ownsStart = site.Text.ToString(new Microsoft.CodeAnalysis.Text.TextSpan(start.Start, node.SpanStart - start.Start)).Trim().Length == 0;
        var ownsEnd = site.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(node.Span.End, end.End)).Trim().Length == 0;
        if (ownsStart && ownsEnd)
        {
            edits.Delete(start.Start, end.EndIncludingLineBreak);
        }
        else
        {
            // A comment behind it moves up to where the statement began.
            var rest = site.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(node.Span.End, end.End));
            edits.Delete(node.SpanStart, node.Span.End + (ownsStart ? rest.Length - rest.TrimStart().Length : 0));
        }
    }
}
