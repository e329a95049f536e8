using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Seals the number before it is written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FileLeakFix)), Shared]
public sealed class FileLeakFix : RuleFix
{
    public const string MYN1005_Seal = nameof(MYN1005_Seal);
    public const string MYN1005_Exclude = nameof(MYN1005_Exclude);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1005");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        VaultOffers.Seal(site, MYN1005_Seal).Concat(MemberOffers.Exclude(site, MYN1005_Exclude));
}
