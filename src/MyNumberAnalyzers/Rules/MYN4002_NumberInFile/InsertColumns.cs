using System;
using System.Collections.Generic;
using System.Linq;

namespace MyNumberAnalyzers.Rules;

/// <summary>Column lists of SQL inserts: a value is named by its place. Reads the statements once, in step with the numbers that are asked for.</summary>
internal sealed class InsertColumns(TextReach text, NumberLabels labels)
{
    private const int Window = 4096;
    private int _readTo;
    private int _valuesAt = -1;
    private string?[] _columns = [];

    public string? LabelOf(NumberMatch match)
    {
        ReadTo(match.Start);
        if (_valuesAt < 0 || _columns.All(column => column is null))
        {
            return null;
        }

        // A row mostly begins its line; a window may begin inside a quoted text.
        var line = text.LineBefore(match.Start);
        var row = match.Start - line.Length > _valuesAt && line.TrimStart().StartsWith("(", StringComparison.Ordinal) ? line : text.Cut(Math.Max(_valuesAt, match.Start - Window), match.Start);
        var index = IndexInRow(row);
        return index >= 0 && index < _columns.Length ? _columns[index] : null;
    }

    /// <summary>Takes up each <c>INSERT INTO t (a, b) VALUES</c> that begins before the place.</summary>
    private void ReadTo(int position)
    {
        while (_readTo < position)
        {
            var from = _readTo;
            var window = text.Cut(Math.Max(0, from - 16), Math.Min(position, from + Window));
            var at = IndexOfWord(window, "VALUES");
            _readTo = Math.Min(position, from + Window);
            while (at >= 0)
            {
                Take(Math.Max(0, from - 16) + at);
                at = IndexOfWord(window, "VALUES", at + 6);
            }

            // A statement's end ends its columns.
            if (window.LastIndexOf(';') is >= 0 and var end && Math.Max(0, from - 16) + end > _valuesAt && IsOutsideQuotes(window, end))
            {
                _valuesAt = -1;
            }
        }
    }

    private void Take(int values)
    {
        var before = text.Cut(values - Window, values).TrimEnd();
        var open = before.Length > 0 && before[before.Length - 1] == ')' ? before.LastIndexOf('(') : -1;
        if (open < 0)
        {
            return;
        }

        _valuesAt = values + 6;
        _columns = before.Substring(open + 1, before.Length - open - 2).Split(',')
            .Select(column => labels.Ask(column.Trim().Trim('"', '[', ']', '`', '\'')))
            .ToArray();
    }

    /// <summary>How many values stand before the end of this text in its row, or -1 outside a row.</summary>
    private static int IndexInRow(string row)
    {
        var opens = new Stack<int>();
        var commas = new Stack<int>();
        var quoted = false;
        var first = -1;
        foreach (var c in row)
        {
            if (c == '\'')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == '(')
            {
                opens.Push(1);
                commas.Push(0);
            }
            else if (!quoted && c == ')' && opens.Count > 0)
            {
                opens.Pop();
                commas.Pop();
            }
            else if (!quoted && c == ',' && commas.Count > 0)
            {
                commas.Push(commas.Pop() + 1);
            }
        }

        if (commas.Count > 0)
        {
            first = commas.Last();
        }

        return first;
    }

    private static bool IsOutsideQuotes(string window, int position) => window.Take(position).Count(c => c == '\'') % 2 == 0;

    private static int IndexOfWord(string text, string word, int from = 0)
    {
        for (var at = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var left = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');
            var right = at + word.Length >= text.Length || !(char.IsLetterOrDigit(text[at + word.Length]) || text[at + word.Length] == '_');
            if (left && right)
            {
                return at;
            }
        }

        return -1;
    }
}
