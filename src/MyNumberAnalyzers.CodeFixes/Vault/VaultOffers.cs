using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Offers that put the vault between a number and where it is kept.</summary>
internal static class VaultOffers
{
    /// <summary>Seals the number for its own row and passes the sealed bytes.</summary>
    public static IEnumerable<Offer> Seal(FixSite site, string key)
    {
        if (NumberSpots.Of(site) is not [MemberAccessExpressionSyntax spot] || Use.Wrapped(spot).Parent is InterpolationSyntax or BinaryExpressionSyntax
            || site.SymbolOf(spot) is not { ContainingType: { } owner } || KeyInstead.KeyOf(site, owner, spot.SpanStart) is not { } row)
        {
            return [];
        }

        var edits = new Edits();
        if (VaultInScope.At(site, spot, edits) is not { } vault)
        {
            return [];
        }

        var purpose = owner.Name.ToLowerInvariant();
        var call = $"{vault.Name}.Seal({Number(site, spot)}, new MyNumberContext(\"{purpose}\", {spot.Expression}.{row.Name})).ToBytes()";
        edits.Import(Names.Namespace).Replace(spot, Fitted(site, edits, spot, call));
        return Offered(site, new Bilingual("Seal the number first", "先に番号を暗号化する"), key, edits, vault);
    }

    /// <summary>Replaces a hash that anyone can reverse by the vault's keyed index.</summary>
    public static IEnumerable<Offer> Index(FixSite site, string key)
    {
        if (site.Expression is not { } leaking || Digest(site, leaking) is not { } digest || (Hashed(site, leaking) ?? Hashed(site, digest)) is not { } number)
        {
            return [];
        }

        var edits = new Edits();
        if (VaultInScope.At(site, digest, edits) is not { } vault)
        {
            return [];
        }

        edits.Import(Names.Namespace).Replace(digest, $"{vault.Name}.Index({Number(site, number)}, \"lookup\").ToBytes()");
        return Offered(site, new Bilingual("Use the vault's keyed index", "鍵付きの検索用インデックスを使う"), key, edits, vault);
    }

    private static IEnumerable<Offer> Offered(FixSite site, Bilingual title, string key, Edits edits, VaultInScope vault)
    {
        yield return new Offer(title, key, async cancellation =>
            await vault.IsInjected(site.Document.Project.Solution, cancellation).ConfigureAwait(false)
                ? (await edits.Apply(site.Document, cancellation).ConfigureAwait(false)).Project.Solution
                : null);
    }

    /// <summary>The outermost call that yields the digest's bytes.</summary>
    private static InvocationExpressionSyntax? Digest(FixSite site, ExpressionSyntax leaking) => leaking.AncestorsAndSelf()
        .TakeWhile(node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
        .OfType<InvocationExpressionSyntax>()
        .LastOrDefault(call => site.SymbolOf(call) is IMethodSymbol { Name: "HashData" or "ComputeHash" });

    /// <summary>The number that is hashed: a revealed one before its reveal, else the text.</summary>
    private static ExpressionSyntax? Hashed(FixSite site, ExpressionSyntax within) =>
        within.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.ValueText == Names.Reveal && NumberSpots.IsGeneratedNumber(site.TypeOf(access.Expression)))
            .Select(access => access.Expression)
            .FirstOrDefault()
        ?? within.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
            .Where(node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            .FirstOrDefault(node => site.TypeOf(node)?.SpecialType == SpecialType.System_String && site.IsSource(site.SymbolOf(node)));

    private static string Number(FixSite site, ExpressionSyntax text)
    {
        var type = site.Model.LookupSymbols(text.SpanStart, name: Names.Number).All(NumberSpots.IsGeneratedType) ? Names.Number : Names.NumberType;
        return NumberSpots.IsGeneratedNumber(site.TypeOf(text)) ? text.ToString() : $"{type}.Parse({text})";
    }

    private static string Fitted(FixSite site, Edits edits, ExpressionSyntax spot, string call)
    {
        // Who kept a text keeps a text: its store may take nothing else.
        if (site.TypeOf(spot)?.SpecialType != SpecialType.System_String)
        {
            return call;
        }

        edits.Import("System");
        return $"Convert.ToBase64String({call})";
    }
}
