using System.Buffers.Binary;
using System.Text;
using MyNumberSafety;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>A fresh random valid number, and every disguise in which its digits could turn up in an output.</summary>
public sealed class Canary
{
    private readonly List<(string Form, byte[] Bytes)> _disguises = [];

    public Canary(string digits)
    {
        Digits = digits;
        Number = MyNumber.Parse(digits);
        foreach (var (form, text) in Texts(digits))
        {
            _disguises.Add((form, Encoding.UTF8.GetBytes(text)));
            _disguises.Add((form + ", UTF-16", Encoding.Unicode.GetBytes(text)));
            _disguises.Add((form + ", UTF-16 big-endian", Encoding.BigEndianUnicode.GetBytes(text)));
        }

        AddIntegers("number", ulong.Parse(digits));
        AddIntegers("number without check digit", ulong.Parse(digits[..11]));
    }

    public string Digits { get; }

    public MyNumber Number { get; }

    public static Canary Fresh()
    {
        while (true)
        {
            // The first digit is no zero, so that an integer of the number has all of its digits.
            var text = Random.Shared.NextInt64(100_000_000_000, 1_000_000_000_000).ToString();
            if (MyNumber.TryParseExact(text, out _))
            {
                return new Canary(text);
            }
        }
    }

    /// <summary>The disguises that occur in the output.</summary>
    public IEnumerable<string> FoundIn(byte[] output) =>
        _disguises.Where(disguise => output.AsSpan().IndexOf(disguise.Bytes) >= 0).Select(disguise => disguise.Form);

    /// <summary>Raw integers only: for the memory of a process, where text is searched for as well.</summary>
    public IEnumerable<byte[]> MemoryForms() => _disguises.Select(disguise => disguise.Bytes);

    private void AddIntegers(string form, ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        // Five bytes hold every 12-digit number; shorter integers are compressed encodings' business.
        _disguises.Add((form + ", little-endian", bytes[..5]));
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        _disguises.Add((form + ", big-endian", bytes[3..]));
        _disguises.Add((form + ", varint", Varint(value)));
    }

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        return [.. bytes, (byte)value];
    }

    private static IEnumerable<(string Form, string Text)> Texts(string digits)
    {
        yield return ("text", digits);
        yield return ("first 11 digits", digits[..11]);
        yield return ("last 8 digits", digits[4..]);
        yield return ("full width", string.Concat(digits.Select(digit => (char)(digit - '0' + '０'))));
        foreach (var separator in new[] { " ", "-", "\u3000", "－" })
        {
            yield return ("grouped", string.Join(separator, digits.Chunk(4).Select(group => new string(group))));
        }

        yield return ("thousands", ulong.Parse(digits).ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        yield return ("hex of text", Convert.ToHexString(Encoding.ASCII.GetBytes(digits)));
        yield return ("lower hex of text", Convert.ToHexStringLower(Encoding.ASCII.GetBytes(digits)));
        yield return ("hex of integer", ulong.Parse(digits).ToString("X"));
        yield return ("reversed", new string(digits.Reverse().ToArray()));
        for (var shift = 0; shift < 3; shift++)
        {
            // Base64 reads groups of three bytes: the digits look different at each offset.
            var padded = new byte[shift + 12];
            Encoding.ASCII.GetBytes(digits, padded.AsSpan(shift));
            var text = Convert.ToBase64String(padded);
            yield return ("Base64", text.Substring((shift * 4 + 2) / 3, 14));
        }
    }
}
