using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

public class LeakFixCaseTests : FixCaseTests
{
    public static TheoryData<string, string> Cases() => Of("MYN1");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Becomes(string file, string name) => Run(file, name);
}

public class DeclarationFixCaseTests : FixCaseTests
{
    public static TheoryData<string, string> Cases() => Of("MYN2");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Becomes(string file, string name) => Run(file, name);
}

public class TypeAndFileFixCaseTests : FixCaseTests
{
    public static TheoryData<string, string> Cases() => Of("MYN3", "MYN4", "MYN.");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Becomes(string file, string name) => Run(file, name);
}

/// <summary>
/// Each fix on code as people write it, text before and text after, from the files in <c>Cases</c>; in classes, so that they run side by side.
/// With <c>MYNUMBER_APPROVE=new</c> the texts after that are missing are written, to be read and committed; with <c>all</c>, every one.
/// </summary>
public abstract class FixCaseTests
{
    private const string Shared = ", shared";

    private static string? Approving => Environment.GetEnvironmentVariable("MYNUMBER_APPROVE");

    /// <summary>The reason to edit is written in the language of the editor.</summary>
    protected FixCaseTests() => System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.InvariantCulture;

    protected static TheoryData<string, string> Of(params string[] prefixes)
    {
        var data = new TheoryData<string, string>();
        foreach (var file in FixCase.Files.Where(path => prefixes.Any(Path.GetFileName(path)!.StartsWith)))
        {
            foreach (var one in FixCase.In(file).Where(one => Approving != "new" || Missing(one).Any() || !IsMarked(one)))
            {
                data.Add(Path.GetFileName(file), one.Name);
            }
        }

        return data;
    }

    protected static void Run(string file, string name)
    {
        var path = Path.Combine(FixCase.Folder, file);
        var one = FixCase.In(path).Single(candidate => candidate.Name == name);
        if (FixTally.Open is not null)
        {
            foreach (var key in one.Offers.Select(one.KeyOf))
            {
                FixTally.Takes(one.IsNot ? FixTrial.NotOffered : one.IsAll ? FixTrial.All : FixTrial.Shape, FixCase.Fixes[key], key, one.Texts, one.Kind);
            }

            return;
        }

        one = Approving is null ? one : Approved(path, one);
        var scene = FixScene.Of(one.Texts, one.Kind, allowErrors: one.IsNot);
        Assert.All(one.Offers, offer => Check(scene, one, offer));
    }

    private static void Check(FixScene scene, FixCase one, string offer)
    {
        var fix = one.FixOf(offer);
        if (one.IsNot)
        {
            FixVerify.NotOffered(scene, fix, one.KeyOf(offer));
            return;
        }

        string[] after = [one.After[offer], one.After.GetValueOrDefault(offer + Shared, FixCase.SharedText), FixCase.MappersText];
        if (one.IsAll)
        {
            FixVerify.All(scene, fix, after, one.KeyOf(offer), scope: null, one.Uncovers);
        }
        else
        {
            FixVerify.Fix(scene, fix, after, one.KeyOf(offer), one.Uncovers);
        }
    }

    private static IEnumerable<string> Missing(FixCase one) => one.IsNot ? [] : one.Offers.Where(offer => Approving == "all" || !one.After.ContainsKey(offer));

    private static bool IsMarked(FixCase one) => one.Before.Contains("{|MYN", StringComparison.Ordinal);

    private static FixCase Approved(string path, FixCase one)
    {
        one = one with { Before = IsMarked(one) ? one.Before : Marked(one, one.FixOf(one.Offers.First())) };
        var scene = FixScene.Of(one.Texts, one.Kind, allowErrors: one.IsNot);
        var after = new Dictionary<string, string>(one.After);
        foreach (var offer in Missing(one))
        {
            var fix = one.FixOf(offer);
            var diagnostics = scene.Diagnostics(fix);
            var changed = one.IsAll
                ? FixVerify.ChangedAll(scene, fix, diagnostics, one.KeyOf(offer), FixAllScope.Solution)
                : FixVerify.Changed(FixVerify.Offered(scene, fix, diagnostics[0], one.KeyOf(offer)));
            var texts = FixScene.Texts(changed).ToArray();
            after[offer] = texts[0];
            after.Remove(offer + Shared);
            if (texts[1] != FixCase.SharedText)
            {
                after[offer + Shared] = texts[1];
            }
        }

        one = one with { After = after };
        File.WriteAllText(path, string.Join("\n", FixCase.In(path).Select(other => (other.Name == one.Name ? one : other).Written())));
        return one;
    }

    /// <summary>A new case without marks takes them where the analyzer reports its rule.</summary>
    private static string Marked(FixCase one, CodeFixProvider fix)
    {
        var scene = FixScene.Of(one.Texts, one.Kind, allowErrors: one.IsNot);
        var reported = scene.Reported(fix).ToList();
        var found = reported.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == "/0/File0.cs").ToList();
        Assert.True(found.Count > 0, "Nothing is reported; elsewhere: " + string.Join("\n", reported));
        var text = one.Before;
        foreach (var diagnostic in (one.IsAll ? found : [found[0]]).OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var span = diagnostic.Location.SourceSpan;
            text = text[..span.Start] + "{|" + diagnostic.Id + ":" + text[span.Start..span.End] + "|}" + text[span.End..];
        }

        return text;
    }
}
