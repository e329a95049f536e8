using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// What the last full analysis learned of members, by the tree that declares them and as long as that tree lives.
/// Ids, never symbols: a symbol would keep its compilation alive.
/// </summary>
internal static class Memory
{
    private static readonly ConditionalWeakTable<SyntaxTree, Learned> Known = new();

    public static void Keep(World world, Facts facts, CancellationToken cancellation)
    {
        var byTree = new Dictionary<SyntaxTree, List<Item>>();
        foreach (var member in facts.Members)
        {
            var tree = member.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
            if (tree is null || member.GetDocumentationCommentId() is not { } id)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (var (holder, part) in facts.ByHolder(member).SelectMany(holder => holder.Parts.Select(part => (holder.Holder, part))))
            {
                if (part.Value.Labels.Items.Select(label => label.Origin).OfType<SourceOrigin>().FirstOrDefault() is not { } origin)
                {
                    continue;
                }

                if (!byTree.TryGetValue(tree, out var items))
                {
                    byTree.Add(tree, items = new List<Item>());
                }

                items.Add(new Item(id, holder?.GetDocumentationCommentId(), part.Key, origin.Display, origin.Evidence));
            }
        }

        var covered = ByPath(world.Covered.Keys);
        foreach (var tree in world.Surface.Trees)
        {
            var isKnown = Known.TryGetValue(tree, out var learned);
            var hasItems = byTree.TryGetValue(tree, out var items);
            var hasCovered = covered.TryGetValue(tree.FilePath, out var keys);
            if (isKnown || hasItems || hasCovered)
            {
                learned ??= Known.GetOrCreateValue(tree);
                learned.Covered = hasCovered ? keys!.ToImmutableHashSet() : ImmutableHashSet<string>.Empty;
                learned.Items = hasItems ? items!.ToImmutableArray() : ImmutableArray<Item>.Empty;
            }
        }
    }

    /// <summary>Identities of leaks by what stands before a bar in them: the first is the file's path, which may hold a bar itself.</summary>
    private static Dictionary<string, List<string>> ByPath(IEnumerable<string> identities)
    {
        var byPath = new Dictionary<string, List<string>>(System.StringComparer.Ordinal);
        foreach (var identity in identities)
        {
            for (var bar = identity.IndexOf('|'); bar >= 0; bar = identity.IndexOf('|', bar + 1))
            {
                var path = identity.Substring(0, bar);
                if (!byPath.TryGetValue(path, out var keys))
                {
                    byPath.Add(path, keys = new List<string>());
                }

                keys.Add(identity);
            }
        }

        return byPath;
    }

    /// <summary>Whether the last full analysis told this leak where the number is handed over.</summary>
    public static bool IsCovered(SyntaxTree tree, Leak leak) =>
        Known.TryGetValue(tree, out var learned) && learned.Covered.Contains(Reporter.Identity(leak))
        && leak.Labels.Items.All(label => label.Origin is not SourceOrigin { Node: { } node } || node.SyntaxTree != tree);

    public static Facts Recall(Compilation compilation, ImmutableArray<SyntaxTree> trees, SyntaxTree except)
    {
        var facts = new Facts();
        foreach (var tree in trees)
        {
            if (tree == except || !Known.TryGetValue(tree, out var learned))
            {
                continue;
            }

            foreach (var item in learned.Items)
            {
                if (DocumentationCommentId.GetFirstSymbolForDeclarationId(item.Id, compilation) is { } member)
                {
                    var holder = item.Holder is null ? null : DocumentationCommentId.GetFirstSymbolForDeclarationId(item.Holder, compilation) as INamedTypeSymbol;
                    facts.Add(member, Value.Of(new Label(new SourceOrigin(item.Display, item.Evidence, null, null))), item.Part, holder);
                }
            }
        }

        facts.Changed.Clear();
        return facts;
    }

    private sealed record Item(string Id, string? Holder, string Part, string Display, Evidence Evidence);

    private sealed class Learned
    {
        public ImmutableHashSet<string> Covered { get; set; } = ImmutableHashSet<string>.Empty;

        public ImmutableArray<Item> Items { get; set; } = ImmutableArray<Item>.Empty;
    }
}
