using Xunit;

namespace MyNumberAnalyzers.Tests.House;

/// <summary>Files of the repository the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Rules => Path.Combine(Root, "src", "MyNumberAnalyzers", "Rules");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares a file that is written from the sources; when it differs, writes it, so that the next run passes.</summary>
    public static void MustBe(string expected, params string[] parts)
    {
        var path = At(parts);
        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (actual != expected.ReplaceLineEndings("\n"))
        {
            if (Environment.GetEnvironmentVariable("MYNUMBER_MUTATION") is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, expected.ReplaceLineEndings("\n"));
            }

            Assert.Fail($"{string.Join('/', parts)} did not match the sources. It has been written anew: look at the difference and commit it.");
        }
    }

    /// <summary>The same for the part of a file between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    public static void SectionMustBe(string name, string expected, params string[] parts)
    {
        var text = File.ReadAllText(At(parts)).ReplaceLineEndings("\n");
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = text.IndexOf(close, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{string.Join('/', parts)} has no section '{name}'.");
        MustBe(text[..(start + open.Length)] + expected + text[end..], parts);
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "MyNumberAnalyzers.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
