using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Where a mapper or writer would put a mask: the text it maps to becomes a number, or the member is left out.</summary>
internal static class MapperLoss
{
    /// <summary>The text of the target that a number of the source is mapped to.</summary>
    public static ISymbol? Target(FixSite site)
    {
        var (source, target) = Pair(site);
        if (source is null || target is null)
        {
            return null;
        }

        var texts = MappedMembers.Properties(target).Where(property => property.Type.SpecialType == SpecialType.System_String && !property.DeclaringSyntaxReferences.IsEmpty).ToList();
        return MappedMembers.Properties(source).Where(property => NumberSpots.IsGeneratedNumber(property.Type))
            .Select(property => texts.FirstOrDefault(text => text.Name.Equals(property.Name, System.StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(text => text is not null);
    }

    /// <summary>Leaves the member out by the attribute of the library that writes it.</summary>
    public static IEnumerable<Offer> Exclude(FixSite site, string key)
    {
        if (Call(site) is not { } call || site.SymbolOf(call) is not IMethodSymbol method || Written(site, call, method) is not { } type)
        {
            yield break;
        }

        var (space, name) = KnownTypes.InNamespace(method, "CsvHelper") ? ("CsvHelper.Configuration.Attributes", "Ignore")
            : KnownTypes.InNamespace(method, "ServiceStack") ? ("System.Runtime.Serialization", "IgnoreDataMember")
            : ("", "");
        var member = MappedMembers.Properties(type).FirstOrDefault(property => NumberSpots.IsGeneratedNumber(property.Type) && !property.DeclaringSyntaxReferences.IsEmpty);
        if (member is not null && name.Length > 0)
        {
            yield return new Offer(
                new Bilingual($"Exclude '{member.Name}' with [{name}]", $"[{name}] で '{member.Name}' を除外する"),
                key,
                cancellation => MemberAttribute.Add(site.Document.Project.Solution, [member], space, name, cancellation));
        }
    }

    /// <summary><c>CreateMap&lt;A, B&gt;()</c> says that the member is not mapped.</summary>
    public static Edits? Ignored(FixSite site) =>
        Call(site) is { } call && site.SymbolOf(call) is IMethodSymbol { Name: "CreateMap" } method && KnownTypes.InNamespace(method, "AutoMapper") && Target(site) is { } target
            ? new Edits().After(call, $".ForMember(target => target.{target.Name}, options => options.Ignore())")
            : null;

    private static InvocationExpressionSyntax? Call(FixSite site) => site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    private static ITypeSymbol? Written(FixSite site, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var value = method.ReducedFrom is not null && call.Expression is MemberAccessExpressionSyntax access && call.ArgumentList.Arguments.Count == 0
            ? access.Expression
            : call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        return value is null ? null : MappedMembers.Element(site.TypeOf(value));
    }

    private static (ITypeSymbol? Source, ITypeSymbol? Target) Pair(FixSite site)
    {
        if (Call(site) is not { } call)
        {
            return site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
                && site.Model.GetDeclaredSymbol(declaration, site.Cancellation) is IMethodSymbol { Parameters: [var parameter, ..] } mapping
                    ? (MappedMembers.Element(parameter.Type), MappedMembers.Element(mapping.ReturnType))
                    : (null, null);
        }

        if (site.SymbolOf(call) is not IMethodSymbol method)
        {
            return (null, null);
        }

        return method.TypeArguments switch
        {
            [var source, var target] => (MappedMembers.Element(source), MappedMembers.Element(target)),
            [var target] => (Written(site, call, method), MappedMembers.Element(target)),
            _ => (null, null),
        };
    }
}
