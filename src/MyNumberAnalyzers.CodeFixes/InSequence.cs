using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Fixes all occurrences one after the other, each on the result of the one before. Two leaks in one call, or in one message template,
/// would fight over the same text if they were computed apart and merged.
/// </summary>
internal sealed class InSequence : FixAllProvider
{
    public static readonly InSequence Instance = new();

    private static readonly Bilingual Title = new("Fix all occurrences", "すべて修正する");

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var found = await Diagnostics(context).ConfigureAwait(false);
        return found.IsEmpty
            ? null
            : CodeAction.Create(
                Title.ToString(CultureInfo.CurrentUICulture),
                cancellation => Run(context, found, cancellation),
                context.CodeActionEquivalenceKey);
    }

    /// <summary>What the scope holds, in a stable order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnostics(FixAllContext context)
    {
        var found = new List<Diagnostic>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is not null:
                found.AddRange(await context.GetDocumentDiagnosticsAsync(context.Document).ConfigureAwait(false));
                break;
            case FixAllScope.Project:
                found.AddRange(await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false));
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects)
                {
                    found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                break;
        }

        return found.Where(diagnostic => diagnostic.Location.IsInSource && context.DiagnosticIds.Contains(diagnostic.Id))
            .GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.SourceSpan))
            .Select(same => same.First())
            .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, System.StringComparer.Ordinal)
            .ThenByDescending(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
    }

    public static async Task<Solution> Run(FixAllContext context, ImmutableArray<Diagnostic> found, CancellationToken cancellation)
    {
        var solution = context.Solution;
        var waiting = new Queue<Spot>(found.Select(diagnostic => Spot.Of(solution, diagnostic)).OfType<Spot>());
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var changed = await Step(context, solution, waiting.Dequeue(), cancellation).ConfigureAwait(false);
            if (changed is null)
            {
                continue;
            }

            var moves = await Moves.Between(solution, changed, cancellation).ConfigureAwait(false);
            waiting = new Queue<Spot>(waiting.Select(spot => spot.After(moves)).OfType<Spot>());
            solution = changed;
        }

        return solution;
    }

    private static async Task<Solution?> Step(FixAllContext context, Solution solution, Spot spot, CancellationToken cancellation)
    {
        if (solution.GetDocument(spot.Document) is not { } document
            || await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is not { } tree)
        {
            return null;
        }

        CodeAction? chosen = null;
        var diagnostic = await spot.In(solution, tree, cancellation).ConfigureAwait(false);
        await context.CodeFixProvider.RegisterCodeFixesAsync(new CodeFixContext(
            document,
            diagnostic,
            (action, _) => chosen ??= context.CodeActionEquivalenceKey is null || action.EquivalenceKey == context.CodeActionEquivalenceKey ? action : null,
            cancellation)).ConfigureAwait(false);
        if (chosen is null)
        {
            return null;
        }

        var operations = await chosen.GetOperationsAsync(cancellation).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution;
    }

    /// <summary>A diagnostic that outlives edits: its spans move with the text.</summary>
    private sealed record Spot(Diagnostic Diagnostic, DocumentId Document, TextSpan Span, ImmutableArray<(DocumentId Document, TextSpan Span)> Others)
    {
        public static Spot? Of(Solution solution, Diagnostic diagnostic)
        {
            var others = diagnostic.AdditionalLocations
                .Select(location => (Document: solution.GetDocument(location.SourceTree)?.Id, Span: location.SourceSpan))
                .Where(place => place.Document is not null)
                .Select(place => (place.Document!, place.Span))
                .ToImmutableArray();
            return solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                ? new Spot(diagnostic, document.Id, diagnostic.Location.SourceSpan, others)
                : null;
        }

        public Spot? After(Moves moves) => moves.Of(Document, Span) is { } span
            ? this with
            {
                Span = span,
                Others = Others.Select(other => (other.Document, Span: moves.Of(other.Document, other.Span)))
                    .Where(other => other.Span is not null)
                    .Select(other => (other.Document, other.Span!.Value))
                    .ToImmutableArray(),
            }
            : null;

        public async Task<Diagnostic> In(Solution solution, SyntaxTree tree, CancellationToken cancellation)
        {
            var additional = new List<Location>();
            foreach (var (id, span) in Others)
            {
                if (solution.GetDocument(id) is { } document && await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } other)
                {
                    additional.Add(Location.Create(other, span));
                }
            }

            return Diagnostic.Create(Diagnostic.Descriptor, Location.Create(tree, Span), additional, Diagnostic.Properties);
        }
    }

    /// <summary>How text moved between two states of a solution.</summary>
    private sealed class Moves
    {
        private readonly Dictionary<DocumentId, ImmutableArray<TextChange>> _changes = [];

        public static async Task<Moves> Between(Solution before, Solution after, CancellationToken cancellation)
        {
            var moves = new Moves();
            foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
            {
                var changes = await after.GetDocument(id)!.GetTextChangesAsync(before.GetDocument(id)!, cancellation).ConfigureAwait(false);
                moves._changes[id] = changes.ToImmutableArray();
            }

            return moves;
        }

        /// <summary>Where the span is now; null when its own text was edited away.</summary>
        public TextSpan? Of(DocumentId document, TextSpan span)
        {
            if (!_changes.TryGetValue(document, out var changes))
            {
                return span;
            }

            int start = span.Start, end = span.End;
            foreach (var change in changes)
            {
                var growth = (change.NewText?.Length ?? 0) - change.Span.Length;
                if (change.Span.End <= span.Start)
                {
                    start += growth;
                    end += growth;
                }
                else if (change.Span.Start < span.End)
                {
                    if (!span.Contains(change.Span))
                    {
                        return null;
                    }

                    end += growth;
                }
            }

            return end > start ? TextSpan.FromBounds(start, end) : null;
        }
    }
}
