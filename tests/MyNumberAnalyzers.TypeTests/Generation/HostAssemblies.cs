using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.TypeTests.Generation;

/// <summary>The assemblies this test runs with: the shared frameworks and all packages.</summary>
internal static class HostAssemblies
{
    public static ImmutableArray<MetadataReference> Where(Func<string, bool> wanted) =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => wanted(path) && !Path.GetFileName(path).StartsWith("MyNumberAnalyzers", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];

    public static bool IsShared(string path) => path.Replace('\\', '/').Contains("/shared/", StringComparison.Ordinal);

    public static bool IsNamed(string path, params string[] beginnings) =>
        beginnings.Any(beginning => Path.GetFileName(path).StartsWith(beginning, StringComparison.Ordinal));
}
