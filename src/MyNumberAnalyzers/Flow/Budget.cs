using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace MyNumberAnalyzers.Flow;

/// <summary>Bounds the work, in steps that do not depend on the machine. What was cut is told as MYN9004.</summary>
internal sealed class Budget
{
    /// <summary>Operations of one run over a body before its branches are no longer kept apart and loops are cut.</summary>
    public const int StepsPerBody = 400_000;

    /// <summary>Analyses (body and entry) of one run.</summary>
    public const int Analyses = 40_000;

    /// <summary>Contexts of one body before calls share the plainest one.</summary>
    public const int EntriesPerBody = 24;

    /// <summary>Nested calls before the stack is continued on another thread.</summary>
    private const int CallsPerStack = 24;

    /// <summary>Nested calls that are followed at all.</summary>
    public const int CallDepth = 3_000;

    public int AnalysesDone { get; set; }

    public long Steps { get; set; }

    public int Depth { get; private set; }

    /// <summary>Runs a nested analysis; call chains deeper than a stack go on on a fresh one.</summary>
    public T Nested<T>(Func<T> action)
    {
        Depth++;
        try
        {
            return Depth % CallsPerStack == 0 ? OnFreshStack(action) : action();
        }
        finally
        {
            Depth--;
        }
    }

    private static T OnFreshStack<T>(Func<T> action)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = action();
                }
                catch (Exception exception)
                {
                    // Carried over to the waiting thread, cancellation included.
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            maxStackSize: 4 << 20);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
