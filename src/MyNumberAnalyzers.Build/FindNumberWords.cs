using System;
using System.IO;
using Microsoft.Build.Framework;

namespace MyNumberAnalyzers.Build;

/// <summary>
/// Tells whether any source speaks of a My Number. Only then does the build ask the compiler for its error log,
/// which the summary counts: the log makes the compiler run every analyzer of suggestions too.
/// </summary>
public sealed class FindNumberWords : BuildTask
{
    private static readonly string[] Words = ["mynumber", "my_number", "my number", "マイナンバー", "個人番号", "kojin", "individualnumber", "individual_number", "personalnumber", "personal_number", "nationalid", "national_id", "myno"];

    /// <summary>Paths of the sources.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>Whether a word was found.</summary>
    [Output]
    public bool Found { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        foreach (var path in Files)
        {
            if (File.Exists(path) && Speaks(File.ReadAllText(path)))
            {
                Found = true;
                return;
            }
        }
    }

    private static bool Speaks(string text)
    {
        foreach (var word in Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
