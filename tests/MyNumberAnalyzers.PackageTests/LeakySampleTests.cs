using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace MyNumberAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public partial class LeakySampleTests(Package package)
{
    [Fact]
    public void Every_marked_line_is_reported_and_no_other()
    {
        var folder = package.Sample("Payroll.Leaky", "leaky");
        var build = package.BuildSample(folder);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(Marks(folder), Reported(folder, build));

        // The sample compiles again although nothing changed, and shows the same.
        Assert.Equal(Marks(folder), Reported(folder, package.BuildSample(folder)));

        var leaks = Message.Ours(build).Where(message => message.Id.StartsWith("MYN1", StringComparison.Ordinal)).ToList();
        Assert.Matches($@"MyNumber: \d+ leaks? in \d+ files?", build.Output);
        Assert.True(leaks.Count >= 15, build.Output);
        ShowsWhatWasPrinted(build, "README.md", "docs/pictures/warning.svg", "docs/pictures/path.svg");

        var quiet = package.BuildSample(folder, "-p:MyNumberSummary=false");
        Assert.DoesNotContain("MyNumber: ", quiet.Output);
        Assert.Equal(Marks(folder), Reported(folder, quiet));
    }

    [Fact]
    public void Strict_mode_breaks_the_build_at_the_leaks()
    {
        var build = package.BuildSample(package.Sample("Payroll.Leaky", "leaky-strict"), "-p:MyNumberStrict=true");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(Message.Ours(build), message => message is { Level: "error" });
    }

    [Fact]
    public void Messages_are_japanese_in_a_japanese_build()
    {
        var build = package.BuildSample(package.Sample("Payroll.Leaky", "leaky-ja"), "-p:PreferredUILang=ja-JP");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.All(Message.Ours(build), message => Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}]", message.Text));
        Assert.Matches(@"MyNumber: 漏えい \d+ 件", build.Output);
        ShowsWhatWasPrinted(build, "README.ja.md", "docs/pictures/warning.ja.svg");
    }

    /// <summary>Each warning and each summary that a page or picture shows is one of this build; docs/pictures/draw.py draws the pictures anew.</summary>
    private static void ShowsWhatWasPrinted(Result build, params string[] pages)
    {
        foreach (var page in pages)
        {
            var text = WebUtility.HtmlDecode(Tag().Replace(File.ReadAllText(Path.Combine(Package.Repository, page)), ""));
            var shown = Shown().Matches(text);
            Assert.NotEmpty(shown);
            Assert.All(shown, line => Assert.Contains(line.Value.Trim(), build.Output));
        }
    }

    /// <summary>Lines that end with <c>// MYN1001</c>, in the comment style of their file.</summary>
    internal static IEnumerable<string> Marks(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".yml" or ".json" or ".http")
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .SelectMany(file => File.ReadLines(file).SelectMany((line, index) => Mark().Match(line).Groups["id"].Captures
            .Select(id => $"{Path.GetRelativePath(folder, file)}({index + 1}) {id.Value}")))
        .Order(StringComparer.Ordinal);

    internal static IEnumerable<string> Reported(string folder, Result build) => Message.Ours(build)
        .Select(message => $"{Path.GetRelativePath(folder, message.File)}({message.Line}) {message.Id}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(\S+\(\d+,\d+\): )?warning MYN\d{4}(:.*)?$|^MyNumber: .*$", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"(//|#|@\*)\s*(?<id>MYN\d{4})(,\s*(?<id>MYN\d{4}))*\s*(\*@)?\s*$")]
    private static partial Regex Mark();
}
