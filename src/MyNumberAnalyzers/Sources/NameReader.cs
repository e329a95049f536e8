using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace MyNumberAnalyzers.Sources;

/// <summary>
/// Reads names and short texts. Finds the number's words, then lets the words before and behind decide:
/// in both languages the last noun is the head, so an unknown noun behind the words makes the name another thing.
/// Linear in the length of the text; answers are cached.
/// </summary>
internal sealed class NameReader
{
    private static readonly string[] Stems = ["my", "kojin", "mai", "personal", "individual", "national"];
    private static readonly string[] RunTogether = ["mynumber", "kojinbango", "mainanba"];
    private static readonly int LongestTerm = Vocabulary.Strong.Latin.Concat(Vocabulary.Weak.Latin).Max(term => term.Length);

    // Behind the fields above: its constructor reads them.
    public static readonly NameReader Standard = new(ImmutableArray<string>.Empty, ImmutableArray<string>.Empty);

    private readonly ConcurrentDictionary<(string, Shape), Reading> _cache = new();
    private readonly WordGroup _extra;
    private readonly ImmutableArray<string> _extraStems;
    private readonly WordGroup _ignored;
    private readonly int _longest;

    public NameReader(ImmutableArray<string> extraNames, ImmutableArray<string> ignoredNames)
    {
        _extra = UserGroup(extraNames);
        _ignored = UserGroup(ignoredNames);
        _extraStems = _extra.Latin.ToImmutableArray();
        _longest = Math.Max(LongestTerm, _extra.Latin.Concat(_ignored.Latin).Select(term => term.Length).DefaultIfEmpty(0).Max());
    }

    /// <summary>Reads a name or text of the given shape.</summary>
    public Reading Read(string text, Shape shape)
    {
        if (text.Length is < 2 or > 400 || !MightName(text))
        {
            return Reading.None;
        }

        var key = (text, shape);
        return _cache.TryGetValue(key, out var known) ? known : _cache.GetOrAdd(key, ReadWords(Words.Split(text), shape));
    }

    /// <summary>The words of a user's option, each as one entry in the form they are compared in.</summary>
    private static WordGroup UserGroup(ImmutableArray<string> names) =>
        names.IsEmpty ? WordGroup.Empty : new WordGroup(names.Select(name => string.Concat(Words.Split(name).Select(word => word.Text))).Where(name => name.Length > 0));

    private bool MightName(string text)
    {
        foreach (var c in text)
        {
            if (c > '\u2000' && (Words.IsJapanese(c) || c is >= '\uFF01' and <= '\uFF5E'))
            {
                return true;
            }
        }

        foreach (var stem in Stems)
        {
            if (text.IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        // A user's word may be spread over several words of the name, so its first two letters decide.
        foreach (var stem in _extraStems)
        {
            if (text.IndexOf(stem.Substring(0, Math.Min(2, stem.Length)), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private Reading ReadWords(ImmutableArray<Word> words, Shape shape)
    {
        var parts = Mark(words, out var tier, out var english, out var ambiguous, out var first, out var last);
        if (tier == Tier.None)
        {
            return Reading.None;
        }

        if (HoldsIgnored(words))
        {
            return Reading.Refused;
        }

        var phrase = new Phrase(parts, first, last, shape, tier, ambiguous);
        if (!phrase.MeansNumber())
        {
            return Reading.Refused;
        }

        var prose = phrase.SpokenProse && english;
        return new Reading(prose ? Tier.Weak : tier, english && phrase.IsBare, true);
    }

    private bool HoldsIgnored(ImmutableArray<Word> words)
    {
        for (var i = 0; i < words.Length && !ReferenceEquals(_ignored, WordGroup.Empty); i++)
        {
            if (words[i].Script == Script.Japanese && _ignored.Within(words[i].Text) || Longest(words, i, _ignored) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words with every term of the number made one part (an empty text); run-together and Japanese words are cut around it.</summary>
    private List<Word> Mark(ImmutableArray<Word> words, out Tier tier, out bool english, out bool ambiguous, out int first, out int last)
    {
        var parts = new List<Word>(words.Length + 2);
        (tier, english, ambiguous, first, last) = (Tier.None, true, false, -1, -1);
        for (var i = 0; i < words.Length;)
        {
            var (length, found, mine) = Term(words, i);
            if (length > 0)
            {
                var text = words[i].Text;
                ambiguous |= !mine && !text.StartsWith("my", StringComparison.Ordinal) && !text.StartsWith("mai", StringComparison.Ordinal);
                english &= !mine && (found == Tier.Weak || text.StartsWith("my", StringComparison.Ordinal));
                Add(parts, found, ref tier, ref first, ref last);
                i += length;
            }
            else if (words[i].Script == Script.Japanese)
            {
                english = false;
                Cut(parts, words[i].Text, ref tier, ref ambiguous, ref first, ref last);
                i++;
            }
            else if (!RunsTogether(parts, words[i].Text, ref tier, ref english, ref first, ref last))
            {
                parts.Add(words[i]);
                i++;
            }
            else
            {
                i++;
            }
        }

        return parts;
    }

    private static void Add(List<Word> parts, Tier found, ref Tier tier, ref int first, ref int last)
    {
        tier = found > tier ? found : tier;
        first = first < 0 ? parts.Count : first;
        last = parts.Count;
        parts.Add(new Word("", Script.Latin));
    }

    private (int Length, Tier Tier, bool Mine) Term(ImmutableArray<Word> words, int start)
    {
        var extra = Longest(words, start, _extra);
        if (extra > 0)
        {
            return (extra, Tier.Strong, true);
        }

        var strong = Longest(words, start, Vocabulary.Strong);
        var weak = Longest(words, start, Vocabulary.Weak);
        return weak > strong ? (weak, Tier.Weak, false) : (strong, Tier.Strong, false);
    }

    /// <summary>How many words from a place, joined, are an entry of the group; the longest match.</summary>
    private int Longest(ImmutableArray<Word> words, int start, WordGroup group)
    {
        var joined = "";
        var longest = 0;
        for (var end = start; end < words.Length && joined.Length < _longest; end++)
        {
            if (words[end].Script == Script.Japanese && end > start)
            {
                break;
            }

            joined = end == start ? words[end].Text : joined + words[end].Text;
            var matches = words[start].Script == Script.Japanese
                ? end > start && group.Ends(new Word(joined, Script.Japanese))
                : group.Has(joined);
            longest = matches ? end - start + 1 : longest;
        }

        return longest;
    }

    private void Cut(List<Word> parts, string run, ref Tier tier, ref bool ambiguous, ref int first, ref int last)
    {
        var start = 0;
        for (var i = 0; i < run.Length;)
        {
            var extra = _extra.At(run, i);
            var length = extra > 0 ? extra : Vocabulary.Strong.At(run, i);
            var found = length > 0 ? Tier.Strong : Tier.Weak;
            length = length > 0 ? length : Vocabulary.Weak.At(run, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            if (i > start)
            {
                parts.Add(new Word(run.Substring(start, i - start), Script.Japanese));
            }

            ambiguous |= extra == 0 && run[i] == '個';
            Add(parts, found, ref tier, ref first, ref last);
            i += length;
            start = i;
        }

        if (start < run.Length)
        {
            parts.Add(new Word(run.Substring(start), Script.Japanese));
        }
    }

    /// <summary>Lower-case names of columns and old variables: "strmynumber", "spousemynumber"; never "enemynumber".</summary>
    private static bool RunsTogether(List<Word> parts, string word, ref Tier tier, ref bool english, ref int first, ref int last)
    {
        foreach (var term in RunTogether)
        {
            var at = word.IndexOf(term, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var before = word.Substring(0, at);
            var known = before.Length == 0 || Vocabulary.Prefix.Has(before) || Vocabulary.Person.Has(before)
                || Vocabulary.Head.Has(before) || Vocabulary.Derived.Has(before) || Vocabulary.Asks.Has(before) || term[0] == 'k';
            if (!known)
            {
                continue;
            }

            if (before.Length > 0)
            {
                parts.Add(new Word(before, Script.Latin));
            }

            english &= term[0] == 'm' && term[1] == 'y';
            Add(parts, Tier.Strong, ref tier, ref first, ref last);
            var after = word.Substring(at + term.Length);
            after = term[0] == 'k' && after.StartsWith("u", StringComparison.Ordinal) ? after.Substring(1) : after;
            if (after.Length > 0)
            {
                parts.Add(new Word(after, Script.Latin));
            }

            return true;
        }

        return false;
    }
}
