using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace MyNumberAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public partial class SafeSampleTests(Package package)
{
    private const string Digits = "123456789018";
    private const string Mask = "************";

    [Fact]
    public async Task It_builds_without_a_warning_of_ours_and_runs_without_showing_digits()
    {
        var folder = package.Sample("Payroll.Safe", "safe");
        var build = package.BuildSample(folder);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(Message.Ours(build));

        var app = Path.Combine(folder, "bin", "Debug", "net10.0", "Payroll.Safe.dll");
        var keys = KeyLine().Matches(Dotnet.Run(folder, app, "new-key", "1").Output).ToDictionary(line => line.Groups["name"].Value, line => line.Groups["value"].Value);
        Assert.Equal(2, keys.Count);
        keys["MyNumber__Primary"] = "1";
        var log = await Serve(folder, app, keys);

        Assert.Contains(Mask, log);
        Assert.DoesNotContain(Digits, log);
        foreach (var file in Directory.EnumerateFiles(folder, "*.db*"))
        {
            Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Digits)) >= 0, $"{file} holds the digits");
        }
    }

    private static async Task<string> Serve(string folder, string app, Dictionary<string, string> environment)
    {
        var log = new System.Text.StringBuilder();
        var address = new TaskCompletionSource<string>();
        var masked = new TaskCompletionSource();
        using var process = new Process { StartInfo = Dotnet.StartInfo(folder, "dotnet", environment, app, "--urls", "http://127.0.0.1:0") };
        DataReceivedEventHandler read = (_, line) =>
        {
            lock (log)
            {
                log.AppendLine(line.Data);
            }

            if (line.Data is { } text && Address().Match(text) is { Success: true } match)
            {
                address.TrySetResult(match.Value);
            }

            if (line.Data?.Contains(Mask, StringComparison.Ordinal) == true)
            {
                masked.TrySetResult();
            }
        };
        process.OutputDataReceived += read;
        process.ErrorDataReceived += read;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await address.Task.WaitAsync(Dotnet.Longest)) };
            using var created = await http.PostAsJsonAsync("/employees", new { employeeNo = "E0001", name = "山田 太郎", nameKana = "ヤマダ タロウ", birthDate = "1985-04-01", monthlySalary = 320000, myNumber = "1234-5678-9018" });
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            using var found = await http.PostAsJsonAsync("/employees/find", new { myNumber = Digits });
            Assert.Contains("\"id\":1", await found.Content.ReadAsStringAsync());
            using var wrong = await http.PostAsJsonAsync("/employees/find", new { myNumber = "123456789012" });
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.DoesNotContain("123456789012", await wrong.Content.ReadAsStringAsync());

            // The console's logger writes behind the answer.
            await masked.Task.WaitAsync(Dotnet.Longest);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        lock (log)
        {
            return log.ToString();
        }
    }

    [GeneratedRegex(@"^(?<name>MyNumber__\w+)=(?<value>\S+)", RegexOptions.Multiline)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
