using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Sources;

/// <summary>What the comments at a declaration say. Read from trivia, since builds without a documentation file do not parse them.</summary>
internal static class Comments
{
    private static readonly string[] Openings = ["gets or sets ", "gets and sets ", "get or set ", "gets ", "sets ", "get ", "returns ", "represents ", "contains ", "holds ", "stores ", "is ", "the ", "a ", "an "];

    /// <summary>The summary, parameter or return text that speaks of a symbol, without markup; empty when there is none.</summary>
    public static string Documentation(ISymbol symbol, System.Threading.CancellationToken cancellation)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellation);
            var text = symbol switch
            {
                IParameterSymbol parameter => Element(Docs(Owner(node)), $"<param name=\"{parameter.Name}\">", "</param>"),
                IMethodSymbol => Element(Docs(Owner(node)), "<returns>", "</returns>"),
                IPropertySymbol when node is ParameterSyntax => Element(Docs(Owner(node)), $"<param name=\"{symbol.Name}\">", "</param>"),
                IPropertySymbol or IFieldSymbol => Summary(Docs(Owner(node))),
                _ => "",
            };
            if (text.Length > 0)
            {
                return Opened(text);
            }
        }

        return "";
    }

    /// <summary>A comment on the declaration's own line (<c>string no; // 個人番号</c>); empty when there is none.</summary>
    public static string Trailing(ISymbol symbol, System.Threading.CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference])
        {
            return "";
        }

        var node = reference.GetSyntax(cancellation);
        node = node is VariableDeclaratorSyntax { Parent.Parent: { } declaration } ? declaration : node;
        if (node is not (BaseFieldDeclarationSyntax or PropertyDeclarationSyntax or LocalDeclarationStatementSyntax or ParameterSyntax))
        {
            return "";
        }

        var last = node.GetLastToken();
        var next = node is ParameterSyntax ? last.GetNextToken() : default;
        return Line(last.TrailingTrivia) is { Length: > 0 } own ? own : next.IsKind(SyntaxKind.CommaToken) ? Line(next.TrailingTrivia) : "";
    }

    /// <summary>Without openings such as "Gets or sets the".</summary>
    private static string Opened(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var opening in Openings)
            {
                if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                {
                    text = text.Substring(opening.Length);
                    again = true;
                }
            }
        }

        return text;
    }

    private static string Line(SyntaxTriviaList trivia)
    {
        foreach (var one in trivia)
        {
            if (one.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                return one.ToString().TrimStart('/', ' ', '\t', '<', '!').Trim();
            }

            if (one.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                return one.ToString().Trim('/', '*', ' ');
            }
        }

        return "";
    }

    /// <summary>The declaration that carries the comment.</summary>
    private static SyntaxNode Owner(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: { } field } => field,
        ParameterSyntax { Parent.Parent: { } method } => method,
        _ => node,
    };

    private static string Docs(SyntaxNode node)
    {
        StringBuilder? docs = null;
        foreach (var trivia in node.GetLeadingTrivia())
        {
            var text = trivia.ToFullString();
            var isDoc = trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
                || text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal);
            if (isDoc)
            {
                (docs ??= new StringBuilder()).Append(text).Append('\n');
            }
        }

        return docs?.ToString() ?? "";
    }

    /// <summary>The summary; a doc comment without any element is one itself.</summary>
    private static string Summary(string docs)
    {
        if (docs.Length == 0)
        {
            return "";
        }

        return docs.IndexOf("<summary>", StringComparison.Ordinal) >= 0 ? Element(docs, "<summary>", "</summary>")
            : docs.IndexOf('<') < 0 ? Plain(docs)
            : docs.IndexOf("<value>", StringComparison.Ordinal) >= 0 ? Element(docs, "<value>", "</value>")
            : "";
    }

    private static string Element(string docs, string open, string close)
    {
        var start = docs.IndexOf(open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : docs.IndexOf(close, start, StringComparison.Ordinal);
        return end < 0 ? "" : Plain(docs.Substring(start + open.Length, end - start - open.Length));
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim().TrimStart('/', '*').Trim();
            if (trimmed.Length > 0)
            {
                plain.Append(plain.Length > 0 ? " " : "").Append(trimmed);
            }
        }

        return plain.ToString();
    }
}
