using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keeps the number out of a type's text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PrintedByTypeFix)), Shared]
public sealed class PrintedByTypeFix : RuleFix
{
    public const string MYN2003_Override = nameof(MYN2003_Override);
    public const string MYN2003_ChangeType = nameof(MYN2003_ChangeType);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN2003");


    private protected override FixAllProvider All { get; } = new TypeChangeAll(MYN2003_ChangeType, TypeChangeOffer.Declared);

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Print the type without the number", "番号を出力しないようにする"), MYN2003_Override, PrintMembersOverride.For(site) ?? TextWithoutNumber.For(site))
            .Concat(TypeChangeOffer.Of(site, MYN2003_ChangeType, TypeChangeOffer.Declared(site)));
}
