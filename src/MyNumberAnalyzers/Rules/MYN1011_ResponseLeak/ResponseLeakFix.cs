using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Leaves the number out of the answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResponseLeakFix)), Shared]
public sealed class ResponseLeakFix : RuleFix
{
    public const string MYN1011_Exclude = nameof(MYN1011_Exclude);
    public const string MYN1011_ChangeType = nameof(MYN1011_ChangeType);
    public const string MYN1011_Copy = nameof(MYN1011_Copy);
    public const string MYN1011_UseMask = nameof(MYN1011_UseMask);
    public const string MYN1011_UseKey = nameof(MYN1011_UseKey);
    public const string MYN1011_Remove = nameof(MYN1011_Remove);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1011");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        MemberOffers.Exclude(site, MYN1011_Exclude)
            .Concat(MemberOffers.ChangeType(site, MYN1011_ChangeType))
            .Concat(MemberOffers.Copy(site, MYN1011_Copy))
            .Concat(MessageOffers.Of(site, MYN1011_UseMask, MYN1011_UseKey, MYN1011_Remove));
}
