namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>What a piece of work took of the processor, on all threads, and of the heap. Wall time says little on a shared machine.</summary>
internal readonly record struct Sample(double Milliseconds, double Bytes)
{
    public static Sample Of(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        work();
        return new Sample((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}

/// <summary>What the calling thread alone has taken of the processor, for work that takes milliseconds.</summary>
internal static class ThreadClock
{
    private const int ThreadTime = 3;

    /// <summary>Elsewhere than on Linux the clock on the wall.</summary>
    public static double Milliseconds => OperatingSystem.IsLinux() && clock_gettime(ThreadTime, out var time) == 0
        ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
        : System.Diagnostics.Stopwatch.GetTimestamp() * 1e3 / System.Diagnostics.Stopwatch.Frequency;

    [System.Runtime.InteropServices.DllImport("libc")]
    private static extern int clock_gettime(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}

/// <summary>Two kinds of work measured in turns, so that a busy machine or a warming process hits both alike.</summary>
internal sealed record Pairs(IReadOnlyList<(Sample Base, Sample Other)> Items)
{
    public static Pairs Run(int count, Func<Action> first, Func<Action> second)
    {
        const int warmUp = 2;
        var items = new List<(Sample, Sample)>();
        for (var i = 0; i < count + warmUp; i++)
        {
            Sample a, b;
            if (i % 2 == 0)
            {
                a = Sample.Of(first());
                b = Sample.Of(second());
            }
            else
            {
                b = Sample.Of(second());
                a = Sample.Of(first());
            }

            if (i >= warmUp)
            {
                items.Add((a, b));
            }
        }

        return new Pairs(items);
    }

    public Ratio Cpu => Ratio.Of([.. Items.Select(pair => (pair.Base.Milliseconds, pair.Other.Milliseconds))]);

    public Ratio Allocations => Ratio.Of([.. Items.Select(pair => (pair.Base.Bytes, pair.Other.Bytes))]);
}

/// <summary>The median ratio of pairs and where it lies in 95 of 100 draws of as many pairs.</summary>
internal readonly record struct Ratio(double Median, double Low, double High)
{
    public static Ratio Of(IReadOnlyList<(double Base, double Other)> pairs)
    {
        const int draws = 5_000;
        var ratios = pairs.Select(pair => pair.Other / pair.Base).ToArray();
        var random = new Random(1);
        var medians = new double[draws];
        var drawn = new double[ratios.Length];
        for (var i = 0; i < draws; i++)
        {
            for (var j = 0; j < drawn.Length; j++)
            {
                drawn[j] = ratios[random.Next(ratios.Length)];
            }

            medians[i] = Series.Median(drawn);
        }

        Array.Sort(medians);
        return new Ratio(Series.Median(ratios), medians[(int)(0.025 * draws)], medians[(int)(0.975 * draws)]);
    }

    public override string ToString() => $"x{Median:F3} [{Low:F3}, {High:F3}]";
}

internal static class Series
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The straight line through points, how much of their spread it explains, and the power with which the points grow (1 is linear).</summary>
    public static (double Slope, double Intercept, double R2, double Power) Line(IReadOnlyList<(double X, double Y)> points)
    {
        var (slope, intercept) = Fit(points);
        var mean = points.Average(point => point.Y);
        var rest = points.Sum(point => Math.Pow(point.Y - intercept - (slope * point.X), 2));
        var all = points.Sum(point => Math.Pow(point.Y - mean, 2));
        var (power, _) = Fit([.. points.Where(point => point is { X: > 0, Y: > 0 }).Select(point => (Math.Log(point.X), Math.Log(point.Y)))]);
        return (slope, intercept, 1 - (rest / all), power);
    }

    private static (double Slope, double Intercept) Fit(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var slope = points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        return (slope, y - (slope * x));
    }
}
