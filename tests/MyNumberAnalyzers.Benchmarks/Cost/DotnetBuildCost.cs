using System.Diagnostics;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>
/// <c>dotnet build</c> of a project of 100,000 lines without numbers, with the packed package and without: wall time of the command, in turns.
/// Everything is compiled each time (<c>--no-incremental</c>) by a compiler process of its own (<c>UseSharedCompilation=false</c>): a server that
/// has seen the analyzer before would hide what loading it costs.
/// </summary>
internal static class DotnetBuildCost
{
    private const string Version = "1.0.0-cost";

    public static void Print(int pairs)
    {
        var root = Directory.CreateTempSubdirectory("cost-build-").FullName;
        try
        {
            var feed = Path.Combine(root, "feed");
            Dotnet(Repository(), "pack", "src/MyNumberAnalyzers.CodeFixes", "-c", "Release", "-o", feed, "-v", "q", "-p:Version=" + Version);
            Write(root, feed);
            var (plain, package) = (Path.Combine(root, "plain"), Path.Combine(root, "package"));
            Dotnet(plain, "restore");
            Dotnet(package, "restore");
            Print(pairs, plain, package);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Print(int pairs, string plain, string package)
    {
        var times = new List<(double, double)>();
        for (var i = 0; i < pairs + 1; i++)
        {
            double a, b;
            if (i % 2 == 0)
            {
                (a, b) = (Build(plain), Build(package));
            }
            else
            {
                b = Build(package);
                a = Build(plain);
            }

            if (i > 0)
            {
                times.Add((a, b));
            }
        }

        var wall = Ratio.Of(times);
        Console.WriteLine($"{pairs} pairs, {Series.Median(times.Select(time => time.Item1)):F1} s without: wall {wall}, at most 1.02: {CostCommand.Verdict(wall.Median, 1.02)}");
    }

    private static double Build(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        Dotnet(folder, "build", "--no-restore", "--no-incremental", "-v", "q", "-p:UseSharedCompilation=false", "-nodeReuse:false");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Write(string root, string feed)
    {
        // Ends the search upwards for the settings of whatever folder this is in.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(root, name), "<Project />");
        }

        File.WriteAllText(Path.Combine(root, "nuget.config"), $"""<configuration><packageSources><add key="packed" value="{feed}" /></packageSources><config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config><fallbackPackageFolders><add key="known" value="{KnownPackages()}" /></fallbackPackageFolders></configuration>""");
        var code = Codebase.Write(660, 100_000, 0);
        foreach (var (name, reference) in new[] { ("plain", ""), ("package", $"""<PackageReference Include="MyNumberAnalyzers" Version="{Version}" PrivateAssets="all" />""") })
        {
            foreach (var file in code.Files)
            {
                var path = Path.Combine(root, name, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }

            File.WriteAllText(Path.Combine(root, name, "Business.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><NoWarn>NU1603;NU1901;NU1902;NU1903;NU1904</NoWarn></PropertyGroup>
                  <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /><PackageReference Include="Microsoft.EntityFrameworkCore" Version="10.0.15" />{reference}</ItemGroup>
                </Project>
                """);
        }
    }

    private static string KnownPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MyNumberAnalyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not run from within the repository.");
        }

        return folder;
    }

    private static void Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output + errors.GetAwaiter().GetResult());
        }
    }
}
