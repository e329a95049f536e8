using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Where things stand on their lines.</summary>
internal static class Layout
{
    /// <summary>The white space the node's first line starts with.</summary>
    public static string IndentOf(SourceText text, SyntaxNode node)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The node with its own lines when nothing else stands on them but a comment behind it.</summary>
    public static TextSpan WithLines(SourceText text, SyntaxNode node, int end)
    {
        var first = text.Lines.GetLineFromPosition(node.SpanStart);
        var last = text.Lines.GetLineFromPosition(end);
        var before = text.ToString(TextSpan.FromBounds(first.Start, node.SpanStart));
        var after = text.ToString(TextSpan.FromBounds(end, last.End)).Trim();
        return before.Trim().Length == 0 && (after.Length == 0 || after.StartsWith("//", System.StringComparison.Ordinal))
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(node.SpanStart, end);
    }
}
