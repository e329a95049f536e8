using System.Text;
using CsCheck;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests;

/// <summary>Laws that hold for every number, tried on generated ones.</summary>
public sealed class PropertyTests
{
    private const string FullWidth = "０１２３４５６７８９";

    private static readonly Gen<long> Prefix = Gen.Long[1, 99_999_999_999];

    private static readonly Gen<char> Separator = OneOf(' ', '\u3000', '\u00A0', '-', '－', 'ー', '‐', '−');

    [Fact]
    public void Exactly_one_check_digit_is_right_for_each_prefix() =>
        Prefix.Sample(prefix => Enumerable.Range(0, 10).Count(check => MyNumber.TryParseExact($"{prefix:D11}{check}", out _)) == 1);

    [Fact]
    public void The_check_digit_is_the_one_of_the_ordinance() => Prefix.Sample(prefix =>
    {
        var digits = prefix.ToString("D11");
        var sum = 0;
        for (var n = 1; n <= 11; n++)
        {
            sum += (digits[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        }

        var expected = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
        return Valid(prefix)[11] - '0' == expected;
    });

    [Fact]
    public void What_is_parsed_is_revealed_on_every_way() => Prefix.Select(Valid).Sample(text =>
    {
        var number = MyNumber.Parse(text);
        Span<char> characters = stackalloc char[13];
        Span<byte> bytes = stackalloc byte[12];
        Assert.True(number.TryRevealTo(characters, out var written) && written == 12 && characters[..12].SequenceEqual(text) && characters[12] == '\0');
        Assert.True(number.TryRevealTo(bytes, out written) && written == 12 && Encoding.ASCII.GetString(bytes) == text);
        Assert.False(number.TryRevealTo(characters[..11], out written));
        Assert.Equal(0, written);
        Assert.Equal(text, number.Reveal(0, (digits, _) => digits.ToString()));
        return number.HasValue() && number.RevealToString() == text && number.ToString() == "************";
    });

    [Fact]
    public void Every_accepted_way_of_writing_gives_the_same_number() =>
        Gen.Select(Prefix, Gen.Int[0, 4095], Separator, Gen.Bool, OneOf("", " ", "\u3000", "\t ", "\uFEFF", "\uFEFF "), OneOf("", "\n", "\r\n", " ", "\u3000"))
            .Sample((prefix, wide, separator, grouped, before, after) =>
            {
                var canonical = Valid(prefix);
                var written = string.Concat(canonical.Select((digit, i) =>
                    (grouped && (i is 4 or 8) ? separator.ToString() : "") + ((wide >> i & 1) == 1 ? FullWidth[digit - '0'] : digit)));
                var text = before + written + after;
                return MyNumber.TryParse(text, out var number)
                    && MyNumber.TryParse(Encoding.UTF8.GetBytes(text), out var fromUtf8)
                    && number == MyNumber.Parse(canonical) && fromUtf8 == number
                    && MyNumber.TryParse(text, out _, out var error) && error == MyNumberError.None;
            });

    /// <summary>The fast reader works on words, the other one on characters: they must agree on every text, also on nonsense.</summary>
    [Fact]
    public void Both_readers_agree_on_any_text()
    {
        var likely = Gen.OneOf(Gen.Char['0', '9'], OneOf(FullWidth.ToCharArray()), Separator, OneOf('/', ':', '\uFF0F', '\uFF1A', '\u0660', '\uFFFF', '\u8000', '\0', '.', '_', '+'));
        Gen.OneOf(likely.Array[0, 16], Gen.Char.Array[10, 15], likely.Array[12], likely.Array[14]).Sample(
            characters =>
            {
                var text = new string(characters);
                var fast = MyNumber.TryParse(text, out var number);
                _ = MyNumber.TryParse(text, out _, out var error);
                return fast == (error == MyNumberError.None) && fast == number.HasValue();
            },
            iter: 200_000);
    }

    [Fact]
    public void One_foreign_character_anywhere_is_refused() =>
        Gen.Select(Prefix, Gen.Int[0, 11], Gen.Char).Sample((prefix, position, c) =>
        {
            var digits = Valid(prefix).ToCharArray();
            var digit = char.IsAsciiDigit(c) || FullWidth.Contains(c);
            digits[position] = c;
            return digit || char.IsWhiteSpace(c) && position is 0 or 11 || !MyNumber.TryParse(digits, out _);
        });

    [Fact]
    public void Equality_and_hash_follow_the_digits() => Gen.Select(Prefix, Prefix).Sample((left, right) =>
    {
        var (one, same, other) = (MyNumber.Parse(Valid(left)), MyNumber.Parse(Valid(left)), MyNumber.Parse(Valid(right)));
        return one == same && one.Equals(same) && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode() && !(one != same)
            && one == other == (left == right) && one != default && !one.Equals(null) && !one.Equals((object)Valid(left));
    });

    [Fact]
    public void Hashes_are_spread_and_do_not_show_order()
    {
        var hashes = Enumerable.Range(1, 200_000).Select(serial => MyNumber.Parse(Valid(serial)).GetHashCode()).ToArray();
        // 200,000 random 32-bit words are 199,995 different ones on average.
        Assert.InRange(hashes.Distinct().Count(), 199_970, 200_000);
        var rising = hashes.Zip(hashes.Skip(1)).Count(pair => pair.First < pair.Second);
        Assert.InRange(rising, 95_000, 105_000);
    }

    [Fact]
    public void Single_wrong_digits_pass_at_the_documented_rate_of_1_6_percent()
    {
        var random = new Random(20261123);
        var passed = 0;
        var tried = 0;
        for (var i = 0; i < 2000; i++)
        {
            var digits = Valid(random.NextInt64(1, 100_000_000_000)).ToCharArray();
            for (var position = 0; position < 12; position++)
            {
                var right = digits[position];
                for (var wrong = '0'; wrong <= '9'; wrong++)
                {
                    if (wrong != right)
                    {
                        digits[position] = wrong;
                        tried++;
                        passed += MyNumber.TryParseExact(digits, out _) ? 1 : 0;
                    }
                }

                digits[position] = right;
            }
        }

        Assert.Equal(216_000, tried);
        Assert.InRange(100.0 * passed / tried, 1.5, 1.75);
    }

    [Fact]
    public void Empty_values_and_foreign_bits_hold_no_number()
    {
        Assert.False(default(MyNumber).HasValue());
        Assert.Throws<InvalidOperationException>(() => default(MyNumber).RevealToString());
        Assert.Throws<InvalidOperationException>(() => default(MyNumber).Reveal(0, (digits, _) => digits.Length));
        var random = new Random(1);
        var accepted = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var bits = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            accepted += System.Runtime.CompilerServices.Unsafe.BitCast<ulong, MyNumber>(bits).HasValue() ? 1 : 0;
        }

        Assert.Equal(0, accepted);
    }

    [Fact]
    public void Every_damaged_bit_is_noticed() => Gen.Select(Prefix, Gen.Int[0, 63]).Sample((prefix, bit) =>
    {
        var bits = System.Runtime.CompilerServices.Unsafe.BitCast<MyNumber, ulong>(MyNumber.Parse(Valid(prefix)));
        return !System.Runtime.CompilerServices.Unsafe.BitCast<ulong, MyNumber>(bits ^ (1UL << bit)).HasValue();
    });

    [Fact]
    public void The_value_takes_8_bytes() => Assert.Equal(8, System.Runtime.CompilerServices.Unsafe.SizeOf<MyNumber>());

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Valid(long prefix)
    {
        var digits = prefix.ToString("D11");
        for (var check = '0'; check <= '9'; check++)
        {
            if (MyNumber.TryParseExact(digits + check, out _))
            {
                return digits + check;
            }
        }

        throw new InvalidOperationException("No check digit fits.");
    }
}
