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

    public DelimitedColumns(TextReach text, TextFormat format, NumberLabels labels)
    {
        _text = text;
        _labels = labels;
        var header = text.FirstLine();
        _delimiter = format == TextFormat.Tsv ? '\t' : new[] { ',', ';', '\t', '|' }.OrderByDescending(mark => header.Count(c => c == mark)).First();
        _numberColumns = Fields(header, _delimiter).Select(labels.Ask).ToArray();
    }

    public string? LabelOf(NumberMatch match)
    {
        var before = _text.LineBefore(match.Start);
        var fields = Fields(before, _delimiter);
        var column = fields.Count - 1;
        if (column < _numberColumns.Length && _numberColumns[column] is { } header)
        {
            return header;
        }

        var inField = _labels.Before(fields[column]);
        if (inField is not null || column == 0 || _numberColumns.Any(name => name is not null))
        {
            return inField;
        }

        return _labels.Ask(fields[column - 1]);
    }

    /// <summary>The fields of a line, quotes taken off; a delimiter inside quotes parts nothing.</summary>
    public static List<string> Fields(string line, char delimiter)
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
