using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// One run of the flow: a set of bodies, the facts they share, the summaries of what they call.
/// Single-threaded; every file's live run and the deep run has its own, so that no result depends on which came first.
/// </summary>
internal sealed partial class Engine(World world, Facts facts, int files, CancellationToken cancellation)
{
    private readonly Dictionary<(SyntaxNode Body, string Entry), Known> _memo = new();
    private readonly Dictionary<SyntaxNode, HashSet<string>> _entries = new();
    private readonly List<Frame> _stack = new();
    private readonly Dictionary<(SyntaxNode Body, string Entry), Frame> _running = new();
    private readonly Dictionary<(SyntaxNode Body, string Entry), Provisional> _provisional = new();
    private readonly List<Provisional> _leaning = new();
    private readonly Dictionary<(SyntaxNode, ISymbol?, Evidence), SourceOrigin> _origins = new();

    public World World { get; } = world;

    public Facts Facts { get; } = facts;

    public Budget Budget { get; } = new(files);

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Bodies that were too large for exact analysis.</summary>
    public HashSet<SyntaxNode> Capped { get; } = new();

    /// <summary>Empty tables of values, for the next body: most bodies are small, and there are many.</summary>
    public Stack<Dictionary<IOperation, Value>> Values { get; } = new();

    /// <summary>Which facts each root body read, so that it is looked at again when they grow.</summary>
    public Dictionary<ISymbol, HashSet<Body>> Readers { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Bodies that were not entered, because nothing in them has to do with numbers.</summary>
    public HashSet<SyntaxNode> Cold { get; } = new();

    /// <summary>Whether a body's text names something that matters, so that it is worth following without a number passed in.</summary>
    public Func<SyntaxNode, bool> IsHot { get; set; } = _ => false;

    /// <summary>Whether the flow has found a member of this type to hold a number.</summary>
    public bool Holds(INamedTypeSymbol type) => Facts.Members.Any(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, type.OriginalDefinition));

    public bool HasFacts => Facts.Count > 0;

    /// <summary>Analyses a body that nobody in particular calls.</summary>
    public void Root(Body body)
    {
        var frame = new Frame(_stack.Count);
        _stack.Add(frame);
        Summarize(new Callee(body.Member, body.Graph, body.Syntax), Entry.Plain);
        _stack.RemoveAt(_stack.Count - 1);
        Cold.UnionWith(frame.Cold);
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
        if (_memo.TryGetValue(key, out var known) && known.Read.All(fact => Facts.VersionOf(fact.Key) == fact.Value) && !known.Cold.Any(IsHot))
        {
            Inherit(known.Read, known.Cold);
            return known.Summary;
        }

        if (_running.TryGetValue(key, out var running))
        {
            running.IsRecursive = true;
            Top.LowestNeeded = Math.Min(Top.LowestNeeded, running.Depth);
            return running.Partial ?? Summary.Nothing(entry);
        }

        if (_provisional.TryGetValue(key, out var provisional) && provisional.IsOfThisRound)
        {
            Top.LowestNeeded = Math.Min(Top.LowestNeeded, provisional.LowestNeeded);
            Inherit(provisional.Read, provisional.Cold);
            return provisional.Summary;
        }

        return MayGoOn(callee, entry) ? Run(callee, key, entry) : Summary.Nothing(entry);
    }

    /// <summary>How much of a call's heap is still told apart, after the ways this body has been entered.</summary>
    public Detail DetailFor(SyntaxNode body)
    {
        var entries = _entries.TryGetValue(body, out var known) ? known.Count : 0;
        return entries < Budget.FullEntries ? Detail.Full : entries < Budget.TaintedEntries ? Detail.Tainted : Detail.Arguments;
    }

    public bool IsKnown(SyntaxNode body, string entry) => _entries.TryGetValue(body, out var known) && known.Contains(entry);

    public bool WasEntered(SyntaxNode body) => _entries.ContainsKey(body);

    public Value ReadFact(ISymbol member)
    {
        member = Facts.Canonical(member);
        Top.Read[member] = Facts.VersionOf(member);
        return Facts.Of(member);
    }

    /// <summary>The same expression is evaluated many times; its origin is spelled and compared as one.</summary>
    public SourceOrigin OriginAt(SyntaxNode node, Evidence evidence, ISymbol? symbol)
    {
        if (!_origins.TryGetValue((node, symbol, evidence), out var origin))
        {
            _origins.Add((node, symbol, evidence), origin = new SourceOrigin(Show.Expression(node), evidence, node, symbol));
        }

        return origin;
    }

    private Frame Top => _stack[_stack.Count - 1];

    private bool MayGoOn(Callee callee, Entry entry)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_entries.TryGetValue(callee.Syntax, out var entries))
        {
            _entries.Add(callee.Syntax, entries = new HashSet<string>(StringComparer.Ordinal));
        }

        var tooMany = entry.Key.Length > 0 && entries.Count >= Budget.EntriesPerBody && !entries.Contains(entry.Key);
        if (tooMany || (Budget.IsSpent && Budget.Depth > 0) || Budget.Depth >= Budget.CallDepth)
        {
            Capped.Add(callee.Syntax);
            return false;
        }

        if (entries.Add(entry.Key) && entries.Count > Budget.TaintedEntries)
        {
            Capped.Add(callee.Syntax);
        }

        return true;
    }

    /// <summary>
    /// Methods that call each other in a circle are brought to a fixed point together: the one entered first goes round again
    /// as long as any of them has grown, and within one round each is analysed once.
    /// </summary>
    private Summary Run(Callee callee, (SyntaxNode Body, string Entry) key, Entry entry)
    {
        const int mostRounds = 8;
        var frame = new Frame(_stack.Count) { Key = key, Partial = _provisional.TryGetValue(key, out var last) ? last.Summary : null };
        var circle = _leaning.Count;
        _stack.Add(frame);
        _running.Add(key, frame);
        Summary summary;
        try
        {
            for (var round = 1; ; round++)
            {
                frame.IsRecursive = false;
                frame.HasGrown = false;
                frame.LowestNeeded = int.MaxValue;
                frame.Told = _told[key] = new Told();
                Budget.AnalysesDone++;
                summary = Budget.Nested(() => new Interpreter(this, callee, entry).Run());
                frame.HasGrown |= !summary.Same(frame.Partial ?? Summary.Nothing(entry));
                frame.Partial = summary;
                if (frame.LowestNeeded < frame.Depth || !frame.IsRecursive || !frame.HasGrown || round == mostRounds)
                {
                    break;
                }

                _leaning.Skip(circle).ToList().ForEach(member => member.IsOfThisRound = false);
                _leaning.RemoveRange(circle, _leaning.Count - circle);
            }
        }
        finally
        {
            _stack.RemoveAt(_stack.Count - 1);
            _running.Remove(key);
        }

        Settle(frame, summary, circle);
        Inherit(frame.Read, frame.Cold);
        return summary;
    }

    /// <summary>A result that leans on a caller's unfinished one holds for this round only, until that caller has come to rest.</summary>
    private void Settle(Frame frame, Summary summary, int circle)
    {
        if (frame.LowestNeeded < frame.Depth)
        {
            var provisional = new Provisional(frame.Key, summary, frame.Read, frame.Cold, frame.LowestNeeded);
            _provisional[frame.Key] = provisional;
            _leaning.Add(provisional);
            Top.LowestNeeded = Math.Min(Top.LowestNeeded, frame.LowestNeeded);
            Top.HasGrown |= frame.HasGrown;
            return;
        }

        _memo[frame.Key] = new Known(summary, frame.Read, frame.Cold);
        _provisional.Remove(frame.Key);
        foreach (var member in _leaning.Skip(circle))
        {
            _memo[member.Key] = new Known(member.Summary, frame.Read, frame.Cold);
            _provisional.Remove(member.Key);
        }

        _leaning.RemoveRange(circle, _leaning.Count - circle);
    }

    private void Inherit(Dictionary<ISymbol, int> read, HashSet<SyntaxNode> cold)
    {
        if (_stack.Count == 0)
        {
            return;
        }

        foreach (var fact in read)
        {
            Top.Read[fact.Key] = fact.Value;
        }

        Top.Cold.UnionWith(cold);
    }

    /// <summary>Not entered, because so far nothing in it has to do with numbers.</summary>
    public void LeftOut(SyntaxNode body) => Top.Cold.Add(body);

    private sealed record Known(Summary Summary, Dictionary<ISymbol, int> Read, HashSet<SyntaxNode> Cold);

    private sealed class Provisional((SyntaxNode Body, string Entry) key, Summary summary, Dictionary<ISymbol, int> read, HashSet<SyntaxNode> cold, int lowestNeeded)
    {
        public (SyntaxNode Body, string Entry) Key { get; } = key;

        public Summary Summary { get; } = summary;

        public Dictionary<ISymbol, int> Read { get; } = read;

        public HashSet<SyntaxNode> Cold { get; } = cold;

        public int LowestNeeded { get; } = lowestNeeded;

        public bool IsOfThisRound { get; set; } = true;
    }

    private sealed class Frame(int depth)
    {
        public (SyntaxNode Body, string Entry) Key { get; set; }

        public int Depth { get; } = depth;

        public int LowestNeeded { get; set; } = int.MaxValue;

        public bool IsRecursive { get; set; }

        /// <summary>Whether this round has brought more than the last, here or in a member of the circle.</summary>
        public bool HasGrown { get; set; }

        public Summary? Partial { get; set; }

        /// <summary>Leaks told by this analysis; a later one of the same body and entry knows better and replaces them.</summary>
        public Told Told { get; set; } = new();

        public Dictionary<ISymbol, int> Read { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>Bodies that were not entered as long as nothing in them has to do with numbers.</summary>
        public HashSet<SyntaxNode> Cold { get; } = new();
    }
}
