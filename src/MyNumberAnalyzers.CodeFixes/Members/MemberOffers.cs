using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Offers for an object that carries a number into a sink: leave the member out, type it, or pass a copy without it.</summary>
internal static class MemberOffers
{
    public static IEnumerable<Offer> Exclude(FixSite site, string key)
    {
        if (LeakedMember.Of(site) is not { IsOurs: true, Exclusions: [var attribute, ..] } leaked)
        {
            yield break;
        }

        var dot = attribute.LastIndexOf('.');
        var name = attribute.Substring(dot + 1, attribute.Length - dot - 1 - "Attribute".Length);
        var text = Written(site, attribute, name);
        yield return new Offer(
            new Bilingual($"Exclude {leaked.Names} with [{name}]", $"[{name}] で {leaked.Names} を除外する"),
            key,
            cancellation => MemberAttribute.Add(site.Document.Project.Solution, leaked.Members, attribute.Substring(0, dot), text, cancellation));
    }

    /// <summary>Where the library can leave a member out of what it writes alone, reading goes on.</summary>
    private static string Written(FixSite site, string attribute, string name) =>
        attribute == "System.Text.Json.Serialization.JsonIgnoreAttribute"
        && site.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreCondition")?.GetMembers("WhenWriting").IsEmpty == false
            ? $"{name}(Condition = JsonIgnoreCondition.WhenWriting)"
            : name;

    public static IEnumerable<Offer> ChangeType(FixSite site, string key) =>
        LeakedMember.Of(site) is { IsOurs: true } leaked ? TypeChangeOffer.Of(site, key, leaked.Members) : [];

    public static IEnumerable<Offer> Copy(FixSite site, string key) => Offer.InDocument(
        site,
        new Bilingual("Pass a copy without the number", "番号を含まないコピーを渡す"),
        key,
        LeakedMember.Of(site) is { } leaked ? CopyWithout.For(site, leaked) : null);
}
