using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Tests.House;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>
/// The case files of the rules that are no flow rules: <c>Rules/MYN20xx_Name/*.case</c>. A file holds scenes, each a compilation of its own
/// (see <see cref="Scene"/>). <c>{|MYN2004:text|}</c> is where the rule of the folder must report, to the character;
/// <c>{|silent:text|}</c> is a place that looks like one and must stay silent. Other rules may say what they like.
/// </summary>
public class RuleCases
{
    private const int Enough = 8;

    public static TheoryData<string> Scenes => [.. Names.SelectMany(file => Scene.Of(Read(file)).Select(scene => $"{file}: {scene.Name}"))];

    public static TheoryData<string> Rules => [.. AllRules];

    private static IEnumerable<string> AllRules =>
        new MyNumberAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct().Where(id => !IsLeakRule(id)).Order();

    private static string Folder => Repository.At("tests", "MyNumberAnalyzers.Tests", "Rules");

    private static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.case", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(name => name.StartsWith("MYN", StringComparison.Ordinal) && !IsLeakRule(name))
            .Order();

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Every_mark_is_reported_and_nothing_else(string scene)
    {
        var (file, name) = (scene[..scene.IndexOf(": ", StringComparison.Ordinal)], scene[(scene.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        var (expected, actual) = Scene.Of(Read(file)).Single(candidate => candidate.Name == name).Run(file[..7]);
        string[] wrong =
        [
            .. expected.Except(actual).Select(finding => "missing    " + finding),
            .. actual.Except(expected).Select(finding => "unexpected " + finding),
            .. actual.GroupBy(finding => finding).Where(group => group.Count() > expected.Count(finding => finding == group.Key)).Select(group => "twice      " + group.Key),
        ];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_eight_cases_that_fire_and_eight_that_are_silent(string id)
    {
        var texts = Names.Where(name => name.StartsWith(id, StringComparison.Ordinal)).Select(Read).ToArray();
        var (firing, silent) = (texts.Sum(text => Scene.Count(text, id)), texts.Sum(text => Scene.Count(text, Scene.Silent)));
        Assert.True(firing >= Enough && silent >= Enough, $"{id}: {firing} that fire, {silent} that are silent");
    }

    [Fact]
    public void A_case_that_does_not_report_what_it_marks_is_told()
    {
        var scene = Assert.Single(Scene.Of("public class A { public string {|MYN2001:MyNumber|}, {|silent:Name|} = \"\", {|MYN2001:Kana|} = \"\"; }"));
        var (expected, actual) = scene.Run("MYN2001");
        Assert.Equal(["File.cs(1) 'Kana'"], expected.Except(actual));
        Assert.Empty(actual.Except(expected));
    }

    private static bool IsLeakRule(string name) => name.StartsWith("MYN1", StringComparison.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
}
