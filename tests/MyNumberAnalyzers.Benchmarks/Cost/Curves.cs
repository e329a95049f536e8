namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>What the package adds, as the code grows in one way at a time.</summary>
internal static class Curves
{
    public static void Print(int pairs)
    {
        Print("lines, 100 files of them with numbers", pairs, [50_000, 100_000, 150_000, 200_000, 300_000], lines => Codebase.Write(lines / 150, lines, 15_000.0 / lines));
        Print("files that touch numbers, of 100,000 lines", pairs, [10, 20, 40, 80, 160, 320], files => Codebase.Write(660, 100_000, files / 660.0));
        Print("calls a number is handed down", pairs, [50, 100, 200, 400, 800, 1_600], depth => Codebase.Write(60, 9_000, 0).WithCallDepth(depth));
    }

    private static void Print(string what, int pairs, int[] sizes, Func<int, Codebase> make)
    {
        Console.WriteLine($"{what}:");
        Console.WriteLine("| size | added CPU ms | ratio | added MB |");
        Console.WriteLine("|---|---|---|---|");
        var points = new List<(double, double)>();
        foreach (var size in sizes)
        {
            var code = make(size);
            Host.MustCompile(code);
            var result = BuildCost.Compare(code, Guest.Analyzer, pairs);
            var added = Series.Median(result.Items.Select(pair => pair.Other.Milliseconds - pair.Base.Milliseconds));
            var bytes = Series.Median(result.Items.Select(pair => pair.Other.Bytes - pair.Base.Bytes));
            points.Add((size, added));
            Console.WriteLine($"| {size} | {added:F0} | {result.Cpu} | {bytes / 1e6:F1} |");
        }

        var (slope, intercept, fit, power) = Series.Line(points);
        Console.WriteLine($"added ms = {intercept:F1} + {slope:F4} x size, R2 {fit:F3}, grows with power {power:F2}");
        Console.WriteLine();
    }
}
