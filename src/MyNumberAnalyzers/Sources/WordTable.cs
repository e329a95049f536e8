using System;
using System.Collections.Generic;

namespace MyNumberAnalyzers.Sources;

/// <summary>The words of one text, each as one string however often it stands there; Latin ones in lower case.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<int, string> _known = new();

    public string Get(string text, int start, int length)
    {
        var hash = unchecked((int)2166136261);
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash ^ char.ToLowerInvariant(text[i])) * 16777619);
        }

        if (_known.TryGetValue(hash, out var known) && known.AsSpan().Equals(text.AsSpan(start, length), StringComparison.OrdinalIgnoreCase))
        {
            return known;
        }

        return _known[hash] = text.Substring(start, length).ToLowerInvariant();
    }
}
