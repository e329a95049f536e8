using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// Where numbers may show in a compilation's text: the words themselves, the types that declare them, the members that give such types.
/// Made from syntax, per tree and kept with the tree; symbols are asked only where a name stands in a body.
/// </summary>
internal sealed class Surface
{
    private static readonly string[] Reveals = ["RevealToString", "Reveal", "TryRevealTo"];

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly Triggers _triggers;
    private readonly Closure _closure;
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<int>> _hot = new();
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<int>> _words = new();

    public Surface(Compilation compilation, SourceLexicon lexicon, ObjectGraph graph, Triggers triggers, Imports imports, CancellationToken cancellation)
    {
        _triggers = triggers;
        Relevance = new NameMeaning(compilation, lexicon, graph, IsMember);

        _trees = Roster.Of(compilation).Trees;
        if (Closure.Of(_trees, triggers, imports, cancellation) is { } known)
        {
            (_closure, _types, _members, _marked) = (known, known.Types, known.Members, known.Marked);
            return;
        }

        _marked.UnionWith(_trees.SelectMany(tree => TreeText.Of(tree).Marked(triggers, cancellation)));
        var open = new Queue<string>();
        foreach (var tree in _trees)
        {
            foreach (var type in TreeText.Of(tree).Carriers(triggers, cancellation))
            {
                Add(_types, type, open);
            }
        }

        _members.UnionWith(imports.Members);
        foreach (var type in imports.Types)
        {
            Add(_types, type, open);
        }

        _ = Close(open, _types, _members, cancellation).Count();

        _closure = new Closure(_trees, triggers, imports, _types, _members, _marked);
        _closure.Keep();
    }

    public ImmutableArray<SyntaxTree> Trees => _trees;

    public NameMeaning Relevance { get; }

    /// <summary>Whether a file has to do with numbers: by a word, by a type that holds one, by a member that gives such a type.</summary>
    public bool IsNear(SyntaxTree tree, CancellationToken cancellation)
    {
        var hot = Hot(tree, cancellation);
        if (hot.IsEmpty || !TreeText.Of(tree).Hits(_triggers, cancellation).IsEmpty)
        {
            return !hot.IsEmpty;
        }

        return hot.Any(position => IsRelevant(tree, position, cancellation));
    }

    /// <summary>Whether types of this name lead to a number.</summary>
    public bool IsCarrier(string name) => _types.Contains(name);

    /// <summary>Whether a file names a number or a type that leads to one.</summary>
    public bool NamesCarrier(SyntaxTree tree, CancellationToken cancellation) =>
        !TreeText.Of(tree).Hits(_triggers, cancellation).IsEmpty || TreeText.Of(tree).MentionsAny(_types, _marked, _closure.Key, cancellation);

    private bool IsRelevant(SyntaxTree tree, int position, CancellationToken cancellation)
    {
        var token = tree.GetRoot(cancellation).FindToken(position);

        // Else it stands in a comment.
        return token.Span.Contains(position) && Relevance.Of(token, cancellation);
    }

    /// <summary>Members whose type leads to a number: a name alone does not tell, the symbol does.</summary>
    private bool IsMember(string name) => (_members.Contains(name) || _marked.Contains(name)) && !_types.Contains(name);

    /// <summary>Positions that make a body worth analysing, sorted.</summary>
    public ImmutableArray<int> Hot(SyntaxTree tree, CancellationToken cancellation) =>
        _hot.TryGetValue(tree, out var known) ? known : _hot.GetOrAdd(tree, Find(tree, cancellation, _types, _members, _marked));

    /// <summary>Whether a declaration's text holds a hot position that means what its name says.</summary>
    public bool IsHot(SyntaxNode node, CancellationToken cancellation)
    {
        var hot = Hot(node.SyntaxTree, cancellation);
        for (var i = First(hot, node); i < hot.Length && hot[i] < node.Span.End; i++)
        {
            if (IsRelevant(node.SyntaxTree, hot[i], cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a declaration's text names a number itself, not only a type that holds one.</summary>
    public bool NamesNumber(SyntaxNode node, CancellationToken cancellation)
    {
        var tree = node.SyntaxTree;
        var words = _words.TryGetValue(tree, out var known) ? known : _words.GetOrAdd(tree, Find(tree, cancellation, _marked));
        return Contains(words, node);
    }

    public static bool Mentions(SyntaxNode node, string name, CancellationToken cancellation) => Contains(TreeText.Of(node.SyntaxTree).Mentions(name, cancellation), node);

    private static bool Contains(ImmutableArray<int> positions, SyntaxNode node)
    {
        var at = First(positions, node);
        return at < positions.Length && positions[at] < node.Span.End;
    }

    private static int First(ImmutableArray<int> positions, SyntaxNode node)
    {
        var at = positions.BinarySearch(node.SpanStart);
        return at < 0 ? ~at : at;
    }

    private ImmutableArray<int> Find(SyntaxTree tree, CancellationToken cancellation, params HashSet<string>[] names)
    {
        var text = TreeText.Of(tree);
        var positions = text.Hits(_triggers, cancellation);
        List<int>? more = null;
        foreach (var set in names)
        {
            foreach (var name in set)
            {
                Add(text.Mentions(name, cancellation));
            }
        }

        foreach (var name in Reveals)
        {
            Add(text.Mentions(name, cancellation));
        }

        return more is null ? positions : Distinct(more);

        void Add(ImmutableArray<int> mentions)
        {
            if (!mentions.IsEmpty)
            {
                (more ??= new List<int>(positions)).AddRange(mentions);
            }
        }
    }

    private static ImmutableArray<int> Distinct(List<int> positions)
    {
        positions.Sort();
        var found = ImmutableArray.CreateBuilder<int>(positions.Count);
        foreach (var position in positions)
        {
            if (found.Count == 0 || found[found.Count - 1] != position)
            {
                found.Add(position);
            }
        }

        return found.Count == positions.Count ? found.MoveToImmutable() : found.ToImmutable();
    }

    /// <summary>The names through which values of a type travel, once the flow has found the type to hold a number.</summary>
    public IEnumerable<string> Reach(string type, CancellationToken cancellation)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var types = TypesFrom(type, members, cancellation).ToList();
        return types.Concat(members);
    }

    /// <summary>Whether a type's name leads to one that is looked for: by itself, by types that derive from it, by members of its type.</summary>
    public bool LeadsTo(string type, Func<string, bool> isOne, CancellationToken cancellation) =>
        TypesFrom(type, new HashSet<string>(StringComparer.Ordinal), cancellation).Any(isOne);

    private IEnumerable<string> TypesFrom(string type, HashSet<string> members, CancellationToken cancellation)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>();
        Add(types, type, open);
        return Close(open, types, members, cancellation);
    }

    /// <summary>The type names in the queue and those they lead to, one by one; with each, the members that are typed so.</summary>
    private IEnumerable<string> Close(Queue<string> open, HashSet<string> types, HashSet<string> members, CancellationToken cancellation)
    {
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = open.Dequeue();
            yield return name;
            foreach (var tree in _trees)
            {
                foreach (var role in TreeText.Of(tree).Roles(name, cancellation))
                {
                    if (role.IsType)
                    {
                        Add(types, role.Name, open);
                    }
                    else
                    {
                        members.Add(role.Name);
                    }
                }
            }
        }
    }

    private static void Add(HashSet<string> names, string name, Queue<string> open)
    {
        if (name.Length > 0 && names.Add(name))
        {
            open.Enqueue(name);
        }
    }
}
