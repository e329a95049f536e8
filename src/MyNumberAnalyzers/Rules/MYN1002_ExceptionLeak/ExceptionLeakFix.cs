using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keeps the number out of an exception.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionLeakFix)), Shared]
public sealed class ExceptionLeakFix : RuleFix
{
    public const string MYN1002_UseMask = nameof(MYN1002_UseMask);
    public const string MYN1002_UseKey = nameof(MYN1002_UseKey);
    public const string MYN1002_Remove = nameof(MYN1002_Remove);
    public const string MYN1002_ChangeType = nameof(MYN1002_ChangeType);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1002");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        MemberOffers.ChangeType(site, MYN1002_ChangeType).Concat(MessageOffers.Of(site, MYN1002_UseMask, MYN1002_UseKey, MYN1002_Remove));
}
