using System;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace MyNumberAnalyzers.Flow;

/// <summary>Bounds the work, in steps that do not depend on the machine. What was cut is told as MYN9004.</summary>
internal sealed class Budget(int files)
{
    /// <summary>Operations of one run over a body before its branches are no longer kept apart and loops are cut.</summary>
    public const int StepsPerBody = 400_000;

    /// <summary>Operations and handed-over places of one run before calls are no longer followed into bodies: so much, and so much more for each file.</summary>
    public const long StepsPerRun = 120_000;

    public const long StepsPerFile = 4_000;

    /// <summary>Ways into one body that are told apart in full.</summary>
    public const int FullEntries = 12;

    /// <summary>Ways into one body that are told apart by what is tainted in them.</summary>
    public const int TaintedEntries = 24;

    /// <summary>Ways into one body that are followed at all; from <see cref="TaintedEntries"/> on only the tainted arguments themselves are handed over.</summary>
    public const int EntriesPerBody = 40;

    /// <summary>Nested calls before the stack is continued on another thread.</summary>
    private const int CallsPerStack = 400;

    private const int StackSize = 16 << 20;

    /// <summary>Nested calls that are followed at all.</summary>
    public const int CallDepth = 3_000;

    public int AnalysesDone { get; set; }

    public long Steps { get; set; }

    public bool IsSpent => Steps > StepsPerRun + (files * StepsPerFile);

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

    /// <summary>Whether the expression at hand may still be taken apart; the compiler asks the same before it goes deeper.</summary>
    public static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    /// <summary>The host's stack may be small; a run has one of its own.</summary>
    public static T OnFreshStack<T>(Func<T> action)
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
            maxStackSize: StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
