using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

/// <summary>Models that would go wrong are refused when they are built.</summary>
public class ModelTests
{
    public class Person
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public SealedMyNumber Number { get; set; }

        public SealedMyNumber? Second { get; set; }

        public MyNumberIndex NumberIndex { get; set; }
    }

    public class Raw
    {
        public Guid Id { get; set; }

        public MyNumber Number { get; set; }
    }

    private sealed class Db(Action<ModelBuilder> build, bool conventions = true) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseSqlite("Data Source=:memory:").AddMyNumber().ReplaceService<IModelCacheKeyFactory, NoCache>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
        {
            if (conventions)
                configuration.AddMyNumber();
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);
    }

    private sealed class NoCache : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => new();
    }

    public static TheoryData<string, Action<ModelBuilder>> Bad => new()
    {
        { "primary key", b => b.Entity<Person>().HasKey(p => p.Number) },
        { "part of a key", b => b.Entity<Person>().HasKey(p => new { p.Id, p.Number }) },
        { "alternate key", b => b.Entity<Person>().HasAlternateKey(p => p.Number) },
        { "unique index", b => b.Entity<Person>().HasIndex(p => p.Number).IsUnique() },
        { "index", b => b.Entity<Person>().HasIndex(p => p.Second) },
        { "short column", b => b.Entity<Person>().Property(p => p.Number).HasMaxLength(20) },
        { "short index column", b => b.Entity<Person>().Property(p => p.NumberIndex).HasMaxLength(8) },
        { "text column", b => b.Entity<Person>().Property(p => p.Number).HasConversion<string>() },
        { "other conversion", b => b.Entity<Person>().Property(p => p.Number).HasConversion(v => v.ToBytes(), v => SealedMyNumber.FromBytes(v)) },
        { "seed data", b => b.Entity<Person>().HasData(new Person { Number = People.Vault().Seal(People.Number(1), People.Row(1)), NumberIndex = People.Vault().Index(People.Number(1), "p") }) },
        { "raw number", b => b.Entity<Raw>() },
        { "raw number as text", b => b.Entity<Raw>().Property(r => r.Number).HasConversion<string>() },
        { "raw number by hand", b => b.Entity<Raw>().Property(r => r.Number).HasConversion(n => n.RevealToString(), t => MyNumber.Parse(t)) },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void A_model_that_cannot_work_is_refused(string reason, Action<ModelBuilder> build)
    {
        using var db = new Db(build);
        var error = Record.Exception(() => db.Model);
        Assert.True(error is InvalidOperationException, $"{reason}: {error}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_the_conventions_the_types_are_not_mapped(bool raw)
    {
        using var db = new Db(b => _ = raw ? b.Entity(typeof(Raw)) : b.Entity(typeof(Person)), conventions: false);
        Assert.Throws<InvalidOperationException>(() => db.Model);
    }

    [Fact]
    public void The_columns_are_bytes_of_fixed_size()
    {
        using var db = new Db(b => b.Entity<Person>());
        var person = db.Model.FindEntityType(typeof(Person))!;
        Assert.Equal((38, 16), (person.FindProperty("Number")!.GetMaxLength(), person.FindProperty("NumberIndex")!.GetMaxLength()));
        Assert.Equal((false, true), (person.FindProperty("Number")!.IsNullable, person.FindProperty("Second")!.IsNullable));
    }

    [Fact]
    public void Two_builds_of_the_model_do_not_differ()
    {
        IRelationalModel Build()
        {
            using var db = new Db(b => b.Entity<Person>().HasMyNumber(p => p.Number, "payroll", index: p => p.NumberIndex).HasIndex(p => p.NumberIndex).IsUnique());
            return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        }

        using var other = new Db(b => b.Entity<Person>());
        Assert.Empty(other.GetService<IMigrationsModelDiffer>().GetDifferences(Build(), Build()));
    }

    [Fact]
    public void A_concurrency_token_works_because_the_bytes_stay_as_they_are()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new Db(b => b.Entity<Person>().Property(p => p.Number).IsConcurrencyToken());
        db.Database.SetDbConnection(connection);
        db.Database.EnsureCreated();
        var (vault, person) = (People.Vault(), new Person());
        person.Number = vault.Seal(People.Number(1), new("p", person.Id));
        person.NumberIndex = vault.Index(People.Number(1), "p");
        db.Add(person);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        var read = db.Set<Person>().Single();
        read.Second = read.Number;
        Assert.Equal(1, db.SaveChanges());
    }

    public class Family
    {
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public List<Member> Members { get; set; } = [];
    }

    public class Member
    {
        public string Name { get; set; } = "";

        public SealedMyNumber Number { get; set; }
    }

    [Fact]
    public void A_json_column_keeps_sealed_numbers()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new Db(b => b.Entity<Family>().OwnsMany(f => f.Members).ToJson());
        db.Database.SetDbConnection(connection);
        db.Database.EnsureCreated();
        var (vault, family, place) = (People.Vault(), new Family(), new MyNumberContext("p", "family-1"));
        family.Members.Add(new Member { Name = "A", Number = vault.Seal(People.Number(5), place) });
        db.Add(family);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        Assert.Equal(People.Number(5), vault.Open(db.Set<Family>().Single().Members[0].Number, place));
        string json = db.Database.SqlQuery<string>($"""SELECT "Members" AS "Value" FROM "Family" """).Single();
        Assert.Contains("\"A\"", json);
        Assert.DoesNotContain(People.Digits(5), json);
        family = new Family { Members = [new Member { Name = "default" }] };
        db.Add(family);
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public void Declarations_name_properties_of_the_right_types()
    {
        Assert.Throws<ArgumentException>(() => Model(b => b.Entity<Person>().HasMyNumber(p => p.NumberIndex, "payroll")));
        Assert.Throws<ArgumentException>(() => Model(b => b.Entity<Person>().HasMyNumber(p => p.Number, "payroll", index: p => p.Id)));
        Assert.Throws<ArgumentException>(() => Model(b => b.Entity<Person>().HasMyNumber(p => p.Number, "payroll", keepUntil: p => p.Id)));
        Assert.Throws<ArgumentException>(() => Model(b => b.Entity<Person>().HasMyNumber(p => p.Number.ToString(), "payroll")));
        Assert.Throws<ArgumentException>(() => Model(b => b.Entity<Person>().HasMyNumber(p => p.Number, "")));
        Assert.NotNull(Model(b => b.Entity<Person>().HasMyNumber(p => p.Second, "payroll", index: p => p.NumberIndex)));

        static IModel Model(Action<ModelBuilder> build)
        {
            using var db = new Db(build);
            return db.Model;
        }
    }
}
