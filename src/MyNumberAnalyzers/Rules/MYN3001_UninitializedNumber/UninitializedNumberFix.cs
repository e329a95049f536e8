using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Says that a number is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UninitializedNumberFix)), Shared]
public sealed class UninitializedNumberFix : RuleFix
{
    public const string MYN3001_Nullable = nameof(MYN3001_Nullable);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN3001");


    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Use 'MyNumber?' for a missing number", "未設定を 'MyNumber?' で表す"), MYN3001_Nullable, TypedMisuse.Missing(site));
}
