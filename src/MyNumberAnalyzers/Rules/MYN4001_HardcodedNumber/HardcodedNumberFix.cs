using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Puts nobody's number in the place of one that may be somebody's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedNumberFix)), Shared]
public sealed class HardcodedNumberFix : RuleFix
{
    public const string MYN4001_UseTestData = nameof(MYN4001_UseTestData);
    public const string MYN4001_UseSyntheticLiteral = nameof(MYN4001_UseSyntheticLiteral);
    public const string MYN4001_UseConfiguration = nameof(MYN4001_UseConfiguration);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN4001");


    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Use synthetic test data", "架空のテストデータを使う"), MYN4001_UseTestData, SyntheticNumber.FromTestData(site))
            .Concat(Offer.InDocument(site, new Bilingual("Use a synthetic number", "架空の番号に置き換える"), MYN4001_UseSyntheticLiteral, SyntheticNumber.AsLiteral(site)))
            .Concat(Offer.InDocument(site, new Bilingual("Move it to user secrets", "ユーザーシークレットに移す"), MYN4001_UseConfiguration, SyntheticNumber.FromConfiguration(site)));
}
