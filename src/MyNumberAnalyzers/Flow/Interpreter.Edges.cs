using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>The ways from block to block: branches, finally blocks, loops, exceptions.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Carries a state along a branch, through the finally blocks it leaves.</summary>
    /// <param name="isDone">Whether whoever hands the state on has no more use for it: then it need not be copied.</param>
    private void Follow(ControlFlowBranch? branch, State state, bool isDone = false)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            LeaveFinally(branch.Source, state);
            return;
        }

        Through(branch.FinallyRegions, 0, branch.Destination, state, branch.Source.Ordinal, isDone);
    }

    private void Through(ImmutableArray<ControlFlowRegion> regions, int next, BasicBlock? destination, State state, int source, bool isDone = false)
    {
        if (next < regions.Length)
        {
            var region = regions[next];
            if (!_finallyExits.TryGetValue(region, out var exits))
            {
                _finallyExits.Add(region, exits = new List<FinallyExit>());
            }

            var exit = new FinallyExit(regions, next + 1, destination);
            if (!exits.Any(known => known.Destination == destination && known.Next == exit.Next && known.Regions.SequenceEqual(regions)))
            {
                exits.Add(exit);
                Requeue(region);
            }

            Flow(region.FirstBlockOrdinal, state, source, isDone);
        }
        else if (destination is not null)
        {
            Flow(destination.Ordinal, state, source, isDone);
        }
    }

    private void Requeue(ControlFlowRegion region)
    {
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            if (_inputs[ordinal] is not null)
            {
                Push(ordinal);
            }
        }
    }

    private void LeaveFinally(BasicBlock block, State state)
    {
        var region = block.EnclosingRegion;
        while (region is not null && region.Kind != ControlFlowRegionKind.Finally)
        {
            region = region.EnclosingRegion;
        }

        if (region is not null && !state.Conditions.ContainsKey(Thrown) && _finallyExits.TryGetValue(region, out var exits))
        {
            foreach (var exit in exits.ToArray())
            {
                Through(exit.Regions, exit.Next, exit.Destination, state, block.Ordinal);
            }
        }
    }

    private void Flow(int ordinal, State state, int source = Raised, bool isDone = false)
    {
        const int mostKeptApart = 6;
        const int mostAdoptions = 12;
        var inputs = _inputs[ordinal] ??= new List<State>();
        if (Like(inputs, state) is { } same)
        {
            var changed = same.Join(state);
            if ((source >= ordinal || IsOnlySource(ordinal, source)) && _adoptions[ordinal]++ < mostAdoptions)
            {
                changed |= same.AdoptElements(source >= ordinal ? EndOfLoop(ordinal, source, state) : state);
            }

            if (changed)
            {
                Push(ordinal);
            }

            return;
        }

        IsOnlySource(ordinal, source);
        inputs.Add(isDone ? state : state.Copy());
        if (inputs.Count > mostKeptApart)
        {
            MergeAll(inputs);
        }

        Push(ordinal);
    }

    /// <summary>What the ways back to a loop's head have in common.</summary>
    private State EndOfLoop(int head, int source, State state)
    {
        if (!_ends.TryGetValue(head, out var ends))
        {
            _ends.Add(head, ends = new SortedDictionary<int, State>());
        }

        ends[source] = state.Copy();
        var all = (State?)null;
        foreach (var end in ends.Values)
        {
            all = Joined(all, end);
        }

        return all!;
    }

    private const int Raised = -2;

    /// <summary>Whether this block has been reached from one block only: then what comes from there again is newer, not other.</summary>
    private bool IsOnlySource(int ordinal, int source)
    {
        const int none = -1;
        if (source == Raised)
        {
            return false;
        }

        _sources[ordinal] = _sources[ordinal] == none || _sources[ordinal] == source ? source : Raised;
        return _sources[ordinal] == source;
    }

    private static void MergeAll(List<State> inputs)
    {
        var all = inputs[0].Copy();
        foreach (var input in inputs.Skip(1))
        {
            all.DropConditions(input.Conditions);
            all.Join(input);
        }

        inputs.Clear();
        inputs.Add(all);
    }

    /// <summary>The input that speaks of the same conditions; no closure, for this is asked at every edge.</summary>
    private static State? Like(List<State> inputs, State state)
    {
        foreach (var input in inputs)
        {
            if (SameConditions(input.Conditions, state.Conditions))
            {
                return input;
            }
        }

        return null;
    }

    private static bool SameConditions(ImmutableDictionary<string, bool> a, ImmutableDictionary<string, bool> b) =>
        ReferenceEquals(a, b) || (a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var truth) && truth == pair.Value));

    private static State Joined(State? into, State state)
    {
        if (into is null)
        {
            return state.Copy();
        }

        into.DropConditions(state.Conditions);
        into.Join(state);
        return into;
    }

    /// <summary>First blocks of the handlers that an exception in this block may reach; the graph has no such edges.</summary>
    private static ImmutableArray<Handler> Handlers(BasicBlock block)
    {
        if (!IsGuarded(block))
        {
            return ImmutableArray<Handler>.Empty;
        }

        var result = ImmutableArray.CreateBuilder<Handler>();
        HashSet<ITypeSymbol>? caught = null;
        for (var region = block.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
            {
                continue;
            }

            foreach (var handler in whole.NestedRegions)
            {
                // What an inner catch of the same type has caught does not reach the outer one.
                var isCaught = handler.ExceptionType is { } type && caught?.Contains(type) == true;
                if (!isCaught && handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
                {
                    result.Add(new Handler(handler.FirstBlockOrdinal, handler.Kind == ControlFlowRegionKind.Finally));
                }
            }

            foreach (var handler in whole.NestedRegions)
            {
                if (handler is { Kind: ControlFlowRegionKind.Catch, ExceptionType: { } type })
                {
                    (caught ??= new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)).Add(type);
                }
            }
        }

        return result.ToImmutable();
    }

    private static bool IsGuarded(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try)
            {
                return true;
            }
        }

        return false;
    }

    private void Raise(ImmutableArray<Handler> handlers)
    {
        foreach (var handler in handlers)
        {
            var state = _state;
            if (handler.IsFinally)
            {
                state = _state.Copy();
                state.Assume(Thrown, true);
            }

            Flow(handler.Block, state);
        }
    }

    /// <summary>Holds where a finally block runs because of an exception: behind it the exception goes on, not the code.</summary>
    private const string Thrown = "#thrown";

    private readonly struct Handler(int block, bool isFinally)
    {
        public int Block { get; } = block;

        public bool IsFinally { get; } = isFinally;
    }

    private sealed record FinallyExit(ImmutableArray<ControlFlowRegion> Regions, int Next, BasicBlock? Destination);
}
