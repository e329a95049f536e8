using System.Diagnostics;
using Microsoft.Data.Sqlite;
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

/// <summary>A PostgreSQL server for the time of the tests, with every statement in its log.</summary>
internal sealed class PostgresServer : IDisposable
{
    private Process? _process;

    private PostgresServer(string folder) => Folder = folder;

    public string Folder { get; }

    public string? Problem { get; private set; }

    public static PostgresServer Start()
    {
        var server = new PostgresServer(Directory.CreateTempSubdirectory("mnpg").FullName);
        server.Problem = server.TryStart();
        return server;
    }

    public string ConnectionString(string database) => $"Host={Folder};Username=mynumber;Database={database};Timeout=5;Maximum Pool Size=5";

    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Run("kill", "-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (!_process.WaitForExit(10_000))
                _process.Kill(entireProcessTree: true);
        }
        _process?.Dispose();
        Directory.Delete(Folder, true);
    }

    /// <summary>What is in the way, or null.</summary>
    private string? TryStart()
    {
        if (Binary("initdb") is not { } initdb || Binary("postgres") is not { } postgres)
            return "no PostgreSQL server is installed.";
        string[] asUser = [];
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            if (Binary("setpriv") is not { } setpriv || Run("chown", "65534:65534", Folder).Code != 0)
                return "it does not run as root, and no other user can be taken.";
            asUser = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"];
        }
        string data = Path.Combine(Folder, "data");
        var made = Run([.. asUser, initdb, "-D", data, "-U", "mynumber", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"]);
        if (made.Code != 0)
            return "initdb failed: " + made.Text;
        string[] serve = [.. asUser, postgres, "-D", data, "-k", Folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "log_statement=all", "-c", "logging_collector=on"];
        _process = Process.Start(new ProcessStartInfo(serve[0], serve[1..]) { RedirectStandardError = true, RedirectStandardOutput = true });
        for (int i = 0; i < 100 && _process is { HasExited: false }; i++)
        {
            try
            {
                Execute("SELECT 1");
                return null;
            }
            catch (NpgsqlException)
            {
                Thread.Sleep(100);
            }
        }
        return "the server did not start.";
    }

    private static string? Binary(string name)
    {
        string versions = "/usr/lib/postgresql";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists(versions) ? Directory.GetDirectories(versions).Select(v => Path.Combine(v, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static (int Code, string Text) Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}
