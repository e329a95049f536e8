using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// The names a surface has come to, kept with the first and the last tree of a compilation. After an edit of a few files the same names hold
/// when these files declare the same of them: then the other files are not asked again. Names and trees only, no symbols.
/// </summary>
internal sealed class Closure(ImmutableArray<SyntaxTree> trees, Triggers triggers, Imports imports, HashSet<string> types, HashSet<string> members, HashSet<string> marked)
{
    private const int MostEdits = 8;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<Closure>> Known = new();

    public HashSet<string> Types { get; } = types;

    public HashSet<string> Members { get; } = members;

    /// <summary>Members that only an attribute or a comment says to be numbers.</summary>
    public HashSet<string> Marked { get; } = marked;

    /// <summary>Stands for these names where something is kept that follows from them; holds no tree.</summary>
    public object Key { get; } = new();

    public static Closure? Of(ImmutableArray<SyntaxTree> trees, Triggers triggers, Imports imports, CancellationToken cancellation)
    {
        foreach (var tree in Anchors(trees))
        {
            if (Known.TryGetValue(tree, out var kept) && kept.Value is { } closure && closure.Holds(trees, triggers, imports, cancellation))
            {
                return closure;
            }
        }

        return null;
    }

    public void Keep()
    {
        foreach (var tree in Anchors(trees))
        {
            Known.GetOrCreateValue(tree).Value = this;
        }
    }

    private static IEnumerable<SyntaxTree> Anchors(ImmutableArray<SyntaxTree> trees) =>
        trees.IsEmpty ? Enumerable.Empty<SyntaxTree>() : new[] { trees[0], trees[trees.Length - 1] }.Distinct();

    private bool Holds(ImmutableArray<SyntaxTree> others, Triggers otherTriggers, Imports otherImports, CancellationToken cancellation)
    {
        if (others.Length != trees.Length || !triggers.Same(otherTriggers) || !imports.Same(otherImports))
        {
            return false;
        }

        var edits = 0;
        for (var i = 0; i < trees.Length; i++)
        {
            if (trees[i] != others[i] && (++edits > MostEdits || !DeclareAlike(TreeText.Of(trees[i]), TreeText.Of(others[i]), cancellation)))
            {
                return false;
            }
        }

        return true;
    }

    private bool DeclareAlike(TreeText before, TreeText after, CancellationToken cancellation) =>
        AreSame(before.Carriers(triggers, cancellation), after.Carriers(triggers, cancellation))
        && AreSame(before.Marked(triggers, cancellation), after.Marked(triggers, cancellation))
        && Types.All(name => AreSame(before.Roles(name, cancellation), after.Roles(name, cancellation)));

    /// <summary>Whether both hold the same. Mostly they are empty, or the same in the same order.</summary>
    private static bool AreSame<T>(ImmutableArray<T> some, ImmutableArray<T> others) =>
        some.Length == others.Length && some.SequenceEqual(others) || new HashSet<T>(some).SetEquals(others);
}
