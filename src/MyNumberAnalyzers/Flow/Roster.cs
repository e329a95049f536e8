using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// The files of a compilation in the order of their paths: the compiler is handed them in any order, and findings must not depend on it.
/// After an edit the order of before holds, and what was known of the other files; only the newest roster is kept, with the first and the last tree.
/// </summary>
internal sealed class Roster
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<Roster>> Known = new();

    private readonly ImmutableArray<SyntaxTree> _given;
    private readonly ImmutableArray<int> _order;
    private readonly ConcurrentDictionary<TextWords, ImmutableArray<int>> _holding = new();

    private Roster(ImmutableArray<SyntaxTree> given, ImmutableArray<int> order)
    {
        _given = given;
        _order = order;
        Trees = order.Select(index => given[index]).ToImmutableArray();
    }

    /// <summary>All files but those of our own generator.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    public static Roster Of(Compilation compilation)
    {
        var given = ((CSharpCompilation)compilation).SyntaxTrees;
        if (given.IsEmpty)
        {
            return new Roster(given, ImmutableArray<int>.Empty);
        }

        var (first, last) = (given[0], given[given.Length - 1]);
        var before = Last(first) is { } known && known._given.Length == given.Length ? known : Last(last);
        if (before?._given == given)
        {
            return before;
        }

        var roster = before?.After(given) ?? new Roster(given, Order(given));
        Known.GetOrCreateValue(first).Value = roster;
        Known.GetOrCreateValue(last).Value = roster;
        return roster;
    }

    /// <summary>The files that hold any of the words.</summary>
    public IEnumerable<SyntaxTree> Holding(TextWords words, CancellationToken cancellation)
    {
        if (!_holding.TryGetValue(words, out var places))
        {
            places = _holding.GetOrAdd(words, Enumerable.Range(0, Trees.Length).Where(place => words.Read(Trees[place], cancellation)).ToImmutableArray());
        }

        return places.Select(place => Trees[place]);
    }

    private static Roster? Last(SyntaxTree anchor) => Known.TryGetValue(anchor, out var kept) ? kept.Value : null;

    private static ImmutableArray<int> Order(ImmutableArray<SyntaxTree> given) =>
        Enumerable.Range(0, given.Length).Where(index => !Gate.IsOurs(given[index])).OrderBy(index => given[index].FilePath, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The roster of the same files after an edit of some; null when files have come, gone or been renamed.</summary>
    private Roster? After(ImmutableArray<SyntaxTree> given)
    {
        if (given.Length != _given.Length)
        {
            return null;
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] != _given[i] && given[i].FilePath != _given[i].FilePath)
            {
                return null;
            }
        }

        var after = new Roster(given, _order);
        foreach (var words in _holding)
        {
            // The edited files are asked again; they are few.
            var places = words.Value;
            for (var place = 0; place < Trees.Length; place++)
            {
                if (Trees[place] != after.Trees[place])
                {
                    places = words.Key.Read(after.Trees[place], CancellationToken.None) ? places.Contains(place) ? places : places.Add(place).Sort() : places.Remove(place);
                }
            }

            after._holding[words.Key] = places;
        }

        return after;
    }
}
