using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Changes many declarations at once, so that what is handed from one to the other is never parsed and revealed in between.
/// Where they cannot all go together, they go one after the other, those that can.
/// </summary>
/// <param name="key">The offer that changes the type; other offers of the rule go one after the other.</param>
/// <param name="declared">The declaration a diagnostic is about.</param>
internal sealed class TypeChangeAll(string key, Func<FixSite, ISymbol?> declared) : FixAllProvider
{

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => InSequence.Instance.GetSupportedFixAllScopes();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (context.CodeActionEquivalenceKey is { } chosen && chosen != key)
        {
            return await InSequence.Instance.GetFixAsync(context).ConfigureAwait(false);
        }

        var found = await InSequence.Diagnostics(context).ConfigureAwait(false);
        return found.IsEmpty
            ? null
            : CodeAction.Create(
                TypeChangeOffer.Title.ToString(CultureInfo.CurrentUICulture),
                cancellation => Run(context, found, cancellation),
                context.CodeActionEquivalenceKey);
    }

    private async Task<Solution> Run(FixAllContext context, ImmutableArray<Diagnostic> found, CancellationToken cancellation)
    {
        var solution = context.Solution;
        var symbols = new List<ISymbol>();
        foreach (var diagnostic in found)
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await FixSite.At(document, diagnostic, cancellation).ConfigureAwait(false) is { } site
                && declared(site) is { } symbol
                && await TypeChange.Apply(solution, [symbol], cancellation).ConfigureAwait(false) is not null)
            {
                symbols.Add(symbol);
            }
        }

        var together = await TypeChange.Apply(solution, symbols, cancellation).ConfigureAwait(false);
        return together is not null && await Soundness.Holds(solution, together, cancellation).ConfigureAwait(false)
            ? together
            : await InSequence.Run(context, found, cancellation).ConfigureAwait(false);
    }
}
