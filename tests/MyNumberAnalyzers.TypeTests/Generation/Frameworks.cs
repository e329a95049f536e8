using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.TypeTests.Generation;

/// <summary>A target framework: its reference assemblies and the symbols the SDK defines for it.</summary>
public sealed record Framework(string Name, ImmutableArray<MetadataReference> References, string[] Symbols, string[] Assets, bool HasSpans)
{
    public static string Packages { get; } = typeof(Framework).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "NuGetPackageRoot").Value!;

    public static Framework Net48 { get; } = new(
        "net48",
        Folder("microsoft.netframework.referenceassemblies.net48/1.0.3/build/.NETFramework/v4.8", "mscorlib", "System", "System.Core", "System.Data", "System.Xml", "System.Runtime.Serialization", "System.ComponentModel.DataAnnotations", "Facades/netstandard", "Facades/System.Runtime"),
        ["NETFRAMEWORK", "NET48", "NET462_OR_GREATER", "NET48_OR_GREATER"],
        ["net48", "net472", "net47", "net462", "net461", "netstandard2.0", "net45"],
        HasSpans: false);

    public static Framework NetStandard20 { get; } = new(
        "netstandard2.0",
        Folder("netstandard.library/2.0.3/build/netstandard2.0/ref"),
        ["NETSTANDARD", "NETSTANDARD2_0", "NETSTANDARD2_0_OR_GREATER"],
        ["netstandard2.0"],
        HasSpans: false);

    public static Framework Net80 { get; } = new(
        "net8.0",
        [.. Basic.Reference.Assemblies.Net80.References.All],
        [.. Core(8), "NET8_0"],
        ["net8.0", "net6.0", "netstandard2.1", "netstandard2.0"],
        HasSpans: true);

    public static Framework Net100 { get; } = new(
        "net10.0",
        [.. Basic.Reference.Assemblies.Net100.References.All],
        [.. Core(10), "NET10_0"],
        ["net10.0", "net9.0", "net8.0", "net6.0", "netstandard2.1", "netstandard2.0"],
        HasSpans: true);

    /// <summary>A compiler that was told no symbols at all.</summary>
    public static Framework Bare { get; } = Net100 with { Name = "net10.0, no symbols", Symbols = [] };

    public static ImmutableArray<Framework> All { get; } = [Net48, NetStandard20, Net80, Net100, Bare];

    /// <summary>The files of a package that a project of this framework would reference.</summary>
    public IEnumerable<MetadataReference> Package(string name, string version)
    {
        var library = Path.Combine(Packages, name, version, "lib");
        var asset = Assets.FirstOrDefault(asset => Directory.Exists(Path.Combine(library, asset)));
        return asset is null
            ? []
            : Directory.GetFiles(Path.Combine(library, asset), "*.dll").Select(file => MetadataReference.CreateFromFile(file));
    }

    public override string ToString() => Name;

    private static IEnumerable<string> Core(int version) =>
        ["NET", "NETCOREAPP", "NETCOREAPP2_1_OR_GREATER", "NETCOREAPP3_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER", .. Enumerable.Range(5, version - 4).Select(major => $"NET{major}_0_OR_GREATER")];

    private static ImmutableArray<MetadataReference> Folder(string folder, params string[] names)
    {
        var path = Path.Combine(Packages, folder);
        var files = names.Length == 0 ? Directory.GetFiles(path, "*.dll") : names.Select(name => Path.Combine(path, name + ".dll"));
        return [.. files.Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];
    }
}
