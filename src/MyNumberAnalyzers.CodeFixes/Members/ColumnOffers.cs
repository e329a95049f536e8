using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Offers for a column that would hold the number.</summary>
internal static class ColumnOffers
{
    private const string Schema = "System.ComponentModel.DataAnnotations.Schema";

    public static IEnumerable<Offer> Exclude(FixSite site, string key)
    {
        if (TypeChangeOffer.Declared(site) is IPropertySymbol property && site.Compilation.GetTypeByMetadataName(Schema + ".NotMappedAttribute") is not null)
        {
            yield return new Offer(
                new Bilingual($"Exclude '{property.Name}' from the table with [NotMapped]", $"[NotMapped] で '{property.Name}' をテーブルから除外する"),
                key,
                cancellation => MemberAttribute.Add(site.Document.Project.Solution, [property], Schema, "NotMapped", cancellation));
        }
    }
}
