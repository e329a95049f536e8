using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MyNumberAnalyzers.Tests.CaseSetTests;

/// <summary>
/// Files that are compiled together: a single file, a folder, or a folder of numbered project folders of which each references the ones before.
/// </summary>
internal sealed record Case(string Name, string Level, CaseFile[][] Projects)
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly Dictionary<string, MetadataReference> Stubs = [];

    public IEnumerable<CaseFile> Files => Projects.SelectMany(project => project);

    public static IReadOnlyList<Case> All { get; } =
        [.. Directory.GetDirectories(Root, "L?_*").Order(StringComparer.Ordinal).SelectMany(InLevel).Where(one => one.Files.All(file => file.IsKnownToHost))];

    /// <summary>One compilation per project, in the order of reference.</summary>
    public IEnumerable<CSharpCompilation> Compile()
    {
        var references = new List<MetadataReference>();
        foreach (var (project, index) in Projects.Select((project, index) => (project, index)))
        {
            var head = project[0];
            var stubs = project.SelectMany(file => file.Setting("with")?.Split(',') ?? []).Distinct().Select(Stub);
            var kind = project.Any(file => file.Setting("kind") == "console") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            var compilation = Harness.Compile(
                project.Select(file => (file.Path, file.Text)),
                head.Language,
                generate: project.Any(file => file.Text.Contains("MyNumberSafety", StringComparison.Ordinal)),
                kind: kind,
                assemblyName: Projects.Length == 1 ? "Sample" : $"Sample{index}",
                more: references.Concat(stubs));
            if (head.Language < LanguageVersion.CSharp8)
            {
                compilation = compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));
            }

            yield return compilation;
            references.Add(compilation.ToMetadataReference());
        }
    }

    private static IEnumerable<Case> InLevel(string folder)
    {
        var level = Path.GetFileName(folder);
        var files = Directory.GetFiles(folder, "*.cs").Select(path => new Case(NameOf(path), level, [[CaseFile.Read(Root, path)]]));
        var folders = Directory.GetDirectories(folder).Select(path => new Case(NameOf(path), level, ReadProjects(path)));
        return files.Concat(folders).OrderBy(one => one.Name, StringComparer.Ordinal);
    }

    private static CaseFile[][] ReadProjects(string folder) =>
        Directory.GetDirectories(folder) is { Length: > 0 } projects
            ? [.. projects.Order(StringComparer.Ordinal).Select(ReadFolder)]
            : [ReadFolder(folder)];

    private static CaseFile[] ReadFolder(string folder) =>
        [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => CaseFile.Read(Root, path))];

    private static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>A library that exists only on another platform: its public face, compiled to metadata as its real assembly would be seen.</summary>
    private static MetadataReference Stub(string name)
    {
        lock (Stubs)
        {
            if (!Stubs.TryGetValue(name, out var reference))
            {
                var path = Path.Combine(Root, "Stubs", name + ".cs");
                var compilation = Harness.Compile([(path, File.ReadAllText(path))], generate: false, assemblyName: "Stub." + name);
                var image = new MemoryStream();
                var result = compilation.Emit(image);
                reference = result.Success
                    ? MetadataReference.CreateFromImage(image.ToArray())
                    : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
                Stubs.Add(name, reference);
            }

            return reference;
        }
    }
}
