using System;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Rules;

/// <summary>Looks around a place in a text without copying the text: bounded windows only, so that a file full of digits stays cheap.</summary>
internal sealed class TextReach(SourceText text)
{
    private const int LineLimit = 4096;
    private const int NearLimit = 160;

    private static readonly char[] LineEnds = ['\n', '\r'];

    public int Length => text.Length;

    public char this[int position] => text[position];

    public string Cut(int start, int end)
    {
        start = Math.Max(0, start);
        end = Math.Min(text.Length, end);
        return start >= end ? string.Empty : text.ToString(TextSpan.FromBounds(start, end));
    }

    /// <summary>What stands before a place on its line.</summary>
    public string LineBefore(int position, int limit = LineLimit)
    {
        // Most lines are short: a wide window is only cut where a narrow one does not reach their start.
        for (var size = Math.Min(NearLimit, limit); ; size = Math.Min(limit, size * 4))
        {
            var window = Cut(position - size, position);
            var line = window.LastIndexOfAny(LineEnds);
            if (line >= 0)
            {
                return window.Substring(line + 1);
            }

            if (size >= limit || size >= position)
            {
                return window;
            }
        }
    }

    /// <summary>What stands behind a place on its line.</summary>
    public string LineAfter(int position, int limit = 120)
    {
        var window = Cut(position, position + limit);
        var line = window.IndexOfAny(LineEnds);
        return line >= 0 ? window.Substring(0, line) : window;
    }

    /// <summary>The first line that is not empty and no comment.</summary>
    public string FirstLine()
    {
        var window = Cut(0, LineLimit * 4);
        foreach (var line in window.Split('\n'))
        {
            var trimmed = line.Trim().TrimStart('\uFEFF', '"', '@', '$');
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                return line.Trim('\r', '\uFEFF');
            }
        }

        return string.Empty;
    }
}
