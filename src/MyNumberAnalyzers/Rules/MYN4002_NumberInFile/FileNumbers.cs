using System;
using System.Buffers;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Rules;

/// <summary>Reads a text piece by piece through one rented buffer and gives the numbers in it, in order.</summary>
internal static class FileNumbers
{
    private const int BufferSize = 32 * 1024;

    public static IEnumerable<NumberMatch> In(SourceText text, CancellationToken cancellation)
    {
        var buffer = ArrayPool<char>.Shared.Rent(BufferSize);
        try
        {
            var reported = 0;
            for (var position = 0; position < text.Length;)
            {
                cancellation.ThrowIfCancellationRequested();
                var count = Math.Min(buffer.Length, text.Length - position);
                text.CopyTo(position, buffer, 0, count);
                var isLast = position + count == text.Length;

                // What begins in the margin at the end is read again with its surroundings in the next piece.
                var limit = isLast ? count : count - NumberScanner.Margin;
                for (var from = Math.Max(0, reported - position); Next(buffer, count, from) is { } match && match.Start < limit; from = match.End)
                {
                    reported = position + match.End;
                    yield return match with { Start = position + match.Start };
                }

                position += isLast ? count : count - (2 * NumberScanner.Margin);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static NumberMatch? Next(char[] buffer, int count, int from) => NumberScanner.Next(buffer.AsSpan(0, count), from);
}

/// <summary>Counts lines as far as they are asked for: a text's line table would cost more than the scan.</summary>
internal sealed class LineCounter(SourceText text)
{
    private int _position;
    private int _line;
    private int _lineStart;

    /// <summary>Where a match stands; matches are asked in ascending order.</summary>
    public LinePositionSpan Span(NumberMatch match)
    {
        for (; _position < match.Start; _position++)
        {
            if (text[_position] == '\n')
            {
                _line++;
                _lineStart = _position + 1;
            }
        }

        var column = match.Start - _lineStart;
        return new LinePositionSpan(new LinePosition(_line, column), new LinePosition(_line, column + match.Length));
    }
}
