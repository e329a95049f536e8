namespace MyNumberAnalyzers.Tests.Sources;

/// <summary>Rows of the lexicon's table. <c>=== group</c> opens a group, whose first lines cite why; <c>tier | code</c> is a row.</summary>
public static partial class LexiconTable
{
    /// <summary>Group, tier, declaration.</summary>
    public static IEnumerable<object[]> Symbols() =>
        Rows(Strong + Compounds + Silent + Types + Themes + Weak + Texts + Marked + EdgeSymbols).Select(row => new object[] { row.Group, row.Cells[0], Lines(row.Cells[1]) });

    /// <summary>Group, tier, key, type of the result, text of the file.</summary>
    public static IEnumerable<object[]> Keys() =>
        Rows(KeyRows).Select(row => new object[] { row.Group, row.Cells[0], row.Cells[1], Cell(row.Cells, 2, "object"), Lines(Cell(row.Cells, 3, "")) });

    /// <summary>Group, tier, text before the hole, declaration of what fills it, text of the file, text behind the hole.</summary>
    public static IEnumerable<object[]> Labels() =>
        Rows(LabelRows + EdgeLabels).Select(row => new object[]
        {
            row.Group, row.Cells[0], Lines(row.Cells[1])[1..^1], Cell(row.Cells, 2, "string id"), Lines(Cell(row.Cells, 3, "")), Cell(row.Cells, 4, ""),
        });

    private static IEnumerable<(string Group, string[] Cells)> Rows(string table)
    {
        var group = "";
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("===", StringComparison.Ordinal))
            {
                group = line[3..].Trim();
            }
            else if (!line.StartsWith('#'))
            {
                yield return (group, line.Split(" | ").Select(cell => cell.Trim()).ToArray());
            }
        }
    }

    private static string Cell(string[] cells, int index, string absent) => index < cells.Length && cells[index].Length > 0 ? cells[index] : absent;

    /// <summary>A row is one line; ⏎ stands for a line end in it.</summary>
    private static string Lines(string text) => text.Replace("⏎", "\n");
}
