using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MyNumberAnalyzers.Build;

/// <summary>Prints one line at the end of a project's build: <c>MyNumber: 23 leaks in 9 files</c>.</summary>
public sealed class SummarizeLeaks : BuildTask
{
    /// <summary>The compiler's <c>ErrorLog</c> property.</summary>
    public string ErrorLog { get; set; } = "";

    /// <summary>The build's language (<c>PreferredUILang</c>).</summary>
    public string Language { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        var path = SarifLog.PathOf(ErrorLog);
        if (File.Exists(path) && SarifLog.Read(path) is { } findings && Line(findings.Where(finding => !finding.Suppressed).ToList(), Language.StartsWith("ja", StringComparison.OrdinalIgnoreCase)) is { } line)
        {
            Say(line);
        }
    }

    private static string? Line(IReadOnlyList<Finding> open, bool japanese)
    {
        var leaks = open.Where(finding => finding.IsLeak).ToList();
        var others = open.Count(finding => !finding.IsLeak && finding.Rule != "MYN8001" && finding.Level is "warning" or "error");
        if (leaks.Count + others == 0)
        {
            return null;
        }

        var files = leaks.Select(leak => leak.Place?.File).Distinct().Count();
        if (japanese)
        {
            return $"MyNumber: 漏えい {leaks.Count} 件（{files} ファイル）" + (others == 0 ? "" : $"、その他の指摘 {others} 件");
        }

        var text = $"MyNumber: {Count(leaks.Count, "leak")} in {Count(files, "file")}";
        return others == 0 ? text : $"{text}, {Count(others, "other finding")}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
