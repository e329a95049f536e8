using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Memory;

/// <summary>
/// A full dump of a process that holds 1,000 numbers: no search for text or integers finds one, and a search for the control finds all.
/// The child parses numbers that it computes, so that their text never comes from outside.
/// </summary>
public sealed class CoreDumpTests
{
    private const int Count = 1000;

    private const string Child = """
        using System;
        using System.Collections.Generic;
        using MyNumberSafety;

        public static class Program
        {
            private static readonly List<MyNumber> Numbers = new List<MyNumber>();
            private static readonly List<object> Controls = new List<object>();

            public static void Main(string[] arguments)
            {
                Hold(int.Parse(arguments[0]), Numbers, Controls);
                Scrub(64);
                Console.WriteLine(Numbers.Count + Controls.Count);
                Console.ReadLine();
                GC.KeepAlive(Numbers);
                GC.KeepAlive(Controls);
            }

            private static void Hold(int seed, List<MyNumber> numbers, List<object> controls)
            {
                Span<char> digits = stackalloc char[12];
                for (var i = 0; i < 1000; i++)
                {
                    Write(digits, 10000000000UL + (ulong)i * 7654321 + (ulong)seed);
                    numbers.Add(MyNumber.Parse(digits));
                    Write(digits, 30000000000UL + (ulong)i * 7654321 + (ulong)seed);
                    controls.Add(i % 2 == 0 ? (object)new string(digits) : (object)ulong.Parse(digits));
                }

                digits.Clear();
            }

            // What calls left on the stack is overwritten, as any work after parsing does.
            private static int Scrub(int depth)
            {
                Span<byte> space = stackalloc byte[1024];
                space.Fill((byte)depth);
                return depth == 0 ? space[17] : Scrub(depth - 1) + space[3];
            }

            private static void Write(Span<char> digits, ulong prefix)
            {
                var sum = 0;
                for (var i = 10; i >= 0; i--)
                {
                    var digit = (int)(prefix % 10);
                    prefix /= 10;
                    sum += digit * (i < 5 ? 6 - i : 12 - i);
                    digits[i] = (char)('0' + digit);
                }

                digits[11] = (char)('0' + (sum % 11 <= 1 ? 0 : 11 - sum % 11));
            }
        }
        """;

    private static readonly string Createdump = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "createdump");

    [FactWithCreatedump]
    public async Task A_full_dump_shows_none_of_a_thousand_numbers()
    {
        var folder = Directory.CreateTempSubdirectory("mynumber-dump-");
        try
        {
            var seed = Random.Shared.Next(1, 7_000_000);
            using var child = StartChild(folder.FullName, seed);
            Assert.Equal("2000", await child.StandardOutput.ReadLineAsync());
            var dump = Path.Combine(folder.FullName, "core");
            await Run(Createdump, "--full", "-f", dump, child.Id.ToString());
            await child.StandardInput.WriteLineAsync();
            await child.WaitForExitAsync();

            var image = File.ReadAllBytes(dump);
            Assert.Equal(Count, DumpScan.Found(image, Sought(30_000_000_000, seed)));
            Assert.Equal(0, DumpScan.Found(image, Sought(10_000_000_000, seed)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<long> Sought(long first, int seed) => Enumerable.Range(0, Count).Select(i => first + i * 7654321L + seed);

    private static Process StartChild(string folder, int seed)
    {
        var program = Programs.Emit(folder, "Child", Child);
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [program, seed.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
    }

    private sealed class FactWithCreatedumpAttribute : FactAttribute
    {
        public FactWithCreatedumpAttribute()
        {
            if (!File.Exists(Createdump))
            {
                Skip = "The runtime here has no createdump.";
            }
        }
    }
}
