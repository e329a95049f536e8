using System.Diagnostics;
using Npgsql;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

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

    public string ConnectionString(string database) => $"Host={Folder};Username=mynumber;Database={database};Timeout=120;Command Timeout=300;Maximum Pool Size=5";

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
        for (int i = 0; i < 1_200 && _process is { HasExited: false }; i++)
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
