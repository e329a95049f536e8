using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Asks the check digit too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShapeOnlyValidationFix)), Shared]
public sealed class ShapeOnlyValidationFix : RuleFix
{
    public const string MYN2007_TryParse = nameof(MYN2007_TryParse);
    public const string MYN2007_Attribute = nameof(MYN2007_Attribute);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN2007");


    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Use 'MyNumber.TryParse'", "'MyNumber.TryParse' を使う"), MYN2007_TryParse, ShapeCheck.Parsed(site))
            .Concat(Offer.InDocument(site, new Bilingual("Use [ValidMyNumber]", "[ValidMyNumber] を使う"), MYN2007_Attribute, ShapeCheck.Attribute(site)));
}
