using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using MyNumberAnalyzers.TypeTests.LeakPaths;
using MyNumberAnalyzers.TypeTests.Storage.Ef;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>The safe sample, built and run as a program.</summary>
[Collection("databases")]
public sealed class SampleTests(Databases databases, ITestOutputHelper output) : IDisposable
{
    private static readonly Lazy<string> Program = new(Build);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mynumber-sample");
    private readonly StringBuilder _log = new();

    public void Dispose() => _folder.Delete(true);

    [Theory]
    [InlineData("MyNumber__Primary", "", "'MyNumber:Primary'")]
    [InlineData("MyNumber__Keys__1__Index", "", "'MyNumber:Keys:1:Index': the secret is missing")]
    [InlineData("MyNumber__Keys__1__Sealing", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "key 1: the secret is all zeros")]
    [InlineData("MyNumber__Keys__1__Sealing", "cGFzc3dvcmRwYXNzd29yZHBhc3N3b3JkcGFzc3dvcmQ=", "key 1: the secret is weak")]
    [InlineData("MyNumber__Keys__2__Sealing", "same as key 1", "key 2: the secret is equal")]
    [InlineData("MyNumber__Keys__1__Sealing", "not Base64", "'MyNumber:Keys:1:Sealing': the secret is not Base64")]
    public void It_does_not_start_with_bad_keys(string setting, string value, string message)
    {
        var keys = NewKeys();
        string secret = keys["MyNumber__Keys__1__Sealing"];
        keys[setting] = value == "same as key 1" ? secret : value;
        var (code, text) = Run(keys);
        Assert.Equal(78, code);
        Assert.Contains(message, text);
        Assert.DoesNotContain(secret, text);
        Assert.Empty(_folder.GetFiles("*.db"));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_registers_finds_refuses_duplicates_rotates_and_erases(Database kind)
    {
        string? connection = kind == Database.PostgreSql ? databases.NewPostgres(output) : $"Data Source={_folder}/payroll.db";
        if (connection is null)
            return;
        var canary = Canary.Fresh();
        var settings = NewKeys();
        settings["ConnectionStrings__Payroll"] = connection;
        using (var app = Start(settings, out var http))
        using (http)
        {
            try
            {
                Assert.Equal(HttpStatusCode.Created, await PostAsync("/employees/", Person("E1", canary.Digits)));
                Assert.Equal(HttpStatusCode.Conflict, await PostAsync("/employees/", Person("E2", canary.Digits)));
                Assert.Equal(HttpStatusCode.OK, await PostAsync("/employees/find", new { myNumber = canary.Digits }));
                Assert.Equal(HttpStatusCode.NotFound, await PostAsync("/employees/find", new { myNumber = Canary.Fresh().Digits }));
                Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("/employees/find", new { myNumber = "123456789012" }));
                Assert.Equal(HttpStatusCode.NoContent, await PostAsync("/employees/1/retire", new { leftOn = "2010-03-31" }));
            }
            finally
            {
                app.Kill();
                app.WaitForExit();
            }

            async Task<HttpStatusCode> PostAsync(string path, object body)
            {
                var response = await http.PostAsJsonAsync(path, body);
                _log.Append(await response.Content.ReadAsStringAsync());
                return response.StatusCode;
            }
        }
        settings["MyNumber__Primary"] = "2";
        var rotated = Run(settings, "rotate");
        Assert.Equal(0, rotated.Code);
        Assert.Contains("[##############################]", rotated.Text);
        Assert.Contains("1 件中 1 件", rotated.Text);
        // The old key is retired: everything still opens.
        settings.Remove("MyNumber__Keys__1__Sealing");
        settings.Remove("MyNumber__Keys__1__Index");
        Assert.Contains("重複 0 件", Run(settings, "duplicates").Text);
        Assert.Contains("1 件中 0 件", Run(settings, "rotate").Text);
        Assert.Contains("消去 1 件", Run(settings, "dispose").Text);
        Assert.Contains("消去 0 件", Run(settings, "dispose").Text);
        Assert.Empty(canary.FoundIn(Encoding.UTF8.GetBytes(_log.ToString())));
        foreach (var file in _folder.GetFiles())
            Assert.Empty(canary.FoundIn(File.ReadAllBytes(file.FullName)));
    }

    private static object Person(string no, string number) =>
        new { employeeNo = no, name = "山田", nameKana = "ヤマダ", birthDate = "1990-01-01", monthlySalary = 300000, myNumber = number };

    private Dictionary<string, string> NewKeys()
    {
        var settings = new Dictionary<string, string> { ["MyNumber__Primary"] = "1" };
        foreach (string id in new[] { "1", "2" })
        {
            foreach (string line in Run([], "new-key", id).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                int equals = line.IndexOf('=');
                settings[line[..equals]] = line[(equals + 1)..].Trim();
            }
        }
        return settings;
    }

    private (int Code, string Text) Run(Dictionary<string, string> settings, params string[] arguments)
    {
        using var process = Process.Start(Info(settings, arguments))!;
        var errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        _log.Append(text);
        return (process.ExitCode, text);
    }

    /// <summary>Starts the web application on a free port and waits until it answers.</summary>
    private Process Start(Dictionary<string, string> settings, out HttpClient http)
    {
        var listening = new TaskCompletionSource<string>();
        var process = new Process { StartInfo = Info(settings, "--urls", "http://127.0.0.1:0"), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            lock (_log)
                _log.AppendLine(line.Data);
            if (line.Data?.Split("Now listening on: ") is [_, var address])
                listening.TrySetResult(address.Trim());
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_log)
                _log.AppendLine(line.Data);
        };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException(_log.ToString()));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        http = new HttpClient { BaseAddress = new Uri(listening.Task.WaitAsync(TimeSpan.FromMinutes(10)).GetAwaiter().GetResult()), Timeout = TimeSpan.FromMinutes(10) };
        return process;
    }

    private ProcessStartInfo Info(Dictionary<string, string> settings, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", [Program.Value, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        File.Copy(Path.Combine(Path.GetDirectoryName(Program.Value)!, "appsettings.json"), Path.Combine(_folder.FullName, "appsettings.json"), true);
        info.Environment["LANG"] = "en_US.UTF-8";
        info.Environment["LC_ALL"] = "en_US.UTF-8";
        foreach (var (name, value) in settings)
            info.Environment[name] = value;
        return info;
    }

    private static string Build()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "MyNumberAnalyzers.sln")))
            root = root.Parent;
        string sample = Path.Combine(root.FullName, "samples", "Payroll.Safe");
        var info = new ProcessStartInfo("dotnet", ["build", sample, "-m:1", "-nodeReuse:false", "-v", "q", "-c", "Debug", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false"]) { RedirectStandardOutput = true };
        foreach (string name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
            info.Environment.Remove(name);
        using var build = Process.Start(info)!;
        string text = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, text);
        return Path.Combine(sample, "bin", "Debug", "net10.0", "Payroll.Safe.dll");
    }
}
