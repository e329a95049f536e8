using System.IO;
using System.Linq;

namespace MyNumberAnalyzers.Build;

/// <summary>Prints one line at the end of a project's build: <c>MyNumber: 23 leaks in 9 files</c>.</summary>
public sealed class SummarizeLeaks : BuildTask
{
    /// <summary>The compiler's <c>ErrorLog</c> property.</summary>
    public string ErrorLog { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        var path = SarifLog.PathOf(ErrorLog);
        if (File.Exists(path) && SarifLog.Read(path) is { } findings && Line(findings.Where(finding => !finding.Suppressed).ToList()) is { } line)
        {
            Say(line);
        }
    }

    private static string? Line(System.Collections.Generic.IReadOnlyList<Finding> open)
    {
        var leaks = open.Where(finding => finding.IsLeak).ToList();
        var others = open.Count(finding => !finding.IsLeak && finding.Rule != "MYN8001" && finding.Level is "warning" or "error");
        if (leaks.Count + others == 0)
        {
            return null;
        }

        var files = leaks.Select(leak => leak.Place?.File).Distinct().Count();
        var text = $"MyNumber: {Count(leaks.Count, "leak")} in {Count(files, "file")}";
        return others == 0 ? text : $"{text}, {Count(others, "other finding")}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
