using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>One way to mend a site: an imperative title, a stable key, and what it makes of the solution (null: does not apply).</summary>
internal sealed record Offer(Bilingual Title, string Key, Func<CancellationToken, Task<Solution?>> Carry)
{
    /// <summary>An offer that edits the site's own document; none when there are no edits.</summary>
    public static IEnumerable<Offer> InDocument(FixSite site, Bilingual title, string key, Edits? edits)
    {
        if (edits is { IsEmpty: false })
        {
            yield return new Offer(title, key, async cancellation =>
                (await edits.Apply(site.Document, cancellation).ConfigureAwait(false)).Project.Solution);
        }
    }
}
