using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Seals the number before it is kept, or keeps another key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateLeakFix)), Shared]
public sealed class StateLeakFix : RuleFix
{
    public const string MYN1008_Seal = nameof(MYN1008_Seal);
    public const string MYN1008_UseKey = nameof(MYN1008_UseKey);
    public const string MYN1008_Exclude = nameof(MYN1008_Exclude);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1008");

    internal override ImmutableHashSet<string> Singles { get; } = ImmutableHashSet.Create(MYN1008_UseKey, MYN1008_Exclude);

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        VaultOffers.Seal(site, MYN1008_Seal)
            .Concat(MemberOffers.Exclude(site, MYN1008_Exclude))
            .Concat(MessageOffers.Key(site, MYN1008_UseKey));
}
