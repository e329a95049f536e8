using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using MyNumberSafety;

namespace MyNumberAnalyzers.Benchmarks;

/// <summary>Reading a number, against what the base library takes for the same 12 digits.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TypeParsing
{
    private const string Ascii = "123456789018";

    private readonly string _digits = Ascii;
    private readonly string _fullWidth = "１２３４５６７８９０１８";
    private readonly string _grouped = "1234-5678-9018";
    private readonly string _fullWidthGrouped = "１２３４－５６７８－９０１８";
    private readonly string _wrong = "123456789012";
    private readonly byte[] _utf8 = Encoding.ASCII.GetBytes(Ascii);

    [Benchmark(Baseline = true, Description = "ulong.TryParse")]
    public bool Integer() => ulong.TryParse(_digits, out _);

    [Benchmark(Description = "TryParse, 12 ASCII digits")]
    public bool Digits() => MyNumber.TryParse(_digits, out _);

    [Benchmark(Description = "TryParseExact")]
    public bool Exact() => MyNumber.TryParseExact(_digits, out _);

    [Benchmark(Description = "TryParse, UTF-8")]
    public bool Utf8() => MyNumber.TryParse(_utf8, out _);

    [Benchmark(Description = "TryParse, full width")]
    public bool FullWidth() => MyNumber.TryParse(_fullWidth, out _);

    [Benchmark(Description = "TryParse, grouped")]
    public bool Grouped() => MyNumber.TryParse(_grouped, out _);

    [Benchmark(Description = "TryParse, full width grouped")]
    public bool FullWidthGrouped() => MyNumber.TryParse(_fullWidthGrouped, out _);

    [Benchmark(Description = "TryParse, wrong check digit")]
    public bool Wrong() => MyNumber.TryParse(_wrong, out _);
}

/// <summary>Revealing a number, against formatting an integer.</summary>
[MemoryDiagnoser]
public class TypeRevealing
{
    private readonly char[] _buffer = new char[12];
    private readonly MyNumber _number = MyNumber.Parse("123456789018");
    private readonly ulong _integer = 123456789018;

    [Benchmark(Baseline = true, Description = "ulong.ToString(\"D12\")")]
    public string Integer() => _integer.ToString("D12", CultureInfo.InvariantCulture);

    [Benchmark(Description = "RevealToString")]
    public string Revealed() => _number.RevealToString();

    [Benchmark(Description = "TryRevealTo")]
    public bool RevealedTo() => _number.TryRevealTo(_buffer, out _);

    [Benchmark(Description = "Reveal with a method")]
    public int Lent() => _number.Reveal(0, static (digits, _) => digits[0]);
}

/// <summary>Comparing, against comparing integers.</summary>
[MemoryDiagnoser]
public class TypeComparing
{
    private readonly MyNumber[] _numbers = Enumerable.Range(0, 1000).Select(i => MyNumberTestData.Number(i % 10)).ToArray();
    private readonly ulong[] _integers = Enumerable.Range(0, 1000).Select(i => ulong.Parse(MyNumberTestData.Text(i % 10), CultureInfo.InvariantCulture)).ToArray();

    [Benchmark(Baseline = true, Description = "ulong ==, 1,000 times")]
    public int Integers()
    {
        var same = 0;
        var sought = _integers[5];
        foreach (var integer in _integers)
        {
            same += integer == sought ? 1 : 0;
        }

        return same;
    }

    [Benchmark(Description = "MyNumber ==, 1,000 times")]
    public int Numbers()
    {
        var same = 0;
        var sought = _numbers[5];
        foreach (var number in _numbers)
        {
            same += number == sought ? 1 : 0;
        }

        return same;
    }

    [Benchmark(Description = "Dictionary look-ups, 1,000 times")]
    public int LookedUp()
    {
        var found = new HashSet<MyNumber>();
        foreach (var number in _numbers)
        {
            found.Add(number);
        }

        return found.Count;
    }
}
