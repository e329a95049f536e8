using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// The offers of one rule, best first. An offer is carried out before it is shown: one that changes nothing,
/// or whose result does not compile, never reaches the person.
/// </summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => All;

    private protected virtual FixAllProvider? All => InSequence.Instance;

    /// <summary>Keys of offers that a person decides one by one: they give something up. <see cref="OneByOneFix"/> shows them.</summary>
    internal virtual ImmutableHashSet<string> Singles => ImmutableHashSet<string>.Empty;

    private protected virtual CodeActionPriority Priority => CodeActionPriority.Default;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var site = await FixSite.At(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (site is null)
            {
                continue;
            }

            foreach (var offer in Offers(site).Where(offer => !Singles.Contains(offer.Key)))
            {
                var changed = await offer.Carry(context.CancellationToken).ConfigureAwait(false);
                if (changed is not null
                    && await Soundness.Holds(context.Document.Project.Solution, changed, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(InUiLanguage(offer.Title), _ => Task.FromResult(changed), offer.Key, Priority), diagnostic);
                }
            }
        }
    }

    /// <summary>The first offer is the one a batch run takes, so it never drops behaviour.</summary>
    private protected abstract IEnumerable<Offer> Offers(FixSite site);

    /// <summary>What could be offered, before it is known whether the result holds.</summary>
    internal IEnumerable<Offer> Candidates(FixSite site) => Offers(site);

    internal IEnumerable<Offer> SingleOffers(FixSite site) => Offers(site).Where(offer => Singles.Contains(offer.Key));

    private static string InUiLanguage(Bilingual title) => title.ToString(CultureInfo.CurrentUICulture);
}
