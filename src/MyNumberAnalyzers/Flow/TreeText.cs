using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Flow;

/// <summary>Pure text facts of one syntax tree, kept as long as the tree lives: an edit rescans one file.</summary>
internal sealed class TreeText
{
    private const int Chunk = 1 << 15;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeText> Known = new();

    private readonly SyntaxTree _tree;
    private readonly ConcurrentDictionary<string, ImmutableArray<int>> _hits = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<int>> _mentions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Role>> _roles = new(StringComparer.Ordinal);
    private int[]? _words;
    private ImmutableArray<string> _carriers;

    private TreeText(SyntaxTree tree) => _tree = tree;

    public static TreeText Of(SyntaxTree tree) => Known.GetValue(tree, known => new TreeText(known));

    /// <summary>Where any of the words stands, without regard to case; sorted.</summary>
    public ImmutableArray<int> Hits(Triggers triggers, CancellationToken cancellation) =>
        _hits.TryGetValue(triggers.Key, out var known) ? known : _hits.GetOrAdd(triggers.Key, Scan(_tree.GetText(cancellation), triggers));

    /// <summary>Where an identifier of exactly this spelling stands.</summary>
    public ImmutableArray<int> Mentions(string name, CancellationToken cancellation) =>
        !HasWord(name, cancellation) ? ImmutableArray<int>.Empty
        : _mentions.TryGetValue(name, out var known) ? known
        : _mentions.GetOrAdd(name, Find(_tree.GetText(cancellation), name));

    /// <summary>What declarations make of a name: members typed with it, types derived from it.</summary>
    public ImmutableArray<Role> Roles(string name, CancellationToken cancellation)
    {
        if (Mentions(name, cancellation).IsEmpty)
        {
            return ImmutableArray<Role>.Empty;
        }

        return _roles.TryGetValue(name, out var known)
            ? known
            : _roles.GetOrAdd(name, Role.Of(_tree.GetRoot(cancellation), Mentions(name, cancellation)).ToImmutableArray());
    }

    /// <summary>Types that declare a member named, labelled or marked as a number, as far as their text tells.</summary>
    public ImmutableArray<string> Carriers(Triggers triggers, CancellationToken cancellation)
    {
        if (_carriers.IsDefault)
        {
            var hits = Hits(triggers, cancellation);
            var found = hits.IsEmpty ? ImmutableArray<string>.Empty : Role.DeclaringTypes(_tree.GetRoot(cancellation), hits).Distinct().ToImmutableArray();
            ImmutableInterlocked.InterlockedInitialize(ref _carriers, found);
        }

        return _carriers;
    }

    private bool HasWord(string name, CancellationToken cancellation)
    {
        var words = _words ??= Words(_tree.GetText(cancellation));
        return Array.BinarySearch(words, Hash(name.AsSpan())) >= 0;
    }

    private static ImmutableArray<int> Scan(SourceText text, Triggers triggers)
    {
        var hits = new SortedSet<int>();
        Read(text, (span, offset) => triggers.Scan(span, position => hits.Add(position + offset)));
        return hits.ToImmutableArray();
    }

    private static ImmutableArray<int> Find(SourceText text, string name)
    {
        var hits = new SortedSet<int>();
        Read(text, (span, offset) =>
        {
            for (var at = 0; ; at++)
            {
                var next = span.Slice(at).IndexOf(name.AsSpan(), StringComparison.Ordinal);
                if (next < 0)
                {
                    return;
                }

                at += next;
                var isWhole = (at == 0 || !IsPart(span[at - 1])) && (at + name.Length >= span.Length || !IsPart(span[at + name.Length]));
                if (isWhole)
                {
                    hits.Add(at + offset);
                }
            }
        });
        return hits.ToImmutableArray();
    }

    private delegate void Reader(ReadOnlySpan<char> span, int offset);

    /// <summary>Chunks overlap, so that a word across a border is seen.</summary>
    private static void Read(SourceText text, Reader reader)
    {
        const int overlap = 128;
        var buffer = ArrayPool<char>.Shared.Rent(Chunk);
        try
        {
            for (var start = 0; start < text.Length; start += Chunk - overlap)
            {
                var count = Math.Min(Chunk, text.Length - start);
                text.CopyTo(start, buffer, 0, count);
                reader(buffer.AsSpan(0, count), start);
                if (start + count >= text.Length)
                {
                    break;
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int[] Words(SourceText text)
    {
        var words = new HashSet<int>();
        Read(text, (span, _) =>
        {
            var start = -1;
            for (var i = 0; i <= span.Length; i++)
            {
                if (i < span.Length && IsPart(span[i]))
                {
                    start = start < 0 ? i : start;
                }
                else if (start >= 0)
                {
                    words.Add(Hash(span.Slice(start, i - start)));
                    start = -1;
                }
            }
        });
        var sorted = words.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static bool IsPart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || c > 127 && char.IsLetterOrDigit(c);

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = unchecked((int)2166136261);
        foreach (var c in word)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
