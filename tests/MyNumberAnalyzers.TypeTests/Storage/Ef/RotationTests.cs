using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MyNumberSafety;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

/// <summary>A rotation loses nothing, wherever it is stopped.</summary>
[Collection("databases")]
public class RotationTests(Databases databases, ITestOutputHelper output)
{
    private readonly MyNumberVault _old = People.Vault(1);
    private readonly MyNumberVault _both = People.Vault(2, 1);
    private readonly MyNumberVault _new = People.Vault(2);

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_row_is_sealed_anew_under_the_primary_key_also_the_filtered_ones(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        await Fill(store, 1_200);
        await using (var db = store.New())
        {
            (await db.Employees.OrderBy(e => e.Id).FirstAsync()).Deleted = true;
            await db.SaveChangesAsync();
        }
        var seen = new List<MyNumberRotationProgress>();
        await using (var db = store.New())
        {
            var report = await MyNumberRotation.RunAsync(db, _both, new Seen(seen));
            Assert.True(report.IsComplete);
            Assert.Equal((1_201, 1_201), (report.Rows, report.Resealed));
        }
        Assert.Equal((1_200, 1_200, 1_200), (seen.Max(p => p.Read), seen.Max(p => p.Total), seen.Max(p => p.Resealed)));
        Assert.Equal(2, seen.Select(p => p.Column).Distinct().Count());
        await AssertAll(store, 1_200, _new);
        await using (var db = store.New())
        {
            var again = await MyNumberRotation.RunAsync(db, _both);
            Assert.Equal((true, 0), (again.IsComplete, again.Resealed));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_crash_at_any_step_over_ten_thousand_rows_loses_nothing(Database kind)
    {
        const int rows = 10_000;
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        await Fill(store, rows);
        int crashes = 0, commands = 1;
        while (true)
        {
            // Further each time, and each time somewhere else in a batch.
            commands = commands * 3 / 2 + 7;
            var crash = new Crash(commands, (CrashAt)(crashes % 4));
            await using var db = store.New(interceptors: crash.Interceptors);
            try
            {
                Assert.True((await MyNumberRotation.RunAsync(db, _both)).IsComplete);
                break;
            }
            catch (CrashException)
            {
                crashes++;
            }
            await AssertAll(store, rows, _both);
        }
        output.WriteLine($"{crashes} crashes");
        Assert.True(crashes >= 10);
        await AssertAll(store, rows, _new);
    }

    [Theory]
    [InlineData(CrashAt.BeforeUpdate)]
    [InlineData(CrashAt.AfterUpdate)]
    [InlineData(CrashAt.BeforeCommit)]
    [InlineData(CrashAt.AfterCommit)]
    [InlineData(CrashAt.BeforeRead)]
    public async Task A_crash_at_each_single_step_is_resumed(CrashAt at)
    {
        for (int step = 1; ; step++)
        {
            using var store = new SqliteStore();
            await Fill(store, 6);
            bool crashed = false;
            await using (var db = store.New(interceptors: new Crash(step, at).Interceptors))
            {
                try
                {
                    await MyNumberRotation.RunAsync(db, _both);
                }
                catch (CrashException)
                {
                    crashed = true;
                }
            }
            await AssertAll(store, 6, _both);
            await using (var db = store.New())
                Assert.True((await MyNumberRotation.RunAsync(db, _both)).IsComplete);
            await AssertAll(store, 6, _new);
            if (!crashed)
            {
                Assert.True(step > 1);
                return;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Unreadable_rows_and_duplicates_are_named_and_left_and_the_rest_is_done(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        await Fill(store, 1_100);
        Guid damaged, twin;
        await using (var db = store.New())
        {
            (damaged, twin) = ((await db.Employees.SingleAsync(e => e.Name == "1")).Id, (await db.Employees.SingleAsync(e => e.Name == "2")).Id);
            await db.Database.ExecuteSqlAsync($"""UPDATE "Employees" SET "Number" = {new byte[38]} WHERE "Id" = {damaged}""");
            // The unique index does not see that the same number came again under the new key.
            db.Hire(_both, "again", People.Number(2));
            await db.SaveChangesAsync();
        }
        await using (var db = store.New())
        {
            var report = await MyNumberRotation.RunAsync(db, _both);
            Assert.False(report.IsComplete);
            Assert.Equal((1_098, 0), (report.Resealed, report.Left));
            Assert.Equal(
                [("Employee.Number", damaged.ToString(), UnreadableReason.Malformed, false), ("Employee.Number", twin.ToString(), UnreadableReason.None, true)],
                report.Problems.OrderBy(p => p.IsDuplicate).Select(p => (p.Column, p.Row, p.Reason, p.IsDuplicate)));
        }
        await using (var db = store.New())
        {
            var person = await db.Employees.SingleAsync(e => e.Id == twin);
            Assert.Equal(RotationState.NeedsReseal, _both.State(person.Number!.Value));
            Assert.Equal(People.Number(2), db.NumberOf(_both, person));
        }
    }

    [Fact]
    public async Task An_index_from_before_a_reload_is_mended()
    {
        using var store = new SqliteStore();
        await using (var db = store.New())
        {
            var person = db.Hire(_both, "A", People.Number(1));
            person.NumberIndex = _old.Index(People.Number(1), "payroll");
            await db.SaveChangesAsync();
        }
        await using (var db = store.New())
            Assert.Equal((true, 1), (await MyNumberRotation.RunAsync(db, _both) is { IsComplete: true } done, (await db.Employees.CountAsync())));
        await using (var db = store.New())
            Assert.Equal(_new.Index(People.Number(1), "payroll"), (await db.Employees.SingleAsync()).NumberIndex);
    }

    [Fact]
    public async Task Writers_at_work_meanwhile_are_not_overwritten()
    {
        using var store = new SqliteStore();
        await Fill(store, 40);
        Guid changed = Guid.Empty;
        var between = new Between(() =>
        {
            using var db = store.New();
            var person = db.Employees.OrderByDescending(e => e.Id).First();
            db.Assign(_old, person, People.Number(9_000));
            db.SaveChanges();
            changed = person.Id;
        });
        await using (var db = store.New(interceptors: between))
            Assert.True((await MyNumberRotation.RunAsync(db, _both)).IsComplete);
        await using (var db = store.New())
            Assert.Equal(People.Number(9_000), db.NumberOf(_new, await db.Employees.SingleAsync(e => e.Id == changed)));
    }

    [Fact]
    public async Task An_undeclared_column_stops_the_rotation()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        await using var db = new Undeclared();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => MyNumberRotation.RunAsync(db, _both));
        Assert.StartsWith("Person.Number:", error.Message);
    }

    private sealed class Undeclared : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

        protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => configuration.AddMyNumber();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<ModelTests.Person>();
    }

    [Fact]
    public async Task A_rotation_can_be_cancelled_and_resumed()
    {
        using var store = new SqliteStore();
        await Fill(store, 1_300);
        using var cancel = new CancellationTokenSource();
        await using (var db = store.New())
        {
            var progress = new Seen([], p => { if (p.Resealed >= 500) cancel.Cancel(); });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MyNumberRotation.RunAsync(db, _both, progress, cancel.Token));
        }
        await AssertAll(store, 1_300, _both);
        await using (var db = store.New())
        {
            var report = await MyNumberRotation.RunAsync(db, _both);
            Assert.True(report.IsComplete);
            Assert.InRange(report.Resealed, 1, 1_300 - 500 + 1);
        }
    }

    /// <summary>Every row is there once, with its number, and is found by it.</summary>
    private static async Task AssertAll(Store store, int rows, MyNumberVault vault)
    {
        await using var db = store.New();
        var people = await db.Employees.IgnoreQueryFilters().AsNoTracking().ToListAsync();
        Assert.Equal(rows, people.Count);
        for (int i = 0; i < people.Count; i++)
        {
            int expected = int.Parse(people[i].Name, System.Globalization.CultureInfo.InvariantCulture);
            var place = new MyNumberContext("payroll", people[i].Id, "Employee.Number", people[i].Tenant);
            Assert.Equal(People.Number(expected), vault.Open(people[i].Number!.Value, place));
            Assert.Contains(people[i].NumberIndex!.Value, vault.Indexes(People.Number(expected), "payroll"));
        }
        Assert.Equal(rows, people.Select(p => p.Name).Distinct().Count());
    }

    private async Task Fill(Store store, int rows)
    {
        await using var db = store.New();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (int i = 1; i <= rows; i++)
            db.Hire(_old, i.ToString(System.Globalization.CultureInfo.InvariantCulture), People.Number(i));
        if (rows == 1_200)
        {
            var child = new Dependant { EmployeeId = db.Employees.Local.First().Id };
            db.Dependants.Add(child);
            child.Number = _old.Seal(People.Number(77), db.MyNumberContextOf(child, d => d.Number));
            child.NumberIndex = _old.Index(People.Number(77), "payroll");
        }
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync();
    }

    private sealed class Seen(List<MyNumberRotationProgress> list, Action<MyNumberRotationProgress>? then = null) : IProgress<MyNumberRotationProgress>
    {
        public void Report(MyNumberRotationProgress value)
        {
            list.Add(value);
            then?.Invoke(value);
        }
    }

    /// <summary>Lets somebody else write after the rotation has read.</summary>
    private sealed class Between(Action once) : DbTransactionInterceptor
    {
        private Action? _once = once;

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Exchange(ref _once, null)?.Invoke();
            return ValueTask.FromResult(result);
        }
    }
}
