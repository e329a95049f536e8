using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace MyNumberAnalyzers.Tests.CaseSetTests;

/// <summary>What a marked line claims.</summary>
internal enum Claim
{
    /// <summary>One of the ids must be reported with its start on this line.</summary>
    Leak,

    /// <summary>No leak may be reported on this line.</summary>
    Safe,

    /// <summary>Reasonable people differ; the line is not scored.</summary>
    Any,
}

/// <summary>
/// A mark at the end of a line. Each element of <paramref name="Ids"/> is one leak; its alternatives are separated by <c>|</c>.
/// Marks of a case that share a <paramref name="Group"/> (<c>@name</c>) are places of one leak: a report at any of them finds it.
/// </summary>
internal sealed record CaseMark(int Line, Claim Claim, string[] Ids, string? Group);

/// <summary>One file of a case with its marks; lines count from 1.</summary>
internal sealed partial record CaseFile(string Path, string Text, CaseMark[] Marks)
{
    public static CaseFile Read(string root, string path)
    {
        var text = File.ReadAllText(path);
        var marks = text.Split('\n')
            .Select((line, index) => (Match: Mark().Match(line), Number: index + 1))
            .Where(line => line.Match.Success)
            .Select(line => ToMark(line.Match, line.Number))
            .ToArray();
        return new CaseFile(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), text, marks);
    }

    /// <summary>Settings of the first line: <c>// case: lang=7.3; kind=console; with=WinForms,SystemWeb</c>.</summary>
    public string? Setting(string name)
    {
        var first = Text.AsSpan(0, Math.Max(0, Text.IndexOf('\n'))).TrimEnd().ToString();
        return !first.StartsWith("// case:", StringComparison.Ordinal)
            ? null
            : first["// case:".Length..].Split(';')
                .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
                .FirstOrDefault(pair => pair[0] == name)?[1];
    }

    public LanguageVersion Language =>
        Setting("lang") is { } text && LanguageVersionFacts.TryParse(text, out var version) ? version : LanguageVersion.Latest;

    /// <summary>Whether the compiler that hosts the tests knows the language version the file is written in.</summary>
    public bool IsKnownToHost => Setting("lang") is not { } text || LanguageVersionFacts.TryParse(text, out _);

    private static CaseMark ToMark(Match match, int line)
    {
        var rest = match.Groups["rest"].Value.Trim();
        if (match.Groups["claim"].Value != "LEAK")
        {
            return new CaseMark(line, match.Groups["claim"].Value == "SAFE" ? Claim.Safe : Claim.Any, [], null);
        }

        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ids = words.TakeWhile(word => word.StartsWith("MYN", StringComparison.Ordinal)).ToArray();
        return ids.Length == 0
            ? throw new FormatException($"line {line}: LEAK names no rule")
            : new CaseMark(line, Claim.Leak, ids, words.Skip(ids.Length).FirstOrDefault(word => word.StartsWith('@')));
    }

    [GeneratedRegex(@"//\s*(?<claim>LEAK|SAFE|ANY)\b(?<rest>[^\r]*)\r?$")]
    private static partial Regex Mark();
}
