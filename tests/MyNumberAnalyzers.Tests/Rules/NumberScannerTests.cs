using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>What is a number by its form and by what stands right beside it.</summary>
public class NumberScannerTests
{
    private static string Marked(string text)
    {
        var marked = new System.Text.StringBuilder();
        var from = 0;
        while (NumberScanner.Next(text, from) is { } match)
        {
            marked.Append(text, from, match.Start - from).Append('⟦').Append(text, match.Start, match.Length).Append('⟧');
            from = match.End;
        }

        return marked.Append(text, from, text.Length - from).ToString();
    }

    [Theory]
    [InlineData("⟦123456789018⟧")]
    [InlineData("x ⟦123456789018⟧ y ⟦987654321093⟧")]
    [InlineData("⟦123456789018⟧ ⟦987654321093⟧")]
    [InlineData("⟦123456789018⟧/⟦987654321093⟧")]
    [InlineData("⟦１２３４５６７８９０１８⟧")]
    [InlineData("⟦1234-5678-9018⟧")]
    [InlineData("⟦1234 5678 9018⟧")]
    [InlineData("⟦1234.5678.9018⟧")]
    [InlineData("⟦1234　5678　9018⟧")]
    [InlineData("⟦１２３４－５６７８－９０１８⟧")]
    [InlineData("⟦1234ー5678ー9018⟧")]
    [InlineData("1234-5678 9018")]
    [InlineData("1234 5678-9018")]
    [InlineData("123-45678-9018")]
    [InlineData("1234-56789018")]
    [InlineData("12345678-9018")]
    [InlineData("1234--5678-9018")]
    [InlineData("1234-5678-")]
    [InlineData("1234_5678_9018")]
    public void Twelve_digits_stand_together_or_four_by_four(string marked) => Assert.Equal(marked, Marked(marked.Replace("⟦", "").Replace("⟧", "")));

    [Theory]
    [InlineData("123456789012")]
    [InlineData("000000000000")]
    [InlineData("999990000015")]
    [InlineData("12345678901")]
    [InlineData("1234567890180")]
    [InlineData("0123456789018")]
    [InlineData("")]
    [InlineData("1")]
    public void A_wrong_check_digit_length_or_a_synthetic_number_is_none(string text) => Assert.Equal(text, Marked(text));

    [Theory]
    [InlineData("A123456789018")]
    [InlineData("z123456789018")]
    [InlineData("_123456789018")]
    [InlineData("#123456789018")]
    [InlineData("+123456789018")]
    [InlineData("＋123456789018")]
    [InlineData("0.123456789018")]
    [InlineData("5-123456789018")]
    [InlineData("x-123456789018")]
    [InlineData("x.123456789018")]
    [InlineData("12 1234 5678 9018")]
    [InlineData("0000-1234-5678-9018")]
    [InlineData("番-⟦123456789018⟧")]
    [InlineData("-⟦123456789018⟧")]
    [InlineData("a ⟦123456789018⟧")]
    [InlineData("12 ⟦123456789018⟧")]
    [InlineData("12\u3000⟦123456789018⟧")]
    [InlineData("号⟦123456789018⟧")]
    [InlineData("[⟦123456789018⟧")]
    [InlineData("@⟦123456789018⟧")]
    [InlineData("`⟦123456789018⟧")]
    [InlineData("{⟦123456789018⟧")]
    [InlineData(@"x\n⟦123456789018⟧")]
    [InlineData(@"\t⟦123456789018⟧")]
    [InlineData(@"\x123456789018")]
    [InlineData("n123456789018")]
    public void What_stands_in_front_may_make_it_a_tail(string marked) => Assert.Equal(marked, Marked(marked.Replace("⟦", "").Replace("⟧", "")));

    [Theory]
    [InlineData("123456789018A")]
    [InlineData("123456789018_")]
    [InlineData("123456789018ms")]
    [InlineData("123456789018ULm")]
    [InlineData("123456789018-5")]
    [InlineData("123456789018.5")]
    [InlineData("1234 5678 9018 0000")]
    [InlineData("1234-5678-9018-0000")]
    [InlineData("⟦123456789018⟧ 12")]
    [InlineData("⟦123456789018⟧\u300012")]
    [InlineData("⟦123456789018⟧.")]
    [InlineData("⟦123456789018⟧. 5")]
    [InlineData("⟦123456789018⟧-x")]
    [InlineData("⟦123456789018⟧,5")]
    [InlineData("⟦123456789018⟧L")]
    [InlineData("⟦123456789018⟧ul;")]
    [InlineData("⟦123456789018⟧m)")]
    [InlineData("⟦123456789018⟧番")]
    [InlineData("⟦123456789018⟧}")]
    public void What_stands_behind_may_make_it_a_head(string marked) => Assert.Equal(marked, Marked(marked.Replace("⟦", "").Replace("⟧", "")));

    [Theory]
    [InlineData("123456789018", true)]
    [InlineData(" 1234-5678-9018 ", true)]
    [InlineData("123456789018x", false)]
    [InlineData("123456789018 1", false)]
    [InlineData("", false)]
    public void A_text_may_be_one_number(string text, bool expected) => Assert.Equal(expected, NumberScanner.IsNumber(text));

    [Theory]
    [InlineData(202601152359, true)]
    [InlineData(202601152400, false)]
    [InlineData(202601150060, false)]
    [InlineData(202601000000, false)]
    [InlineData(202600150000, false)]
    [InlineData(202613150000, false)]
    [InlineData(190012312359, true)]
    [InlineData(209901010000, true)]
    [InlineData(189901010000, false)]
    [InlineData(210001010000, false)]
    [InlineData(260115235959, true)]
    [InlineData(261231000000, true)]
    [InlineData(260115235960, false)]
    [InlineData(260115236000, false)]
    [InlineData(260115240000, false)]
    [InlineData(260132000000, false)]
    [InlineData(260100000000, false)]
    [InlineData(261301000000, false)]
    [InlineData(260001000000, false)]
    public void Digits_may_read_as_a_point_in_time(long value, bool expected) =>
        Assert.Equal(expected, new NumberMatch(0, 12, (ulong)value).LooksLikeTime);

    [Fact]
    public void Of_ten_last_digits_one_is_right()
    {
        Assert.All(Enumerable.Range(1, 500).Select(i => 7_919_000_003UL * (ulong)i % 100_000_000_000UL), eleven =>
            Assert.Single(Enumerable.Range(0, 10), last => NumberScanner.HasCheckDigit((eleven * 10) + (ulong)last)));
        Assert.False(NumberScanner.HasCheckDigit(0));
        Assert.False(NumberScanner.HasCheckDigit(1_123_456_789_018));
    }
}
