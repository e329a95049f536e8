using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;
using Xunit;
using Xunit.Sdk;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>Each equivalence key is tried in at least five texts of different shapes, in a run over all places, and where it must not be offered.</summary>
public class FixCountLaws
{
    private const int Texts = 5;
    private const int Shapes = 5;

    private static readonly Lazy<IReadOnlyList<Tried>> Collected = new(Collect);

    /// <summary>What the fix tests try, gathered once.</summary>
    internal static IReadOnlyList<Tried> Trials => Collected.Value;

    public static TheoryData<string> Keys() => [.. FixCase.Fixes.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_is_tried_enough(string key)
    {
        var fix = FixCase.Fixes[key];
        var own = Trials.Where(trial => trial.Key == key).ToList();
        var texts = own.Where(trial => trial.Trial == FixTrial.Shape).DistinctBy(trial => trial.Before).ToList();
        var shapes = texts.SelectMany(trial => FixShapes.Of(trial.Before, trial.Kind)).Distinct().Order(StringComparer.Ordinal).ToList();
        var all = own.Count(trial => trial.Trial == FixTrial.All);
        var not = Trials.Count(trial => trial.Trial == FixTrial.NotOffered && trial.Fix == fix && (trial.Key ?? key) == key);
        var provider = (CodeFixProvider)Activator.CreateInstance(fix)!;
        var isSingle = provider.GetFixAllProvider() is null || provider is RuleFix { Singles: var singles } && singles.Contains(key);

        // A project file and a data file have no shapes of C#.
        var wanted = provider is RuleFix ? Shapes : 0;
        var told = $"{key}: {texts.Count} texts in {shapes.Count} shapes ({string.Join(", ", shapes)}), {all} over all places{(isSingle ? " (one by one)" : "")}, {not} not offered";
        Assert.True(texts.Count >= Texts && shapes.Count >= wanted && not >= 1 && (isSingle ? all == 0 : all >= 1), told);
    }

    /// <summary>Runs the fix tests with a tally open: they say what they would try.</summary>
    private static IReadOnlyList<Tried> Collect()
    {
        using var tally = FixTally.Begin();
        foreach (var type in typeof(FixCountLaws).Assembly.GetTypes().Where(IsOfFixes))
        {
            foreach (var method in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
            {
                IEnumerable<object?[]?> rows = method.GetCustomAttribute<TheoryAttribute>() is null ? [[]] : method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).Cast<object?[]?>();
                foreach (var row in rows)
                {
                    method.Invoke(Activator.CreateInstance(type), row ?? [null]);
                }
            }
        }

        return tally.Trials;
    }

    private static bool IsOfFixes(Type type) => type.GetConstructor([]) is not null && !type.IsAbstract && type != typeof(FixCountLaws) && type != typeof(FixLaws) && type != typeof(FixTitleLaws)
        && (type.Name.EndsWith("FixTests", StringComparison.Ordinal) || type.Namespace == typeof(FixCountLaws).Namespace);
}
