using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Forward dataflow over one control flow graph, entered in one way. This part: the fixed point over blocks.</summary>
internal sealed partial class Interpreter
{
    private readonly Engine _engine;
    private readonly World _world;
    private readonly Callee _callee;
    private readonly Entry _entry;
    private readonly ControlFlowGraph _graph;
    private readonly Interner _objects = new();
    private readonly AbstractObject _frame;
    private readonly List<State>[] _inputs;
    private readonly bool[] _queued;
    private readonly int[] _adoptions;
    private readonly int[] _sources;
    private readonly Dictionary<int, SortedDictionary<int, State>> _ends = new();
    private readonly SortedSet<int> _queue = new();
    private readonly Dictionary<ControlFlowRegion, List<FinallyExit>> _finallyExits = new();
    private readonly Dictionary<IOperation, Value> _seen = new();
    private readonly Dictionary<string, Leak> _entryLeaks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoreFact> _storeFacts = new(StringComparer.Ordinal);
    private readonly AbstractObject?[] _arguments;
    private readonly HashSet<string> _repeatedConditions;
    private State _state = new();
    private Value _this = Value.Unknown;
    private Value? _result;
    private State? _exit;
    private int _steps;
    private bool _capped;

    public Interpreter(Engine engine, Callee callee, Entry entry)
    {
        _engine = engine;
        _world = engine.World;
        _callee = callee;
        _entry = entry;
        _graph = callee.Graph;
        _frame = _objects.Get("frame", ObjectKind.Frame, null);
        _inputs = new List<State>[_graph.Blocks.Length];
        _queued = new bool[_graph.Blocks.Length];
        _adoptions = new int[_graph.Blocks.Length];
        _sources = Enumerable.Repeat(-1, _graph.Blocks.Length).ToArray();
        _arguments = new AbstractObject?[(callee.Method?.Parameters.Length ?? 0) + 1];
        _repeatedConditions = Conditions.Repeated(_graph);
    }

    public Summary Run()
    {
        Enter();
        _inputs[0] = new List<State> { _state };
        Push(0);
        while (_queue.Count > 0)
        {
            var ordinal = _queue.Min;
            _queue.Remove(ordinal);
            _queued[ordinal] = false;
            foreach (var input in _inputs[ordinal].ToArray())
            {
                _engine.Cancellation.ThrowIfCancellationRequested();
                _state = input.Copy();
                Visit(_graph.Blocks[ordinal]);
            }
        }

        RunLeftOver();
        if (_capped)
        {
            _engine.Capped.Add(_callee.Syntax);
        }

        return Leave();
    }

    private void Push(int ordinal)
    {
        if (!_queued[ordinal])
        {
            _queued[ordinal] = true;
            _queue.Add(ordinal);
        }
    }

    private void Visit(BasicBlock block)
    {
        if (block.Kind == BasicBlockKind.Exit)
        {
            _exit = Joined(_exit, _state);
            return;
        }

        var handlers = Handlers(block);
        foreach (var operation in block.Operations)
        {
            if (OverBudget())
            {
                return;
            }

            _at = operation;
            if (!handlers.IsEmpty && MayThrow(operation))
            {
                Raise(handlers);
            }

            Evaluate(operation);
        }

        if (block.BranchValue is { } value)
        {
            Branch(block, value, handlers);
        }
        else
        {
            Follow(block.FallThroughSuccessor, _state);
        }
    }

    /// <summary>An operation that throws leaves the state before it to the handler.</summary>
    private static bool MayThrow(IOperation operation) => operation.DescendantsAndSelf().Any(inner => inner
        is IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation
        or IAwaitOperation or IThrowOperation or IConversionOperation { IsImplicit: false } or IDynamicInvocationOperation or IArrayCreationOperation
        || inner is IFieldReferenceOperation { Instance: not null and not IInstanceReferenceOperation });

    private bool OverBudget()
    {
        _steps++;
        _engine.Budget.Steps++;
        if (_steps <= Budget.StepsPerBody)
        {
            return false;
        }

        _capped = true;
        return true;
    }

    private void Branch(BasicBlock block, IOperation value, ImmutableArray<Handler> handlers)
    {
        _at = value;
        if (!handlers.IsEmpty && MayThrow(value))
        {
            Raise(handlers);
        }

        var tested = Evaluate(value);
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            {
                Return(value, tested);
            }

            Follow(block.FallThroughSuccessor, _state);
            return;
        }

        var jumpsWhenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        var before = _state;
        foreach (var truth in new[] { true, false })
        {
            if (tested.Constant is { HasValue: true, Value: bool known } && known != truth)
            {
                continue;
            }

            _state = before.Copy();
            if (Assume(value, truth))
            {
                Follow(truth == jumpsWhenTrue ? block.ConditionalSuccessor : block.FallThroughSuccessor, _state);
            }
        }
    }

    /// <summary>Carries a state along a branch, through the finally blocks it leaves.</summary>
    private void Follow(ControlFlowBranch? branch, State state)
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

        Through(branch.FinallyRegions, 0, branch.Destination, state, branch.Source.Ordinal);
    }

    private void Through(ImmutableArray<ControlFlowRegion> regions, int next, BasicBlock? destination, State state, int source)
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

            Flow(region.FirstBlockOrdinal, state, source);
        }
        else if (destination is not null)
        {
            Flow(destination.Ordinal, state, source);
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

    private void Flow(int ordinal, State state, int source = Raised)
    {
        const int mostKeptApart = 6;
        const int mostAdoptions = 12;
        var inputs = _inputs[ordinal] ??= new List<State>();
        var same = inputs.FirstOrDefault(input => SameConditions(input.Conditions, state.Conditions));
        if (same is not null)
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
        inputs.Add(state.Copy());
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
    private ImmutableArray<Handler> Handlers(BasicBlock block)
    {
        var result = ImmutableArray.CreateBuilder<Handler>();
        var caught = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        for (var region = block.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
            {
                continue;
            }

            foreach (var handler in whole.NestedRegions.Where(nested => nested.Kind
                is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally))
            {
                // What an inner catch of the same type has caught does not reach the outer one.
                var isCaught = handler.ExceptionType is { } type && caught.Contains(type);
                if (!isCaught)
                {
                    result.Add(new Handler(handler.FirstBlockOrdinal, handler.Kind == ControlFlowRegionKind.Finally));
                }
            }

            caught.UnionWith(whole.NestedRegions.Where(nested => nested.Kind == ControlFlowRegionKind.Catch && nested.ExceptionType is not null).Select(nested => nested.ExceptionType!));
        }

        return result.ToImmutable();
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

    /// <summary>Keeps one abstract object per place, so that repeated evaluation finds the same one.</summary>
    internal sealed class Interner
    {
        private readonly Dictionary<object, AbstractObject> _known = new();

        public AbstractObject Get(object place, ObjectKind kind, ITypeSymbol? type, bool standsForAll = false)
        {
            if (!_known.TryGetValue(place, out var item))
            {
                _known.Add(place, item = new AbstractObject(kind, type, _known.Count, standsForAll));
            }

            return item;
        }

        public bool Has(object place) => _known.ContainsKey(place);
    }
}
