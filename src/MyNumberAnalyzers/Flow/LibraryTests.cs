using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Tests of characters and texts that libraries offer, carried out on known values.</summary>
internal static class LibraryTests
{
    private static readonly Optional<object?> Unknown = default;

    public static Optional<object?> Of(IMethodSymbol method, IReadOnlyList<Optional<object?>> values)
    {
        var type = method.ContainingType;
        if (values.Count == 0 || !values[0].HasValue)
        {
            return Unknown;
        }

        if (method.Name == "ToString" && values.Count == 1 && values[0].Value is char or string)
        {
            return new Optional<object?>(values[0].Value!.ToString());
        }

        if (type.SpecialType == SpecialType.System_Char && method.IsStatic && values[0].Value is char c)
        {
            return values.Count == 1 ? OfCharacter(method.Name, c)
                : method.Name == "IsBetween" && values is [_, { Value: char from }, { Value: char to }] ? Is(c >= from && c <= to)
                : Unknown;
        }

        if (method.Name is "TryParse" && type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 && values[0].Value is string digits && values.Count == 2)
        {
            return digits.Length == 1 && digits[0] is >= '0' and <= '9' ? Is(true) : Unknown;
        }

        if (method.Name is "Contains" or "IndexOf" && values.Count == 2 && values[0].Value is string text && values[1].Value is char wanted)
        {
            var at = text.IndexOf(wanted);
            return method.Name == "Contains" ? Is(at >= 0) : new Optional<object?>(at);
        }

        return OfTexts(method, values);
    }

    private static Optional<object?> OfTexts(IMethodSymbol method, IReadOnlyList<Optional<object?>> values)
    {
        if (values.Any(value => !value.HasValue) || values.Count is < 2 or > 3 || values[0].Value is not (char or string) || values.Count == 3 && values[2].Value is not int)
        {
            return Unknown;
        }

        var (one, other) = (values[0].Value!.ToString(), values[1].Value?.ToString() ?? "");
        var comparison = values.Count == 3 && values[2].Value is int chosen && Enum.IsDefined(typeof(StringComparison), chosen) ? (StringComparison)chosen : StringComparison.Ordinal;
        comparison = comparison is StringComparison.OrdinalIgnoreCase or StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var isText = method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Char || method.Name == "Equals";
        return !isText ? Unknown : method.Name switch
        {
            "Equals" => Is(string.Equals(one, other, comparison)),
            "StartsWith" => Is(one.StartsWith(other, comparison)),
            "EndsWith" => Is(one.EndsWith(other, comparison)),
            "Contains" => Is(one.IndexOf(other, comparison) >= 0),
            _ => Unknown,
        };
    }

    private static Optional<object?> Is(bool truth) => new(truth);

    private static Optional<object?> OfCharacter(string name, char c)
    {
        var isDigit = c is >= '0' and <= '9';
        var isLetter = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
        return name switch
        {
            "IsDigit" => Is(char.IsDigit(c)),
            "IsNumber" => Is(char.IsNumber(c)),
            "IsLetter" => Is(char.IsLetter(c)),
            "IsLetterOrDigit" => Is(char.IsLetterOrDigit(c)),
            "IsWhiteSpace" => Is(char.IsWhiteSpace(c)),
            "IsPunctuation" => Is(char.IsPunctuation(c)),
            "IsSymbol" => Is(char.IsSymbol(c)),
            "IsSeparator" => Is(char.IsSeparator(c)),
            "IsControl" => Is(char.IsControl(c)),
            "IsUpper" => Is(char.IsUpper(c)),
            "IsLower" => Is(char.IsLower(c)),
            "IsSurrogate" => Is(char.IsSurrogate(c)),
            "IsAscii" => Is(c < 128),
            "IsAsciiDigit" => Is(isDigit),
            "IsAsciiLetter" => Is(isLetter),
            "IsAsciiLetterOrDigit" => Is(isDigit || isLetter),
            "IsAsciiHexDigit" => Is(isDigit || c is >= 'a' and <= 'f' or >= 'A' and <= 'F'),
            _ => Unknown,
        };
    }
}
