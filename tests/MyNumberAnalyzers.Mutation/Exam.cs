using System.Diagnostics;
using System.Reflection;

namespace MyNumberAnalyzers.Mutation;

internal enum Verdict
{
    Killed,
    Survived,
    NotCovered,
}

/// <summary>Runs for each mutant the tests that come by it, the quickest first, until one fails.</summary>
internal sealed class Exam(TestRun run, Type mutationSwitch, int count)
{
    /// <summary>What a survivor may cost in processor time: the tests beyond are not asked, so the score errs on the low side.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly FieldInfo _active = mutationSwitch.GetField("Active")!;
    private readonly FieldInfo _hits = mutationSwitch.GetField("Hits")!;
    private readonly FieldInfo _deadline = mutationSwitch.GetField("Deadline")!;
    private readonly Caches _caches = new(mutationSwitch.Assembly);
    private List<Test> _tests = [];

    /// <summary>All tests once without a mutant: they must pass. The first ones seem slow, which only puts them behind others.</summary>
    public void Prepare()
    {
        var watch = Stopwatch.StartNew();
        foreach (var test in run.Find())
        {
            _hits.SetValue(null, new bool[count + 1]);
            Forget();
            var start = watch.Elapsed;
            var failure = run.Run(test);
            if (failure is not null)
            {
                Console.WriteLine($"fails without a mutant, left out: {test}: {failure.GetBaseException().ToString().Split('\n')[0]}");
                continue;
            }

            test.Time = watch.Elapsed - start;
            test.Hits = (bool[])_hits.GetValue(null)!;
            _tests.Add(test);
        }

        _hits.SetValue(null, Array.Empty<bool>());
        _tests = [.. _tests.OrderBy(test => test.Time)];
        Console.WriteLine($"{_tests.Count} tests, {_tests.Sum(test => test.Time.TotalSeconds):F1} s");
    }

    /// <summary>Whether any test comes by the mutant.</summary>
    public bool IsSeen(int id) => _tests.Any(test => test.Hits[id]);

    public Verdict Kill(int id)
    {
        var asked = _tests.Where(test => test.Hits[id]).ToList();
        var start = Environment.CpuUsage.TotalTime;
        _active.SetValue(null, id);
        try
        {
            foreach (var test in asked.TakeWhile(_ => Environment.CpuUsage.TotalTime - start < Longest))
            {
                _deadline.SetValue(null, Environment.TickCount + 10_000L + (long)(20 * test.Time.TotalMilliseconds));
                Forget();
                if (run.Run(test) is not null)
                {
                    return Verdict.Killed;
                }
            }
        }
        finally
        {
            _active.SetValue(null, 0);
            Forget();
        }

        return asked.Count == 0 ? Verdict.NotCovered : Verdict.Survived;
    }

    private void Forget()
    {
        _caches.Forget();
        run.Forget();
    }
}
