using System.Text.RegularExpressions;

namespace MyNumberAnalyzers.PackageTests;

/// <summary>A warning or error line of a build.</summary>
internal sealed partial record Message(string File, int Line, string Level, string Id, string Text)
{
    /// <summary>Our messages, each once: a build repeats its warnings in the closing summary.</summary>
    public static IReadOnlyList<Message> Ours(Result build) => All(build).Where(message => message.Id.StartsWith("MYN", StringComparison.Ordinal)).ToList();

    public static IReadOnlyList<Message> All(Result build) => Pattern().Matches(build.Output)
        .Select(match => new Message(
            match.Groups["file"].Value.Trim(),
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].ValueSpan) : 0,
            match.Groups["level"].Value,
            match.Groups["id"].Value,
            match.Groups["text"].Value.Trim()))
        .Distinct()
        .ToList();

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]*?)(\((?<line>\d+),(?<column>\d+)\))?\s*:\s*(?<level>warning|error)\s+(?<id>[A-Z]+\d+)\s*:\s*(?<text>.*?)(\s\[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
