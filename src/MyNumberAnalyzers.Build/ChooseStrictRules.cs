using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace MyNumberAnalyzers.Build;

/// <summary>
/// Chooses the ids that strict mode hands to the compiler's <c>WarningsAsErrors</c>. That list outranks every .editorconfig, so a rule that
/// a project has lowered there is left out; a global configuration of the lowest level makes it an error wherever the project says nothing.
/// </summary>
public sealed class ChooseStrictRules : BuildTask
{
    private static readonly Regex Setting = new(
        @"^\s*dotnet_diagnostic\.(?<id>MYN\d{4})\.severity\s*[=:]\s*(?:none|silent|suggestion|refactoring)\s*(?:[#;].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The .editorconfig and .globalconfig files of the project.</summary>
    public string[] ConfigurationFiles { get; set; } = [];

    /// <summary>All ids that are warnings by default.</summary>
    public string[] Rules { get; set; } = [];

    /// <summary>The ids to treat as errors.</summary>
    [Output]
    public string[] Errors { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var lowered = new HashSet<string>(ConfigurationFiles.Where(File.Exists).SelectMany(Lowered), StringComparer.OrdinalIgnoreCase);
        Errors = Rules.Where(rule => !lowered.Contains(rule)).ToArray();
    }

    private static IEnumerable<string> Lowered(string path) =>
        File.ReadLines(path).Select(line => Setting.Match(line)).Where(match => match.Success).Select(match => match.Groups["id"].Value);
}
