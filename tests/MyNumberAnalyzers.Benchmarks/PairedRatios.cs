using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace MyNumberAnalyzers.Benchmarks;

/// <summary>
/// The ratios of the same benchmarks, for a machine that does other work as well: baseline and candidate run by turns in short bursts,
/// so that load meets both alike, and the median over many pairs of bursts is what counts.
/// </summary>
public static class PairedRatios
{
    private const int MostPairs = 401;
    private const int FewestPairs = 41;

    private static readonly TimeSpan LongestComparison = TimeSpan.FromSeconds(10);

    // Shorter than a time slice of the scheduler: most bursts run through.
    private static readonly TimeSpan Burst = TimeSpan.FromMicroseconds(150);
    private static readonly TimeSpan LongBurst = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    /// <summary>Every class whose name holds one of the words; a class is its own process's affair, so all run in this one.</summary>
    public static void Run(IEnumerable<string> words)
    {
        Console.WriteLine("| benchmark | against | median ratio | middle half |\n|---|---|---|---|");
        foreach (var type in typeof(PairedRatios).Assembly.GetTypes().Where(type => words.Any(word => type.Name.Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            var methods = type.GetMethods().Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null).ToArray();
            if (methods.Length > 0 && type.GetConstructor(Type.EmptyTypes) is not null)
            {
                Compare(Activator.CreateInstance(type)!, methods);
            }
        }
    }

    private static void Compare(object instance, MethodInfo[] methods)
    {
        instance.GetType().GetMethods().FirstOrDefault(method => method.GetCustomAttribute<GlobalSetupAttribute>() is not null)?.Invoke(instance, null);
        foreach (var group in methods.GroupBy(method => string.Join(",", method.GetCustomAttribute<BenchmarkCategoryAttribute>()?.Categories ?? [])))
        {
            // Where no method is marked, each but the first is held against it.
            var baseline = group.FirstOrDefault(method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline) ?? group.First();
            foreach (var method in group.Where(method => method != baseline))
            {
                var ratios = Ratios(Loop(instance, method), Loop(instance, baseline));
                Console.WriteLine($"| {Name(method)} | {Name(baseline)} | {ratios[ratios.Length / 2]:F2} | {ratios[ratios.Length / 4]:F2} to {ratios[ratios.Length * 3 / 4]:F2} |");
            }
        }
    }

    private static double[] Ratios(Action<int> candidate, Action<int> baseline)
    {
        var (candidateCount, baselineCount) = (Count(candidate), Count(baseline));
        var ratios = new List<double>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < FewestPairs || (i < MostPairs && clock.Elapsed < LongestComparison); i++)
        {
            // By turns first, too: whoever comes second finds the caches of the other.
            var first = i % 2 == 0 ? Time(candidate, candidateCount) : Time(baseline, baselineCount);
            var second = i % 2 == 0 ? Time(baseline, baselineCount) : Time(candidate, candidateCount);
            ratios.Add(i % 2 == 0 ? first / second : second / first);
        }

        return [.. ratios.Order()];
    }

    /// <summary>Warms the method up to its final code, and finds how many calls fill a burst.</summary>
    private static int Count(Action<int> loop)
    {
        var clock = Stopwatch.StartNew();
        var calls = 0;
        do
        {
            loop(1);
            calls++;
        }
        while (clock.Elapsed < WarmUp && calls < 100_000);
        Thread.Sleep(150);
        var few = Math.Clamp(calls / 100, 1, 10);
        var single = Enumerable.Range(0, 15).Select(_ => Time(loop, few)).Order().ElementAt(7);
        return Math.Max(1, (int)(Burst.TotalSeconds / single));
    }

    /// <summary>By the clock; what takes longer than a time slice, by the processor time of the process.</summary>
    private static double Time(Action<int> loop, int count)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        loop(count);
        var elapsed = Stopwatch.GetElapsedTime(clock);
        return (elapsed < LongBurst ? elapsed : Environment.CpuUsage.TotalTime - processor).TotalSeconds / count;
    }

    private static string Name(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>()!.Description ?? method.Name;

    private static Action<int> Loop(object instance, MethodInfo method)
    {
        if (method.ReturnType == typeof(void))
        {
            var action = method.CreateDelegate<Action>(instance);
            return count =>
            {
                for (var i = 0; i < count; i++)
                {
                    action();
                }
            };
        }

        return (Action<int>)typeof(PairedRatios).GetMethod(nameof(LoopOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(method.ReturnType).Invoke(null, [instance, method])!;
    }

    private static Action<int> LoopOf<T>(object instance, MethodInfo method)
    {
        var function = method.CreateDelegate<Func<T>>(instance);
        return count =>
        {
            for (var i = 0; i < count; i++)
            {
                Sink<T>.Value = function();
            }
        };
    }

    /// <summary>Keeps results, so that nothing is optimised away.</summary>
    private static class Sink<T>
    {
        public static T? Value { get; set; }
    }
}
