namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary><c>cost [small|none|twentieth|editor|curves|gate|memory|build|lexicon|worst] [pairs]</c>: what the package costs a host, over an analyzer that registers nothing.</summary>
internal static class CostCommand
{
    public const int Files = 2_000;
    public const int Lines = 300_000;

    private static readonly Dictionary<string, Action<int?>> Parts = new()
    {
        ["gate"] = rounds => GateCost.Print(rounds ?? 15),
        ["none"] = pairs => BuildCost.Print(Codebase.Write(Files, Lines, 0), "no numbers", pairs ?? 31, 1.05, 1.02, Guest.Analyzer),
        ["twentieth"] = pairs => BuildCost.Print(Codebase.Write(Files, Lines, 0.05), "1 file in 20", pairs ?? 31, 1.10, 1.04, Guest.Analyzer),
        ["small"] = pairs => Small(pairs ?? 7),
        ["editor"] = edits => EditorCost.Print(edits ?? 60),
        ["curves"] = pairs => Curves.Print(pairs ?? 5),
        ["lexicon"] = pairs => LexiconCost.Print(pairs ?? 9),
        ["memory"] = edits => HeldMemory.Print(edits ?? 500),
        ["worst"] = rounds => WorstCases.Print(rounds ?? 3),
        ["build"] = pairs => DotnetBuildCost.Print(pairs ?? 9),
    };

    public static int Run(string[] arguments)
    {
        var chosen = arguments.Length == 0 ? Parts.Keys.Where(part => part != "small").ToList() : [.. arguments.Where(argument => !int.TryParse(argument, out _))];
        int? count = arguments.LastOrDefault() is { } last && int.TryParse(last, out var number) ? number : null;
        if (chosen.FirstOrDefault(part => !Parts.ContainsKey(part)) is { } unknown)
        {
            Console.Error.WriteLine($"{unknown}: not one of {string.Join(", ", Parts.Keys)}");
            return 1;
        }

        Console.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, Roslyn {typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version}");
        foreach (var part in chosen)
        {
            Console.WriteLine();
            Console.WriteLine($"## {part}");
            Parts[part](count);
        }

        return 0;
    }

    /// <summary>A fifth of the code, and the generated type apart, for a look while working.</summary>
    private static void Small(int pairs)
    {
        BuildCost.Print(Codebase.Write(Files / 5, Lines / 5, 0), "no numbers", pairs, 1.05, 1.02, Guest.Package);
        BuildCost.Print(Codebase.Write(Files / 5, Lines / 5, 0.05), "1 file in 20", pairs, 1.10, 1.04, Guest.Analyzer);
    }

    public static string Verdict(double value, double target) => value <= target ? "within" : "MISSED";
}
