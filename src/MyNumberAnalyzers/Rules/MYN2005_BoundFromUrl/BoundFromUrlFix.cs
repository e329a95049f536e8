using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Takes the number from the body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BoundFromUrlFix)), Shared]
public sealed class BoundFromUrlFix : RuleFix
{
    public const string MYN2005_FromBody = nameof(MYN2005_FromBody);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN2005");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Take it from the request body", "リクエスト本文から受け取る"), MYN2005_FromBody, BodyRequest.For(site));
}
