using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using MyNumberAnalyzers.TypeTests.LeakPaths;
using MyNumberSafety;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

/// <summary>
/// A number is stored, searched, opened, sealed anew and erased. Afterwards nothing on disk, in a log or in an error
/// holds its digits in any disguise, while the control, kept the old way in a text column, is found.
/// </summary>
[Collection("databases")]
public class ScanTests(Databases databases, ITestOutputHelper output)
{
    private readonly MyNumberVault _vault = People.Vault(2, 1);
    private readonly Canary _secret = Canary.Fresh();
    private readonly Canary _control = Canary.Fresh();

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_files_of_the_database_hold_the_control_only(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        // A connection that stays open keeps the write-ahead log of SQLite.
        await using var open = store.New();
        await open.Database.OpenConnectionAsync();
        Assert.Equal(0, await open.Employees.CountAsync());
        await UseAsync(() => store.New());
        if (kind == Database.Sqlite)
            await open.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(PASSIVE)");
        int bytes = 0, found = 0;
        foreach (string file in store.Files())
        {
            byte[] content = await ReadAsync(file);
            Assert.Empty(_secret.FoundIn(content));
            found += _control.FoundIn(content).Any() ? 1 : 0;
            bytes += content.Length;
        }
        output.WriteLine($"{bytes:N0} bytes; the control is in {found} files");
        Assert.True(found >= 2, "the control is in the table and in the write-ahead log");
    }

    [Theory]
    [InlineData(Database.Sqlite, true)]
    [InlineData(Database.Sqlite, false)]
    [InlineData(Database.PostgreSql, true)]
    [InlineData(Database.PostgreSql, false)]
    public async Task Logs_at_every_level_hold_the_control_only_with_sensitive_logging_on(Database kind, bool sensitive)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        using var log = new TextLog();
        await UseAsync(() => store.New(log: log, sensitive: sensitive));
        byte[] text = Encoding.UTF8.GetBytes(log.ToString());
        Assert.Empty(_secret.FoundIn(text));
        Assert.Equal(sensitive, _control.FoundIn(text).Any());
        Assert.Contains("UPDATE", log.ToString());
    }

    [Fact]
    public async Task The_debug_view_of_model_and_entities_holds_the_control_only()
    {
        using var store = new SqliteStore();
        await using var db = store.New();
        var person = await AddAsync(db);
        string text = db.Model.ToDebugString(MetadataDebugStringOptions.LongDefault) + db.ChangeTracker.DebugView.LongView
            + db.Entry(person).DebugView.LongView + string.Join(' ', db.Entry(person).CurrentValues.Properties.Select(p => db.Entry(person).CurrentValues[p]))
            + db.Employees.Where(e => e.NumberIndex == _vault.Index(_secret.Number, "payroll")).ToQueryString();
        Assert.Empty(_secret.FoundIn(Encoding.UTF8.GetBytes(text)));
        Assert.NotEmpty(_control.FoundIn(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Exceptions_hold_no_digits(Database kind)
    {
        using var store = databases.New(kind, output);
        if (store is null)
            return;
        using var log = new TextLog();
        await using var db = store.New(log: log, sensitive: true);
        var person = await AddAsync(db);
        var errors = new List<Exception?>
        {
            Record.Exception(() => db.Employees.Where(e => Equals(e.Number, _secret.Number)).ToList()),
            Record.Exception(() => db.Employees.Where(e => e.Number!.Value.ToString() == _secret.Number.ToString()).ToList()),
            Record.Exception(() => db.Employees.FromSql($"""SELECT * FROM "Employees" WHERE "Number" = {_secret.Number}""").ToList()),
            Record.Exception(() => db.Attach(new Employee { Id = person.Id, Number = person.Number })),
            Record.Exception(() => _vault.Open(person.Number!.Value, new("other", person.Id))),
        };
        db.ChangeTracker.Clear();
        db.Hire(_vault, "twin", _secret.Number);
        errors.Add(Record.Exception(() => db.SaveChanges()));
        db.ChangeTracker.Clear();
        var stale = db.Employees.Single(e => e.Id == person.Id);
        db.Employees.Where(e => e.Id == person.Id).ExecuteDelete();
        stale.Name = "changed";
        errors.Add(Record.Exception(() => db.SaveChanges()));
        Assert.Equal(7, errors.Count);
        foreach (var error in errors)
        {
            Assert.NotNull(error);
            byte[] text = Encoding.UTF8.GetBytes(error + string.Join(' ', error.Data.Values.Cast<object>()));
            Assert.Empty(_secret.FoundIn(text));
        }
        Assert.Empty(_secret.FoundIn(Encoding.UTF8.GetBytes(log.ToString())));
    }

    private async Task UseAsync(Func<PayrollDb> open)
    {
        Guid id;
        await using (var db = open())
            id = (await AddAsync(db)).Id;
        await using (var db = open())
        {
            var indexes = _vault.Indexes(_secret.Number, "payroll");
            var found = await db.Employees.SingleAsync(e => e.Plain == _control.Digits && indexes.Contains(e.NumberIndex!.Value));
            Assert.Equal(_secret.Number, db.NumberOf(_vault, found));
            found.Name = "changed";
            db.Assign(People.Vault(1), found, _secret.Number);
            await db.SaveChangesAsync();
        }
        await using (var db = open())
            Assert.Equal(1, (await MyNumberRotation.RunAsync(db, _vault)).Resealed);
        await using (var db = open())
        {
            Assert.Equal(id, (await db.Employees.SingleAsync()).Id);
            await AddAsync(db, "second", Canary.Fresh().Number);
            Assert.Single(await MyNumberRetention.EraseAsync(db, new DateOnly(2030, 1, 2)));
        }
    }

    private async Task<Employee> AddAsync(PayrollDb db, string name = "A", MyNumber? number = null)
    {
        var person = db.Hire(_vault, name, number ?? _secret.Number);
        person.Plain = _control.Digits;
        person.KeepUntil = number is null ? new DateOnly(2030, 1, 1) : null;
        await db.SaveChangesAsync();
        return person;
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
        }
        catch (IOException)
        {
            // A socket or a file that the server has just removed.
            return [];
        }
    }
}

/// <summary>Every log line of every level, with its scopes and state, as one text.</summary>
internal sealed class TextLog : ILoggerFactory, ILogger
{
    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        lock (_text)
            return _text.ToString();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Write(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Write(formatter(state, exception));
        Write(exception);
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach (var (key, value) in values)
                Write($"{key}={value}");
        }
    }

    public void Dispose()
    {
    }

    private void Write(object? text)
    {
        lock (_text)
            _text.Append(text).AppendLine();
    }
}
