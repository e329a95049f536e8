using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.Catalogue;

/// <summary>Each row against the real library: a row, or one place in its list, that matches nothing is a misspelling or out of date.</summary>
public class EveryRowResolves(ITestOutputHelper output)
{
    [Fact]
    public void Each_row_matches_a_member_of_the_real_library_and_each_of_its_places_too()
    {
        var unresolved = new List<string>();
        var (rows, members) = (0, 0);
        foreach (var row in RowIndex.Embedded.SelectMany(file => file.Rows))
        {
            var types = Libraries.Compilations.SelectMany(compilation => RowResolver.Types(row, compilation)).ToImmutableArray();
            rows++;
            members += types.Take(1).Sum(type => RowResolver.Members(row, type).Count());
            if (Problem(row, types) is { } problem)
            {
                unresolved.Add($"{row.File}({row.Line + 1}): {problem}");
            }
        }

        output.WriteLine($"{RowIndex.Embedded.Length} files, {rows} rows, {members} members");
        Assert.True(unresolved.Count == 0, string.Join("\n", unresolved));
    }

    [Fact]
    public void Every_embedded_file_reads_without_an_error()
    {
        var errors = RowIndex.Embedded.SelectMany(file => file.Errors.Select(error => $"{file.Name}({error.Line + 1},{error.Column + 1}): {error.Message.English}"));
        Assert.Empty(errors);
    }

    [Fact]
    public void The_catalogue_speaks_of_sixty_libraries_and_of_every_kind_of_sink()
    {
        var rows = RowIndex.Embedded.SelectMany(file => file.Rows).ToArray();
        Assert.True(rows.Select(row => row.Library).Distinct().Count() >= 60);
        Assert.Empty(Enum.GetValues<SinkKind>().Except(rows.Select(row => row.Sink).OfType<SinkKind>()));
    }

    [Fact]
    public void Each_file_names_one_library_and_no_row_stands_twice()
    {
        var all = RowIndex.Embedded.SelectMany(file => file.Rows).ToArray();
        Assert.All(RowIndex.Embedded, file => Assert.Single(file.Rows.Select(row => row.Library).Distinct()));
        Assert.Empty(all.Where(row => row.Role != RowRole.Exclude)
            .GroupBy(row => (row.Role, row.Sink, row.Protector, row.Type, row.Member, string.Join(",", row.Routes)))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.First().File}({group.First().Line + 1})"));
    }

    private static string? Problem(Row row, ImmutableArray<INamedTypeSymbol> types)
    {
        if (types.IsEmpty)
        {
            return $"no type {row.Type}";
        }

        if (row.Role == RowRole.Exclude)
        {
            return null;
        }

        if (!types.Any(type => RowResolver.Members(row with { Routes = ImmutableArray<Route>.Empty }, type).Any()))
        {
            return $"no member {row.Type}::{row.Member}; has {string.Join(" ", types[0].GetMembers().Select(member => member.Name).Distinct())}";
        }

        // A row on a base type also speaks of the parameters that its subclasses add: DbCommand's constructors, exceptions.
        return RowResolver.UnmatchedPlace(row, types) is { } place && RowResolver.UnmatchedPlace(row, [.. types, .. Derived(types)]) is not null
            ? $"no place {place} in {row.Type}::{row.Member}; has {Places(row, types)}"
            : null;
    }

    private static IEnumerable<INamedTypeSymbol> Derived(ImmutableArray<INamedTypeSymbol> types) =>
        Libraries.AllTypes.Where(candidate => Bases(candidate).Any(type => types.Contains(type, SymbolEqualityComparer.Default)));

    private static IEnumerable<ITypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }
    }

    private static string Places(Row row, ImmutableArray<INamedTypeSymbol> types) => string.Join(" ", types
        .SelectMany(type => RowResolver.Members(row with { Routes = ImmutableArray<Route>.Empty }, type))
        .SelectMany(member => member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        })
        .Select(parameter => parameter.Name)
        .Distinct());
}
