using Xunit;

namespace MyNumberAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public class FixTests(Package package)
{
    [Fact]
    public void Dotnet_format_mends_the_logs_of_the_leaky_sample()
    {
        var folder = package.Sample("Payroll.Leaky", "format");
        var before = package.BuildSample(folder);
        var leaks = Count(before, "MYN1001");
        Assert.True(leaks > 3, before.Output);

        var environment = new Dictionary<string, string> { ["MyNumberPackage"] = package.Version };
        var format = Dotnet.Run(folder, environment, "format", "analyzers", "Payroll.Leaky.csproj", "--diagnostics", "MYN1001", "--severity", "info", "--no-restore");
        Assert.True(format.ExitCode == 0, format.Output);

        var after = package.BuildSample(folder);
        Assert.True(after.ExitCode == 0, after.Output);
        Assert.True(Count(after, "MYN1001") <= leaks / 3, format.Output + after.Output);
        Assert.DoesNotContain(Message.All(after), message => message.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    private static int Count(Result build, string id) => Message.Ours(build).Count(message => message.Id == id);
}
