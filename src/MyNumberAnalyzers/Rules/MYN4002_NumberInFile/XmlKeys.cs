using System;

namespace MyNumberAnalyzers.Rules;

/// <summary>Names of XML values that stand in another attribute or in the parent: <c>&lt;add key="…" value="…"/&gt;</c>, <c>&lt;data name="…"&gt;&lt;value&gt;</c>.</summary>
internal static class XmlKeys
{
    private const int Reach = 1000;
    private static readonly string[] Naming = ["key", "name", "id", "label", "field", "column", "項目名"];

    public static string? LabelOf(TextReach text, NumberMatch match, NumberLabels labels)
    {
        var before = text.Cut(match.Start - Reach, match.Start);
        var open = before.LastIndexOf('<');
        if (open < 0)
        {
            return null;
        }

        if (before.IndexOf('>', open) < 0)
        {
            // Inside a tag: the attribute's own name, then what another attribute of the tag says.
            var after = text.Cut(match.End, match.End + Reach);
            var close = after.IndexOf('>');
            return labels.Before(before.Substring(open + 1))
                ?? ByAttribute(before.Substring(open) + "\"" + (close >= 0 ? after.Substring(0, close) : string.Empty), labels);
        }

        var tag = before.Substring(open + 1, before.IndexOf('>', open) - open - 1);
        return labels.Ask(NumberLabels.ElementName(tag)) ?? ByAttribute(tag, labels) ?? ByParent(before.Substring(0, open), labels);
    }

    private static string? ByParent(string before, NumberLabels labels)
    {
        var end = before.TrimEnd();
        if (end.Length == 0 || end[end.Length - 1] != '>' || end.EndsWith("/>", StringComparison.Ordinal))
        {
            return null;
        }

        var open = end.LastIndexOf('<');
        if (open < 0 || (open + 1 < end.Length && end[open + 1] is '/' or '!' or '?'))
        {
            return null;
        }

        var tag = end.Substring(open + 1, end.Length - open - 2);
        return labels.Ask(NumberLabels.ElementName(tag)) ?? ByAttribute(tag, labels);
    }

    private static string? ByAttribute(string tag, NumberLabels labels)
    {
        for (var equals = tag.IndexOf('='); equals >= 0; equals = tag.IndexOf('=', equals + 1))
        {
            var name = LastWord(tag.Substring(0, equals).TrimEnd());
            var quote = tag.IndexOfAny(['"', '\''], equals);
            if (quote < 0)
            {
                return null;
            }

            var end = tag.IndexOf(tag[quote], quote + 1);
            if (end > quote && Array.IndexOf(Naming, name.ToLowerInvariant()) >= 0
                && labels.Ask(tag.Substring(quote + 1, end - quote - 1)) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    private static string LastWord(string text)
    {
        var start = text.LastIndexOfAny([' ', '\t', '\r', '\n', ':']);
        return text.Substring(start + 1);
    }
}
