using System.Collections.Generic;
using System.Linq;

namespace MyNumberAnalyzers.Rules;

/// <summary>Columns of CSV and TSV: the header names them; without one, the field in front may be the label.</summary>
internal sealed class DelimitedColumns
{
    private readonly TextReach _text;
    private readonly NumberLabels _labels;
    private readonly char _delimiter;
    private readonly string?[] _numberColumns;
    private readonly bool _hasNumberColumn;

    public DelimitedColumns(TextReach text, TextFormat format, NumberLabels labels)
    {
        _text = text;
        _labels = labels;
        var header = text.FirstLine();
        _delimiter = format == TextFormat.Tsv ? '\t' : new[] { ',', ';', '\t', '|' }.OrderByDescending(mark => header.Count(c => c == mark)).First();
        _numberColumns = Fields(header, _delimiter).Select(labels.Ask).ToArray();
        _hasNumberColumn = _numberColumns.Any(name => name is not null);
    }

    public string? LabelOf(NumberMatch match)
    {
        var before = _text.LineBefore(match.Start);
        var (column, start, earlier) = LastField(before, _delimiter);
        if (column < _numberColumns.Length && _numberColumns[column] is { } header)
        {
            return header;
        }

        var inField = _labels.Before(Unquoted(before.Substring(start)));
        if (inField is not null || column == 0 || _hasNumberColumn)
        {
            return inField;
        }

        return _labels.Ask(Unquoted(before.Substring(earlier, start - earlier - 1)));
    }

    /// <summary>Which field the end of a line is in, where that begins, and where the one in front of it does.</summary>
    private static (int Column, int Start, int Earlier) LastField(string line, char delimiter)
    {
        var (column, start, earlier, quoted) = (0, 0, 0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == delimiter && !quoted)
            {
                (column, earlier, start) = (column + 1, start, i + 1);
            }
        }

        return (column, start, earlier);
    }

    private static string Unquoted(string field) => field.Trim(' ', '"');

    /// <summary>The fields of a line, quotes taken off; a delimiter inside quotes parts nothing.</summary>
    private static List<string> Fields(string line, char delimiter)
    {
        var fields = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == delimiter && !quoted)
            {
                fields.Add(line.Substring(start, i - start).Trim(' ', '"'));
                start = i + 1;
            }
        }

        fields.Add(line.Substring(start).Trim(' ', '"'));
        return fields;
    }
}
