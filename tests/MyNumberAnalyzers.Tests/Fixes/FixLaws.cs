using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Tests.House;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>The laws that every fix keeps: its keys are known by name and tried by a test.</summary>
public class FixLaws
{
    private static IReadOnlyList<Type> Fixes { get; } = [.. typeof(RuleFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RuleFix)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static IEnumerable<string> KeysOf(Type fix) => fix.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.Name.StartsWith("MYN", StringComparison.Ordinal)).Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>An equivalence key is public: a build script names it. The list changes only on purpose.</summary>
    [Fact]
    public void Every_equivalence_key_is_listed()
    {
        var text = new StringBuilder("# Equivalence keys of the code fixes.\n");
        foreach (var line in Fixes.Where(fix => KeysOf(fix).Any()).Select(fix => string.Join(", ", KeysOf(fix))).Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        Repository.MustBe(text.ToString(), "src", "MyNumberAnalyzers.CodeFixes", "EquivalenceKeys.txt");
    }

    [Fact]
    public void Every_key_is_tried_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Repository.At("tests", "MyNumberAnalyzers.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => path.Contains("Fix", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var untried = Fixes.SelectMany(KeysOf).Where(key => !tests.Contains(key, StringComparison.Ordinal));
        Assert.Empty(untried);
    }

    /// <summary>A rule without a fix is one that no edit of its document can mend.</summary>
    [Fact]
    public void Rules_without_a_fix_are_named_here()
    {
        string[] without = ["MYN1010", "MYN3005", "MYN3006", "MYN4002", "MYN8001", "MYN9001", "MYN9002", "MYN9003", "MYN9004"];
        var mended = Fixes.Where(fix => fix != typeof(NotMyNumberFix)).SelectMany(fix => ((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds).ToImmutableHashSet();
        var rules = Directory.EnumerateDirectories(Repository.At("src", "MyNumberAnalyzers", "Rules"), "MYN*").Select(folder => Path.GetFileName(folder)[..7]);
        Assert.Equal(without, rules.Where(id => !mended.Contains(id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_last_offer_is_for_one_place_at_a_time()
    {
        var single = Fixes.Where(fix => ((CodeFixProvider)Activator.CreateInstance(fix)!).GetFixAllProvider() is null);
        Assert.Equal([typeof(NotMyNumberFix), typeof(OneByOneFix)], single);
    }
}
