using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MyNumberAnalyzers.TypeTests.Memory;

/// <summary>A number found in a memory image; the offset is where the integer starts, or in which unit the text ends.</summary>
internal sealed record DumpHit(long Prefix, string Form, int Offset)
{
    public bool IsText => Form.StartsWith(DumpScan.TextForm, StringComparison.Ordinal);
}

/// <summary>Searches a memory image for many numbers at once: as text of both widths in UTF-8 and UTF-16, and as integers of both byte orders.</summary>
internal static class DumpScan
{
    public const string TextForm = "text";

    /// <summary>Where the numbers are, in any form; a number is sought with and without its check digit.</summary>
    public static IReadOnlyList<DumpHit> Find(byte[] image, IEnumerable<long> prefixes)
    {
        var sought = prefixes.ToHashSet();
        var found = new List<DumpHit>();
        Integers(image, sought, found);
        Text(TextForm + ", 8 bits", image.AsSpan(), static unit => unit is >= (byte)'0' and <= (byte)'9' ? unit - '0' : -1, sought, found);
        foreach (var offset in new[] { 0, 1 })
        {
            var units = MemoryMarshal.Cast<byte, ushort>(image.AsSpan(offset));
            Text($"{TextForm}, 16 bits from byte {offset}", units, static unit => unit is >= '0' and <= '9' ? unit - '0' : unit is >= 0xFF10 and <= 0xFF19 ? unit - 0xFF10 : -1, sought, found);
        }

        return found;
    }

    private static void Integers(byte[] image, HashSet<long> sought, List<DumpHit> found)
    {
        const ulong limit = 1_000_000_000_000;
        for (var i = 0; i + 8 <= image.Length; i++)
        {
            var little = BinaryPrimitives.ReadUInt64LittleEndian(image.AsSpan(i));
            var big = BinaryPrimitives.ReverseEndianness(little);
            if (little < limit)
            {
                Note((long)little, "little-endian", i, sought, found);
            }

            if (big < limit)
            {
                Note((long)big, "big-endian", i, sought, found);
            }
        }
    }

    private static void Note(long value, string form, int offset, HashSet<long> sought, List<DumpHit> found)
    {
        if (sought.Contains(value))
        {
            found.Add(new DumpHit(value, form, offset));
        }

        if (sought.Contains(value / 10))
        {
            found.Add(new DumpHit(value / 10, form + ", 12 digits", offset));
        }
    }

    private static void Text<T>(string form, ReadOnlySpan<T> units, Func<T, int> digit, HashSet<long> sought, List<DumpHit> found)
        where T : unmanaged
    {
        const long elevenDigits = 100_000_000_000;
        var run = 0;
        var value = 0L;
        for (var i = 0; i < units.Length; i++)
        {
            var next = digit(units[i]);
            run = next < 0 ? 0 : run + 1;
            value = next < 0 ? 0 : ((value * 10) + next) % elevenDigits;
            if (run >= 11 && sought.Contains(value))
            {
                found.Add(new DumpHit(value, form, i));
            }
        }
    }
}
