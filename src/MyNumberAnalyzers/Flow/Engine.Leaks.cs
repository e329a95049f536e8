using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Flow;

/// <summary>What a run has to tell: leaks, those that wait for a result to leave, and what the rules ask for.</summary>
internal sealed partial class Engine
{
    private readonly Dictionary<(SyntaxNode Body, string Entry), Told> _told = new();
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _returned = new(StringComparer.Ordinal);
    private readonly Dictionary<(SyntaxTree, TextSpan), Store> _stores = new();
    private readonly Dictionary<string, MaskUse> _masks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Handover> _handovers = new(StringComparer.Ordinal);

    /// <summary>Leaks found, serialisers and hashes among them whose result was not seen to leave or to be protected.</summary>
    public IEnumerable<Leak> Leaks
    {
        get
        {
            var leaks = Merged(told => told.Leaks, settlement => settlement.Leaks);
            return leaks.Values
                .Concat(Merged(told => told.Pending, settlement => settlement.Pending).Where(pair => !_settled.Contains(pair.Key) && !(pair.Value.Original is { } original && _settled.Contains(original)) && !leaks.ContainsKey(pair.Key)).Select(pair => pair.Value))
                .OrderBy(leak => leak.Key, StringComparer.Ordinal);
        }
    }

    public FlowFindings Findings => new(
        _stores.OrderBy(pair => Place(pair.Value.Value), StringComparer.Ordinal).Select(pair => pair.Value).ToImmutableArray(),
        _masks.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToImmutableArray(),
        _handovers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToImmutableArray());

    public void Report(Leak leak) => Add(Top.Told.Leaks, leak);

    public void Await(Pending token)
    {
        if (token.Leak.Labels.Items.Any(label => label.Origin is SourceOrigin))
        {
            Top.Told.Pending[token.Key] = token.Leak;
        }
    }

    private static void Add(Dictionary<string, Leak> leaks, Leak leak)
    {
        if (leaks.TryGetValue(leak.Key, out var known))
        {
            leak = known with { Labels = known.Labels.Union(leak.Labels), Carrier = known.Carrier ?? leak.Carrier };
        }

        leaks[leak.Key] = leak;
    }

    /// <summary>Results of other runs that this one takes as they are.</summary>
    public Dictionary<SyntaxTree, Settlement> Settlements { get; } = new();

    public void Take(Settlement settlement)
    {
        Settlements.Add(settlement.Tree, settlement);
        Facts.Add(settlement.Facts);
        _settled.UnionWith(settlement.Settled);
    }

    /// <summary>Leaks told for certain, and those that wait for their result to leave: what a run hands on to another.</summary>
    public IReadOnlyList<Leak> LeaksTold => Merged(told => told.Leaks, settlement => settlement.Leaks).Values.ToList();

    public IReadOnlyList<Leak> LeaksWaiting => Merged(told => told.Pending, settlement => settlement.Pending).Values.ToList();

    public IReadOnlyCollection<string> Settled => _settled;

    private Dictionary<string, Leak> Merged(Func<Told, Dictionary<string, Leak>> kind, Func<Settlement, IReadOnlyList<Leak>> settled)
    {
        var all = new Dictionary<string, Leak>(StringComparer.Ordinal);
        foreach (var leak in Settlements.Values.OrderBy(settlement => settlement.Tree.FilePath, StringComparer.Ordinal).SelectMany(settled))
        {
            Add(all, leak);
        }

        foreach (var leak in _told.Where(unit => kind(unit.Value).Count > 0).OrderBy(unit => Place(unit.Key.Body), StringComparer.Ordinal).ThenBy(unit => unit.Key.Entry, StringComparer.Ordinal).SelectMany(unit => kind(unit.Value).Values))
        {
            Add(all, leak);
        }

        return all;
    }

    /// <summary>The result was seen to leave (and is told there) or to be protected.</summary>
    public void Settle(LabelSet labels)
    {
        foreach (var token in labels.Items.SelectMany(label => label.Pending))
        {
            _settled.Add(token.Key);
        }
    }

    /// <summary>Remembers that a followed result is handed to callers.</summary>
    public void Returned(LabelSet labels)
    {
        foreach (var token in labels.Items.SelectMany(label => label.Pending))
        {
            _returned.Add(token.Key);
        }
    }

    public bool IsReturned(string key) => _returned.Contains(key);

    /// <summary>A body is looked at only because of what an earlier run has learned: its leaks are told, what the rules say of it is not changed.</summary>
    public bool IsRecalling { get; set; }

    public void Report(Store store)
    {
        if (!IsRecalling)
        {
            _stores[(store.Value.SyntaxTree, store.Value.Span)] = store;
        }
    }

    public void Report(MaskUse use)
    {
        if (!IsRecalling)
        {
            _masks[Place(use.Value)] = use;
        }
    }

    public void Report(Handover handover)
    {
        if (!IsRecalling)
        {
            _handovers[Place(handover.Value)] = handover;
        }
    }

    private static string Place(SyntaxNode node) => $"{node.SyntaxTree.FilePath}|{node.SpanStart:D9}|{node.Span.Length}";

    private sealed class Told
    {
        public Dictionary<string, Leak> Leaks { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Leak> Pending { get; } = new(StringComparer.Ordinal);
    }
}
