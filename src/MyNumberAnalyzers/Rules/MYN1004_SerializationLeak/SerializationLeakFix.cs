using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Leaves the number out of what is serialised.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SerializationLeakFix)), Shared]
public sealed class SerializationLeakFix : RuleFix
{
    public const string MYN1004_Exclude = nameof(MYN1004_Exclude);
    public const string MYN1004_ChangeType = nameof(MYN1004_ChangeType);
    public const string MYN1004_Copy = nameof(MYN1004_Copy);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1004");

    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        MemberOffers.Exclude(site, MYN1004_Exclude)
            .Concat(MemberOffers.ChangeType(site, MYN1004_ChangeType))
            .Concat(MemberOffers.Copy(site, MYN1004_Copy));
}
