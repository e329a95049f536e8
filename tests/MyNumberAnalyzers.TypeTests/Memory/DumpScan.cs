using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MyNumberAnalyzers.TypeTests.Memory;

/// <summary>Searches a memory image for many numbers at once: as text of both widths in UTF-8 and UTF-16, and as integers of both byte orders.</summary>
internal static class DumpScan
{
    /// <summary>How many of the numbers are there in any form; a number is sought with and without its check digit.</summary>
    public static int Found(byte[] image, IEnumerable<long> prefixes)
    {
        var sought = prefixes.ToHashSet();
        var found = new HashSet<long>();
        Integers(image, sought, found);
        Text(image, static unit => unit is >= (byte)'0' and <= (byte)'9' ? unit - '0' : -1, sought, found);
        foreach (var offset in new[] { 0, 1 })
        {
            var units = MemoryMarshal.Cast<byte, ushort>(image.AsSpan(offset));
            Text(units, static unit => unit is >= '0' and <= '9' ? unit - '0' : unit is >= 0xFF10 and <= 0xFF19 ? unit - 0xFF10 : -1, sought, found);
        }

        return found.Count;
    }

    private static void Integers(byte[] image, HashSet<long> sought, HashSet<long> found)
    {
        const ulong limit = 1_000_000_000_000;
        for (var i = 0; i + 8 <= image.Length; i++)
        {
            var little = BinaryPrimitives.ReadUInt64LittleEndian(image.AsSpan(i));
            var big = BinaryPrimitives.ReverseEndianness(little);
            if (little < limit)
            {
                Note((long)little, sought, found);
            }

            if (big < limit)
            {
                Note((long)big, sought, found);
            }
        }
    }

    private static void Note(long value, HashSet<long> sought, HashSet<long> found)
    {
        if (sought.Contains(value))
        {
            found.Add(value);
        }

        if (sought.Contains(value / 10))
        {
            found.Add(value / 10);
        }
    }

    private static void Text<T>(ReadOnlySpan<T> units, Func<T, int> digit, HashSet<long> sought, HashSet<long> found)
        where T : unmanaged
    {
        const long elevenDigits = 100_000_000_000;
        var run = 0;
        var value = 0L;
        foreach (var unit in units)
        {
            var next = digit(unit);
            run = next < 0 ? 0 : run + 1;
            value = next < 0 ? 0 : ((value * 10) + next) % elevenDigits;
            if (run >= 11 && sought.Contains(value))
            {
                found.Add(value);
            }
        }
    }

    private static void Text(byte[] units, Func<byte, int> digit, HashSet<long> sought, HashSet<long> found) =>
        Text<byte>(units.AsSpan(), digit, sought, found);
}
