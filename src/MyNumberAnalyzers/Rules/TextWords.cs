using System;
using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Rules;

/// <summary>Looks for words in a text piece by piece, without making a string of it.</summary>
internal static class TextWords
{
    private const int BufferSize = 16 * 1024;
    private const int Overlap = 64;

    public static bool Any(SourceText text, string[] words)
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
