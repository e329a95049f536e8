using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MyNumberSafety;

namespace MyNumberAnalyzers.Benchmarks;

/// <summary>Reading 20,000 rows through EF Core and opening each number, against a plain text column (at most 4 times as long).</summary>
[Config(typeof(StorageConfig))]
public class StorageReadBenchmarks
{
    private const int Rows = 20_000;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly MyNumberVault _vault = new(new MyNumberKeySet(1, [new MyNumberKey(1, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32))]));

    public class PlainRow
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";
    }

    public class SealedRow
    {
        public int Id { get; set; }

        public SealedMyNumber Number { get; set; }
    }

    private sealed class Db(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection).AddMyNumber();

        protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => configuration.AddMyNumber();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<PlainRow>();
            modelBuilder.Entity<SealedRow>();
        }
    }

    [GlobalSetup]
    public void Setup()
    {
        _connection.Open();
        using var db = new Db(_connection);
        db.Database.EnsureCreated();
        var number = MyNumber.Parse("123456789018");
        for (int i = 1; i <= Rows; i++)
        {
            db.Add(new PlainRow { Id = i, Text = "123456789018" });
            db.Add(new SealedRow { Id = i, Number = _vault.Seal(number, new("payroll", i)) });
        }
        db.SaveChanges();
    }

    [Benchmark(Baseline = true, Description = "20,000 rows, plain text")]
    public int Plain()
    {
        using var db = new Db(_connection);
        return db.Set<PlainRow>().AsNoTracking().AsEnumerable().Count(row => row.Text.Length == 12);
    }

    [Benchmark(Description = "20,000 rows, sealed")]
    public int Sealed()
    {
        using var db = new Db(_connection);
        return db.Set<SealedRow>().AsNoTracking().AsEnumerable().Count(row => row.Number.HasValue());
    }

    [Benchmark(Description = "20,000 rows, sealed and opened")]
    public int SealedAndOpened()
    {
        using var db = new Db(_connection);
        return db.Set<SealedRow>().AsNoTracking().AsEnumerable().Count(row => _vault.TryOpen(row.Number, new("payroll", row.Id), out _, out _));
    }
}
