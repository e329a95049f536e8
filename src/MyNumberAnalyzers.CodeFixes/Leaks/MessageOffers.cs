using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Offers for a number in a message: mask it, name the person by another key, or leave it out.</summary>
internal static class MessageOffers
{
    public static IEnumerable<Offer> Of(FixSite site, string useMask, string useKey, string remove)
    {
        if (HandsOn(site))
        {
            return [];
        }

        var masked = Offer.InDocument(
            site,
            new Bilingual("Write the mask instead of the number", "番号の代わりにマスクを出力する"),
            useMask,
            MaskedValue.For(site));
        var keyed = Key(site, useKey);
        var removed = Offer.InDocument(
            site,
            new Bilingual("Remove the number from the message", "メッセージから番号を取り除く"),
            remove,
            ArgumentRemoval.For(site));
        return masked.Concat(keyed).Concat(removed);
    }

    /// <summary>The bare number as an argument of a method of ours: that method may well need it for more than the message.</summary>
    private static bool HandsOn(FixSite site) =>
        site.Expression is { } bare
        && NumberSpots.Of(site) is [var spot] && spot == NumberSpots.Inner(bare)
        && Use.Wrapped(bare).Parent is ArgumentSyntax argument
        && site.Model.GetOperation(argument, site.Cancellation) is IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false, MethodKind: not MethodKind.Constructor } };

    public static IEnumerable<Offer> Key(FixSite site, string useKey) => KeyInstead.For(site) is var (edits, key)
        ? Offer.InDocument(site, new Bilingual($"Use '{key}' instead of the number", $"番号の代わりに '{key}' を使う"), useKey, edits)
        : [];
}
