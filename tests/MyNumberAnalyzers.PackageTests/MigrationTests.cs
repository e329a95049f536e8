using System.Text.RegularExpressions;
using Xunit;

namespace MyNumberAnalyzers.PackageTests;

/// <summary>The migration guide, carried out on a copy of the leaky sample.</summary>
[Collection(PackageCollection.Name)]
public partial class MigrationTests(Package package)
{
    [Fact]
    public void The_steps_of_the_guide_build_and_end_the_findings_of_the_column()
    {
        var folder = package.Sample("Payroll.Leaky", "migration");
        var steps = Steps("migration.md");
        Assert.NotEmpty(steps);

        var baseline = package.BuildSample(folder, "-p:MyNumberWriteBaseline=true");
        Assert.True(baseline.ExitCode == 0, baseline.Output);
        var written = File.ReadAllText(Path.Combine(folder, "MyNumberBaseline.txt"));
        Assert.Contains("NenmatsuChosei", written);

        // Half way: the raw column and the sealed one stand side by side.
        foreach (var step in steps.Where(step => !step.IsLast))
        {
            step.Apply(folder);
        }

        var halfway = package.BuildSample(folder);
        Assert.True(halfway.ExitCode == 0, halfway.Output);

        foreach (var step in steps.Where(step => step.IsLast))
        {
            step.Apply(folder);
        }

        var done = package.BuildSample(folder, "-p:MyNumberStrict=true");
        Assert.True(done.ExitCode == 0, done.Output);
        Assert.Empty(Message.Ours(done));
        Assert.Contains("match nothing any more", done.Output);

        // The guide's last step: the column is out of the list of what is left.
        Assert.Equal(0, package.BuildSample(folder, "-p:MyNumberWriteBaseline=true").ExitCode);
        Assert.DoesNotContain("HaigushaMyNumber", File.ReadAllText(Path.Combine(folder, "MyNumberBaseline.txt")));
        Assert.True(File.ReadAllLines(Path.Combine(folder, "MyNumberBaseline.txt")).Length < written.Split('\n').Length - 4);
    }

    [Fact]
    public void The_japanese_guide_has_the_same_steps() =>
        Assert.Equal(Steps("migration.md").Select(step => step.ToString()), Steps("migration.ja.md").Select(step => step.ToString()));

    private static List<Step> Steps(string guide)
    {
        var text = File.ReadAllText(Path.Combine(Package.Repository, "docs", guide)).ReplaceLineEndings("\n");
        var last = text.IndexOf("\n## 6.", StringComparison.Ordinal);
        return Fence().Matches(text)
            .Select(fence => new Step(fence.Groups["file"].Value, fence.Groups["mode"].Value.Trim(), fence.Groups["lines"].Value, fence.Index > last))
            .ToList();
    }

    [GeneratedRegex(@"^```diff file=(?<file>\S+)(?<mode> new| delete)?\n(?<lines>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    private sealed record Step(string File, string Mode, string Lines, bool IsLast)
    {
        public void Apply(string folder)
        {
            var path = Path.Combine(folder, File);
            if (Mode == "delete")
            {
                System.IO.File.Delete(path);
                return;
            }

            var (before, after) = (Side('-'), Side('+'));
            if (Mode == "new")
            {
                Assert.Equal("", before);
                System.IO.File.WriteAllText(path, after);
                return;
            }

            var text = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n");
            Assert.True(text.Split(before).Length == 2, $"{File} must hold this once:\n{before}");
            System.IO.File.WriteAllText(path, text.Replace(before, after));
        }

        private string Side(char sign) => string.Concat(Lines.Split('\n')
            .Where(line => line.Length > 0 && (line[0] == ' ' || line[0] == sign))
            .Select(line => line[1..] + "\n"));
    }
}
