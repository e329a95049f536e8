using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// The offers that give something up (a column, another key in the number's place): a person takes them one by one.
/// They are apart from the others because a batch run takes the first offer of a provider.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneByOneFix)), Shared]
public sealed class OneByOneFix : RuleFix
{
    private static readonly ImmutableDictionary<string, RuleFix> Rules = new RuleFix[]
    {
        new DatabaseLeakFix(), new StateLeakFix(), new UrlLeakFix(), new UnprotectedColumnFix(),
    }.ToImmutableDictionary(fix => fix.FixableDiagnosticIds[0]);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Rules.Keys.OrderBy(id => id, System.StringComparer.Ordinal).ToImmutableArray();

    private protected override FixAllProvider? All => null;

    private protected override CodeActionPriority Priority => CodeActionPriority.Low;

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Rules.TryGetValue(site.Diagnostic.Id, out var rule) ? rule.SingleOffers(site) : [];
}
