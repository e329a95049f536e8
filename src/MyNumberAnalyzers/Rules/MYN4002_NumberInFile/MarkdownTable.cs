using System.Linq;

namespace MyNumberAnalyzers.Rules;

/// <summary>Columns of a Markdown table, named by its first row. Asked in ascending order of places, so that a table is read once.</summary>
internal sealed class MarkdownTable(TextReach text, NumberLabels labels)
{
    private const int Reach = 4000;

    private string?[] _columns = [];
    private int _knownTo = -1;

    public string? LabelOf(NumberMatch match)
    {
        var line = text.LineBefore(match.Start);
        if (line.IndexOf('|') < 0)
        {
            return null;
        }

        var start = match.Start - line.Length;
        if (!IsSameTable(start))
        {
            var lines = text.Cut(start - Reach, start).Split('\n');
            var header = lines.Reverse().Skip(1).TakeWhile(above => above.IndexOf('|') >= 0).LastOrDefault();
            _columns = header is null ? [] : Cells(header).Select(labels.Ask).ToArray();
        }

        _knownTo = start;
        var column = line.TrimStart().TrimStart('|').Count(c => c == '|');
        return column < _columns.Length ? _columns[column] : null;
    }

    /// <summary>Whether only rows of a table lie between the row that was asked for last and this one.</summary>
    private bool IsSameTable(int start)
    {
        if (_knownTo < 0 || start - _knownTo > Reach)
        {
            return false;
        }

        var between = text.Cut(_knownTo, start);
        for (int from = 0, end; from < between.Length; from = end + 1)
        {
            end = between.IndexOf('\n', from);
            end = end < 0 ? between.Length : end;
            if (between.IndexOf('|', from, end - from) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Cells(string line) => line.TrimStart().TrimStart('|').Split('|').Select(cell => cell.Trim()).ToArray();
}
