#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace MyNumberSafety
{
    /// <summary>A number whose retention date has passed, by the key of its row; never the number.</summary>
    /// <param name="Column">Entity and property.</param>
    /// <param name="Row">The key of the row.</param>
    /// <param name="KeepUntil">The last day that it might be kept.</param>
    /// <param name="ErasedAt">When it was erased; null while it is only found.</param>
    public readonly record struct MyNumberDisposal(string Column, string Row, DateOnly KeepUntil, DateTimeOffset? ErasedAt);

    /// <summary>
    /// Finds and erases numbers that may no longer be kept (Act art. 20). The rest of the row stays; what is returned
    /// is the record of the disposal, to be kept by the caller.
    /// </summary>
    public static class MyNumberRetention
    {
        private const int BatchSize = 500;

        /// <summary>Every number whose last day lies before <paramref name="today"/>.</summary>
        [RequiresUnreferencedCode("Queries are built from the model.")]
        [RequiresDynamicCode("Queries are built from the model.")]
        public static async Task<IReadOnlyList<MyNumberDisposal>> FindAsync(DbContext db, DateOnly today, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(db);
            var found = new List<MyNumberDisposal>();
            foreach (var column in Dated(db))
            {
                await foreach (var row in MyNumberRows.Of(db, column).ReadAsync(0, today).WithCancellation(cancellationToken).ConfigureAwait(false))
                    found.Add(Of(column, row, null));
            }
            return found;
        }

        /// <summary>
        /// Erases those numbers and their indexes, which needs no key. A row that somebody changes meanwhile is left
        /// to the next run. Older copies in backups and logs of the database are not reached.
        /// </summary>
        /// <exception cref="InvalidOperationException">A column cannot be null, so it cannot be erased.</exception>
        [RequiresUnreferencedCode("Queries are built from the model.")]
        [RequiresDynamicCode("Queries are built from the model.")]
        public static async Task<IReadOnlyList<MyNumberDisposal>> EraseAsync(
            DbContext db, DateOnly today, IProgress<MyNumberDisposal>? progress = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(db);
            var erased = new List<MyNumberDisposal>();
            foreach (var column in Dated(db))
            {
                if (!column.Property.IsNullable || column.Index is { IsNullable: false })
                    throw new InvalidOperationException(column.Label + ": " + ModelText.NotErasable);
                long before = erased.Count;
                await EraseAsync(db, column, today, erased, progress, cancellationToken).ConfigureAwait(false);
                if (erased.Count > before)
                    StorageEvents.Log.Erased(column.Purpose, column.Label, erased.Count - before);
            }
            return erased;
        }

        [RequiresUnreferencedCode("Queries are built from the model.")]
        [RequiresDynamicCode("Queries are built from the model.")]
        private static async Task EraseAsync(
            DbContext db, MyNumberColumn column, DateOnly today, List<MyNumberDisposal> erased, IProgress<MyNumberDisposal>? progress, CancellationToken cancellationToken)
        {
            var rows = MyNumberRows.Of(db, column);
            var due = new List<MyNumberRow>();
            await foreach (var row in rows.ReadAsync(0, today).WithCancellation(cancellationToken).ConfigureAwait(false))
                due.Add(row);
            foreach (var batch in due.Chunk(BatchSize))
            {
                var done = new List<MyNumberDisposal>();
                await MyNumberTransaction.RunAsync(db, async () =>
                {
                    done.Clear();
                    foreach (var row in batch)
                    {
                        if (await rows.WriteAsync(row, null, null, cancellationToken).ConfigureAwait(false))
                            done.Add(Of(column, row, DateTimeOffset.UtcNow));
                    }
                    return done.Count;
                }, cancellationToken).ConfigureAwait(false);
                erased.AddRange(done);
                done.ForEach(d => progress?.Report(d));
            }
        }

        private static IEnumerable<MyNumberColumn> Dated(DbContext db) => MyNumberColumn.All(db.Model).Where(c => c.KeepUntil is not null);

        private static MyNumberDisposal Of(MyNumberColumn column, MyNumberRow row, DateTimeOffset? erasedAt) =>
            new(column.Label, column.RowOf(row.Key), row.KeepUntil is DateOnly day ? day : DateOnly.FromDateTime((DateTime)row.KeepUntil!), erasedAt);
    }
}
#endif
