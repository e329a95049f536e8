using System;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keys of JSON values that do not stand right in front of them: elements of an array, and <c>"name"</c>/<c>"value"</c> pairs.</summary>
internal static class JsonKeys
{
    private const int Near = 160;
    private const int Far = 2000;
    private static readonly string[] Naming = ["name", "key", "label", "field", "column", "id", "title", "項目", "項目名", "名称"];
    private static readonly string[] Valuing = ["value", "val", "text", "content", "data", "値", "number"];

    /// <summary>The label, and whether a key right in front decides alone.</summary>
    public static (string? Label, bool IsDecided) LabelOf(TextReach text, NumberMatch match, NumberLabels labels)
    {
        var before = text.Cut(match.Start - Near, match.Start);
        var end = before.Length;
        while (end > 0 && before[end - 1] is '"' or '\\' or ' ' or '\t' or '\r' or '\n')
        {
            end--;
        }

        if (end == 0)
        {
            return (null, false);
        }

        if (before[end - 1] == ':' && KeyBefore(before, end - 1) is { Length: > 0 } key)
        {
            return (labels.Ask(key) ?? (Array.IndexOf(Valuing, key.ToLowerInvariant()) >= 0 ? Named(text, match, labels) : null), true);
        }

        return before[end - 1] is ',' or '[' ? (OfArray(text, match, before.Length - end, labels), false) : (null, false);
    }

    private static string? OfArray(TextReach text, NumberMatch match, int skipped, NumberLabels labels)
    {
        var before = text.Cut(match.Start - Far, match.Start - skipped);
        return ArrayStart(before, before.Length) is >= 0 and var open && KeyEnd(before, open) is > 0 and var colon
            ? labels.Ask(KeyBefore(before, colon))
            : null;
    }

    /// <summary>The string in front of a colon.</summary>
    private static string KeyBefore(string text, int colon)
    {
        var close = colon;
        while (close > 0 && text[close - 1] is ' ' or '\t' or '\r' or '\n' or '\\')
        {
            close--;
        }

        if (close == 0 || text[close - 1] is not ('"' or '\''))
        {
            return string.Empty;
        }

        var open = text.LastIndexOf(text[close - 1], Math.Max(0, close - 2));
        return open < 0 ? string.Empty : text.Substring(open + 1, close - open - 2).TrimEnd('\\');
    }

    /// <summary>Where the array begins whose element ends here, or -1: going back over its earlier elements.</summary>
    private static int ArrayStart(string text, int end)
    {
        var depth = 0;
        for (var i = end - 1; i >= 0; i--)
        {
            switch (text[i])
            {
                case ']' or '}':
                    depth++;
                    break;
                case '{' when depth == 0:
                    return -1;
                case '[' when depth == 0:
                    return i;
                case '[' or '{':
                    depth--;
                    break;
                case '"':
                    i = Math.Max(0, i == 0 ? 0 : text.LastIndexOf('"', i - 1));
                    break;
            }
        }

        return -1;
    }

    private static int KeyEnd(string text, int open)
    {
        var i = open;
        while (i > 0 && text[i - 1] is ' ' or '\t' or '\r' or '\n')
        {
            i--;
        }

        return i > 0 && text[i - 1] == ':' ? i - 1 : -1;
    }

    /// <summary><c>{ "name": "マイナンバー", "value": "…" }</c>, in either order.</summary>
    private static string? Named(TextReach text, NumberMatch match, NumberLabels labels)
    {
        var before = text.Cut(match.Start - 500, match.Start);
        var open = before.LastIndexOf('{');
        var after = text.Cut(match.End, match.End + 500);
        var close = after.IndexOf('}');
        var around = before.Substring(open + 1) + "\0" + (close >= 0 ? after.Substring(0, close) : string.Empty);
        for (var colon = around.IndexOf(':'); colon >= 0; colon = around.IndexOf(':', colon + 1))
        {
            if (Array.IndexOf(Naming, KeyBefore(around, colon).ToLowerInvariant()) < 0)
            {
                continue;
            }

            var start = around.IndexOf('"', colon);
            var end = start >= 0 ? around.IndexOf('"', start + 1) : -1;
            if (end > start && labels.Ask(around.Substring(start + 1, end - start - 1)) is { } label)
            {
                return label;
            }
        }

        return null;
    }
}
