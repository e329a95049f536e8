using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Rules;
using MyNumberAnalyzers.Tests.House;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>The laws that every fix keeps.</summary>
public class FixLaws
{
    private static IReadOnlyList<Type> Fixes { get; } = [.. typeof(RuleFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>A rule without a fix is one that no edit of its document can mend.</summary>
    [Fact]
    public void Rules_without_a_fix_are_named_here()
    {
        string[] without = ["MYN1010", "MYN3006", "MYN8001", "MYN9001", "MYN9002", "MYN9003", "MYN9004"];
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

    /// <summary>An editor has no document of a data file to fix all of; everything else goes by document, project and solution.</summary>
    [Fact]
    public void Every_batch_fix_knows_every_scope()
    {
        foreach (var fix in Fixes)
        {
            var scopes = ((CodeFixProvider)Activator.CreateInstance(fix)!).GetFixAllProvider()?.GetSupportedFixAllScopes();
            FixAllScope[] wanted = fix == typeof(NumberInFileFix) ? [FixAllScope.Project, FixAllScope.Solution] : [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];
            Assert.True(scopes is null || scopes.SequenceEqual(wanted), fix.Name);
        }
    }
}
