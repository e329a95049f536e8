using System.Globalization;
using System.Linq;
using System.Text;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Numbers that are nobody's: they begin with 99999 and end in a right check digit.</summary>
internal static class SyntheticDigits
{
    public static string Of(int seed)
    {
        var body = "99999" + seed.ToString("D6", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(check => body + check.ToString(CultureInfo.InvariantCulture)).First(CheckDigit.IsNumber);
    }

    /// <summary>The digits written as the old ones were: same separators, same width.</summary>
    public static string Like(string written, string digits)
    {
        var text = new StringBuilder(written.Length);
        var next = 0;
        foreach (var sign in written)
        {
            text.Append(sign switch
            {
                >= '0' and <= '9' when next < digits.Length => digits[next++],
                >= '\uFF10' and <= '\uFF19' when next < digits.Length => (char)(digits[next++] - '0' + '\uFF10'),
                _ => sign,
            });
        }

        return text.ToString();
    }
}
