using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// One run of the flow: a set of bodies, the facts they share, the summaries of what they call.
/// Single-threaded; every file's live run and the deep run has its own, so that no result depends on which came first.
/// </summary>
internal sealed class Engine(World world, Facts facts, CancellationToken cancellation)
{
    private readonly Dictionary<(SyntaxNode Body, string Entry), Known> _memo = new();
    private readonly Dictionary<SyntaxNode, int> _entries = new();
    private readonly List<Frame> _stack = new();
    private readonly Dictionary<string, Leak> _leaks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Leak> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _returned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Store> _stores = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MaskUse> _masks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Handover> _handovers = new(StringComparer.Ordinal);

    public World World { get; } = world;

    public Facts Facts { get; } = facts;

    public Budget Budget { get; } = new();

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Bodies that were too large for exact analysis.</summary>
    public HashSet<SyntaxNode> Capped { get; } = new();

    /// <summary>Which facts each root body read, so that it is looked at again when they grow.</summary>
    public Dictionary<ISymbol, HashSet<Body>> Readers { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a body's text names something that matters, so that it is worth following without a number passed in.</summary>
    public Func<SyntaxNode, bool> IsHot { get; set; } = _ => false;

    /// <summary>Whether the flow has found a member of this type to hold a number.</summary>
    public bool Holds(INamedTypeSymbol type) => Facts.Members.Any(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, type.OriginalDefinition));

    public bool HasFacts => Facts.Count > 0;

    /// <summary>Leaks found, serialisers and hashes among them whose result was not seen to leave or to be protected.</summary>
    public IEnumerable<Leak> Leaks => _leaks.Values
        .Concat(_pending.Where(pair => !_settled.Contains(pair.Key) && !(pair.Value.Original is { } original && _settled.Contains(original)) && !_leaks.ContainsKey(pair.Key)).Select(pair => pair.Value))
        .OrderBy(leak => leak.Key, StringComparer.Ordinal);

    public FlowFindings Findings => new(
        _stores.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToImmutableArray(),
        _masks.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToImmutableArray(),
        _handovers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToImmutableArray());

    /// <summary>Analyses a body that nobody in particular calls.</summary>
    public void Root(Body body)
    {
        var frame = new Frame(_stack.Count);
        _stack.Add(frame);
        Summarize(new Callee(body.Member, body.Graph, body.Syntax), Entry.Plain);
        _stack.RemoveAt(_stack.Count - 1);
        foreach (var fact in frame.Read.Keys)
        {
            if (!Readers.TryGetValue(fact, out var readers))
            {
                Readers.Add(fact, readers = new HashSet<Body>());
            }

            readers.Add(body);
        }
    }

    /// <summary>What a body does when entered so; memoised, with recursion brought to a fixed point.</summary>
    public Summary Summarize(Callee callee, Entry entry)
    {
        var key = (callee.Syntax, entry.Key);
        if (_memo.TryGetValue(key, out var known) && known.Read.All(fact => Facts.VersionOf(fact.Key) == fact.Value))
        {
            Inherit(known.Read);
            return known.Summary;
        }

        var running = _stack.FirstOrDefault(frame => frame.Key == key);
        if (running is not null)
        {
            running.IsRecursive = true;
            Top.LowestNeeded = Math.Min(Top.LowestNeeded, running.Depth);
            return running.Partial ?? Summary.Nothing(entry);
        }

        return MayGoOn(callee, key, entry) ? Run(callee, key, entry) : Summary.Nothing(entry);
    }

    public bool WasEntered(SyntaxNode body) => _entries.ContainsKey(body);

    public Value ReadFact(ISymbol member)
    {
        member = Facts.Canonical(member);
        Top.Read[member] = Facts.VersionOf(member);
        return Facts.Of(member);
    }

    public void Report(Leak leak)
    {
        if (_leaks.TryGetValue(leak.Key, out var known))
        {
            leak = known with { Labels = known.Labels.Union(leak.Labels), Carrier = known.Carrier ?? leak.Carrier };
        }

        _leaks[leak.Key] = leak;
    }

    public void Await(Pending token)
    {
        if (token.Leak.Labels.Items.Any(label => label.Origin is SourceOrigin))
        {
            _pending[token.Key] = token.Leak;
        }
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

    public void Report(Store store) => _stores[Place(store.Value)] = store;

    public void Report(MaskUse use) => _masks[Place(use.Value)] = use;

    public void Report(Handover handover) => _handovers[Place(handover.Value)] = handover;

    private static string Place(SyntaxNode node) => $"{node.SyntaxTree.FilePath}|{node.SpanStart:D9}|{node.Span.Length}";

    private Frame Top => _stack[_stack.Count - 1];

    private bool MayGoOn(Callee callee, (SyntaxNode, string) key, Entry entry)
    {
        Cancellation.ThrowIfCancellationRequested();
        _entries.TryGetValue(callee.Syntax, out var entries);
        var tooMany = !_memo.ContainsKey(key) && entry.Key.Length > 0 && entries >= Budget.EntriesPerBody;
        if (tooMany || Budget.AnalysesDone >= Budget.Analyses || Budget.Depth >= Budget.CallDepth)
        {
            Capped.Add(callee.Syntax);
            return false;
        }

        _entries[callee.Syntax] = entries + 1;
        return true;
    }

    private Summary Run(Callee callee, (SyntaxNode Body, string Entry) key, Entry entry)
    {
        const int mostRounds = 6;
        var frame = new Frame(_stack.Count) { Key = key };
        _stack.Add(frame);
        Summary summary;
        try
        {
            var round = 0;
            do
            {
                frame.IsRecursive = false;
                Budget.AnalysesDone++;
                var before = frame.Partial;
                summary = Budget.Nested(() => new Interpreter(this, callee, entry).Run());
                frame.Partial = summary;
                if (before is not null && summary.Same(before))
                {
                    break;
                }
            }
            while (frame.IsRecursive && ++round < mostRounds);
        }
        finally
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        // A result that leans on a caller's unfinished one holds for this round only.
        if (frame.LowestNeeded >= frame.Depth)
        {
            _memo[key] = new Known(summary, frame.Read);
        }
        else if (_stack.Count > 0)
        {
            Top.LowestNeeded = Math.Min(Top.LowestNeeded, frame.LowestNeeded);
        }

        Inherit(frame.Read);
        return summary;
    }

    private void Inherit(Dictionary<ISymbol, int> read)
    {
        if (_stack.Count == 0)
        {
            return;
        }

        foreach (var fact in read)
        {
            Top.Read[fact.Key] = fact.Value;
        }
    }

    private sealed record Known(Summary Summary, Dictionary<ISymbol, int> Read);

    private sealed class Frame(int depth)
    {
        public (SyntaxNode Body, string Entry) Key { get; set; }

        public int Depth { get; } = depth;

        public int LowestNeeded { get; set; } = int.MaxValue;

        public bool IsRecursive { get; set; }

        public Summary? Partial { get; set; }

        public Dictionary<ISymbol, int> Read { get; } = new(SymbolEqualityComparer.Default);
    }
}

/// <summary>Something that can be entered: a body, a lambda or a local function.</summary>
internal sealed record Callee(ISymbol Member, Microsoft.CodeAnalysis.FlowAnalysis.ControlFlowGraph Graph, SyntaxNode Syntax)
{
    public IMethodSymbol? Method => Member as IMethodSymbol;
}
