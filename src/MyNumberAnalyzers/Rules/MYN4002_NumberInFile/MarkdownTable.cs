using System.Linq;

namespace MyNumberAnalyzers.Rules;

/// <summary>Columns of a Markdown table, named by its first row.</summary>
internal static class MarkdownTable
{
    private const int Reach = 4000;

    public static string? LabelOf(TextReach text, NumberMatch match, NumberLabels labels)
    {
        var line = text.LineBefore(match.Start);
        if (line.IndexOf('|') < 0)
        {
            return null;
        }

        var lines = text.Cut(match.Start - line.Length - Reach, match.Start - line.Length).Split('\n');
        var header = lines.Reverse().Skip(1).TakeWhile(above => above.IndexOf('|') >= 0).LastOrDefault();
        if (header is null)
        {
            return null;
        }

        var names = Cells(header);
        var column = Cells(line).Length - 1;
        return column >= 0 && column < names.Length ? labels.Ask(names[column]) : null;
    }

    private static string[] Cells(string line) => line.TrimStart().TrimStart('|').Split('|').Select(cell => cell.Trim()).ToArray();
}
