using System.Linq;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Whether a constant is a number that the generated type parses: twelve digits, check digit last, not all zeros.</summary>
internal static class SampleDigits
{
    public static bool IsNumber(string text)
    {
        if (text.Length != 12 || text.Any(character => character is < '0' or > '9') || text.All(character => character == '0'))
        {
            return false;
        }

        var sum = 0;
        for (var position = 1; position <= 11; position++)
        {
            sum += (text[11 - position] - '0') * (position <= 6 ? position + 1 : position - 5);
        }

        return text[11] - '0' == (sum % 11 <= 1 ? 0 : 11 - (sum % 11));
    }
}
