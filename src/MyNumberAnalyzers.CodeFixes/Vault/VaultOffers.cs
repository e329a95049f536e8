using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Offers that put the vault between a number and where it is kept.</summary>
internal static class VaultOffers
{
    private static readonly Bilingual SealTitle = new("Seal the number first", "先に番号を暗号化する");
    private static readonly Bilingual IndexTitle = new("Use the vault's keyed index", "鍵付きの検索用インデックスを使う");

    /// <summary>Seals each number for its own row and passes the sealed bytes, as text where a text was.</summary>
    public static IEnumerable<Offer> Seal(FixSite site, string key)
    {
        if (site.Compilation.GetTypeByMetadataName(VaultReach.TypeName) is not null
            && NumberSpots.Of(site) is { Count: > 0 } spots
            && spots.All(spot => OpenedNumber.Of(site, spot) is not null || NumberOfRow.Of(site, spot) is not null)
            && (site.Language >= LanguageVersion.CSharp11 || !spots.Any(IsInHole)))
        {
            yield return new Offer(SealTitle, key, cancellation => Sealed(site, spots, cancellation));
        }
    }

    /// <summary>Replaces a hash that anyone can reverse by the vault's keyed index.</summary>
    public static IEnumerable<Offer> Index(FixSite site, string key)
    {
        if (site.Compilation.GetTypeByMetadataName(VaultReach.TypeName) is not null
            && site.Expression is { } leaking && Digest(site, leaking) is { } digest && (Hashed(site, leaking) ?? Hashed(site, digest)) is { } number)
        {
            yield return new Offer(IndexTitle, key, async cancellation =>
            {
                var edits = new SolutionEdits(site.Document.Project.Solution, cancellation);
                if (await edits.In(site.Document.Id).ConfigureAwait(false) is not { } document || await new VaultReach(edits).At(document, digest).ConfigureAwait(false) is not { } vault)
                {
                    return null;
                }

                document.Edits.Import(Names.Namespace).Replace(digest, $"{vault}.Index({Number(site, number)}, \"lookup\").ToBytes()");
                await VaultRegistration.Ensure(edits).ConfigureAwait(false);
                return await edits.Written().ConfigureAwait(false);
            });
        }
    }

    private static async Task<Solution?> Sealed(FixSite site, IReadOnlyList<ExpressionSyntax> spots, CancellationToken cancellation)
    {
        var edits = new SolutionEdits(site.Document.Project.Solution, cancellation);
        var vaults = new VaultReach(edits);
        if (await edits.In(site.Document.Id).ConfigureAwait(false) is not { } document)
        {
            return null;
        }

        foreach (var spot in spots)
        {
            if (OpenedNumber.Of(site, spot) is { } opened)
            {
                // What is sealed already needs no vault to stay so.
                document.Edits.Replace(Use.Wrapped(spot), Fitted(site, document.Edits, spot, opened.Bytes(site.Language)));
                continue;
            }

            if (NumberOfRow.Of(site, spot) is not { } row || await vaults.At(document, spot).ConfigureAwait(false) is not { } vault)
            {
                return null;
            }

            var call = $"{vault}.Seal({Number(site, row.Number)}, new MyNumberContext(\"{row.Owner.Name.ToLowerInvariant()}\", {row.Key})).ToBytes()";
            document.Edits.Import(Names.Namespace).Replace(Use.Wrapped(spot), Fitted(site, document.Edits, spot, call));
        }

        await VaultRegistration.Ensure(edits).ConfigureAwait(false);
        return await edits.Written().ConfigureAwait(false);
    }

    /// <summary>Quotes inside a hole end the text in older versions of the language.</summary>
    private static bool IsInHole(ExpressionSyntax spot) => spot.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<InterpolationSyntax>().Any();

    /// <summary>The outermost call that yields the digest's bytes, also where a local keeps them for the next line.</summary>
    private static InvocationExpressionSyntax? Digest(FixSite site, ExpressionSyntax leaking) => leaking.AncestorsAndSelf()
        .TakeWhile(node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
        .OfType<InvocationExpressionSyntax>()
        .LastOrDefault(call => IsHash(site, call))
        ?? (NumberSpots.Inner(leaking) is IdentifierNameSyntax name && site.SymbolOf(name) is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(site.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax made } && IsHash(site, made) ? made : null);

    private static bool IsHash(FixSite site, InvocationExpressionSyntax call) => site.SymbolOf(call) is IMethodSymbol { Name: "HashData" or "ComputeHash" };

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

/// <summary>A number, the type it is a member of, and the key of its row, as they are written at one place.</summary>
internal sealed record NumberOfRow(ExpressionSyntax Number, INamedTypeSymbol Owner, string Key)
{
    /// <summary>Null where no row is known: a seal is bound to one.</summary>
    public static NumberOfRow? Of(FixSite site, ExpressionSyntax spot)
    {
        var number = NumberSpots.Inner(spot) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Names.Reveal } reveal }
            && NumberSpots.IsGeneratedNumber(site.TypeOf(reveal.Expression)) ? reveal.Expression : NumberSpots.Inner(spot);
        if (site.TypeOf(number) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            return null;
        }

        var member = number is IdentifierNameSyntax && site.SymbolOf(number) is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(site.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: MemberAccessExpressionSyntax origin } ? origin : number as MemberAccessExpressionSyntax;
        return member is { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax }
            && site.SymbolOf(member) is IPropertySymbol { IsStatic: false, ContainingType: { } owner }
            && KeyInstead.KeyOf(site, owner, spot.SpanStart) is { } key
                ? new NumberOfRow(number, owner, $"{member.Expression}.{key.Name}")
                : null;
    }
}
