using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keeps the number out of a log.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LogLeakFix)), Shared]
public sealed class LogLeakFix : RuleFix
{
    public const string MYN1001_UseMask = nameof(MYN1001_UseMask);
    public const string MYN1001_UseKey = nameof(MYN1001_UseKey);
    public const string MYN1001_Remove = nameof(MYN1001_Remove);
    public const string MYN1001_ChangeType = nameof(MYN1001_ChangeType);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1001");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        MemberOffers.ChangeType(site, MYN1001_ChangeType).Concat(MessageOffers.Of(site, MYN1001_UseMask, MYN1001_UseKey, MYN1001_Remove));
}
