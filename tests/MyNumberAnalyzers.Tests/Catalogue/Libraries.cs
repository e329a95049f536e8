using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MyNumberAnalyzers.Tests.Catalogue;

/// <summary>The real libraries that rows are checked against, beyond what the test host itself runs with.</summary>
internal static class Libraries
{
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "netstandard2.1", "netstandard2.0", "netstandard1.3", "net48", "net472", "net462", "net461", "net46", "net45"];

    private static readonly Lazy<ImmutableArray<MetadataReference>> Downloaded = new(() =>
        Packages().Where(package => !IsFramework(package.Id)).SelectMany(package => Assemblies(package.Folder)).ToImmutableArray());

    private static readonly Lazy<CSharpCompilation> Modern = new(() => CSharpCompilation.Create("Modern", references: Harness.References.Concat(OfPackages)));

    private static readonly Lazy<CSharpCompilation> Framework = new(() => CSharpCompilation.Create("Framework", references: OfFramework));

    /// <summary>The downloaded assemblies that the test host does not bring in another version.</summary>
    public static IEnumerable<MetadataReference> BesideTheHost
    {
        get
        {
            var own = Harness.References.Select(reference => Path.GetFileName(reference.Display)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return OfPackages.Where(reference => own.Add(Path.GetFileName(reference.Display)));
        }
    }

    /// <summary>Assemblies of the downloaded packages for .NET.</summary>
    public static ImmutableArray<MetadataReference> OfPackages => Downloaded.Value;

    /// <summary>.NET Framework 4.8 and the ASP.NET packages for it.</summary>
    public static ImmutableArray<MetadataReference> OfFramework { get; } = Packages()
        .Where(package => IsFramework(package.Id))
        .SelectMany(package => package.Id.StartsWith("Microsoft.NETFramework", StringComparison.Ordinal)
            ? References(Path.Combine(package.Folder, "build", ".NETFramework", "v4.8"))
            : References(Path.Combine(package.Folder, "lib", "net45")))
        .ToImmutableArray();

    /// <summary>All of .NET, ASP.NET Core and the packages; then .NET Framework.</summary>
    public static ImmutableArray<CSharpCompilation> Compilations => [Modern.Value, Framework.Value];

    /// <summary>Every type of every library, those of .NET first.</summary>
    public static IEnumerable<INamedTypeSymbol> AllTypes => Compilations.SelectMany(compilation => Types(compilation.GlobalNamespace));

    /// <summary>The assemblies of one downloaded package.</summary>
    public static IEnumerable<MetadataReference> Of(params string[] ids) => ids.SelectMany(id =>
    {
        var package = Packages().Single(package => package.Id == id);
        return Assemblies(package.Folder);
    });

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static bool IsFramework(string id) => id.StartsWith("Microsoft.NETFramework", StringComparison.Ordinal) || id.StartsWith("Microsoft.AspNet.", StringComparison.Ordinal);

    private static IEnumerable<(string Id, string Folder)> Packages()
    {
        var metadata = typeof(Libraries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToArray();
        var root = metadata.First(data => data.Key == "NuGetPackageRoot").Value!;
        foreach (var library in metadata.Where(data => data.Key == "Library"))
        {
            var (id, version) = (library.Value!.Split('/')[0], library.Value.Split('/')[1].Trim('[', ']'));
            yield return (id, Path.Combine(root, id.ToLowerInvariant(), version));
        }
    }

    private static IEnumerable<MetadataReference> Assemblies(string package)
    {
        foreach (var kind in new[] { "ref", "lib" })
        {
            var best = Frameworks.Select(framework => Path.Combine(package, kind, framework)).FirstOrDefault(Directory.Exists);
            if (best is not null)
            {
                return References(best);
            }
        }

        throw new InvalidOperationException($"No assemblies in {package}.");
    }

    private static IEnumerable<MetadataReference> References(string folder) =>
        Directory.GetFiles(folder, "*.dll").Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
}
