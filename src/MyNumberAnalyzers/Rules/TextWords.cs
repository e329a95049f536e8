using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>
/// Whether any of some words stands in a file; looked up piece by piece, without making a string of the text, and once as long as the tree lives:
/// rules that look for a set-up anywhere in a compilation ask again after each keystroke.
/// </summary>
/// <param name="words">To be kept in a static field, or nothing is remembered.</param>
internal sealed class TextWords(params string[] words)
{
    private const int BufferSize = 16 * 1024;
    private const int Overlap = 64;

    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<TextWords, bool>> Known = new();

    /// <summary>The files of a compilation that hold any of the words, in the order of their paths; those of our own generator are left out.</summary>
    public IEnumerable<SyntaxTree> FilesOf(Compilation compilation, CancellationToken cancellation) => Roster.Of(compilation).Holding(this, cancellation);

    public bool AreIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var known = Known.GetValue(tree, _ => new ConcurrentDictionary<TextWords, bool>(concurrencyLevel: 1, capacity: 5));
        return known.TryGetValue(this, out var answer) ? answer : known.GetOrAdd(this, Read(tree, cancellation));
    }

    /// <summary>The same for whoever remembers the answer.</summary>
    public bool Read(SyntaxTree tree, CancellationToken cancellation) => AreIn(tree.GetText(cancellation));

    private bool AreIn(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(BufferSize);
        try
        {
            for (var position = 0; position < text.Length;)
            {
                var count = Math.Min(buffer.Length, text.Length - position);
                text.CopyTo(position, buffer, 0, count);
                foreach (var word in words)
                {
                    if (buffer.AsSpan(0, count).IndexOf(word.AsSpan()) >= 0)
                    {
                        return true;
                    }
                }

                position += position + count == text.Length ? count : count - Overlap;
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
