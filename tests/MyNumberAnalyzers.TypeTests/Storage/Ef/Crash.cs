using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

public enum CrashAt
{
    BeforeUpdate,
    AfterUpdate,
    BeforeCommit,
    AfterCommit,
    BeforeRead,
}

/// <summary>The process "dies": not a database error, so nothing handles it.</summary>
public sealed class CrashException : Exception;

/// <summary>Dies at the n-th step of a kind.</summary>
internal sealed class Crash(int steps, CrashAt at)
{
    private int _left = steps;

    public IInterceptor[] Interceptors => [new Commands(this), new Transactions(this)];

    private void Step(CrashAt kind)
    {
        // A commit comes once in a batch of updates: count the updates, and die at the next commit.
        bool counts = kind == at || (at is CrashAt.BeforeCommit or CrashAt.AfterCommit && kind == CrashAt.BeforeUpdate && _left > 1);
        if (counts && --_left <= 0 && kind == at)
            throw new CrashException();
    }

    private sealed class Commands(Crash crash) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            crash.Step(CrashAt.BeforeUpdate);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            crash.Step(CrashAt.AfterUpdate);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            crash.Step(CrashAt.BeforeRead);
            return ValueTask.FromResult(result);
        }
    }

    private sealed class Transactions(Crash crash) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            crash.Step(CrashAt.BeforeCommit);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            crash.Step(CrashAt.AfterCommit);
            return Task.CompletedTask;
        }
    }
}
