using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Seals the number before it is stored.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DatabaseLeakFix)), Shared]
public sealed class DatabaseLeakFix : RuleFix
{
    public const string MYN1006_SealColumn = nameof(MYN1006_SealColumn);
    public const string MYN1006_Seal = nameof(MYN1006_Seal);
    public const string MYN1006_Exclude = nameof(MYN1006_Exclude);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1006");

    internal override ImmutableHashSet<string> Singles { get; } = ImmutableHashSet.Create(MYN1006_Seal, MYN1006_Exclude);

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        SealedOffers.Of(site, MYN1006_SealColumn).Concat(VaultOffers.Seal(site, MYN1006_Seal)).Concat(MemberOffers.Exclude(site, MYN1006_Exclude));
}
