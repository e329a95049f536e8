using MyNumberAnalyzers.Sources;
using Xunit;

namespace MyNumberAnalyzers.Tests.Sources;

public class CheckDigitTests
{
    [Theory]
    [InlineData("123456789018", true)]
    [InlineData("023456789013", true)]
    [InlineData("987654321093", true)]
    [InlineData("100000000005", true)]
    [InlineData("010000000006", true)]
    [InlineData("001000000007", true)]
    [InlineData("000100000008", true)]
    [InlineData("000010000009", true)]
    [InlineData("000001000004", true)]
    [InlineData("000000100005", true)]
    [InlineData("000000010006", true)]
    [InlineData("000000001007", true)]
    [InlineData("000000000108", true)]
    [InlineData("000000000019", true)]
    [InlineData("200000000000", true)]
    [InlineData("111111111118", true)]
    [InlineData("123456789012", false)]
    [InlineData("000000000000", false)]
    [InlineData("000000000001", false)]
    [InlineData("12345678901", false)]
    [InlineData("1234567890180", false)]
    [InlineData("1234-5678-90", false)]
    [InlineData("１２３４５６７８９０１８", false)]
    [InlineData("12345678901:", false)]
    [InlineData("/23456789018", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Twelve_digits_are_a_number_when_the_last_one_fits(string? text, bool isNumber) => Assert.Equal(isNumber, CheckDigit.IsNumber(text));

    [Fact]
    public void One_check_digit_fits_each_eleven_digits()
    {
        var random = new Random(20260413);
        for (var round = 0; round < 2_000; round++)
        {
            var digits = random.NextInt64(1, 100_000_000_000).ToString("D11");
            var sum = Enumerable.Range(1, 11).Sum(n => (digits[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5));
            var right = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
            Assert.Equal([right], Enumerable.Range(0, 10).Where(last => CheckDigit.IsNumber(digits + last)));
        }
    }

    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("1234-5678-9018", true)]
    [InlineData("000000000000", false)]
    [InlineData("9999 9999 9999", false)]
    [InlineData("12345678901", false)]
    [InlineData("個人番号", false)]
    [InlineData(null, false)]
    public void One_digit_repeated_is_a_placeholder(string? text, bool couldBe) => Assert.Equal(couldBe, CheckDigit.CouldBe(text));

    [Theory]
    [InlineData("123456789018", "123456789018")]
    [InlineData("1234-5678-9018", "123456789018")]
    [InlineData("1234 5678 9018", "123456789018")]
    [InlineData("１２３４５６７８９０１８", "123456789018")]
    [InlineData("0", "0")]
    [InlineData("９", "9")]
    [InlineData("1234a", null)]
    [InlineData("1234/", null)]
    [InlineData("1234:", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Digits_are_read_through_separators_and_width(string? text, string? digits) => Assert.Equal(digits, CheckDigit.Digits(text));

    [Fact]
    public void A_long_text_is_no_number()
    {
        Assert.Equal(new string('1', 40), CheckDigit.Digits(new string('1', 40)));
        Assert.Null(CheckDigit.Digits(new string('1', 41)));
    }
}
