using System;

namespace MyNumberAnalyzers.Rules;

/// <summary>A run of characters that is a number by form: twelve digits, alone or grouped 4-4-4, with the right check digit.</summary>
internal readonly record struct NumberMatch(int Start, int Length, ulong Value)
{
    public int End => Start + Length;

    /// <summary>Whether the digits also read as a point in time (yyyyMMddHHmm, or yyMMddHHmmss) and so need more than words nearby.</summary>
    public bool LooksLikeTime
    {
        get
        {
            var high = Value / 100_000_000UL;
            var rest = Value % 100_000_000UL;
            var full = high is >= 1900 and <= 2099
                && IsDay(rest / 1_000_000, rest / 10_000 % 100) && rest / 100 % 100 < 24 && rest % 100 < 60;
            var seconds = IsDay(Value / 100_000_000 % 100, Value / 1_000_000 % 100)
                && Value / 10_000 % 100 < 24 && Value / 100 % 100 < 60 && Value % 100 < 60;
            return full || seconds;
        }
    }

    private static bool IsDay(ulong month, ulong day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;
}

/// <summary>Finds numbers in characters. A right check digit alone proves nothing: one in ten random twelve-digit runs has it.</summary>
internal static class NumberScanner
{
    /// <summary>Longest match, and how far its surroundings decide whether it stands alone.</summary>
    public const int Margin = 24;

    /// <summary>The first number at or behind <paramref name="from"/>, or null.</summary>
    /// <remarks>Every run of four digits covers an index that is a multiple of four from any start, so three of four characters are never read.</remarks>
    public static NumberMatch? Next(ReadOnlySpan<char> text, int from)
    {
        for (var i = from + 3; i < text.Length; i += 4)
        {
            if (Digit(text[i]) < 0)
            {
                continue;
            }

            var start = i;
            while (start > from && Digit(text[start - 1]) >= 0)
            {
                start--;
            }

            var match = At(text, start);
            if (match is not null)
            {
                return match;
            }

            // Go on behind this run; a grouped number may begin right there.
            while (i < text.Length && Digit(text[i]) >= 0)
            {
                i++;
            }

            i--;
        }

        return null;
    }

    /// <summary>Whether all of a text is one number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => At(text.Trim(), 0) is { } match && match.Length == text.Trim().Length;

    /// <summary>Whether twelve digits end in the check digit of the eleven before them. All zeros fits the formula and is no number.</summary>
    public static bool HasCheckDigit(ulong value)
    {
        if (value is 0 or > 999_999_999_999)
        {
            return false;
        }

        var check = (int)(value % 10);
        var rest = value / 10;
        var sum = 0;
        for (var n = 1; n <= 11; n++, rest /= 10)
        {
            sum += (int)(rest % 10) * (n <= 6 ? n + 1 : n - 5);
        }

        var remainder = sum % 11;
        return check == (remainder <= 1 ? 0 : 11 - remainder);
    }

    /// <summary>Whether it is one of <c>MyNumberTestData</c>, which all begin with 99999 and belong to nobody.</summary>
    public static bool IsSynthetic(ulong value) => value / 10_000_000 == 99_999;

    /// <summary>The value of an ASCII or full-width digit, or -1.</summary>
    public static int Digit(char c)
    {
        var ascii = (uint)(c - '0');
        if (ascii <= 9)
        {
            return (int)ascii;
        }

        var wide = (uint)(c - '０');
        return wide <= 9 ? (int)wide : -1;
    }

    private static NumberMatch? At(ReadOnlySpan<char> text, int start)
    {
        var position = start;
        var digits = 0;
        var separator = '\0';
        ulong value = 0;
        while (position < text.Length && digits < 12)
        {
            var digit = Digit(text[position]);
            if (digit >= 0)
            {
                value = (value * 10) + (ulong)digit;
                digits++;
                position++;
                continue;
            }

            // Grouping is four by four and by one sort of separator.
            if (digits is not (4 or 8) || !IsSeparator(text[position]) || (digits == 4 ? separator != '\0' : separator != text[position])
                || position + 1 >= text.Length || Digit(text[position + 1]) < 0)
            {
                return null;
            }

            separator = text[position];
            position++;
        }

        var length = position - start;
        var form = digits == 12 && length is 12 or 14;
        return form && HasCheckDigit(value) && !IsSynthetic(value) && MayPrecede(text, start, separator) && MayFollow(text, position, separator)
            ? new NumberMatch(start, length, value)
            : null;
    }

    private static bool IsSeparator(char c) => c is ' ' or '\u00A0' or '\u3000' or '-' or '－' or 'ー' or '‐' or '−' or '.';

    /// <summary>A number is no tail of something longer: a decimal, a telephone number, a GUID, an identifier, a card of four groups.</summary>
    private static bool MayPrecede(ReadOnlySpan<char> text, int start, char separator)
    {
        if (start == 0)
        {
            return true;
        }

        var before = text[start - 1];
        if (before is '+' or '_' or '#' or '＋' || Digit(before) >= 0 || (IsAsciiLetter(before) && !IsEscape(text, start)))
        {
            return false;
        }

        if (start < 2 || !IsSeparator(before))
        {
            return true;
        }

        var further = text[start - 2];
        return before is ' ' or '\u3000'
            ? separator == '\0' || Digit(further) < 0
            : Digit(further) < 0 && !(before is '-' or '.' && IsAsciiLetter(further));
    }

    /// <summary>The letter of <c>\n</c>, <c>\r</c> or <c>\t</c> in the text of a literal.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text, int start) =>
        start >= 2 && text[start - 1] is 'n' or 'r' or 't' && start >= 2 && text[start - 2] == '\\';

    private static bool MayFollow(ReadOnlySpan<char> text, int end, char separator)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var next = text[end];
        if (next == '_' || Digit(next) >= 0 || (IsAsciiLetter(next) && !IsNumericSuffix(text, end)))
        {
            return false;
        }

        // A comma is no separator here: it parts the fields of a row.
        return end + 1 >= text.Length || !IsSeparator(next) || Digit(text[end + 1]) < 0 || (separator == '\0' && next is ' ' or '\u3000');
    }

    /// <summary>The suffix of a C# literal: <c>123456789018L</c>, <c>UL</c>, <c>m</c>.</summary>
    private static bool IsNumericSuffix(ReadOnlySpan<char> text, int end)
    {
        var length = 0;
        while (end + length < text.Length && length < 3 && text[end + length] is 'L' or 'l' or 'U' or 'u' or 'M' or 'm')
        {
            length++;
        }

        return length is 1 or 2 && (end + length >= text.Length || !char.IsLetterOrDigit(text[end + length]));
    }

    private static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 25;
}
