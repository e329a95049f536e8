using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

/// <summary>What an application does with its entities, on each database.</summary>
[Collection("databases")]
public class ContractTests(Databases databases, ITestOutputHelper output)
{
    private readonly MyNumberVault _vault = People.Vault(1);

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void Rows_are_stored_read_and_opened(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        var id = Hire(store, "A", 1);
        using (var db = store.New())
        {
            var number = People.Number(2);
            var child = new Dependant { EmployeeId = id, Name = "B" };
            db.Dependants.Add(child);
            child.Number = _vault.Seal(number, db.MyNumberContextOf(child, d => d.Number));
            child.NumberIndex = _vault.Index(number, "payroll");
            db.Employees.Add(new Employee { Name = "without" });
            db.SaveChanges();
        }
        using (var db = store.New())
        {
            var person = db.Employees.Include(e => e.Dependants).Single(e => e.Id == id);
            Assert.Equal(People.Number(1), db.NumberOf(_vault, person));
            Assert.Equal(People.Number(2), _vault.Open(person.Dependants[0].Number, db.MyNumberContextOf(person.Dependants[0], d => d.Number)));
            Assert.Equal("without", db.Employees.AsNoTracking().Single(e => e.Number == null).Name);
            Assert.Equal("A", db.Employees.AsNoTracking().Single(e => e.Number != null).Name);
            Assert.Equal(person, db.Employees.Find(id));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void Looking_a_person_up_finds_exactly_that_person_before_and_after_the_key_changed(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        for (int i = 1; i <= 20; i++)
            Hire(store, "old " + i, i);
        var later = People.Vault(2, 1);
        using (var db = store.New())
        {
            db.Hire(later, "new", People.Number(100));
            db.SaveChanges();
            foreach (var (number, name) in new[] { (People.Number(7), "old 7"), (People.Number(100), "new") })
            {
                var indexes = later.Indexes(number, "payroll");
                var found = db.Employees.Where(e => e.NumberIndex != null && indexes.Contains(e.NumberIndex.Value)).ToList();
                Assert.Equal(name, Assert.Single(found).Name);
                Assert.Equal(number, db.NumberOf(later, found[0]));
            }
            Assert.Empty(db.Employees.Where(e => later.Indexes(People.Number(999), "payroll").Contains(e.NumberIndex!.Value)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void A_duplicate_number_is_refused_by_the_unique_index(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        Hire(store, "first", 1);
        using var db = store.New();
        db.Hire(_vault, "second", People.Number(1));
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void Saving_without_a_change_writes_and_seals_nothing(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        var id = Hire(store, "A", 1);
        using var db = store.New();
        var person = db.Employees.Single(e => e.Id == id);
        long before = _vault.SealsUnder(1);
        person.Number = SealedMyNumber.FromBytes(person.Number!.Value.ToBytes());
        person.NumberIndex = _vault.Index(People.Number(1), "payroll");
        Assert.Equal(0, db.SaveChanges());
        Assert.Equal(before, _vault.SealsUnder(1));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void Updating_a_detached_row_leaves_the_sealed_bytes_alone(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        var id = Hire(store, "A", 1);
        Employee detached;
        using (var db = store.New())
            detached = db.Employees.AsNoTracking().Single(e => e.Id == id);
        var before = detached.Number;
        detached.Name = "B";
        using (var db = store.New())
        {
            db.Update(detached);
            Assert.Equal(1, db.SaveChanges());
        }
        using (var db = store.New())
        {
            var after = db.Employees.Single(e => e.Id == id);
            Assert.Equal(("B", before), (after.Name, after.Number));
            Assert.Equal(People.Number(1), db.NumberOf(_vault, after));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void A_value_swapped_between_rows_in_the_database_is_named_and_only_that_row_is_lost(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        var (a, b, c) = (Hire(store, "A", 1), Hire(store, "B", 2), Hire(store, "C", 3));
        using var db = store.New();
        Assert.Equal(1, db.Database.ExecuteSql($"""UPDATE "Employees" SET "Number" = (SELECT "Number" FROM "Employees" WHERE "Id" = {b}) WHERE "Id" = {a}"""));
        var people = db.Employees.ToDictionary(e => e.Id);
        Assert.Equal(UnreadableReason.Tampered, Assert.Throws<MyNumberUnreadableException>(() => db.NumberOf(_vault, people[a])).Reason);
        Assert.Equal(People.Number(2), db.NumberOf(_vault, people[b]));
        Assert.Equal(People.Number(3), db.NumberOf(_vault, people[c]));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void One_damaged_row_among_a_thousand_costs_one_row(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        Guid damaged = Guid.Empty;
        using (var db = store.New())
        {
            for (int i = 1; i <= 1_000; i++)
                damaged = db.Hire(_vault, "n", People.Number(i)).Id;
            db.SaveChanges();
            foreach (byte[] cell in new[] { new byte[38], [], [1, 2, 3], new byte[200] })
            {
                db.Database.ExecuteSql($"""UPDATE "Employees" SET "Number" = {cell}, "NumberIndex" = {cell} WHERE "Id" = {damaged}""");
                db.ChangeTracker.Clear();
                var people = db.Employees.ToList();
                var broken = people.Where(e => !_vault.TryOpen(e.Number!.Value, db.MyNumberContextOf(e, x => x.Number), out _, out _)).ToList();
                Assert.Equal(1_000, people.Count);
                Assert.Equal(damaged, Assert.Single(broken).Id);
                Assert.Equal(0, db.SaveChanges());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void Rows_under_a_dropped_key_are_read_and_named_when_opened(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        Hire(store, "old", 1);
        var later = People.Vault(2);
        using var db = store.New();
        db.Hire(later, "new", People.Number(2));
        db.SaveChanges();
        var people = db.Employees.ToDictionary(e => e.Name);
        var error = Assert.Throws<MyNumberUnreadableException>(() => db.NumberOf(later, people["old"]));
        Assert.Equal((UnreadableReason.KeyMissing, (byte)1), (error.Reason, error.KeyId!.Value));
        Assert.Equal(People.Number(2), db.NumberOf(later, people["new"]));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void Two_tenants_share_the_cached_model_and_not_the_keys(Database kind)
    {
        using var first = databases.New(kind, output);
        using var second = databases.New(kind, output);
        if (first is null || second is null)
            return;
        var vaults = new[] { (first, People.Vault(1)), (second, People.Vault(2)) };
        foreach (var (store, vault) in vaults)
        {
            using var db = store.New();
            db.Hire(vault, "A", People.Number(1));
            db.SaveChanges();
        }
        foreach (var (store, vault) in vaults)
        {
            using var db = store.New();
            var person = db.Employees.Single();
            Assert.Equal(RotationState.Current, vault.State(person.Number!.Value));
            Assert.Equal(People.Number(1), db.NumberOf(vault, person));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public void Default_values_and_half_a_pair_are_not_stored(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        var id = Hire(store, "A", 1);
        Refuses<InvalidOperationException>(true, db => db.Dependants.Add(new Dependant { Name = "default" }));
        // Without the guard the required column refuses the null that a default becomes.
        Refuses<DbUpdateException>(false, db => db.Dependants.Add(new Dependant { Name = "default" }));
        Refuses<InvalidOperationException>(true, db => db.Employees.Add(new Employee { Number = default(SealedMyNumber), NumberIndex = default(MyNumberIndex) }));
        Refuses<InvalidOperationException>(true, db => db.Employees.Single(e => e.Id == id).NumberIndex = _vault.Index(People.Number(2), "payroll"));
        Refuses<InvalidOperationException>(true, db => db.Employees.Single(e => e.Id == id).Number = null);
        Refuses<InvalidOperationException>(true, db => db.Employees.Single(e => e.Id == id).NumberIndex = null);
        using (var db = store.New())
        {
            Assert.Equal(1, db.Employees.Count() + db.Dependants.Count());
            var person = db.Employees.Single();
            (person.Number, person.NumberIndex) = (null, null);
            db.SaveChanges();
        }

        void Refuses<TException>(bool guard, Action<PayrollDb> change)
            where TException : Exception
        {
            using var db = store.New(guard);
            change(db);
            Assert.Throws<TException>(() => db.SaveChanges());
        }
    }

    [Fact]
    public void A_key_that_the_database_will_make_is_refused_as_context()
    {
        using var store = new SqliteStore();
        using var db = store.New();
        var employee = new Employee { Id = Guid.Empty };
        Assert.Throws<InvalidOperationException>(() => db.MyNumberContextOf(employee, e => e.Number));
        db.Employees.Add(employee);
        Assert.NotEqual(Guid.Empty, employee.Id);
        Assert.Equal(employee.Id.ToString(), db.MyNumberContextOf(employee, e => e.Number).Row);
    }

    private Guid Hire(Store store, string name, long number)
    {
        using var db = store.New();
        var employee = db.Hire(_vault, name, People.Number(number));
        db.SaveChanges();
        return employee.Id;
    }
}
