using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MyNumberAnalyzers.Build;

/// <summary>Prints one line at the end of a project's build: <c>MyNumber: 23 leaks in 9 files</c>, and names what a baseline lists in vain.</summary>
public sealed class SummarizeLeaks : BuildTask
{
    private const string BaselineName = "MyNumberBaseline.txt";

    /// <summary>The compiler's <c>ErrorLog</c> property.</summary>
    public string ErrorLog { get; set; } = "";

    /// <summary>The build's language (<c>PreferredUILang</c>).</summary>
    public string Language { get; set; } = "";

    private bool IsJapanese => Language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Run()
    {
        var path = SarifLog.PathOf(ErrorLog);
        if (!File.Exists(path) || SarifLog.Read(path) is not { } findings)
        {
            return;
        }

        var open = findings.Where(finding => !finding.Suppressed).ToList();
        if (Line(open) is { } line)
        {
            Say(line);
        }

        NameStale(open.Where(finding => finding.Rule == "MYN9002" && Path.GetFileName(finding.Place?.File) == BaselineName).ToList());
    }

    private string? Line(IReadOnlyList<Finding> open)
    {
        var leaks = open.Where(finding => finding.IsLeak).ToList();
        var others = open.Count(finding => !finding.IsLeak && finding.Level is "warning" or "error");
        if (leaks.Count + others == 0)
        {
            return null;
        }

        var files = leaks.Select(leak => leak.Place?.File).Distinct().Count();
        if (IsJapanese)
        {
            return $"MyNumber: 漏えい {leaks.Count} 件（{files} ファイル）" + (others == 0 ? "" : $"、その他の指摘 {others} 件");
        }

        var text = $"MyNumber: {Count(leaks.Count, "leak")} in {Count(files, "file")}";
        return others == 0 ? text : $"{text}, {Count(others, "other finding")}";
    }

    private void NameStale(IReadOnlyList<Finding> stale)
    {
        if (stale.Count == 0)
        {
            return;
        }

        Say(IsJapanese
            ? $"MyNumber: {BaselineName} の {stale.Count} 行は、もう何にも一致しません"
            : stale.Count == 1
                ? $"MyNumber: 1 entry of {BaselineName} matches nothing any more"
                : $"MyNumber: {stale.Count} entries of {BaselineName} match nothing any more");
        var lines = File.ReadAllLines(stale[0].Place!.File);
        foreach (var number in stale.Select(finding => finding.Place!.Line).Where(number => number > 0 && number <= lines.Length))
        {
            Say($"  {BaselineName}({number}): {lines[number - 1]}");
        }
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
