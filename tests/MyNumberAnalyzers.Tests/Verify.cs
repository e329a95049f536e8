using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MyNumberAnalyzers.Tests;

/// <summary>
/// Checks marked text: <c>{|MYN1001:expression|}</c> is where a diagnostic must be, to the character; nothing else may be reported.
/// <c>only</c> restricts the comparison to the ids of one rule (prefix match), for cases where other rules speak too.
/// The text must compile, or say <c>allowErrors</c>.
/// </summary>
internal static partial class Verify
{
    /// <summary>Texts known to compile: a mutation run asks about the same ones again and again, and binding them costs as much as the analysis.</summary>
    private static readonly ConcurrentDictionary<string, bool> Compiling = new(StringComparer.Ordinal);

    public static void Marked(string text, string? only = null, IReadOnlyDictionary<string, string>? options = null, bool allowErrors = false, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        Marked([text], only, options, allowErrors, kind);

    public static void Marked(
        string[] texts,
        string? only = null,
        IReadOnlyDictionary<string, string>? options = null,
        bool allowErrors = false,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        IEnumerable<(string Path, string Text)>? additionalFiles = null,
        bool generate = true,
        IEnumerable<MetadataReference>? more = null)
    {
        var expected = new List<string>();
        var files = texts.Select((text, index) => ($"File{index}.cs", Unmark(text, $"File{index}.cs", expected))).ToArray();
        var compilation = Harness.Compile(files, kind: kind, generate: generate, more: more);
        var key = $"{kind} {generate} {string.Join('\0', texts)}";
        if (!allowErrors && (more is not null || !Compiling.ContainsKey(key)))
        {
            Assert.Empty(Harness.Errors(compilation).Select(error => error.ToString()));
            Compiling[key] = true;
        }

        var actual = Harness.Analyze(compilation, options, additionalFiles)
            .Where(diagnostic => only is null || diagnostic.Id.StartsWith(only, StringComparison.Ordinal))
            .Select(Describe);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    /// <summary>A finding as <c>path(line) id 'text'</c>.</summary>
    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location.GetLineSpan().Path}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}) {diagnostic.Id} '{diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan)}'";

    /// <summary>The text without its marks; what they expect is added, in the form of <see cref="Describe"/>.</summary>
    public static string Unmark(string text, string path, List<string> expected)
    {
        while (Mark().Match(text) is { Success: true } mark)
        {
            // Innermost first, so that marks may nest.
            var line = text.AsSpan(0, mark.Index).Count('\n') + 1;
            var plain = Mark().Replace(mark.Groups["text"].Value, "${text}");
            foreach (var id in mark.Groups["id"].Value.Split(','))
            {
                expected.Add($"{path}({line}) {id} '{plain}'");
            }

            text = text.Remove(mark.Index, mark.Length).Insert(mark.Index, mark.Groups["text"].Value);
        }

        return text;
    }

    [GeneratedRegex(@"\{\|(?<id>MYN\d{4}(,MYN\d{4})*):(?<text>(?:(?!\{\|MYN|\|\}).)*)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
