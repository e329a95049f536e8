using System.Globalization;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>MYNUMBER_SLICE=3/50: of a test that runs for hours, the third of fifty parts.</summary>
internal static class Slice
{
    private static readonly int[] Parts =
        [.. (Environment.GetEnvironmentVariable("MYNUMBER_SLICE") ?? "1/1").Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    public static int Number => Parts[0];

    public static int Of => Parts[1];
}
