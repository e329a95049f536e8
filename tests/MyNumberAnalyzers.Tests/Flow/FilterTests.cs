using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Which tests of a character let a digit through: <c>Where</c>, a branch and a loop are asked about each of them.</summary>
public class FilterTests
{
    private const string LetNone = """
        char.IsLetter(c)
        char.IsWhiteSpace(c)
        char.IsPunctuation(c)
        char.IsSymbol(c)
        char.IsSeparator(c)
        char.IsControl(c)
        char.IsUpper(c)
        char.IsLower(c)
        char.IsSurrogate(c)
        char.IsAsciiLetter(c)
        !char.IsNumber(c)
        !char.IsAscii(c)
        !char.IsAsciiDigit(c)
        !char.IsAsciiLetterOrDigit(c)
        !char.IsAsciiHexDigit(c)
        !char.IsBetween(c, '0', '9')
        char.IsBetween(c, 'a', 'z')
        char.IsBetween(c, ':', '@')
        char.IsBetween(c, '!', '/')
        !int.TryParse(c.ToString(), out _)
        !"0123456789".Contains(c)
        "0123456789".IndexOf(c) < 0
        "-() ".Contains(c)
        c.Equals('-')
        !"0123456789".Contains(c.ToString(), StringComparison.Ordinal)
        c.ToString().StartsWith("-")
        c.ToString().EndsWith("-", StringComparison.Ordinal)
        c is '-' or ' '
        new[] { '-', ' ' }.Contains(c)
        new char[] { '-', ' ' }.Contains(c)
        Marks.Contains(c)
        c is not (>= '0' and <= '9')
        c == '-' || c == ' '
        c != '-' && c > '9'
        c < '0' | c > '9'
        c - '0' < 0 || c - '0' > 9
        c + 1 > 58
        (int)c > 57
        !(c >= '0' && c <= '9')
        (char)(c + 1) is < '1' or > ':'
        """;

    private const string LetSome = """
        char.IsNumber(c)
        char.IsAscii(c)
        char.IsAsciiDigit(c)
        char.IsAsciiLetterOrDigit(c)
        char.IsAsciiHexDigit(c)
        !char.IsAsciiLetter(c)
        !char.IsWhiteSpace(c)
        !char.IsUpper(c)
        char.IsBetween(c, '0', '9')
        char.IsBetween(c, '9', 'z')
        char.IsBetween(c, '!', '0')
        !char.IsBetween(c, '0', '8')
        !char.IsBetween(c, '1', '9')
        int.TryParse(c.ToString(), out _)
        "0123456789".Contains(c)
        "0123456789".IndexOf(c) >= 0
        !"-() ".Contains(c)
        "9-".Contains(c)
        c.Equals('0')
        c.ToString().StartsWith("9")
        c.ToString().EndsWith("0", StringComparison.Ordinal)
        "0123456789".Contains(c.ToString(), StringComparison.Ordinal)
        c is not '-'
        new[] { '-', '1' }.Contains(c)
        new[] { '-', DateTime.Now.ToString()[0] }.Contains(c)
        Some.Contains(c)
        c != '-'
        c == '-' || c >= '3'
        c <= '0'
        c >= '9'
        c > '8' && c < ':'
        c - '0' >= 9
        c + 1 > 57
        (c - '0') % 2 == 0
        c is >= '0' and <= '9'
        """;

    [Fact]
    public void What_passes_a_filter_says_something_where_a_digit_may_pass() => FlowSample.Members(Each(
        test => $"void M(P p) => WriteLine(string.Concat(p.MyNumber.Where(c => {test})));",
        test => $"void M(P p) => WriteLine({{|MYN1001:string.Concat(p.MyNumber.Where(c => {test}))|}});"));

    [Fact]
    public void A_character_says_something_in_a_branch_that_a_digit_may_take() => FlowSample.Members(Each(
        test => $"void M(P p) {{ foreach (var c in p.MyNumber) {{ if ({test}) {{ WriteLine(c); }} }} }}",
        test => $"void M(P p) {{ foreach (var c in p.MyNumber) {{ if ({test}) {{ WriteLine({{|MYN1001:c|}}); }} }} }}"));

    [Fact]
    public void A_test_of_the_codes_own_is_read() => FlowSample.Members(Each(
        test => $"static bool IsOne(char c) {{ var is1 = {test}; return is1; }} void M(P p) => WriteLine(string.Concat(p.MyNumber.Where(IsOne)));",
        test => $"static bool IsOne(char c) {{ var is1 = {test}; return is1; }} void M(P p) => WriteLine({{|MYN1001:string.Concat(p.MyNumber.Where(IsOne))|}});"));

    /// <summary>Each test in a class of its own, so that members may share a name.</summary>
    private static string Each(Func<string, string> none, Func<string, string> some) => string.Join(
        '\n',
        LetNone.Split('\n').Select(none).Concat(LetSome.Split('\n').Select(some)).Select((member, index) => $"class C{index} {{ static readonly char[] Marks = ['-', ' ']; static readonly char[] Some = ['-', ..\"12\"]; {member} }}"));
}
