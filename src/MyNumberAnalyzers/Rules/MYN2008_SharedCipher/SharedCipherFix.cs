using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Makes a shared cipher one per call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SharedCipherFix)), Shared]
public sealed class SharedCipherFix : RuleFix
{
    public const string MYN2008_PerCall = nameof(MYN2008_PerCall);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN2008");


    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Make it per call", "呼び出しごとに作成する"), MYN2008_PerCall, CipherPerCall.For(site));
}
