using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Uses a keyed index instead of a bare hash.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakProtectionFix)), Shared]
public sealed class WeakProtectionFix : RuleFix
{
    public const string MYN1012_Index = nameof(MYN1012_Index);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1012");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        VaultOffers.Index(site, MYN1012_Index);
}
