using System;

namespace MyNumberAnalyzers.Rules;

/// <summary>Keys of YAML values that stand on an earlier line: list items, blocks, and <c>name</c>/<c>value</c> pairs.</summary>
internal static class YamlKeys
{
    private const int Reach = 2000;

    public static string? LabelOf(TextReach text, NumberMatch match, NumberLabels labels)
    {
        var line = text.LineBefore(match.Start);
        var content = line.TrimStart(' ', '-').TrimEnd(' ', '"', '\'');
        var isPair = content is "value:" or "val:" or "- value:";
        if (content.Length > 0 && !isPair)
        {
            return null;
        }

        var indent = Indent(line);
        var lines = text.Cut(match.Start - line.Length - Reach, match.Start - line.Length).Split('\n');
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            var above = lines[i].TrimEnd('\r', ' ');
            if (above.Trim().Length == 0 || above.TrimStart()[0] == '#')
            {
                continue;
            }

            if (isPair)
            {
                var pair = above.TrimStart(' ', '-');
                return pair.StartsWith("name:", StringComparison.Ordinal) || pair.StartsWith("key:", StringComparison.Ordinal)
                    ? labels.Ask(pair.Substring(pair.IndexOf(':') + 1).Trim(' ', '"', '\''))
                    : null;
            }

            if (above[above.Length - 1] is ':' or '|' or '>' && Indent(above) <= indent && above.IndexOf(':') is > 0 and var colon)
            {
                return labels.Ask(above.Substring(0, colon).Trim(' ', '-', '"', '\''));
            }

            if (Indent(above) < indent)
            {
                return null;
            }
        }

        return null;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
