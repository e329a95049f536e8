#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace MyNumberSafety
{
    /// <summary>How far a rotation is.</summary>
    /// <param name="Column">Entity and property at work.</param>
    /// <param name="Read">Rows read in this pass.</param>
    /// <param name="Total">Rows that hold a number.</param>
    /// <param name="Resealed">Rows written so far.</param>
    public readonly record struct MyNumberRotationProgress(string Column, long Read, long Total, long Resealed);

    /// <summary>A row that could not be sealed anew, by its key; never a number.</summary>
    /// <param name="Column">Entity and property.</param>
    /// <param name="Row">The key of the row.</param>
    /// <param name="Reason">Why it does not open; <see cref="UnreadableReason.None"/> for a duplicate.</param>
    /// <param name="IsDuplicate">True where another row already holds the same number, and the index is unique.</param>
    public readonly record struct MyNumberRowProblem(string Column, string Row, UnreadableReason Reason, bool IsDuplicate);

    /// <summary>What a rotation did.</summary>
    public sealed class MyNumberRotationReport
    {
        internal MyNumberRotationReport(long rows, long resealed, long left, IReadOnlyList<MyNumberRowProblem> problems)
        {
            Rows = rows;
            Resealed = resealed;
            Left = left;
            Problems = problems;
        }

        /// <summary>Rows that hold a number.</summary>
        public long Rows { get; }

        /// <summary>Rows written by this run.</summary>
        public long Resealed { get; }

        /// <summary>Readable rows that the last pass still found under an older key, because others kept writing them.</summary>
        public long Left { get; }

        /// <summary>Rows that do not open or are duplicates; they were left as they are.</summary>
        public IReadOnlyList<MyNumberRowProblem> Problems { get; }

        /// <summary>True where every row was seen under the primary key with the right index: older keys may be retired.</summary>
        public bool IsComplete => Left == 0 && Problems.Count == 0;
    }

    /// <summary>
    /// Seals every stored number anew under the primary key. To rotate: add a key everywhere, make it primary
    /// everywhere, run this until it is complete, retire the old key.
    /// </summary>
    public static class MyNumberRotation
    {
        private const int PageSize = 50_000;
        private const int BatchSize = 500;

        /// <summary>
        /// Works through every column declared by <see cref="MyNumberColumns.HasMyNumber"/>. May be stopped and run
        /// again at any time: a row is either as it was or done, and nothing is remembered elsewhere.
        /// </summary>
        /// <exception cref="InvalidOperationException">A sealed column is not declared.</exception>
        [RequiresUnreferencedCode("Queries are built from the model.")]
        [RequiresDynamicCode("Queries are built from the model.")]
        public static async Task<MyNumberRotationReport> RunAsync(
            DbContext db, IMyNumberVault vault, IProgress<MyNumberRotationProgress>? progress = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(db);
            ArgumentNullException.ThrowIfNull(vault);
            long rows = 0, resealed = 0, left = 0;
            var problems = new List<MyNumberRowProblem>();
            foreach (var column in MyNumberColumn.All(db.Model))
            {
                var run = new ColumnRun(db, vault, column, progress);
                await run.RunAsync(cancellationToken).ConfigureAwait(false);
                rows += run.Total;
                resealed += run.Resealed;
                left += run.Left;
                problems.AddRange(run.Problems);
            }
            return new MyNumberRotationReport(rows, resealed, left, problems);
        }

        [RequiresUnreferencedCode("Queries are built from the model.")]
        [RequiresDynamicCode("Queries are built from the model.")]
        private sealed class ColumnRun
        {
            private readonly DbContext _db;
            private readonly IMyNumberVault _vault;
            private readonly MyNumberColumn _column;
            private readonly MyNumberRows _rows;
            private readonly IProgress<MyNumberRotationProgress>? _progress;
            private readonly Dictionary<string, MyNumberRowProblem> _problems = new(StringComparer.Ordinal);

            public ColumnRun(DbContext db, IMyNumberVault vault, MyNumberColumn column, IProgress<MyNumberRotationProgress>? progress)
            {
                _db = db;
                _vault = vault;
                _column = column;
                _rows = MyNumberRows.Of(db, column);
                _progress = progress;
            }

            public long Total { get; private set; }

            public long Resealed { get; private set; }

            public long Left { get; private set; }

            public IEnumerable<MyNumberRowProblem> Problems => _problems.Values;

            /// <summary>Passes over the table until one from start to end finds nothing to do.</summary>
            public async Task RunAsync(CancellationToken cancellationToken)
            {
                Total = await _rows.CountAsync(cancellationToken).ConfigureAwait(false);
                long before;
                do
                {
                    before = Resealed;
                    _problems.Clear();
                    Left = await PassAsync(cancellationToken).ConfigureAwait(false);
                }
                while (Left > 0 && Resealed > before);
                if (Resealed > 0)
                    StorageEvents.Log.Resealed(_column.Purpose, _column.Label, Resealed);
            }

            private async Task<long> PassAsync(CancellationToken cancellationToken)
            {
                long at = 0, pending = 0;
                while (true)
                {
                    var page = new List<MyNumberRow>();
                    long start = at;
                    await foreach (var row in _rows.ReadAsync(at, null).WithCancellation(cancellationToken).ConfigureAwait(false))
                    {
                        at++;
                        if (NeedsReseal(row))
                            page.Add(row);
                        if (at % BatchSize == 0)
                            Report(at);
                        if (at - start >= PageSize)
                            break;
                    }
                    pending += page.Count;
                    foreach (var batch in page.Chunk(BatchSize))
                    {
                        await WriteAsync(batch, cancellationToken).ConfigureAwait(false);
                        Report(at);
                    }
                    Report(at);
                    if (at == start)
                        return pending;
                }
            }

            /// <summary>
            /// Opens every row, also one under the primary key: its index may come from before a reload, and a row
            /// that does not open must be named before a key is thrown away.
            /// </summary>
            private bool NeedsReseal(MyNumberRow row)
            {
                string name = _column.RowOf(row.Key);
                if (!_vault.TryOpen(row.Number, _column.ContextOf(row.Key, row.Tenant), out var number, out var reason))
                {
                    _problems[name] = new MyNumberRowProblem(_column.Label, name, reason, false);
                    return false;
                }
                return _vault.State(row.Number) == RotationState.NeedsReseal
                    || (_column.Index is not null && row.Index != _vault.Index(number, _column.Purpose));
            }

            /// <summary>A batch in one transaction; where the database refuses it, row by row.</summary>
            private async Task WriteAsync(MyNumberRow[] batch, CancellationToken cancellationToken)
            {
                try
                {
                    Resealed += await MyNumberTransaction.RunAsync(_db, async () =>
                    {
                        long written = 0;
                        foreach (var row in batch)
                            written += await ResealAsync(row, cancellationToken).ConfigureAwait(false) ? 1 : 0;
                        return written;
                    }, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception refused) when (refused is DbException or DbUpdateException && _column.Index is not null && _db.Database.CurrentTransaction is null)
                {
                    foreach (var row in batch)
                        await WriteAloneAsync(row, cancellationToken).ConfigureAwait(false);
                }
            }

            private async Task WriteAloneAsync(MyNumberRow row, CancellationToken cancellationToken)
            {
                try
                {
                    Resealed += await ResealAsync(row, cancellationToken).ConfigureAwait(false) ? 1 : 0;
                }
                catch (Exception refused) when (refused is DbException or DbUpdateException)
                {
                    var number = _vault.Open(row.Number, _column.ContextOf(row.Key, row.Tenant));
                    if (!await _rows.IsTakenAsync(row, _vault.Index(number, _column.Purpose), cancellationToken).ConfigureAwait(false))
                        throw;
                    string name = _column.RowOf(row.Key);
                    _problems[name] = new MyNumberRowProblem(_column.Label, name, UnreadableReason.None, true);
                }
            }

            private Task<bool> ResealAsync(MyNumberRow row, CancellationToken cancellationToken)
            {
                var context = _column.ContextOf(row.Key, row.Tenant);
                var number = _vault.Open(row.Number, context);
                MyNumberIndex? index = _column.Index is null ? null : _vault.Index(number, _column.Purpose);
                return _rows.WriteAsync(row, _vault.Seal(number, context), index, cancellationToken);
            }

            private void Report(long read) => _progress?.Report(new MyNumberRotationProgress(_column.Label, read, Total, Resealed));
        }
    }

    /// <summary>Runs a piece of work in the transaction at hand, or in one of its own under the context's retry strategy.</summary>
    internal static class MyNumberTransaction
    {
        public static async Task<long> RunAsync(DbContext db, Func<Task<long>> work, CancellationToken cancellationToken)
        {
            if (db.Database.CurrentTransaction is not null)
                return await work().ConfigureAwait(false);
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    long done = await work().ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    return done;
                }
            }).ConfigureAwait(false);
        }
    }
}
#endif
