using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace MyNumberAnalyzers.Flow;

/// <summary>Carries a replacement out on sample texts with one number and with another: where both come out alike, no digit is left.</summary>
internal sealed class RegexTrial
{
    /// <summary>Where the number stands in a sample.</summary>
    public const char Number = '\uE000';

    private static readonly string[] Numbers = { "123456789018", "987654320195" };

    private static readonly string[] Anywhere = { "\uE000", "番号=\uE000;", "a \uE000 b", "\"\uE000\"", "（\uE000）" };

    private static readonly string[] Separators = { "", "=", ":", "：", " ", ": ", " = ", "=\"", "='", "\":\"", "\": \"", ">", "は" };

    private readonly Regex? _regex;
    private readonly string _pattern;

    public RegexTrial(string pattern, RegexOptions options)
    {
        const RegexOptions known = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.RightToLeft | RegexOptions.ECMAScript | RegexOptions.CultureInvariant;
        _pattern = pattern;
        try
        {
            _regex = new Regex(pattern, options & known, TimeSpan.FromMilliseconds(200));
        }
        catch (ArgumentException)
        {
            // A pattern that does not parse fails when the program runs it, too.
        }
    }

    /// <summary>Whether nothing of the number is left in such a text.</summary>
    public bool Clears(string sample, string replacement) => Outcome(sample, replacement) is { IsAlike: true };

    /// <summary>Whether nothing of a number is left wherever it stands.</summary>
    public bool ClearsAnywhere(string replacement) => Anywhere.All(sample => Clears(sample, replacement));

    /// <summary>Whether the pattern looks for a number behind its name and leaves nothing of it.</summary>
    public bool ClearsBehind(Func<string, bool> namesNumber, string replacement)
    {
        var words = Regex.Matches(Regex.Replace(_pattern, @"\\[A-Za-z]|\(\?<\w+>", " "), @"[\p{L}_][\p{L}\p{Nd}_]*").Cast<Match>().Select(match => match.Value);
        var outcomes = words.Where(namesNumber).Distinct()
            .SelectMany(word => Separators.SelectMany(separator => new[] { word + separator + Number, $"{{\"{word}{separator}{Number}\"}}", $"<{word}{separator}{Number}</{word}>" }))
            .Select(sample => Outcome(sample, replacement)).Where(outcome => outcome is not { IsMatch: false }).ToList();
        return outcomes.Count > 0 && outcomes.All(outcome => outcome is { IsAlike: true });
    }

    private (bool IsMatch, bool IsAlike)? Outcome(string sample, string replacement)
    {
        try
        {
            var texts = Numbers.Select(number => sample.Replace(Number.ToString(), number)).ToList();
            return _regex is null ? null : (_regex.IsMatch(texts[0]), _regex.Replace(texts[0], replacement) == _regex.Replace(texts[1], replacement));
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
