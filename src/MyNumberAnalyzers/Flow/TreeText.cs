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
    private const int Overlap = 128;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeText> Known = new();

    private readonly SyntaxTree _tree;
    private HitsOf? _hits;
    private ConcurrentDictionary<string, ImmutableArray<int>>? _mentions;
    private ConcurrentDictionary<string, ImmutableArray<Role>>? _roles;
    private int[]? _words;
    private ImmutableArray<string> _carriers;
    private ImmutableArray<string> _marked;
    private AnyOf? _any;

    private TreeText(SyntaxTree tree) => _tree = tree;

    public static TreeText Of(SyntaxTree tree) => Known.GetValue(tree, known => new TreeText(known));

    /// <summary>Where any of the words stands, without regard to case; sorted.</summary>
    public ImmutableArray<int> Hits(Triggers triggers, CancellationToken cancellation)
    {
        // One set of words at a time: others come only with other options.
        var known = _hits;
        if (known is null || !known.Triggers.Same(triggers))
        {
            _hits = known = new HitsOf(triggers, Scan(_tree.GetText(cancellation), triggers));
        }

        return known.Positions;
    }

    /// <summary>Where an identifier of exactly this spelling stands.</summary>
    public ImmutableArray<int> Mentions(string name, CancellationToken cancellation)
    {
        if (!HasWord(name, cancellation))
        {
            return ImmutableArray<int>.Empty;
        }

        var mentions = Made(ref _mentions);
        return mentions.TryGetValue(name, out var known) ? known : mentions.GetOrAdd(name, Find(_tree.GetText(cancellation), name));
    }

    /// <summary>Whether any name of two sets stands here.</summary>
    /// <param name="names">The one set.</param>
    /// <param name="others">The other.</param>
    /// <param name="key">The same as long as the sets hold the same.</param>
    /// <param name="cancellation">Asked while the text is read.</param>
    public bool MentionsAny(HashSet<string> names, HashSet<string> others, object key, CancellationToken cancellation)
    {
        var known = _any;
        if (known?.Key != key)
        {
            _any = known = new AnyOf(key, names.Concat(others).Any(name => !Mentions(name, cancellation).IsEmpty));
        }

        return known.IsThere;
    }

    /// <summary>What declarations make of a name: members typed with it, types derived from it.</summary>
    public ImmutableArray<Role> Roles(string name, CancellationToken cancellation)
    {
        var mentions = Mentions(name, cancellation);
        if (mentions.IsEmpty)
        {
            return ImmutableArray<Role>.Empty;
        }

        var roles = Made(ref _roles);
        return roles.TryGetValue(name, out var known) ? known : roles.GetOrAdd(name, Role.Of(_tree.GetRoot(cancellation), mentions).ToImmutableArray());
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

    /// <summary>Members marked as numbers by what stands around their names, as far as their text tells.</summary>
    public ImmutableArray<string> Marked(Triggers triggers, CancellationToken cancellation)
    {
        if (_marked.IsDefault)
        {
            var hits = Hits(triggers, cancellation);
            var found = hits.IsEmpty ? ImmutableArray<string>.Empty : Role.MarkedMembers(_tree.GetRoot(cancellation), hits).Distinct().ToImmutableArray();
            ImmutableInterlocked.InterlockedInitialize(ref _marked, found);
        }

        return _marked;
    }

    private bool HasWord(string name, CancellationToken cancellation)
    {
        var words = _words ??= Words(_tree.GetText(cancellation));
        return Array.BinarySearch(words, Hash(name.AsSpan())) >= 0;
    }

    /// <summary>Most trees are never asked for more than the words of the gate.</summary>
    private static ConcurrentDictionary<string, T> Made<T>(ref ConcurrentDictionary<string, T>? table) =>
        table ?? Interlocked.CompareExchange(ref table, new ConcurrentDictionary<string, T>(concurrencyLevel: 1, capacity: 3, StringComparer.Ordinal), null) ?? table;

    private static ImmutableArray<int> Scan(SourceText text, Triggers triggers)
    {
        List<int>? hits = null;
        var buffer = ArrayPool<char>.Shared.Rent(Math.Min(Chunk, text.Length));
        try
        {
            for (var (start, end) = (0, 0); end < text.Length; start += Chunk - Overlap)
            {
                end = Math.Min(start + Chunk, text.Length);
                text.CopyTo(start, buffer, 0, end - start);
                triggers.Scan(buffer.AsSpan(0, end - start), start, ref hits);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return hits is null ? ImmutableArray<int>.Empty : hits.Distinct().OrderBy(position => position).ToImmutableArray();
    }

    private static ImmutableArray<int> Find(SourceText text, string name)
    {
        // Asked of each file for each name that stands there: one list for all of a thread's searches.
        var hits = _hitsOfThread ??= new List<int>();
        hits.Clear();
        var buffer = ArrayPool<char>.Shared.Rent(Math.Min(Chunk, text.Length));
        try
        {
            for (var (start, end) = (0, 0); end < text.Length; start += Chunk - Overlap)
            {
                end = Math.Min(start + Chunk, text.Length);
                text.CopyTo(start, buffer, 0, end - start);
                Find(buffer.AsSpan(0, end - start), name, start, hits);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return hits.ToImmutableArray();
    }

    private static void Find(ReadOnlySpan<char> span, string name, int offset, List<int> hits)
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
            if (isWhole && (hits.Count == 0 || hits[hits.Count - 1] < at + offset))
            {
                hits.Add(at + offset);
            }
        }
    }

    [ThreadStatic]
    private static List<int>? _hitsOfThread;

    private delegate void Reader(ReadOnlySpan<char> span, int offset);

    /// <summary>Chunks overlap, so that a word across a border is seen.</summary>
    private static void Read(SourceText text, Reader reader)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Min(Chunk, text.Length));
        try
        {
            for (var start = 0; start < text.Length; start += Chunk - Overlap)
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

    /// <summary>Hashes of all words of a text, sorted, each once.</summary>
    private static int[] Words(SourceText text)
    {
        var hashes = ArrayPool<int>.Shared.Rent(4096);
        var count = 0;
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
                    if (count == hashes.Length)
                    {
                        count = Distinct(hashes, count);
                        hashes = count > hashes.Length / 2 ? Larger(hashes, count) : hashes;
                    }

                    hashes[count++] = Hash(span.Slice(start, i - start));
                    start = -1;
                }
            }
        });
        var words = new int[Distinct(hashes, count)];
        Array.Copy(hashes, words, words.Length);
        ArrayPool<int>.Shared.Return(hashes);
        return words;
    }

    private static int[] Larger(int[] full, int count)
    {
        var larger = ArrayPool<int>.Shared.Rent(full.Length * 2);
        Array.Copy(full, larger, count);
        ArrayPool<int>.Shared.Return(full);
        return larger;
    }

    /// <summary>Sorts, and moves each value once to the front; how many there are.</summary>
    private static int Distinct(int[] values, int count)
    {
        Array.Sort(values, 0, count);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (kept == 0 || values[kept - 1] != values[i])
            {
                values[kept++] = values[i];
            }
        }

        return kept;
    }

    private sealed class AnyOf(object key, bool isThere)
    {
        public object Key { get; } = key;

        public bool IsThere { get; } = isThere;
    }

    private sealed class HitsOf(Triggers triggers, ImmutableArray<int> positions)
    {
        public Triggers Triggers { get; } = triggers;

        public ImmutableArray<int> Positions { get; } = positions;
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
