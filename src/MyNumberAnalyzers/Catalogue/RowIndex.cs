using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>Rows by the full metadata name of their type. Holds text only: no library is resolved to build it.</summary>
internal sealed class RowIndex
{
    private const string Folder = "Catalogue/";

    private static readonly Lazy<ImmutableArray<RowFile>> Files = new(ReadEmbedded);

    private static readonly Lazy<RowIndex> OfPackage = new(() => new RowIndex(Files.Value.SelectMany(file => file.Rows)));

    /// <summary>By the last part of the name, so that most types are dismissed by one look-up.</summary>
    private readonly Dictionary<string, List<TypeRows>> _types = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableHashSet<string>> _exclusions = new(StringComparer.Ordinal);

    public RowIndex(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row.Role == RowRole.Exclude)
            {
                _exclusions[row.Library] = Exclusions(row.Library).Add(row.Type);
            }
            else
            {
                RowsOf(row.Type).Add(row);
            }
        }
    }

    /// <summary>The files of this package; read once per process, when first asked for.</summary>
    public static ImmutableArray<RowFile> Embedded => Files.Value;

    public static RowIndex Package => OfPackage.Value;

    public bool IsEmpty => _types.Count == 0;

    public ImmutableHashSet<string> Exclusions(string library) =>
        _exclusions.TryGetValue(library, out var found) ? found : ImmutableHashSet<string>.Empty;

    public IReadOnlyList<Row> Of(INamedTypeSymbol type)
    {
        if (_types.TryGetValue(type.MetadataName, out var candidates))
        {
            foreach (var candidate in candidates)
            {
                if (IsNamed(type, candidate.Name))
                {
                    return candidate.Rows;
                }
            }
        }

        return Array.Empty<Row>();
    }

    /// <summary>Whether the full metadata name is the type's; compared from the end, so that nothing is allocated.</summary>
    public static bool IsNamed(INamedTypeSymbol type, string fullName)
    {
        var end = fullName.Length;
        for (ISymbol part = type; ;)
        {
            var name = part.MetadataName;
            if (end < name.Length || string.CompareOrdinal(fullName, end - name.Length, name, 0, name.Length) != 0)
            {
                return false;
            }

            end -= name.Length;
            var nested = part is INamedTypeSymbol && part.ContainingType is not null;
            part = nested ? part.ContainingType! : part.ContainingNamespace;
            if (part is null or INamespaceSymbol { IsGlobalNamespace: true })
            {
                return end == 0;
            }

            end--;
            if (end < 0 || fullName[end] != (nested ? '+' : '.'))
            {
                return false;
            }
        }
    }

    private static ImmutableArray<RowFile> ReadEmbedded()
    {
        var assembly = typeof(RowIndex).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return RowReader.Read(name.Substring(Folder.Length), reader.ReadToEnd());
            })
            .ToImmutableArray();
    }

    private List<Row> RowsOf(string type)
    {
        var last = type.Substring(type.LastIndexOfAny(['.', '+']) + 1);
        if (!_types.TryGetValue(last, out var candidates))
        {
            _types[last] = candidates = [];
        }

        var found = candidates.Find(candidate => candidate.Name == type);
        if (found is null)
        {
            candidates.Add(found = new TypeRows(type, []));
        }

        return found.Rows;
    }

    private sealed record TypeRows(string Name, List<Row> Rows);
}
