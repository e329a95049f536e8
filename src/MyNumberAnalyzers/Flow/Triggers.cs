using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>The texts without which a file cannot name a number; searched with the vectorised search of spans.</summary>
internal sealed class Triggers
{
    private readonly ImmutableArray<(string Anchor, ImmutableArray<string> Words)> _groups;
    private readonly ImmutableArray<string> _wide;

    /// <summary>In a compiler that has just started a loop would run unoptimized; runtimes that do not know the flag ignore it.</summary>
    private const MethodImplOptions FullyOptimized = (MethodImplOptions)512;

    public Triggers(ImmutableArray<string> words)
    {
        Key = string.Join("\n", words.OrderBy(word => word, StringComparer.Ordinal));
        // Words of one beginning share a search; texts beyond ASCII have no case and are found by their first character.
        _groups = words.Where(word => word.All(c => c < 128))
            .GroupBy(word => word.Substring(0, Math.Min(word.Length, AnchorLength(word))), StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, group.ToImmutableArray()))
            .ToImmutableArray();
        _wide = words.Where(word => word.Any(c => c >= 128)).ToImmutableArray();
    }

    private static readonly Triggers Standard = new(SourceLexicon.TriggerWords);

    private string Key { get; }

    public bool Same(Triggers other) => ReferenceEquals(this, other) || Key == other.Key;

    /// <summary>The lexicon's words, the first word of every name that the user's options add, and the members that the user's rows call sources.</summary>
    public static Triggers Of(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var more = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<AnalyzerConfigOptions>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var own = provider.GetOptions(tree);
            if (seen.Add(own))
            {
                Add(own);
            }
        }

        Add(provider.GlobalOptions);
        more.UnionWith(UserCatalogue.Rows(options.AdditionalFiles, default).Where(row => row.Role == RowRole.Source).Select(TextOf));
        return more.Count == 0 ? Standard : new Triggers(SourceLexicon.TriggerWords.Concat(more).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray());

        // A glob is known by its longest part, a constructor or a glob of nothing by the type.
        static string TextOf(Row row)
        {
            var longest = row.Member.Split('*').OrderByDescending(part => part.Length).First();
            return longest.Length > 2 && longest[0] != '.' ? longest : row.Type.Split('.', '+').Last().Split('`')[0];
        }

        void Add(AnalyzerConfigOptions own)
        {
            if (own.TryGetValue("mynumber.extra_names", out _) || own.TryGetValue("mynumber.classification_attributes", out _))
            {
                more.UnionWith(SourceLexicon.TriggersOf(Options.Read(own)));
            }
        }
    }

    /// <summary>Adds where the words stand, plus an offset; a place is added once for each word that stands there.</summary>
    public void Scan(ReadOnlySpan<char> text, int offset, ref List<int>? hits)
    {
        foreach (var (anchor, words) in _groups)
        {
            for (var at = 0; at < text.Length; at++)
            {
                var next = text.Slice(at).IndexOf(anchor.AsSpan(), StringComparison.OrdinalIgnoreCase);
                if (next < 0)
                {
                    break;
                }

                at += next;
                if (IsAnyAt(text.Slice(at), words))
                {
                    (hits ??= new List<int>()).Add(at + offset);
                }
            }
        }

        if (!IsAscii(text))
        {
            ScanWide(text, offset, ref hits);
        }
    }

    public bool IsIn(ReadOnlySpan<char> text)
    {
        List<int>? hits = null;
        Scan(text, 0, ref hits);
        return hits is not null;
    }

    private void ScanWide(ReadOnlySpan<char> text, int offset, ref List<int>? hits)
    {
        foreach (var word in _wide)
        {
            for (var at = 0; at < text.Length; at++)
            {
                var next = text.Slice(at).IndexOf(word.AsSpan());
                if (next < 0)
                {
                    break;
                }

                at += next;
                (hits ??= new List<int>()).Add(at + offset);
            }
        }
    }

    /// <summary>Most files of most projects are; sixteen characters a step, for a search per word costs as much as this does.</summary>
    [MethodImpl(FullyOptimized)]
    private static bool IsAscii(ReadOnlySpan<char> text)
    {
        const ulong beyond = 0xFF80_FF80_FF80_FF80;
        var blocks = MemoryMarshal.Cast<char, ulong>(text);
        var i = 0;
        for (; i + 4 <= blocks.Length; i += 4)
        {
            if (((blocks[i] | blocks[i + 1] | blocks[i + 2] | blocks[i + 3]) & beyond) != 0)
            {
                return false;
            }
        }

        for (i *= 4; i < text.Length; i++)
        {
            if (text[i] > 127)
            {
                return false;
            }
        }

        return true;
    }

    private static int AnchorLength(string word) => word.StartsWith("my", StringComparison.OrdinalIgnoreCase) ? 2 : 6;

    private static bool IsAnyAt(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
