using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Turns what a call hands over into an <see cref="Entry"/>: labels become entry numbers, objects stand-ins, in one canonical order.</summary>
internal sealed class Localizer(State state, Engine engine, Detail detail, AbstractObject statics)
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
    private readonly List<KeyValuePair<Slot, Value>> _handedOn = new();
    private readonly HashSet<Slot> _captured = new();
    private readonly Dictionary<AbstractObject, INamedTypeSymbol> _narrowed = new();
    private readonly Relevance _relevance = new(state, engine, detail);

    /// <summary>The caller's objects, in the order of <see cref="Entry.Objects"/>.</summary>
    public IReadOnlyList<AbstractObject> Actual => _actual;

    /// <summary>The caller's labels, by entry number.</summary>
    public IReadOnlyList<LabelSet> Labels => _labels;

    /// <summary>The call's own expression says more of an object's class than where the object came from.</summary>
    public void Narrow(Value receiver, ITypeSymbol? type)
    {
        if (detail == Detail.Full && type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && receiver.Objects is [{ Kind: ObjectKind.Unknown, Type: INamedTypeSymbol known } item] && Hierarchy.IsBelow(named, known))
        {
            _narrowed[item] = named;
        }
    }

    /// <summary>Whether anything tainted, or code that has to do with numbers, can be reached from the values.</summary>
    public bool Matters(ImmutableArray<Value> values, AbstractObject? frame)
    {
        if (frame is null && values.All(value => value.Labels.IsEmpty && value.Objects.IsEmpty && value.Targets.IsEmpty))
        {
            return false;
        }

        var seen = new HashSet<AbstractObject>();
        var open = new Queue<Value>(values);
        if (frame is not null)
        {
            foreach (var slot in Chain(frame).SelectMany(outer => state.Of(outer)).Where(slot => slot.Key.Step is ISymbol))
            {
                open.Enqueue(slot.Value);
            }
        }

        while (open.Count > 0)
        {
            var value = open.Dequeue();
            if (!value.Labels.IsEmpty || !value.Targets.IsEmpty && value.Targets.Any(IsHot))
            {
                return true;
            }

            foreach (var item in value.Objects)
            {
                if (seen.Count < MostObjects && seen.Add(item))
                {
                    foreach (var inside in state.SlotsOf(item))
                    {
                        open.Enqueue(inside.Value);
                    }
                }
            }

            foreach (var target in value.Targets)
            {
                foreach (var inside in Brought(target))
                {
                    open.Enqueue(inside);
                }
            }
        }

        return false;

        // What a lambda captured, and the object of a method group.
        IEnumerable<Value> Brought(Target target)
        {
            if (target.Receiver is { } receiver)
            {
                yield return receiver;
            }

            if (target.Frame is { } captured && target.Syntax is { } code && seen.Add(captured))
            {
                foreach (var slot in Captures(captured, code))
                {
                    yield return slot.Value;
                }
            }
        }
    }

    /// <summary>The places around a lambda or local function that its text names, and its object.</summary>
    public IEnumerable<KeyValuePair<Slot, Value>> Captures(AbstractObject frame, SyntaxNode code)
    {
        var names = Captured.Names(code);
        return Chain(frame).SelectMany(outer => state.Of(outer)).Where(slot => slot.Key.Step is ISymbol symbol ? names.Contains(symbol.Name) : slot.Key.Step is This);
    }

    /// <summary>Other code does nothing with numbers unless one is passed to it.</summary>
    private bool IsHot(Target target) => target.Syntax is { } code && engine.IsHot(code);

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

        var arguments = values.Select((value, index) => Localize(IsLeftOut(value) ? value.WithObjects(ImmutableArray<AbstractObject>.Empty) : value, Decided.By(code, index - 1))).ToImmutableArray();
        var ours = StandIn(statics);
        for (var i = 0; i < _actual.Count; i++)
        {
            if (_actual[i].Kind != ObjectKind.Frame)
            {
                Heap(i);
            }
        }

        return new Entry(_key.ToString(), arguments, _actual.Select(item => _standIns[item]).ToImmutableArray(), _heap.ToImmutableArray(), frames.ToImmutable()) { Statics = ours };
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
        _key.Append(_standIns[item].Type is { } type ? engine.World.NameOf(type) : null);

        foreach (var slot in HandedOn(item))
        {
            // A number in a static is known to whoever reads the static: no call hands it on.
            if (ReferenceEquals(item, statics) && (!slot.Value.Labels.IsEmpty || !slot.Value.Objects.IsEmpty))
            {
                continue;
            }

            var inside = new Slot(_standIns[item], slot.Key.Step);
            if (!_captured.Add(inside))
            {
                continue;
            }

            _key.Append(' ').Append(Name(slot.Key.Step)).Append('=');
            engine.Budget.Steps++;
            _heap.Add(new KeyValuePair<Slot, Value>(inside, Localize(slot.Value)));
        }
    }

    /// <summary>The slots of an object that are not left out, by name. Kept in one list: an object has few of them, and many have none.</summary>
    private List<KeyValuePair<Slot, Value>> HandedOn(AbstractObject item)
    {
        _handedOn.Clear();
        foreach (var entry in state.SlotsOf(item))
        {
            var slot = new KeyValuePair<Slot, Value>(new Slot(item, entry.Key), entry.Value);
            if (IsLeftOut(slot))
            {
                continue;
            }

            var at = _handedOn.Count;
            while (at > 0 && StringComparer.Ordinal.Compare(Name(_handedOn[at - 1].Key.Step), Name(entry.Key)) > 0)
            {
                at--;
            }

            _handedOn.Insert(at, slot);
        }

        return _handedOn;
    }

    /// <summary>The callee makes up for itself what its parameter holds; what it does to that comes back by the parameter's number.</summary>
    private bool IsLeftOut(Value value) => _relevance.IsMute(value) && !_relevance.HoldsCode(value) && !AnyStandsIn(value.Objects, orNarrowed: true);

    private bool IsLeftOut(KeyValuePair<Slot, Value> slot) => _relevance.IsMute(slot) && !AnyStandsIn(slot.Value.Objects, orNarrowed: false);

    private bool AnyStandsIn(ImmutableArray<AbstractObject> items, bool orNarrowed)
    {
        foreach (var item in items)
        {
            if (_standIns.ContainsKey(item) || orNarrowed && _narrowed.ContainsKey(item))
            {
                return true;
            }
        }

        return false;
    }

    private static string Name(object step) => step is ISymbol symbol ? symbol.Name + symbol.ContainingType?.Name : step.ToString() ?? "";

    private ImmutableArray<AbstractObject> StandIns(ImmutableArray<AbstractObject> items)
    {
        if (items.IsEmpty)
        {
            return items;
        }

        var found = ImmutableArray.CreateBuilder<AbstractObject>(items.Length);
        foreach (var item in items)
        {
            if (_standIns.ContainsKey(item) || _actual.Count < MostObjects)
            {
                found.Add(StandIn(item));
            }
        }

        return found.Count == items.Length ? found.MoveToImmutable() : found.ToImmutable();
    }

    private Value Localize(Value value, bool decides = false)
    {
        var labels = Localize(value.Labels);
        var objects = StandIns(value.Objects);
        foreach (var item in objects)
        {
            _key.Append('#').Append(item.Number);
        }

        if (value.IsHarmless)
        {
            _key.Append('h');
        }

        if (value.IsHalf)
        {
            _key.Append('~');
        }

        var isTold = value.Constant is { HasValue: true, Value: bool or null or string { Length: <= 40 } } && (detail == Detail.Full || value.Constant.Value is not string)
            || decides && detail == Detail.Full && value.Constant is { HasValue: true, Value: int or byte or short or long or char };
        if (isTold)
        {
            _key.Append('=').Append(value.Constant.Value ?? "null");
        }

        var targets = value.Targets.IsEmpty ? value.Targets : value.Targets.Select(Localize).ToImmutableArray();
        var result = isTold ? value : value.Constant.HasValue && value.IsHarmless ? Value.Harmless : value;
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
            standIn = new AbstractObject(actual.Kind, _narrowed.TryGetValue(actual, out var type) ? type : actual.Type, _actual.Count, actual.StandsForAll);
            _standIns.Add(actual, standIn);
            _actual.Add(actual);
        }

        return standIn;
    }
}
