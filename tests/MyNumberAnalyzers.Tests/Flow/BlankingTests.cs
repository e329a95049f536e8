using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Which patterns take all of the number out of a text, and which leave some of it.</summary>
public class BlankingTests
{
    private const string TakeAll = """
        Regex.Replace(v, @"\d", "*")
        Regex.Replace(v, @"\d+", "*")
        Regex.Replace(v, "[0-9]", "*")
        Regex.Replace(v, ".", "*")
        Regex.Replace(v, @"^\d{12}$", "************")
        Regex.Replace(v, @"\w", "")
        Regex.Replace(v, @"\d", m => "*")
        Regex.Replace(v, @"\d+", m => new string('*', m.Length))
        Regex.Replace(v, @"\d", "*", RegexOptions.CultureInvariant)
        Regex.Replace($"番号 {v} です", @"\d{12}", "*")
        Regex.Replace("番号 " + v, @"\d{12}", "*")
        new Regex(@"\d").Replace(v, "*")
        new Regex(@"\D*\d", RegexOptions.Compiled).Replace(v, "*")
        Digit.Replace(v, "*")
        Kept.Replace(v, "*")
        Options.Replace(v, "*")
        """;

    private const string LeaveSome = """
        Regex.Replace(v, @"\D", "*")
        Regex.Replace(v, @"\s", "")
        Regex.Replace(v, "-", "")
        Regex.Replace(v, @"\d{4}$", "****")
        Regex.Replace(v, @"^\d{8}", "********")
        Regex.Replace(v, "[1-9]", "*")
        Regex.Replace(v, "0", "*")
        Regex.Replace(v, @"\d", "$0")
        Regex.Replace(v, @"(\d{4})\d{8}", "$1********")
        Regex.Replace(v, @"\d", m => m.Value)
        Regex.Replace(v, @"(\d)", m => m.Groups[1].Value + "-")
        Regex.Replace(v, given, "*")
        Regex.Replace(v, @"\d", given)
        Regex.Replace(v, "(", "*")
        Regex.Replace($"番号 {v} です", @"\d{13}", "*")
        new Regex(@"\d").Replace(v, "*", 1)
        new Regex(given).Replace(v, "*")
        Letter.Replace(v, "*")
        Changed.Replace(v, "*")
        Open.Replace(v, "*")
        Set.Replace(v, "*")
        """;

    [Fact]
    public void A_text_that_a_pattern_has_emptied_says_nothing() => Check(TakeAll, "WriteLine({0})");

    [Fact]
    public void A_text_that_a_pattern_has_left_some_of_says_something() => Check(LeaveSome, "WriteLine({{|MYN1001:{0}|}})");

    private static void Check(string calls, string write) => Verify.Marked([
        "using System; using System.Text.RegularExpressions; using static System.Console;\nclass P { public string MyNumber { get; set; } = \"\"; }\npartial class C {\n"
        + "static readonly Regex Digit = new(@\"\\d\"); static readonly Regex Letter = new(\"[a-z]\"); static Regex Changed = new(@\"\\d\"); static void Change(string given) => Changed = new(given);\n"
        + "public static Regex Open = new(@\"\\d\"); public static Regex Set { get; set; } = new(@\"\\d\"); private static Regex Kept = new(@\"\\d\"); static Regex Options { get; } = new(@\"[0-9] # one\", RegexOptions.Compiled | RegexOptions.IgnorePatternWhitespace);\n"
        + string.Join('\n', calls.Split('\n').Select((call, index) => $"void M{index}(P p, string given) {{ var v = p.MyNumber; {string.Format(System.Globalization.CultureInfo.InvariantCulture, write, call)}; }}"))
        + "\n}"], only: "MYN1001", generate: false);
}
