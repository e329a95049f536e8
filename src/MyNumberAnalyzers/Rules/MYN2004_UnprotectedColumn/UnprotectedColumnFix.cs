using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Stores the column sealed, or leaves it out of the table.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnprotectedColumnFix)), Shared]
public sealed class UnprotectedColumnFix : RuleFix
{
    public const string MYN2004_Seal = nameof(MYN2004_Seal);
    public const string MYN2004_Exclude = nameof(MYN2004_Exclude);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN2004");

    internal override ImmutableHashSet<string> Singles { get; } = ImmutableHashSet.Create(MYN2004_Exclude);

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        SealedOffers.Of(site, MYN2004_Seal).Concat(ColumnOffers.Exclude(site, MYN2004_Exclude));
}
