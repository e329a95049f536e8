using System;
using System.IO;
using System.Linq;
using System.Text;

namespace MyNumberAnalyzers.Build;

/// <summary>Writes today's findings into <c>MyNumberBaseline.txt</c>, so that the build breaks only on new ones.</summary>
public sealed class WriteBaseline : BuildTask
{
    private const string EntryProperty = "MyNumberBaseline";

    /// <summary>The compiler's <c>ErrorLog</c> property.</summary>
    public string ErrorLog { get; set; } = "";

    /// <summary>Path of the file to write.</summary>
    public string Baseline { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        if (SarifLog.Read(SarifLog.PathOf(ErrorLog)) is not { } findings)
        {
            Error("The baseline is read from the compiler's error log, which has to be of version 2.1: set ErrorLog to 'path,version=2.1' or leave it empty.");
            return;
        }

        var entries = findings
            .Where(finding => !finding.Suppressed && finding.Rule[3] is not ('8' or '9'))
            .Select(finding => finding.Properties.TryGetValue(EntryProperty, out var entry) ? entry : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(entry => entry.Split('|')[1], StringComparer.Ordinal)
            .ThenBy(entry => entry, StringComparer.Ordinal)
            .ToList();
        if (entries.Count == 0 && !File.Exists(Baseline))
        {
            Say("MyNumber: nothing to write into a baseline");
            return;
        }

        var text = new StringBuilder();
        text.Append("# Findings that were here when this file was written; they stay silent, new ones do not. Rule | file | member | line.\n");
        text.Append("# Written by: dotnet build -p:MyNumberWriteBaseline=true\n");
        entries.ForEach(entry => text.Append(entry).Append('\n'));
        File.WriteAllText(Baseline, text.ToString(), new UTF8Encoding(false));
        Say($"MyNumber: {entries.Count} entries written to {Baseline}");
    }
}
