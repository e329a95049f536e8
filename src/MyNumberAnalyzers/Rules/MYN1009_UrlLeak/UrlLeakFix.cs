using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keeps the number out of the URL.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UrlLeakFix)), Shared]
public sealed class UrlLeakFix : RuleFix
{
    public const string MYN1009_Content = nameof(MYN1009_Content);
    public const string MYN1009_UseKey = nameof(MYN1009_UseKey);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1009");

    internal override ImmutableHashSet<string> Singles { get; } = ImmutableHashSet.Create(MYN1009_UseKey);

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Send it in the body", "本文で送信する"), MYN1009_Content, ContentInstead.For(site))
            .Concat(MessageOffers.Key(site, MYN1009_UseKey));
}
