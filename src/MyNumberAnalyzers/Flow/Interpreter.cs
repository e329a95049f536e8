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
    private readonly AbstractObject _statics;
    private readonly List<State>[] _inputs;
    private readonly bool[] _queued;
    private readonly int[] _adoptions;
    private readonly int[] _sources;
    private readonly Dictionary<int, SortedDictionary<int, State>> _ends = new();
    private int _waiting;
    private int _lowest;
    private readonly Dictionary<ControlFlowRegion, List<FinallyExit>> _finallyExits = new();
    private readonly Dictionary<IOperation, Value> _seen;
    private readonly bool _isForward;
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
        _statics = entry.Statics ?? _objects.Get("static", ObjectKind.Unknown, null);
        _inputs = new List<State>[_graph.Blocks.Length];
        _queued = new bool[_graph.Blocks.Length];
        _adoptions = new int[_graph.Blocks.Length];
        _sources = new int[_graph.Blocks.Length];
        for (var i = 0; i < _sources.Length; i++)
        {
            _sources[i] = -1;
        }

        _arguments = new AbstractObject?[(callee.Method?.Parameters.Length ?? 0) + 1];
        _repeatedConditions = Conditions.Repeated(_graph);
        _isForward = IsForward(_graph);
        _seen = engine.Values.Count > 0 ? engine.Values.Pop() : new Dictionary<IOperation, Value>();
    }

    public Summary Run()
    {
        Enter();
        _inputs[0] = new List<State> { _state };
        Push(0);
        while (_waiting > 0)
        {
            var ordinal = Pop();
            var inputs = _inputs[ordinal];
            if (_isForward)
            {
                // Nothing leads back here: what came in is this visit's own.
                _inputs[ordinal] = null!;
            }

            if (inputs.Count == 1)
            {
                Visit(ordinal, inputs[0]);
                continue;
            }

            // A copy: the block may lead to itself.
            foreach (var input in inputs.ToArray())
            {
                Visit(ordinal, input);
            }
        }

        RunLeftOver();
        if (_capped)
        {
            _engine.Capped.Add(_callee.Syntax);
        }

        var summary = Leave();
        _seen.Clear();
        _engine.Values.Push(_seen);
        return summary;
    }

    private void Push(int ordinal)
    {
        if (!_queued[ordinal])
        {
            _queued[ordinal] = true;
            _waiting++;
            _lowest = Math.Min(_lowest, ordinal);
        }
    }

    /// <summary>The first of the waiting blocks in the order of the text.</summary>
    private int Pop()
    {
        while (!_queued[_lowest])
        {
            _lowest++;
        }

        _queued[_lowest] = false;
        _waiting--;
        return _lowest;
    }

    private void Visit(int ordinal, State input)
    {
        _engine.Cancellation.ThrowIfCancellationRequested();
        _state = _isForward ? input : input.Copy();
        Visit(_graph.Blocks[ordinal]);
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
            Follow(block.FallThroughSuccessor, _state, isDone: true);
        }
    }

    /// <summary>Whether no branch leads back: then each block is come by once, after all that lead to it.</summary>
    private static bool IsForward(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (block.FallThroughSuccessor?.Destination is { } next && next.Ordinal <= block.Ordinal || block.ConditionalSuccessor?.Destination is { } other && other.Ordinal <= block.Ordinal)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An operation that throws leaves the state before it to the handler.</summary>
    private static bool MayThrow(IOperation operation)
    {
        if (operation
            is IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation
            or IAwaitOperation or IThrowOperation or IConversionOperation { IsImplicit: false } or IDynamicInvocationOperation or IArrayCreationOperation
            or IFieldReferenceOperation { Instance: not null and not IInstanceReferenceOperation })
        {
            return true;
        }

        // Too deep to be looked through: it may do anything.
        foreach (var child in operation.ChildOperations)
        {
            if (!Budget.HasStack() || MayThrow(child))
            {
                return true;
            }
        }

        return false;
    }

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

            Follow(block.FallThroughSuccessor, _state, isDone: true);
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
                Follow(truth == jumpsWhenTrue ? block.ConditionalSuccessor : block.FallThroughSuccessor, _state, isDone: true);
            }
        }
    }

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
