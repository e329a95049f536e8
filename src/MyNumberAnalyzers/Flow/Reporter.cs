using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.Flow;

/// <summary>Turns leaks into diagnostics: one an argument, by the most specific rule.</summary>
internal static class Reporter
{
    /// <summary>Which kind tells more when one argument has several.</summary>
    private static readonly ImmutableArray<SinkKind> Specific = ImmutableArray.Create(
        SinkKind.Hash,
        SinkKind.SqlText,
        SinkKind.Url,
        SinkKind.Exception,
        SinkKind.Telemetry,
        SinkKind.State,
        SinkKind.Response,
        SinkKind.Transmit,
        SinkKind.Database,
        SinkKind.Serialize,
        SinkKind.File,
        SinkKind.Log);

    public static IEnumerable<Leak> OnePerPlace(IEnumerable<Leak> leaks) => leaks
        .GroupBy(leak => (leak.Place.SyntaxTree, leak.Place.Span))
        .Select(group => group.OrderBy(leak => Specific.IndexOf(leak.Kind)).First());

    /// <summary>Place alone: one argument gets one warning, whichever tier tells it.</summary>
    public static string Identity(Leak leak) => Identity(leak.Place);

    public static string Identity(SyntaxNode place) => $"{place.SyntaxTree.FilePath}|{place.SpanStart}|{place.Span.Length}";

    /// <summary>A sink that only shows because a member is known to hold a number, while the number is told where it is handed over.</summary>
    public static bool IsCovered(World world, Leak leak) =>
        world.Covered.ContainsKey(Identity(leak))
        && leak.Labels.Items.All(label => label.Origin is not SourceOrigin { Node: { } node } || node.SyntaxTree != leak.Place.SyntaxTree);

    public static Diagnostic? Describe(Leak leak, int depth, bool isDeep)
    {
        if (AllRules.For(leak.Kind) is not { } rule || leak.Labels.Items.FirstOrDefault(label => label.Origin is SourceOrigin) is not { } first)
        {
            return null;
        }

        var source = (SourceOrigin)first.Origin;
        var more = new List<Location>();
        foreach (var label in leak.Labels.Items)
        {
            if (label.Origin is SourceOrigin { Node: { } node } && node != leak.Place)
            {
                Add(more, node.GetLocation());
            }
        }

        var steps = Steps(first.Way).ToList();
        steps.ForEach(step => Add(more, step.Node.GetLocation()));
        if (leak.Far is { } far)
        {
            Add(more, far.GetLocation());
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add("kind", leak.Kind.ToString())
            .Add("source", source.Display)
            .Add("evidence", source.Evidence.Kind.ToString())
            .Add("sink", leak.Sink);
        return Diagnostic.Create(
            isDeep ? rule.Deep : rule.Descriptor,
            leak.Place.GetLocation(),
            more,
            properties,
            source.Display,
            leak.Sink,
            Way(steps, depth));
    }

    private static void Add(List<Location> locations, Location location)
    {
        if (!locations.Contains(location))
        {
            locations.Add(location);
        }
    }

    private static IEnumerable<WayStep> Steps(WayStep? way)
    {
        var steps = new Stack<WayStep>();
        for (; way is not null; way = way.Before)
        {
            steps.Push(way);
        }

        return steps;
    }

    private static object Way(List<WayStep> steps, int depth)
    {
        var names = steps.Select(step => step.Name).Where(name => name.Length > 0 && name != "lambda").Distinct().Take(depth).ToList();
        if (names.Count == 0)
        {
            return "";
        }

        return new Bilingual(
            " (through " + string.Join(", ", names.Select(name => $"'{name}'")) + ")",
            "（" + string.Join("、", names.Select(name => $"'{name}'")) + " を経由）");
    }
}
