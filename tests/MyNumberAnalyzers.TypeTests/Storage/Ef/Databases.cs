using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using MyNumberSafety;
using Npgsql;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

public enum Database
{
    Sqlite,
    PostgreSql,
}

/// <summary>The databases that every contract is tried on. PostgreSQL is a server of our own, on a socket in a temporary folder.</summary>
public sealed class Databases : IDisposable
{
    private readonly Lazy<PostgresServer> _postgres = new(PostgresServer.Start);
    private readonly Dictionary<(Database, Action<Store>), Store?> _shared = [];

    public static TheoryData<Database> Both => [Database.Sqlite, Database.PostgreSql];

    /// <summary>An empty store; null, with the reason in the output, where PostgreSQL cannot be started.</summary>
    internal Store? New(Database kind, ITestOutputHelper output)
    {
        if (kind == Database.Sqlite)
            return new SqliteStore();
        if (_postgres.Value.Problem is not { } problem)
            return new PostgresStore(_postgres.Value);
        output.WriteLine("Not run on PostgreSQL: " + problem);
        return null;
    }

    /// <summary>A store that is filled once and serves every test that asks with the same method.</summary>
    internal Store? Shared(Database kind, ITestOutputHelper output, Action<Store> fill)
    {
        if (_shared.TryGetValue((kind, fill), out var store))
            return store;
        store = New(kind, output);
        if (store is not null)
            fill(store);
        return _shared[(kind, fill)] = store;
    }

    /// <summary>An empty PostgreSQL database for another process; null, with the reason in the output, where there is none.</summary>
    internal string? NewPostgres(ITestOutputHelper output)
    {
        if (_postgres.Value.Problem is { } problem)
        {
            output.WriteLine("Not run on PostgreSQL: " + problem);
            return null;
        }
        string name = "sample_" + Guid.NewGuid().ToString("N")[..12];
        _postgres.Value.Execute("CREATE DATABASE " + name);
        return _postgres.Value.ConnectionString(name);
    }

    public void Dispose()
    {
        foreach (var store in _shared.Values)
            store?.Dispose();
        if (_postgres.IsValueCreated)
            _postgres.Value.Dispose();
    }
}

[CollectionDefinition("databases")]
public sealed class DatabaseTests : ICollectionFixture<Databases>
{
}

/// <summary>One database with the payroll tables.</summary>
internal abstract class Store : IDisposable
{
    public PayrollDb New(bool guard = true, ILoggerFactory? log = null, bool sensitive = false, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PayrollDb>();
        Use(options);
        if (guard)
            options.AddMyNumber();
        if (log is not null)
            options.UseLoggerFactory(log).EnableDetailedErrors().EnableSensitiveDataLogging(sensitive);
        options.AddInterceptors(interceptors);
        return new PayrollDb(options.Options);
    }

    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>Everything that the database has written to disk.</summary>
    public abstract IEnumerable<string> Files();

    public abstract void Dispose();

    protected Store Created()
    {
        using var db = New();
        db.Database.EnsureCreated();
        return this;
    }
}

internal sealed class SqliteStore : Store
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mynumber-sqlite").FullName;

    public SqliteStore() => Created();

    public override void Use(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={_folder}/payroll.db;Pooling=False");

    public override IEnumerable<string> Files() => Directory.GetFiles(_folder);

    public override void Dispose() => Directory.Delete(_folder, true);
}

internal sealed class PostgresStore : Store
{
    private readonly PostgresServer _server;
    private readonly string _name = "payroll_" + Guid.NewGuid().ToString("N")[..12];

    public PostgresStore(PostgresServer server)
    {
        _server = server;
        Created();
    }

    public override void Use(DbContextOptionsBuilder options) => options.UseNpgsql(_server.ConnectionString(_name));

    public override IEnumerable<string> Files()
    {
        _server.Execute("CHECKPOINT");
        return Directory.GetFiles(_server.Folder, "*", SearchOption.AllDirectories);
    }

    public override void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        using var db = New();
        db.Database.EnsureDeleted();
    }
}
