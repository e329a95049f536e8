using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

[Collection("databases")]
public class RetentionTests(Databases databases, ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 4, 1);
    private readonly MyNumberVault _vault = People.Vault(1);

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Numbers_are_erased_from_the_day_after_their_last_day_with_a_record(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        Guid expired, deleted;
        await using (var db = store.New())
        {
            expired = Hire(db, "expired", 1, Today.AddDays(-1)).Id;
            Hire(db, "last day", 2, Today);
            Hire(db, "later", 3, Today.AddYears(1));
            Hire(db, "no date", 4, null);
            var gone = Hire(db, "deleted softly", 5, Today.AddYears(-1));
            gone.Deleted = true;
            deleted = gone.Id;
            await db.SaveChangesAsync();
        }
        await using (var db = store.New())
        {
            var found = await MyNumberRetention.FindAsync(db, Today);
            Assert.Equal(new[] { expired, deleted }.Order(), found.Select(f => Guid.Parse(f.Row)).Order());
            Assert.All(found, f => Assert.Null(f.ErasedAt));
            var before = DateTimeOffset.UtcNow;
            var erased = await MyNumberRetention.EraseAsync(db, Today);
            Assert.Equal(found.Select(f => f.Row), erased.Select(f => f.Row));
            Assert.All(erased, e => Assert.Equal("Employee.Number", e.Column));
            Assert.All(erased, e => Assert.InRange(e.ErasedAt!.Value, before, DateTimeOffset.UtcNow));
            Assert.Empty(await MyNumberRetention.EraseAsync(db, Today));
        }
        await using (var db = store.New())
        {
            var people = await db.Employees.IgnoreQueryFilters().OrderBy(e => e.Name).ToListAsync();
            Assert.Equal(5, people.Count);
            Assert.Equal(["deleted softly", "expired"], people.Where(e => e.Number is null && e.NumberIndex is null).Select(e => e.Name));
            Assert.Equal(3, people.Count(e => e.Number is not null && db.NumberOf(_vault, e).HasValue()));
        }
    }

    public class Visitor
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public SealedMyNumber Number { get; set; }

        public DateTime? KeepUntil { get; set; }
    }

    private sealed class Visitors(Microsoft.Data.Sqlite.SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection).AddMyNumber();

        protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => configuration.AddMyNumber();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Visitor>().HasMyNumber(v => v.Number, "visits", keepUntil: v => v.KeepUntil, column: "Visits.Number");
    }

    [Fact]
    public async Task A_number_that_cannot_be_null_is_found_and_not_erased()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var db = new Visitors(connection);
        await db.Database.EnsureCreatedAsync();
        var visitor = new Visitor { KeepUntil = new DateTime(2026, 3, 31, 23, 59, 0, DateTimeKind.Utc) };
        db.Add(visitor);
        var place = db.MyNumberContextOf(visitor, v => v.Number);
        Assert.Equal(("visits", "Visits.Number", visitor.Id.ToString()), (place.Purpose, place.Column, place.Row));
        visitor.Number = _vault.Seal(People.Number(1), place);
        await db.SaveChangesAsync();
        Assert.Equal(new DateOnly(2026, 3, 31), Assert.Single(await MyNumberRetention.FindAsync(db, Today)).KeepUntil);
        await Assert.ThrowsAsync<InvalidOperationException>(() => MyNumberRetention.EraseAsync(db, Today));
        Assert.True(_vault.TryOpen((await db.Set<Visitor>().AsNoTracking().SingleAsync()).Number, place, out _, out _));
    }

    private Employee Hire(PayrollDb db, string name, long number, DateOnly? keepUntil)
    {
        var employee = db.Hire(_vault, name, People.Number(number));
        employee.KeepUntil = keepUntil;
        return employee;
    }
}
