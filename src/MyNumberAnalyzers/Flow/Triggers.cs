using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>The texts without which a file cannot name a number; searched with the vectorised search of spans.</summary>
internal sealed class Triggers
{
    private readonly ImmutableArray<(string Anchor, ImmutableArray<string> Words)> _groups;
    private readonly ImmutableArray<string> _wide;

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

    public string Key { get; }

    /// <summary>The lexicon's words and the first word of every name that the user's options add.</summary>
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
        return more.Count == 0 ? Standard : new Triggers(SourceLexicon.TriggerWords.Concat(more).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray());

        void Add(AnalyzerConfigOptions own)
        {
            if (own.TryGetValue("mynumber.extra_names", out _) || own.TryGetValue("mynumber.classification_attributes", out _))
            {
                more.UnionWith(SourceLexicon.TriggersOf(Options.Read(own)));
            }
        }
    }

    public void Scan(ReadOnlySpan<char> text, Action<int> found)
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
                Match(text, at, words, found);
            }
        }

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
                found(at);
            }
        }
    }

    public bool IsIn(ReadOnlySpan<char> text)
    {
        var any = false;
        Scan(text, _ => any = true);
        return any;
    }

    private static int AnchorLength(string word) => word.StartsWith("my", StringComparison.OrdinalIgnoreCase) ? 2 : 6;

    private static void Match(ReadOnlySpan<char> text, int at, ImmutableArray<string> words, Action<int> found)
    {
        foreach (var word in words)
        {
            if (text.Slice(at).StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                found(at);
                return;
            }
        }
    }
}
