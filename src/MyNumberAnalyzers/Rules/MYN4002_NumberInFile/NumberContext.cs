using System;

namespace MyNumberAnalyzers.Rules;

/// <summary>Finds the words that say what a number in a text is, by the text's format. One per text; asked in ascending order of places.</summary>
internal sealed class NumberContext(TextReach text, TextFormat format, NumberLabels labels)
{
    private readonly Lazy<DelimitedColumns> _columns = new(() => new DelimitedColumns(text, format, labels));
    private readonly InsertColumns _inserts = new(text, labels);
    private readonly MarkdownTable _table = new(text, labels);

    /// <summary>The key, column or label of a match, or null when nothing in reach says that it is a number.</summary>
    public string? LabelOf(NumberMatch match)
    {
        var (label, isDecided) = Structural(match);
        if (label is not null || isDecided)
        {
            return label;
        }

        var words = labels.Before(text.LineBefore(match.Start, 300)) ?? labels.After(text.LineAfter(match.End));

        // Twelve digits that read as a date and time need a key of their own, not words on the same line.
        return words is not null && match.LooksLikeTime && !HasKey(match) ? null : words;
    }

    private bool HasKey(NumberMatch match)
    {
        var before = text.LineBefore(match.Start, 300).TrimEnd(' ', '"', '\'', '\\', 'N', '\t');
        return before.Length > 0 && before[before.Length - 1] is ':' or '=' or '>' or '：' or '＝';
    }

    /// <summary>What the format's structure says, and whether that is the last word.</summary>
    private (string? Label, bool IsDecided) Structural(NumberMatch match) => format switch
    {
        TextFormat.Json => JsonKeys.LabelOf(text, match, labels),
        TextFormat.Xml => (XmlKeys.LabelOf(text, match, labels), false),
        TextFormat.Csv or TextFormat.Tsv => (_columns.Value.LabelOf(match), true),
        TextFormat.Sql => (_inserts.LabelOf(match), false),
        TextFormat.Yaml => (YamlKeys.LabelOf(text, match, labels), false),
        TextFormat.Markdown => (_table.LabelOf(match), false),
        _ => (null, false),
    };
}
