using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Turns what a call hands over into an <see cref="Entry"/>: labels become entry numbers, objects stand-ins, in one canonical order.</summary>
internal sealed class Localizer(State state)
{
    /// <summary>Slots of a frame: whose it is, the frames around it, its receiver.</summary>
    public const string Owner = "#owner";
    public const string Parents = "#parents";
    public const string This = "#this";

    private const int MostObjects = 48;

    private readonly List<AbstractObject> _actual = new();
    private readonly Dictionary<AbstractObject, AbstractObject> _standIns = new();
    private readonly List<LabelSet> _labels = new();
    private readonly StringBuilder _key = new();
    private readonly List<KeyValuePair<Slot, Value>> _heap = new();
    private readonly HashSet<Slot> _captured = new();

    /// <summary>The caller's objects, in the order of <see cref="Entry.Objects"/>.</summary>
    public IReadOnlyList<AbstractObject> Actual => _actual;

    /// <summary>The caller's labels, by entry number.</summary>
    public IReadOnlyList<LabelSet> Labels => _labels;

    /// <summary>Whether anything tainted, or any code, can be reached from the values.</summary>
    public bool Matters(ImmutableArray<Value> values, AbstractObject? frame)
    {
        var seen = new HashSet<AbstractObject>();
        var open = new Queue<AbstractObject>();
        if (frame is not null)
        {
            foreach (var outer in Chain(frame))
            {
                if (state.Of(outer).Any(slot => slot.Key.Step is ISymbol && Interesting(slot.Value)))
                {
                    return true;
                }

                seen.Add(outer);
                open.Enqueue(outer);
            }
        }

        foreach (var value in values)
        {
            if (Interesting(value))
            {
                return true;
            }

            Add(value);
        }

        while (open.Count > 0)
        {
            foreach (var slot in state.Of(open.Dequeue()))
            {
                if (Interesting(slot.Value))
                {
                    return true;
                }

                Add(slot.Value);
            }
        }

        return false;

        static bool Interesting(Value value) => !value.Labels.IsEmpty || !value.Targets.IsEmpty;

        void Add(Value value)
        {
            foreach (var item in value.Objects)
            {
                if (seen.Count < MostObjects && seen.Add(item))
                {
                    open.Enqueue(item);
                }
            }
        }
    }

    public Entry Localize(ImmutableArray<Value> values, AbstractObject? frame, SyntaxNode code)
    {
        var frames = ImmutableDictionary.CreateBuilder<ISymbol, AbstractObject>(SymbolEqualityComparer.Default);
        if (frame is not null)
        {
            _key.Append('F');
            foreach (var outer in Chain(frame))
            {
                if (state.TryGet(outer, Owner, out var owner) && owner.Constant.Value is ISymbol symbol)
                {
                    frames[symbol] = StandIn(outer);
                }
            }

            Capture(frame, code);
        }

        var arguments = values.Select(Localize).ToImmutableArray();
        for (var i = 0; i < _actual.Count; i++)
        {
            if (_actual[i].Kind != ObjectKind.Frame)
            {
                Heap(i);
            }
        }

        return new Entry(_key.ToString(), arguments, _actual.Select(item => _standIns[item]).ToImmutableArray(), _heap.ToImmutableArray(), frames.ToImmutable());
    }

    /// <summary>The locals of enclosing frames that a lambda's text names.</summary>
    private void Capture(AbstractObject frame, SyntaxNode code)
    {
        var names = Captured.Names(code);
        foreach (var outer in Chain(frame))
        {
            foreach (var slot in state.Of(outer).Where(slot => slot.Key.Step is ILocalSymbol or IParameterSymbol).OrderBy(slot => Name(slot.Key.Step), StringComparer.Ordinal).ToList())
            {
                var inside = new Slot(StandIn(outer), slot.Key.Step);
                if (names.Contains(((ISymbol)slot.Key.Step).Name) && !_captured.Contains(inside))
                {
                    _captured.Add(inside);
                    _key.Append(Name(slot.Key.Step)).Append(':');
                    _heap.Add(new KeyValuePair<Slot, Value>(inside, Localize(slot.Value)));
                }
            }

            Keep(outer, Owner);
            Keep(outer, Parents);
            if (state.TryGet(outer, This, out var self) && _captured.Add(new Slot(StandIn(outer), This)))
            {
                _heap.Add(new KeyValuePair<Slot, Value>(new Slot(StandIn(outer), This), Localize(self)));
            }
        }
    }

    /// <summary>Whose frame it is and what is around it: without that its locals are not found again.</summary>
    private void Keep(AbstractObject frame, string step)
    {
        var inside = new Slot(StandIn(frame), step);
        if (state.TryGet(frame, step, out var value) && _captured.Add(inside))
        {
            _heap.Add(new KeyValuePair<Slot, Value>(inside, value.WithObjects(value.Objects.Select(StandIn).ToImmutableArray())));
        }
    }

    /// <summary>A frame and the frames around it, inside out.</summary>
    private List<AbstractObject> Chain(AbstractObject frame)
    {
        var chain = new List<AbstractObject> { frame };
        for (var i = 0; i < chain.Count && chain.Count < 16; i++)
        {
            if (state.TryGet(chain[i], Parents, out var parents))
            {
                chain.AddRange(parents.Objects.Where(parent => !chain.Contains(parent)));
            }
        }

        return chain;
    }

    private void Heap(int index)
    {
        var item = _actual[index];
        _key.Append('|').Append(index).Append(item.Kind == ObjectKind.Created ? "c" : "u");
        _key.Append(item.Type?.ToDisplayString());

        foreach (var slot in state.Of(item).OrderBy(slot => Name(slot.Key.Step), StringComparer.Ordinal).ToList())
        {
            _key.Append(' ').Append(Name(slot.Key.Step)).Append('=');
            _heap.Add(new KeyValuePair<Slot, Value>(new Slot(_standIns[item], slot.Key.Step), Localize(slot.Value)));
        }
    }

    private static string Name(object step) => step is ISymbol symbol ? symbol.Name + symbol.ContainingType?.Name : step.ToString() ?? "";

    private Value Localize(Value value)
    {
        var labels = Localize(value.Labels);
        var objects = value.Objects.Where(item => _standIns.ContainsKey(item) || _actual.Count < MostObjects).Select(StandIn).ToImmutableArray();
        foreach (var item in objects)
        {
            _key.Append('#').Append(item.Number);
        }

        if (value.IsHarmless)
        {
            _key.Append('h');
        }

        if (value.Constant is { HasValue: true, Value: bool or null or string { Length: <= 40 } } constant)
        {
            _key.Append('=').Append(constant.Value ?? "null");
        }

        var targets = value.Targets.Select(Localize).ToImmutableArray();
        var result = value.Constant is { HasValue: true, Value: bool or null or string { Length: <= 40 } } ? value : value.Constant.HasValue && value.IsHarmless ? Value.Harmless : value;
        _key.Append(';');
        return result.WithObjects(objects).WithTargets(targets).WithLabels(labels);
    }

    private Target Localize(Target target)
    {
        _key.Append('T').Append(target.Order);
        var frame = target.Frame is null ? null : StandIn(target.Frame);
        if (target.Frame is not null && target.Syntax is { } code)
        {
            // What the lambda captured travels with it.
            Capture(target.Frame, code);
        }

        var receiver = target.Receiver is null ? null : Localize(target.Receiver);
        return new Target(target.Method, target.Lambda, target.Graph, receiver, frame);
    }

    private LabelSet Localize(LabelSet labels)
    {
        if (labels.IsEmpty)
        {
            return labels;
        }

        var result = LabelSet.Of(labels.Items.Where(label => label.IsMask));
        foreach (var group in labels.Items.Where(label => !label.IsMask).GroupBy(label => label.Treatment).OrderBy(group => group.Key))
        {
            _key.Append('L').Append((int)group.Key);
            var label = new Label(new EntryOrigin(_labels.Count)).With(group.Key);
            _labels.Add(LabelSet.Of(group));
            result = result.Union(LabelSet.Of(label));
        }

        return result;
    }

    private AbstractObject StandIn(AbstractObject actual)
    {
        if (!_standIns.TryGetValue(actual, out var standIn))
        {
            standIn = new AbstractObject(actual.Kind, actual.Type, _actual.Count);
            _standIns.Add(actual, standIn);
            _actual.Add(actual);
        }

        return standIn;
    }
}
