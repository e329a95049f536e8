using System.Text;
using System.Text.RegularExpressions;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests;

/// <summary>Every row of vectors.csv: what is a number, what is read leniently, what is refused.</summary>
public sealed partial class VectorTests
{
    public sealed record Vector(string Text, string Kind, bool Valid, string? Lenient);

    private static IEnumerable<Vector> Individual => All.Where(vector => vector.Kind == "individual_number");

    private static readonly Vector[] All = ReadFile();

    [Fact]
    public void The_file_holds_all_rows()
    {
        Assert.Equal(108, Individual.Count());
        Assert.Equal(21, All.Count(vector => vector.Kind == "corporate_number"));
        Assert.Contains(Individual, vector => vector.Lenient is not null);
    }

    [Fact]
    public void Exact_form_takes_valid_rows_only()
    {
        var wrong = Individual.Where(vector => MyNumber.TryParseExact(vector.Text, out _) != vector.Valid);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Lenient_form_takes_valid_and_lenient_rows_and_reveals_canonical_digits()
    {
        foreach (var vector in Individual)
        {
            var expected = vector.Valid ? vector.Text : vector.Lenient;
            Assert.Equal((vector, expected is not null), (vector, MyNumber.TryParse(vector.Text, out var number)));
            Assert.Equal(expected is not null, MyNumber.TryParse(Encoding.UTF8.GetBytes(vector.Text), out var fromUtf8));
            Assert.Equal(expected is not null, MyNumber.TryParse(vector.Text, out var again, out var error));
            Assert.Equal(expected is null, error != MyNumberError.None);
            Assert.Equal(number, fromUtf8);
            Assert.Equal(number, again);
            Assert.Equal(expected is not null, number.HasValue());
            if (expected is not null)
            {
                Assert.Equal(expected, number.RevealToString());
            }
        }
    }

    [Fact]
    public void A_corporate_number_is_never_an_individual_number()
    {
        foreach (var vector in All.Where(vector => vector.Kind == "corporate_number" && vector.Valid))
        {
            Assert.False(MyNumber.TryParse(vector.Text, out _));
        }
    }

    [Fact]
    public void Parse_throws_what_TryParse_refuses_without_the_text()
    {
        foreach (var vector in Individual.Where(vector => !vector.Valid && vector.Lenient is null))
        {
            var thrown = Assert.Throws<MyNumberFormatException>(() => MyNumber.Parse(vector.Text));
            Assert.NotEqual(MyNumberError.None, thrown.Error);
            if (vector.Text.Trim().Length > 3)
            {
                Assert.DoesNotContain(vector.Text.Trim(), thrown.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("", MyNumberError.Empty)]
    [InlineData(" \u3000\r\n", MyNumberError.Empty)]
    [InlineData("12345678901", MyNumberError.Length)]
    [InlineData("1234567890181", MyNumberError.Length)]
    [InlineData("12345678901X", MyNumberError.Character)]
    [InlineData("1234-5678 9018", MyNumberError.Character)]
    [InlineData("123456789018\0", MyNumberError.Character)]
    [InlineData("123456\n789018", MyNumberError.Character)]
    [InlineData("123456789012", MyNumberError.CheckDigit)]
    [InlineData("000000000000", MyNumberError.AllZero)]
    [InlineData("０００００００００００１", MyNumberError.CheckDigit)]
    public void The_reason_is_named(string text, MyNumberError expected)
    {
        Assert.False(MyNumber.TryParse(text, out _, out var error));
        Assert.Equal(expected, error);
    }

    private static Vector[] ReadFile()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "vectors.csv"));
        return lines.Skip(1).Select(line =>
        {
            var cells = Cells(line);
            var lenient = LenientForm().Match(cells[3]);
            return new Vector(
                Unicode().Replace(cells[0], match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()),
                cells[1],
                bool.Parse(cells[2]),
                lenient.Success ? lenient.Groups[1].Value : null);
        }).ToArray();
    }

    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\"\"", "\"") : match.Groups["plain"].Value)];

    [GeneratedRegex(@"LENIENT -> (\d+)")]
    private static partial Regex LenientForm();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Unicode();

    [GeneratedRegex("""(?:^|(?<=,))(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*))(?=,|$)""")]
    private static partial Regex Cell();
}
