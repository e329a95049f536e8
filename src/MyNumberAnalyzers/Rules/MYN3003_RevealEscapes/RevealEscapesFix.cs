using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keeps the number, not its digits; or says that digits are meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RevealEscapesFix)), Shared]
public sealed class RevealEscapesFix : RuleFix
{
    public const string MYN3003_ChangeType = nameof(MYN3003_ChangeType);
    public const string MYN3003_MarkAsData = nameof(MYN3003_MarkAsData);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN3003");

    private protected override FixAllProvider All { get; } = new TypeChangeAll(MYN3003_ChangeType, TypedMisuse.Keeper);

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (TypedMisuse.Keeper(site) is not { } keeper)
        {
            yield break;
        }

        foreach (var offer in TypeChangeOffer.Of(site, MYN3003_ChangeType, keeper))
        {
            yield return offer;
        }

        yield return new Offer(
            new Bilingual("Mark it with [MyNumberData]", "[MyNumberData] を付ける"),
            MYN3003_MarkAsData,
            cancellation => MemberAttribute.Add(site.Document.Project.Solution, [keeper], Names.Namespace, "MyNumberData", cancellation));
    }
}
