namespace MyNumberAnalyzers.Sources;

/// <summary>The check digit of a number: the last of twelve, by weights 6 5 4 3 2 7 6 5 4 3 2 modulo 11 (平成26年総務省令第85号 art. 5).</summary>
internal static class CheckDigit
{
    private const string Weights = "65432765432";

    /// <summary>Whether a text is exactly twelve ASCII digits with a right check digit. All zeros passes the formula but is refused.</summary>
    public static bool IsNumber(string? text)
    {
        if (text is null || text.Length != 12)
        {
            return false;
        }

        var sum = 0;
        var any = 0;
        for (var i = 0; i < 12; i++)
        {
            var digit = text[i] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            any |= digit;
            if (i < 11)
            {
                sum += digit * (Weights[i] - '0');
            }
        }

        var rest = sum % 11;
        return any != 0 && text[11] - '0' == (rest <= 1 ? 0 : 11 - rest);
    }

    /// <summary>Whether a text spells twelve digits that could be a number: one digit repeated twelve times is a placeholder.</summary>
    public static bool CouldBe(string? text) => Digits(text) is { Length: 12 } digits && digits.Trim(digits[0]).Length > 0;

    /// <summary>The digits of a text whose separators (blank, hyphen, dot, their wide forms) are dropped and whose wide digits are folded; null when anything else stands in it.</summary>
    public static string? Digits(string? text)
    {
        if (text is null || text.Length is 0 or > 40)
        {
            return null;
        }

        var digits = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9')
            {
                digits.Append(c);
            }
            else if (c is >= '\uFF10' and <= '\uFF19')
            {
                digits.Append((char)(c - '\uFF10' + '0'));
            }
            else if (c is not (' ' or '-' or '.' or '\u3000' or '\uFF0D' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFF0E'))
            {
                return null;
            }
        }

        return digits.Length == 0 ? null : digits.ToString();
    }
}
