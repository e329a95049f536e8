using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Puts a using directive where a person would: in order, where the file keeps its usings, once.</summary>
internal static class Imports
{
    public static async Task<Document> Add(Document document, string @namespace, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || IsImported(root, model, @namespace, cancellation))
        {
            return document;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(Directive(root, text, @namespace)));
    }

    private static bool IsImported(CompilationUnitSyntax root, SemanticModel model, string @namespace, CancellationToken cancellation)
    {
        var inner = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        var position = inner is { Members: [var first, ..] } ? first.SpanStart : root.EndOfFileToken.FullSpan.Start;
        return model.GetImportScopes(position, cancellation).Any(scope =>
                scope.Imports.Any(import => import.NamespaceOrType.ToDisplayString() == @namespace))
            || (inner is not null && ("." + inner.Name + ".").StartsWith("." + @namespace + ".", StringComparison.Ordinal));
    }

    private static TextChange Directive(CompilationUnitSyntax root, SourceText text, string @namespace)
    {
        var line = NewLine(text);
        var usings = root.Usings.Count == 0 && root.Members is [BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } only] ? only.Usings : root.Usings;
        var plain = usings.Where(IsPlain).ToList();
        var directive = "using " + @namespace + ";" + line;
        if (usings.Count == 0)
        {
            var start = HeaderEnd(root);
            return new TextChange(new TextSpan(start, 0), directive + line);
        }

        var next = plain.FirstOrDefault(other => Precedes(@namespace, other.Name!.ToString()))
            ?? usings.FirstOrDefault(other => plain.Count == 0 && !other.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
        if (next is not null && next != usings[0])
        {
            var at = text.Lines.GetLineFromPosition(next.SpanStart);
            return new TextChange(new TextSpan(at.Start, 0), text.ToString(TextSpan.FromBounds(at.Start, next.SpanStart)) + directive);
        }

        if (next is not null)
        {
            var indent = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(next.SpanStart).Start, next.SpanStart));
            return new TextChange(new TextSpan(next.SpanStart, 0), directive + indent);
        }

        var last = plain.LastOrDefault() ?? usings.Last();
        var lastLine = text.Lines.GetLineFromPosition(last.SpanStart);
        return new TextChange(
            new TextSpan(text.Lines.GetLineFromPosition(last.Span.End).EndIncludingLineBreak, 0),
            text.ToString(TextSpan.FromBounds(lastLine.Start, last.SpanStart)) + directive);
    }

    /// <summary>Behind a file header that a blank line sets off; a comment that belongs to the first member stays with it.</summary>
    private static int HeaderEnd(CompilationUnitSyntax root)
    {
        var first = root.GetFirstToken(includeZeroWidth: true);
        var end = root.Externs.Count > 0 ? root.Externs.Last().FullSpan.End : first.FullSpan.Start;
        if (root.Externs.Count > 0)
        {
            return end;
        }

        var lineIsBlank = false;
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                end = lineIsBlank ? trivia.FullSpan.End : end;
                lineIsBlank = true;
            }
            else if (trivia.IsDirective)
            {
                end = trivia.FullSpan.End;
                lineIsBlank = true;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                lineIsBlank = false;
            }
        }

        return end;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null
        && directive.Name is not null
        && !directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
        && !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    private static bool Precedes(string left, string right)
    {
        var leftIsSystem = left == "System" || left.StartsWith("System.", StringComparison.Ordinal);
        var rightIsSystem = right == "System" || right.StartsWith("System.", StringComparison.Ordinal);
        return leftIsSystem != rightIsSystem ? leftIsSystem : StringComparer.OrdinalIgnoreCase.Compare(left, right) < 0;
    }

    public static string NewLine(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak == first.End ? "\n" : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }
}
