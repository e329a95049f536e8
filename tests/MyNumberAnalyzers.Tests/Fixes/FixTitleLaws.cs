using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Rules;
using MyNumberAnalyzers.Tests.House;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>What an editor shows of a fix, and what a build script may name.</summary>
public partial class FixTitleLaws
{
    private static readonly Lazy<IReadOnlyDictionary<string, (string English, string Japanese)>> Titles = new(Read);

    [GeneratedRegex("^(Use|Write|Remove|Change|Exclude|Pass|Seal|Store|Send|Print|Take|Switch|Make|Mark|Leave|Move|Say|Set) ")]
    private static partial Regex EnglishImperative();

    [GeneratedRegex("(する|渡す|使う|移す|付ける|取り除く|置き換える|受け取る|表す|示す): ?\\[?[A-Za-z]*\\]?$|(する|渡す|使う|移す|付ける|取り除く|置き換える|受け取る|表す|示す)$")]
    private static partial Regex JapaneseImperative();

    [Fact]
    public void Every_title_tells_what_to_do_in_both_languages()
    {
        foreach (var (key, (english, japanese)) in Titles.Value)
        {
            Assert.True(EnglishImperative().IsMatch(english), $"{key}: {english}");
            Assert.True(JapaneseImperative().IsMatch(japanese), $"{key}: {japanese}");
        }
    }

    /// <summary>An equivalence key is public: a build script names it. The list changes only on purpose.</summary>
    [Fact]
    public void Every_equivalence_key_is_listed()
    {
        var text = new StringBuilder("""
            # Code fixes · コード修正

            The equivalence keys are public: `FixAllContext` and build scripts may name them, and they never change meaning. `dotnet format analyzers` takes the first offer of each rule; offers marked *one place* give something up and are taken one by one.

            等価キーは公開です。`FixAllContext` やビルド スクリプトから指定でき、意味は変わりません。`dotnet format analyzers` は各ルールの最初の提案を適用します。*one place* の提案は何かを手放すため、1 か所ずつ適用します。

            | key | title | 日本語 | scopes |
            |---|---|---|---|

            """);
        foreach (var key in FixCase.Fixes.OrderBy(pair => pair.Value == typeof(NotMyNumberFix)).ThenBy(pair => ((CodeFixProvider)Activator.CreateInstance(pair.Value)!).FixableDiagnosticIds[0], StringComparer.Ordinal).Select(pair => pair.Key))
        {
            var (english, japanese) = Titles.Value[key];
            text.Append($"| `{key}` | {english} | {japanese} | {ScopesOf(key)} |\n".Replace("<", "&lt;", StringComparison.Ordinal));
        }

        Repository.MustBe(text.ToString(), "docs", "fixes.md");
    }

    private static string ScopesOf(string key)
    {
        var provider = (CodeFixProvider)Activator.CreateInstance(FixCase.Fixes[key])!;
        return provider.GetFixAllProvider() is not { } all || provider is RuleFix { Singles: var singles } && singles.Contains(key)
            ? "one place"
            : string.Join(", ", all.GetSupportedFixAllScopes()).ToLowerInvariant();
    }

    /// <summary>The titles as the first text of each key's tests gives them.</summary>
    private static IReadOnlyDictionary<string, (string, string)> Read()
    {
        var titles = new Dictionary<string, (string, string)>
        {
            [NumberInFileFix.MYN4002_UseSynthetic] = ("Use a synthetic number", "架空の番号に置き換える"),
            [DuplicateTypeFix.MYN3005_SetType] = ("Set <MyNumberType>none</MyNumberType> in 'Payroll.csproj'", "'Payroll.csproj' に <MyNumberType>none</MyNumberType> を設定する"),
        };
        var trials = FixCountLaws.Trials.Where(tried => tried.Trial == FixTrial.Shape && tried.Before.Contains("{|MYN", StringComparison.Ordinal)).ToList();
        foreach (var (tried, asked) in trials.Select(tried => (tried, false)).Concat(trials.Select(tried => (tried, true))))
        {
            // Some offers need what the analyzer says of the way; it is asked where the place alone does not do.
            if (!titles.ContainsKey(tried.Key!) && TitleOf(tried, asked) is { } title)
            {
                titles[tried.Key!] = title;
            }
        }

        return titles;
    }

    private static (string, string)? TitleOf(Tried tried, bool asked)
    {
        var fix = (RuleFix)Activator.CreateInstance(tried.Fix)!;
        var scene = FixScene.Of(tried.Texts, tried.Kind, allowErrors: true);
        var marks = asked ? scene.Diagnostics(fix).Select(diagnostic => (Document: scene.Solution.GetDocument(diagnostic.Location.SourceTree)!, Diagnostic: diagnostic)) : scene.Marks();
        return marks
            .Where(mark => fix.FixableDiagnosticIds.Contains(mark.Diagnostic.Id))
            .Select(mark => FixSite.At(mark.Document, mark.Diagnostic, default).GetAwaiter().GetResult())
            .SelectMany(site => fix.Candidates(site!))
            .Where(offer => offer.Key == tried.Key)
            .Select(offer => ((string, string)?)(offer.Title.ToString(CultureInfo.GetCultureInfo("en-US")), offer.Title.ToString(CultureInfo.GetCultureInfo("ja-JP"))))
            .FirstOrDefault();
    }
}
