using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keeps the number out of telemetry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TelemetryLeakFix)), Shared]
public sealed class TelemetryLeakFix : RuleFix
{
    public const string MYN1003_UseMask = nameof(MYN1003_UseMask);
    public const string MYN1003_UseKey = nameof(MYN1003_UseKey);
    public const string MYN1003_Remove = nameof(MYN1003_Remove);
    public const string MYN1003_ChangeType = nameof(MYN1003_ChangeType);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1003");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        MemberOffers.ChangeType(site, MYN1003_ChangeType).Concat(MessageOffers.Of(site, MYN1003_UseMask, MYN1003_UseKey, MYN1003_Remove));
}
