using System.Linq;
using System.Text.RegularExpressions;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>How much of the text around a hole speaks of it and goes with it.</summary>
/// <param name="Before">Characters to cut before the hole.</param>
/// <param name="After">Characters to cut behind it.</param>
internal readonly record struct HoleText(int Before, int After)
{
    private const string Separators = ",;|/、。，；｜／\t";
    private const string Openers = "([（［「『<'\"`";
    private const string Closers = ")]）］」』>'\"`";

    /// <summary>A label that ends the text before a hole: a word with a colon or equals sign, or words for the number itself.</summary>
    private static readonly Regex Label = new(
        @"(?:(?:(?:my\s?number|individual\s+number|number|no\.?)\s+)|[^\s,;|/、。()（）「」\[\]{}]*(?:マイナンバー|個人番号|番号)\s*(?:は|が|を)?\s*|[^\s,;|/、。()（）「」\[\]{}""']+\s*[:：=＝]\s*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A particle that tied the number to the words behind it.</summary>
    private static readonly Regex Particle = new(@"^\s*(?:には|では|とは|から|まで|[はがをにので])?\s*", RegexOptions.CultureInvariant);

    /// <param name="before">Text from the hole before, or from the start of the message.</param>
    /// <param name="after">Text to the next hole, or to the end of the message.</param>
    /// <param name="first">Whether the text before starts the message.</param>
    /// <param name="last">Whether the text behind ends it.</param>
    public static HoleText Around(string before, string after, bool first, bool last)
    {
        var (left, right) = Quotes(before, after);
        if (Brackets(before, after, left, right) is { } bracketed)
        {
            return bracketed;
        }

        var core = before.Substring(0, before.Length - left);
        var rest = after.Substring(right);
        var separator = core.LastIndexOfAny(Separators.ToCharArray());
        var next = rest.TrimStart();
        var endsSegment = next.Length == 0 ? last : Separators.IndexOf(next[0]) >= 0;
        if (endsSegment && separator >= 0)
        {
            return new HoleText(before.Length - separator, right + (next.Length == 0 ? rest.Length : 0));
        }

        if (endsSegment && first && next.Length > 0)
        {
            var skipped = rest.Length - next.Length + 1;
            skipped += rest.Skip(skipped).TakeWhile(char.IsWhiteSpace).Count();
            return new HoleText(before.Length, right + skipped);
        }

        return LabelOnly(before, core, left, right, rest, first, last);
    }

    /// <summary>The label that ends a text, without the space before it; empty when there is none.</summary>
    public static string LabelOf(string before) => Label.Match(before).Value;

    private static HoleText LabelOnly(string before, string core, int left, int right, string rest, bool first, bool last)
    {
        var kept = core.Length - Label.Match(core).Length;
        var endsMessage = last && rest.Trim().Length == 0;
        var startsMessage = first && core.Substring(0, kept).Trim().Length == 0;
        if (endsMessage)
        {
            return new HoleText(before.Length - core.Substring(0, kept).TrimEnd().Length, right + rest.Length);
        }

        var spaceBefore = kept > 0 && char.IsWhiteSpace(core[kept - 1]);
        var spaceAfter = rest.Length > 0 && char.IsWhiteSpace(rest[0]);
        return startsMessage
            ? new HoleText(before.Length, right + Particle.Match(rest).Length)
            : new HoleText(before.Length - kept, right + (spaceBefore && spaceAfter ? 1 : 0));
    }

    private static (int Left, int Right) Quotes(string before, string after)
    {
        if (before.Length == 0 || after.Length == 0)
        {
            return (0, 0);
        }

        var escaped = before.EndsWith("\\\"") && after.StartsWith("\\\"") ? 2 : 0;
        var plain = before[before.Length - 1] is '\'' or '`' && after[0] == before[before.Length - 1] ? 1 : 0;
        return escaped > 0 ? (2, 2) : (plain, plain);
    }

    /// <summary>"(number: {x})" goes with its brackets.</summary>
    private static HoleText? Brackets(string before, string after, int left, int right)
    {
        if (after.Length <= right || Closers.IndexOf(after[right]) is var closer && closer is < 0)
        {
            return null;
        }

        var kind = Closers.IndexOf(after[right]);
        var open = before.LastIndexOf(Openers[kind], before.Length - 1 - left < 0 ? 0 : before.Length - 1 - left);
        if (open < 0 || before.IndexOfAny(Separators.ToCharArray(), open) >= 0)
        {
            return null;
        }

        while (open > 0 && char.IsWhiteSpace(before[open - 1]))
        {
            open--;
        }

        return new HoleText(before.Length - open, right + 1);
    }
}
