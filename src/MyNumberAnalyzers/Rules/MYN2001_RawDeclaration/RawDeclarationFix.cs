using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Declares the number as a number, and lets every use follow.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RawDeclarationFix)), Shared]
public sealed class RawDeclarationFix : RuleFix
{
    public const string MYN2001_ChangeType = nameof(MYN2001_ChangeType);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN2001");

    private protected override FixAllProvider All { get; } = new TypeChangeAll(MYN2001_ChangeType, TypeChangeOffer.Declared);

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        TypeChangeOffer.Of(site, MYN2001_ChangeType, TypeChangeOffer.Declared(site));
}
