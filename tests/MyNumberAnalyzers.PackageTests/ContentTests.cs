using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace MyNumberAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public class ContentTests(Package package)
{
    private static readonly string[] Fixed =
    [
        "LICENSE",
        "MyNumberAnalyzers.nuspec",
        "README.ja.md",
        "README.md",
        "analyzers/dotnet/cs/MyNumberAnalyzers.CodeFixes.dll",
        "analyzers/dotnet/cs/MyNumberAnalyzers.dll",
        "build/MyNumberAnalyzers.Rules.props",
        "build/MyNumberAnalyzers.props",
        "build/MyNumberAnalyzers.targets",
        "build/config/MyNumber.audit.globalconfig",
        "build/config/MyNumber.default.globalconfig",
        "build/config/MyNumber.errors.globalconfig",
        "build/config/MyNumber.register.globalconfig",
        "build/config/MyNumber.strict.globalconfig",
        "buildTransitive/MyNumberAnalyzers.props",
        "buildTransitive/MyNumberAnalyzers.targets",
        "icon.png",
        "sbom/MyNumberAnalyzers.cdx.json",
        "tasks/netstandard2.0/MyNumberAnalyzers.Build.dll",
    ];

    [Fact]
    public void The_package_holds_these_files_and_a_page_per_rule()
    {
        var rules = Directory.GetDirectories(Path.Combine(Package.Repository, "src", "MyNumberAnalyzers", "Rules"))
            .Where(folder => File.Exists(Path.Combine(folder, "README.md")))
            .Select(folder => $"rules/{Path.GetFileName(folder)}/README.md");
        using var zip = package.Open();
        var actual = zip.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");
        Assert.Equal(Fixed.Concat(rules).Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_is_a_development_dependency_without_dependencies()
    {
        using var zip = package.Open();
        using var stream = zip.GetEntry("MyNumberAnalyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("MyNumberAnalyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void The_bill_of_materials_tells_each_assembly_by_its_hash_and_nothing_delivered_beside_them()
    {
        using var zip = package.Open();
        using var stream = zip.GetEntry("sbom/MyNumberAnalyzers.cdx.json")!.Open();
        using var bill = JsonDocument.Parse(stream);
        var component = bill.RootElement.GetProperty("metadata").GetProperty("component");
        Assert.Equal("pkg:nuget/MyNumberAnalyzers@" + package.Version, component.GetProperty("purl").GetString());

        var told = component.GetProperty("components").EnumerateArray().ToDictionary(part => part.GetProperty("name").GetString()!, part => part.GetProperty("hashes")[0].GetProperty("content").GetString());
        var packed = zip.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToDictionary(entry => entry.FullName, Hash);
        Assert.Equal(packed.OrderBy(pair => pair.Key, StringComparer.Ordinal), told.OrderBy(pair => pair.Key, StringComparer.Ordinal));

        var others = bill.RootElement.GetProperty("components").EnumerateArray().ToList();
        Assert.Contains(others, other => other.GetProperty("purl").GetString() == "pkg:nuget/Microsoft.CodeAnalysis.CSharp@4.8.0");
        Assert.All(others, other => Assert.Equal("excluded", other.GetProperty("scope").GetString()));
        Assert.Empty(bill.RootElement.GetProperty("dependencies")[0].GetProperty("dependsOn").EnumerateArray());

        static string? Hash(ZipArchiveEntry entry)
        {
            using var content = entry.Open();
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
    }

    [Fact]
    public void The_assemblies_name_no_other_than_the_compiler_and_the_framework()
    {
        using var zip = package.Open();
        string[] allowed = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Collections.Immutable", "System.Reflection.Metadata", "System.Composition.AttributedModel", "MyNumberAnalyzers", "Microsoft.Build.Framework", "System.Memory", "System.Buffers", "System.Threading.Tasks.Extensions", "System.Runtime.CompilerServices.Unsafe"];
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var copy = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(copy);
            }

            copy.Position = 0;
            using var image = new System.Reflection.PortableExecutable.PEReader(copy);
            var reader = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(image);
            var names = reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name));
            Assert.Empty(names.Except(allowed));
        }
    }

    [Fact]
    public void Packed_from_two_folders_it_is_equal_to_the_byte()
    {
        var copy = Path.Combine(package.Root, "twice");
        var packed = package.Pack(copy);
        Assert.True(packed.ExitCode == 0, packed.Output);
        Assert.Equal(File.ReadAllBytes(package.NupkgPath), File.ReadAllBytes(Path.Combine(copy, Path.GetFileName(package.NupkgPath))));
    }
}
