using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>The offer to keep a column sealed.</summary>
internal static class SealedOffers
{
    public static readonly Bilingual Title = new("Store it as 'SealedMyNumber' with an index", "'SealedMyNumber' と索引で保存する");

    /// <summary>For the member that a declaration or a stored object brings into the table.</summary>
    public static IEnumerable<Offer> Of(FixSite site, string key)
    {
        foreach (var symbol in Columns(site))
        {
            yield return new Offer(Title, key, cancellation => SealedChange.Apply(site.Document.Project.Solution, symbol, cancellation));
            yield break;
        }
    }

    private static IEnumerable<ISymbol> Columns(FixSite site)
    {
        if (LeakedMember.Of(site) is { IsOurs: true } leaked)
        {
            yield return leaked.Members[0];
        }

        if (TypeChangeOffer.Declared(site) is not IPropertySymbol declared)
        {
            yield break;
        }

        if (declared.Type is INamedTypeSymbol { Name: "DbSet" or "IDbSet", TypeArguments: [INamedTypeSymbol entity] })
        {
            for (var level = entity; level is not null; level = level.BaseType)
            {
                foreach (var member in level.GetMembers().OfType<IPropertySymbol>().Where(member => site.IsSource(member) && !StoredTypes.IsUnmapped(member)))
                {
                    yield return member;
                }
            }
        }
        else
        {
            yield return declared;
        }
    }
}
