using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>The members by which an object brings numbers to a sink, and how that sink's library leaves a member out.</summary>
internal sealed record LeakedMember(ImmutableArray<ISymbol> Members, ExpressionSyntax Value, ITypeSymbol Holder, ImmutableArray<string> Exclusions)
{
    private const string Json = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    private static readonly Catalogue.Catalogue Libraries = new([]);

    public static LeakedMember? Of(FixSite site)
    {
        // What leaks is the object, or a text that was made of one before.
        return new[] { site.Expression }.Concat(site.SourcesInFile()).OfType<ExpressionSyntax>()
            .Select(value => Of(site, value))
            .FirstOrDefault(found => found is not null);
    }

    private static LeakedMember? Of(FixSite site, ExpressionSyntax value)
    {
        if (site.TypeOf(value) is not { } type || NumberSpots.CarriesText(type))
        {
            return null;
        }

        var exclusions = ExclusionsOf(site, value).Where(name => site.Compilation.GetTypeByMetadataName(name) is not null).ToImmutableArray();
        var members = Raw(site, type, exclusions, publicOnly: true);
        members = members.IsEmpty ? Raw(site, type, exclusions, publicOnly: false) : members;
        return members.IsEmpty || members.Any(member => member is not (IPropertySymbol or IFieldSymbol)) ? null : new LeakedMember(members, value, type, exclusions);
    }

    private static ImmutableArray<ISymbol> Raw(FixSite site, ITypeSymbol type, ImmutableArray<string> exclusions, bool publicOnly) =>
        new ObjectGraph(site.Lexicon).PathsToNumbers(type, exclusions.ToImmutableHashSet(), publicOnly, site.Cancellation)
            .Select(path => path[path.Length - 1].OriginalDefinition)
            .Distinct(SymbolEqualityComparer.Default)
            .OfType<ISymbol>()
            .ToImmutableArray();

    /// <summary>The attributes by which the called library leaves a member out, the library's own first.</summary>
    private static IEnumerable<string> ExclusionsOf(FixSite site, ExpressionSyntax value)
    {
        var called = Called(site, value);
        var rows = called.Member is null ? [] : Libraries.Of(called.Member)?.Sinks.Where(sink => called.Port is null || sink.Port == called.Port).Select(sink => sink.Row).ToList() ?? [];
        var names = rows.SelectMany(row => Libraries.Exclusions(row)).Distinct()
            .OrderBy(name => name.StartsWith("System.Runtime.", System.StringComparison.Ordinal))
            .ThenByDescending(name => rows.Any(row => name.StartsWith(row.Library, System.StringComparison.Ordinal)))
            .ThenBy(name => name.EndsWith("IgnoreAttribute", System.StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(name => name, System.StringComparer.Ordinal)
            .ToList();
        return names.Count > 0 ? names : called.Member is null || rows.Any(row => row.Sink is SinkKind.Response or SinkKind.Transmit) ? [Json] : [];
    }

    private static (ISymbol? Member, int? Port) Called(FixSite site, ExpressionSyntax value)
    {
        var outer = Use.Wrapped(value);
        if (outer.Parent is ArgumentSyntax argument && site.Model.GetOperation(argument, site.Cancellation) is IArgumentOperation { Parameter: { } parameter })
        {
            return (parameter.ContainingSymbol, parameter.Ordinal);
        }

        return outer.Parent is AssignmentExpressionSyntax assignment ? (site.SymbolOf(assignment.Left), null)
            : outer.Parent is ArgumentSyntax { Parent.Parent: { } call } ? (site.SymbolOf(call), null)
            : (null, null);
    }

    public bool IsOurs => Members.All(member => !member.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>The members' names for a title.</summary>
    public string Names => string.Join(", ", Members.Select(member => $"'{member.Name}'"));
}
