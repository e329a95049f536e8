using System.IO.Compression;
using System.Reflection;
using Xunit;

namespace MyNumberAnalyzers.PackageTests;

/// <summary>The package, packed once into a folder feed, and a place for projects that use it.</summary>
public sealed class Package : IDisposable
{
    public Package()
    {
        var packed = Pack(Feed);
        Assert.True(packed.ExitCode == 0, packed.Output);
        File.WriteAllText(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
            </configuration>
            """);

        // Ends the search upwards for the settings of whatever folder this is in.
        File.WriteAllText(Path.Combine(Root, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), "<Project><PropertyGroup><NoWarn>NU1603;NU1608;NU1701;NU1900;NU1901;NU1902;NU1903;NU1904</NoWarn></PropertyGroup></Project>");
    }

    public static string Repository { get; } = typeof(Package).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    /// <summary>Of its own in each run: restore would take an older package of the same version from its cache.</summary>
    public string Version { get; } = "1.0.0-t" + Guid.NewGuid().ToString("N")[..12];

    public string Root { get; } = Directory.CreateTempSubdirectory("mynumber-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    public string NupkgPath => Path.Combine(Feed, $"MyNumberAnalyzers.{Version}.nupkg");

    /// <summary>Packs from a fresh copy of the sources: other test projects may be building in the repository at the same time.</summary>
    internal Result Pack(string folder)
    {
        var clone = Path.Combine(Root, "sources-" + Path.GetFileName(folder));
        foreach (var file in Directory.EnumerateFiles(Repository))
        {
            Copy(file, Path.Combine(clone, Path.GetFileName(file)));
        }

        CopyFolder(Path.Combine(Repository, "src"), Path.Combine(clone, "src"));
        CopyFolder(Path.Combine(Repository, "docs"), Path.Combine(clone, "docs"));
        return Dotnet.Run(clone, "pack", "src/MyNumberAnalyzers.CodeFixes", "-m:1", "-c", "Release", "-o", folder, "-v", "q", "-p:Version=" + Version);
    }

    public ZipArchive Open() => ZipFile.OpenRead(NupkgPath);

    /// <summary>A new folder with these files (path, text); <c>$package</c> stands for the reference to the package.</summary>
    public string Project(string name, params (string Path, string Text)[] files)
    {
        var folder = Path.Combine(Root, name);
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text.Replace("$package", $"""<PackageReference Include="MyNumberAnalyzers" Version="{Version}" PrivateAssets="all" />"""));
        }

        return folder;
    }

    /// <summary>A copy of a sample that uses the packed package instead of the repository's projects.</summary>
    public string Sample(string name, string copy)
    {
        var folder = Path.Combine(Root, copy);
        CopyFolder(Path.Combine(Repository, "samples", name), Path.Combine(folder, name));
        Copy(Path.Combine(Repository, "samples", "Directory.Build.props"), Path.Combine(folder, "Directory.Build.props"));
        Copy(Path.Combine(Repository, "samples", "Directory.Build.targets"), Path.Combine(folder, "Directory.Build.targets"));
        Copy(Path.Combine(Repository, "Directory.Packages.props"), Path.Combine(folder, "Directory.Packages.props"));
        return Path.Combine(folder, name);
    }

    internal Result Build(string folder, params string[] properties) =>
        Dotnet.Run(folder, ["build", "-m:1", .. properties]);

    internal Result BuildSample(string folder, params string[] properties) => Build(folder, ["-p:MyNumberPackage=" + Version, .. properties]);

    public void Dispose()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var folder in new[] { Root, Path.Combine(cache, "mynumberanalyzers", Version.ToLowerInvariant()) })
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj") && !relative.Contains(".db", StringComparison.Ordinal))
            {
                Copy(file, Path.Combine(to, relative));
            }
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}

[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<Package>
{
    public const string Name = "package";
}
