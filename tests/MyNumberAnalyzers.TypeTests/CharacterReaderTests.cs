using System.Reflection;
using System.Text;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests;

/// <summary>
/// The reader and writer that go by characters. On .NET Framework and big-endian machines they are the only ones;
/// here the fast ones stand in front of them, so they are asked by themselves.
/// </summary>
public sealed class CharacterReaderTests
{
    private static readonly Type Digits = typeof(MyNumber).GetNestedType("Digits", BindingFlags.NonPublic)!;

    private static readonly Reader Read = Method<Reader>("Read", typeof(MyNumberError));

    private static readonly ExactReader ReadEach = Method<ExactReader>("TryReadEach", typeof(bool));

    private static readonly Writer Write = Method<Writer>("WriteEach", typeof(void));

    private delegate MyNumberError Reader(ReadOnlySpan<char> text, out ulong digits);

    private delegate bool ExactReader(ReadOnlySpan<char> text, out ulong digits);

    private delegate void Writer(Span<char> destination, ulong digits);

    [Fact]
    public void Each_form_of_each_number_is_read_and_written_back()
    {
        var random = new Random(20260411);
        Span<char> buffer = stackalloc char[12];
        for (var round = 0; round < 5_000; round++)
        {
            var text = Valid(random.NextInt64(1, 100_000_000_000));
            var wide = string.Concat(text.Select(digit => (char)(digit - '0' + '０')));
            var separator = " \u3000\u00A0-－ー‐−"[random.Next(8)];
            var grouped = $"{text[..4]}{separator}{wide[4..8]}{separator}{text[8..]}";
            foreach (var form in new[] { text, wide, grouped, $" {text}\r\n", $"\uFEFF{grouped}" })
            {
                Assert.Equal((form, MyNumberError.None), (form, Read(form, out var digits)));
                Assert.Equal(ulong.Parse(text[..11]), digits);
            }

            Assert.True(ReadEach(text, out var each));
            Assert.Equal(ulong.Parse(text[..11]), each);
            Assert.False(ReadEach(wide, out _));
            Write(buffer, each);
            Assert.Equal(text, buffer.ToString());
        }
    }

    [Fact]
    public void Both_readers_refuse_the_same()
    {
        var random = new Random(20260412);
        const string Likely = "0123456789０９／：/:-－ー \u3000\u00A0\t_٣\uFEFF";
        for (var round = 0; round < 100_000; round++)
        {
            var characters = (round % 3 == 0 ? Valid(round + 1L) : round % 3 == 1 ? $"1234-5678-9018{(round % 2 == 0 ? "" : " ")}" : "123456789018").ToCharArray();
            for (var change = random.Next(3); change >= 0; change--)
            {
                characters[random.Next(characters.Length)] = Likely[random.Next(Likely.Length)];
            }

            var error = Read(characters, out var digits);
            var isRead = MyNumber.TryParse(characters, out var number);
            Assert.Equal((new string(characters), isRead), (new string(characters), error == MyNumberError.None));
            Assert.Equal(isRead ? ulong.Parse(number.RevealToString()[..11]) : 0, digits);
            Assert.Equal(MyNumber.TryParseExact(characters, out _), ReadEach(characters, out _) && characters.Length == 12);
        }
    }

    [Theory]
    [InlineData("1234-5678-901", MyNumberError.Length)]
    [InlineData("1234-5678-90189", MyNumberError.Length)]
    [InlineData("12345-678-9018", MyNumberError.Character)]
    [InlineData("1234-56789-018", MyNumberError.Character)]
    [InlineData("1234-56789018", MyNumberError.Character)]
    [InlineData("-123456789018", MyNumberError.Character)]
    [InlineData("1234--5678-9018", MyNumberError.Character)]
    [InlineData("123456789018-", MyNumberError.Character)]
    [InlineData("1234567890１９", MyNumberError.CheckDigit)]
    [InlineData("1234-5678-9018", MyNumberError.None)]
    public void The_layout_is_judged_before_the_check_digit(string text, MyNumberError expected) => Assert.Equal(expected, Read(text, out _));

    [Theory]
    [InlineData(80, 2, true)]
    [InlineData(80, 3, false)]
    public void Bytes_are_read_up_to_a_length_that_no_form_has(int wide, int narrow, bool isRead)
    {
        // 12 digits and 240 + 4 (or 6) bytes of white space inside which the digits stand.
        var text = new string('\u3000', wide / 2) + "123456789018" + new string('\u00A0', narrow) + new string('\u3000', wide / 2);
        Assert.Equal(isRead, MyNumber.TryParse(Encoding.UTF8.GetBytes(text), out _));
        Assert.True(MyNumber.TryParse(text, out _));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\r\n")]
    [InlineData("\v\f ")]
    public void White_space_around_bytes_is_skipped(string blank)
    {
        var many = string.Concat(Enumerable.Repeat(blank, 300));
        Assert.True(MyNumber.TryParse(Encoding.UTF8.GetBytes(many + "123456789018" + many), out var number));
        Assert.Equal("123456789018", number.RevealToString());
        Assert.False(MyNumber.TryParse(Encoding.UTF8.GetBytes(many), out _));
    }

    [Fact]
    public void Without_room_nothing_is_written_as_bytes()
    {
        var number = MyNumber.Parse("123456789018");
        Span<byte> bytes = stackalloc byte[11];
        Assert.False(number.TryRevealTo(bytes, out var written));
        Assert.Equal(0, written);
        Assert.True(bytes.IndexOfAnyExcept((byte)0) < 0);
        Assert.Equal("use", Assert.Throws<ArgumentNullException>(() => number.Reveal<int, int>(0, null!)).ParamName);
    }

    private static TDelegate Method<TDelegate>(string name, Type result)
        where TDelegate : Delegate =>
        Digits.GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Single(method => method.Name == name && method.ReturnType == result).CreateDelegate<TDelegate>();

    private static string Valid(long prefix)
    {
        var digits = prefix.ToString("D11");
        var sum = Enumerable.Range(1, 11).Sum(n => (digits[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5));
        return digits + (sum % 11 <= 1 ? 0 : 11 - (sum % 11));
    }
}
