using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Text edits of one document. Edits of text, not of trees: what is not named stays as it was, comments and line breaks included.
/// Wrappings may nest; at one position the inner node's suffix comes first and the outer node's prefix.
/// </summary>
internal sealed class Edits
{
    private readonly List<Edit> _edits = [];
    private readonly HashSet<string> _imports = [];

    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Whether the lines touched are to be laid out by the formatter (for inserted members and statements).</summary>
    public bool Formats { get; set; }

    public Edits Replace(TextSpan span, string text)
    {
        _edits.Add(new Edit(span, text, Rank.Replacement, 0));
        return this;
    }

    public Edits Replace(SyntaxNode node, string text) => Replace(node.Span, text);

    public Edits Delete(int start, int end) => Replace(TextSpan.FromBounds(start, end), "");

    public Edits Before(SyntaxNode node, string text)
    {
        _edits.Add(new Edit(new TextSpan(node.SpanStart, 0), text, Rank.Prefix, -node.Span.Length));
        return this;
    }

    public Edits After(SyntaxNode node, string text)
    {
        _edits.Add(new Edit(new TextSpan(node.Span.End, 0), text, Rank.Suffix, node.Span.Length));
        return this;
    }

    public Edits Insert(int position, string text)
    {
        _edits.Add(new Edit(new TextSpan(position, 0), text, Rank.Prefix, int.MinValue));
        return this;
    }

    public Edits Import(string @namespace)
    {
        _imports.Add(@namespace);
        return this;
    }

    /// <summary>Null when two edits want the same text.</summary>
    public ImmutableArray<TextChange>? Changes()
    {
        var sorted = _edits.Distinct()
            .OrderBy(edit => edit.Span.Start)
            .ThenBy(edit => edit.Rank)
            .ThenBy(edit => edit.Order)
            .ToList();
        var changes = ImmutableArray.CreateBuilder<TextChange>(sorted.Count);
        var end = 0;
        foreach (var edit in sorted)
        {
            if (edit.Span.Start < end)
            {
                return null;
            }

            end = edit.Span.End;
            if (changes.Count > 0 && changes[changes.Count - 1].Span is { Length: 0 } last && last.Start == edit.Span.Start)
            {
                changes[changes.Count - 1] = new TextChange(edit.Span, changes[changes.Count - 1].NewText + edit.Text);
            }
            else
            {
                changes.Add(new TextChange(edit.Span, edit.Text));
            }
        }

        return changes.ToImmutable();
    }

    public async Task<Document> Apply(Document document, CancellationToken cancellation)
    {
        if (Changes() is not { } changes)
        {
            return document;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var changed = document.WithText(text.WithChanges(changes));
        if (Formats)
        {
            changed = await Formatter.FormatAsync(changed, Touched(changes), cancellationToken: cancellation).ConfigureAwait(false);
        }

        foreach (var @namespace in _imports)
        {
            changed = await Imports.Add(changed, @namespace, cancellation).ConfigureAwait(false);
        }

        return changed;
    }

    /// <summary>The spans of the new text, in the changed document.</summary>
    private static IEnumerable<TextSpan> Touched(ImmutableArray<TextChange> changes)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            var length = change.NewText!.Length;
            yield return new TextSpan(change.Span.Start + shift, length);
            shift += length - change.Span.Length;
        }
    }

    private enum Rank
    {
        Suffix,
        Prefix,
        Replacement,
    }

    private sealed record Edit(TextSpan Span, string Text, Rank Rank, int Order);
}
