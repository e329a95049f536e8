using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Maps the number to a number, or says that it is not mapped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostByMapperFix)), Shared]
public sealed class LostByMapperFix : RuleFix
{
    public const string MYN3004_ChangeType = nameof(MYN3004_ChangeType);
    public const string MYN3004_Ignore = nameof(MYN3004_Ignore);
    public const string MYN3004_Exclude = nameof(MYN3004_Exclude);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN3004");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        TypeChangeOffer.Of(site, MYN3004_ChangeType, MapperLoss.Target(site))
            .Concat(Offer.InDocument(site, new Bilingual("Leave it out of the map", "写像から除外する"), MYN3004_Ignore, MapperLoss.Ignored(site)))
            .Concat(MapperLoss.Exclude(site, MYN3004_Exclude));
}
