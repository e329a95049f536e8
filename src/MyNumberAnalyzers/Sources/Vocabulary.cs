using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace MyNumberAnalyzers.Sources;

/// <summary>One group of <c>Names.txt</c>: Latin entries without their blanks, and Japanese entries, longest first.</summary>
internal sealed class WordGroup(IEnumerable<string> entries)
{
    private readonly HashSet<string> _latin = new(
        entries.Where(entry => !entry.Any(Words.IsJapanese)).Select(entry => entry.Replace(" ", "")), StringComparer.Ordinal);

    public static readonly WordGroup Empty = new(Enumerable.Empty<string>());

    public ImmutableArray<string> Japanese { get; } = entries
        .Where(entry => entry.Any(Words.IsJapanese))
        .Select(entry => entry.Replace("\u30FB", ""))
        .OrderByDescending(entry => entry.Length)
        .ThenBy(entry => entry, StringComparer.Ordinal)
        .ToImmutableArray();

    public IEnumerable<string> Latin => _latin;

    public bool Has(string word) => _latin.Contains(word);

    /// <summary>A Latin word of the group, or a Japanese run that holds one.</summary>
    public bool In(Word word) => word.Script == Script.Japanese ? Within(word.Text) : _latin.Contains(word.Text);

    /// <summary>A Latin word of the group, or a Japanese run that ends with one.</summary>
    public bool Ends(Word word)
    {
        if (word.Script != Script.Japanese)
        {
            return _latin.Contains(word.Text);
        }

        foreach (var entry in Japanese)
        {
            if (word.Text.EndsWith(entry, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool Within(string run)
    {
        foreach (var entry in Japanese)
        {
            if (run.IndexOf(entry, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of the longest Japanese entry that stands at a place; 0 when none does.</summary>
    public int At(string run, int position)
    {
        foreach (var entry in Japanese)
        {
            if (string.CompareOrdinal(run, position, entry, 0, entry.Length) == 0)
            {
                return entry.Length;
            }
        }

        return 0;
    }
}

/// <summary>The groups of <c>Names.txt</c>, read once.</summary>
internal static class Vocabulary
{
    private static readonly ImmutableDictionary<string, WordGroup> Groups = Read();

    public static readonly WordGroup Strong = Groups["strong"];
    public static readonly WordGroup Weak = Groups["weak"];
    public static readonly WordGroup Other = Groups["other"];
    public static readonly WordGroup Holder = Groups["holder"];
    public static readonly WordGroup Rival = Groups["rival"];
    public static readonly WordGroup Derived = Groups["derived"];
    public static readonly WordGroup Head = Groups["head"];
    public static readonly WordGroup Asks = Groups["asks"];
    public static readonly WordGroup Play = Groups["play"];
    public static readonly WordGroup Phone = Groups["phone"];
    public static readonly WordGroup Caller = Groups["caller"];
    public static readonly WordGroup Behind = Groups["behind"];
    public static readonly WordGroup Stop = Groups["stop"];
    public static readonly WordGroup Joint = Groups["joint"];
    public static readonly WordGroup Keeps = Groups["keeps"];
    public static readonly WordGroup Person = Groups["person"];
    public static readonly WordGroup Prefix = Groups["prefix"];
    public static readonly WordGroup Gives = Groups["gives"];
    public static readonly WordGroup Doc = Groups["doc"];
    public static readonly WordGroup Says = Groups["says"];
    public static readonly WordGroup Fault = Groups["fault"];
    public static readonly WordGroup PlainHole = Groups["plainhole"];
    public static readonly WordGroup Carrier = Groups["carrier"];
    public static readonly WordGroup Control = Groups["control"];
    public static readonly WordGroup Theme = Groups["theme"];
    public static readonly WordGroup Call = Groups["call"];
    public static readonly WordGroup Record = Groups["record"];
    public static readonly WordGroup Abroad = Groups["abroad"];
    public static readonly WordGroup Booster = Groups["booster"];
    public static readonly WordGroup Near = Groups["near"];
    public static readonly WordGroup Sibling = Groups["sibling"];
    public static readonly WordGroup Something = Groups["something"];

    private static ImmutableDictionary<string, WordGroup> Read()
    {
        var entries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("Sources/Names.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':');
            if (colon < 0 || line[0] == '#')
            {
                continue;
            }

            var group = line.Substring(0, colon).Trim();
            if (!entries.TryGetValue(group, out var list))
            {
                entries.Add(group, list = new List<string>());
            }

            list.AddRange(line.Substring(colon + 1).Split(',').Select(entry => entry.Trim()).Where(entry => entry.Length > 0));
        }

        return entries.ToImmutableDictionary(pair => pair.Key, pair => new WordGroup(pair.Value), StringComparer.Ordinal);
    }
}
