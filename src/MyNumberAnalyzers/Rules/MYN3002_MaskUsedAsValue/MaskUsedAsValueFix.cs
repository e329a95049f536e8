using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Uses the number, not its mask.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskUsedAsValueFix)), Shared]
public sealed class MaskUsedAsValueFix : RuleFix
{
    public const string MYN3002_Unmask = nameof(MYN3002_Unmask);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN3002");


    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Use the number, not its mask", "マスクではなく番号を使う"), MYN3002_Unmask, TypedMisuse.Unmasked(site));
}
