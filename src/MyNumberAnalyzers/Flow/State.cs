using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>A place that holds a value: a member, local, element or capture of an abstract object.</summary>
internal readonly struct Slot(AbstractObject item, object step) : IEquatable<Slot>
{
    public AbstractObject Object { get; } = item;

    /// <summary>A symbol, an element key such as <c>[0]</c>, or a flow capture's id.</summary>
    public object Step { get; } = step;

    public bool IsElement => Step is string { Length: > 0 } text && text[0] == '[';

    public bool Equals(Slot other) => ReferenceEquals(Object, other.Object) && StepEquals(Step, other.Step);

    public override bool Equals(object? obj) => obj is Slot other && Equals(other);

    public override int GetHashCode() => unchecked((Object.GetHashCode() * 397)
        ^ (Step is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : Step.GetHashCode()));

    private static bool StepEquals(object a, object b) => a is ISymbol left
        ? b is ISymbol right && SymbolEqualityComparer.Default.Equals(left, right)
        : a.Equals(b);
}

/// <summary>What is known at one point of a body, on the paths where <see cref="Conditions"/> hold.</summary>
internal sealed class State
{
    /// <summary>An element whose key is not known.</summary>
    public const string AnyElement = "[*]";

    /// <summary>The keys of a dictionary.</summary>
    public const string Keys = "keys";

    /// <summary>Marks a container whose elements a loop writes all.</summary>
    public const string Overwritten = "#overwritten";

    /// <summary>Marks an object that code out of sight may have filled.</summary>
    public const string Filled = "#filled";

    private Dictionary<AbstractObject, Cell> _cells;
    private bool _shared;

    private static long _owners;

    /// <summary>Cells of this owner may be written in place; all others are shared with copies of this state.</summary>
    private long _owner = Interlocked.Increment(ref _owners);

    public State()
        : this(new Dictionary<AbstractObject, Cell>(), ImmutableDictionary<string, bool>.Empty)
    {
    }

    private State(Dictionary<AbstractObject, Cell> cells, ImmutableDictionary<string, bool> conditions)
    {
        _cells = cells;
        Conditions = conditions;
    }

    /// <summary>Truth values of conditions that are tested more than once; keeps correlated branches apart.</summary>
    public ImmutableDictionary<string, bool> Conditions { get; private set; }

    /// <summary>Places that hold something, as the measure of what a copy or a join costs.</summary>
    public int Count => _cells.Values.Sum(cell => cell.Slots.Count);

    /// <summary>Whether anything but a temporary of the compiler holds this object.</summary>
    public bool IsHeld(AbstractObject item) => _cells.Any(cell => cell.Value.Slots.Any(slot => slot.Key is ISymbol or string && slot.Value.Holds(item)));

    /// <summary>Whoever holds one object holds another from now on, which has what both had.</summary>
    public void Rename(AbstractObject from, AbstractObject to)
    {
        foreach (var cell in _cells.Where(cell => cell.Value.Slots.Values.Any(value => value.Holds(from))).Select(cell => cell.Key).ToList())
        {
            foreach (var slot in Of(cell).Where(slot => slot.Value.Holds(from)).ToList())
            {
                Set(cell, slot.Key.Step, slot.Value.Renamed(from, to));
            }
        }

        if (!_cells.TryGetValue(from, out var old))
        {
            return;
        }

        if (_cells.ContainsKey(to))
        {
            JoinCell(to, old.Slots);
        }
        else
        {
            Of(from).ToList().ForEach(slot => Set(to, slot.Key.Step, slot.Value));
        }

        Remove(from, _ => true);
    }

    /// <summary>A container has been emptied: what its holder was known to hold was in it.</summary>
    public void Strip(AbstractObject container)
    {
        foreach (var cell in _cells.Where(cell => cell.Value.Slots.Values.Any(IsOnlyThis)).Select(cell => cell.Key).ToList())
        {
            foreach (var slot in Of(cell).Where(slot => IsOnlyThis(slot.Value)).ToList())
            {
                Set(cell, slot.Key.Step, slot.Value.WithLabels(LabelSet.Empty));
            }
        }

        bool IsOnlyThis(Value value) => !value.Labels.IsEmpty && value.Objects.Length == 1 && ReferenceEquals(value.Objects[0], container);
    }

    public State Copy()
    {
        _shared = true;
        _owner = Interlocked.Increment(ref _owners);
        return new State(_cells, Conditions) { _shared = true };
    }

    public bool TryGet(AbstractObject item, object step, out Value value)
    {
        if (_cells.TryGetValue(item, out var cell))
        {
            return cell.Slots.TryGetValue(step, out value!);
        }

        value = null!;
        return false;
    }

    public IEnumerable<KeyValuePair<Slot, Value>> Of(AbstractObject item) => _cells.TryGetValue(item, out var cell)
        ? Of(item, cell.Slots)
        : Enumerable.Empty<KeyValuePair<Slot, Value>>();

    /// <summary>The same as it lies there: only to be looked at, and only until the next write.</summary>
    public Dictionary<object, Value> SlotsOf(AbstractObject item) => _cells.TryGetValue(item, out var cell) ? cell.Slots : None;

    private static IEnumerable<KeyValuePair<Slot, Value>> Of(AbstractObject item, Dictionary<object, Value> slots)
    {
        foreach (var slot in slots)
        {
            yield return new KeyValuePair<Slot, Value>(new Slot(item, slot.Key), slot.Value);
        }
    }

    public void Set(AbstractObject item, object step, Value value)
    {
        if (!TryGet(item, step, out var old) || !ReferenceEquals(old, value))
        {
            Own(item)[step] = value;
        }
    }

    /// <summary>A write that may or may not happen, or that hits one of several objects.</summary>
    public void Add(AbstractObject item, object step, Value value)
    {
        if (TryGet(item, step, out var old))
        {
            value = old.Join(value);
        }
        else if (IsOpen(item))
        {
            value = value.Halved();
        }

        Set(item, step, value);
    }

    public void Remove(AbstractObject item, Func<object, bool> steps)
    {
        var doomed = Of(item).Where(slot => steps(slot.Key.Step)).Select(slot => slot.Key.Step).ToList();
        if (doomed.Count > 0)
        {
            var slots = Own(item);
            doomed.ForEach(step => slots.Remove(step));
        }
    }

    public void Assume(string condition, bool truth) => Conditions = Conditions.SetItem(condition, truth);

    /// <summary>Forgets conditions that speak of a place that has just been written.</summary>
    public void Forget(string place)
    {
        if (!Conditions.IsEmpty)
        {
            Conditions = Conditions.RemoveRange(Conditions.Keys.Where(key => key.StartsWith(place, StringComparison.Ordinal)).ToList());
        }
    }

    public void DropConditions(ImmutableDictionary<string, bool> keep) =>
        Conditions = Conditions.RemoveRange(Conditions.Where(pair => !keep.TryGetValue(pair.Key, out var truth) || truth != pair.Value).Select(pair => pair.Key).ToList());

    /// <summary>Joins another state into this one; true when this one changed.</summary>
    public bool Join(State other)
    {
        if (ReferenceEquals(_cells, other._cells))
        {
            return false;
        }

        var changed = false;
        foreach (var cell in other._cells)
        {
            changed |= JoinCell(cell.Key, cell.Value.Slots);
        }

        // An object that was made on one side only is all that it is there.
        List<AbstractObject>? alone = null;
        foreach (var item in _cells.Keys)
        {
            if (item.Kind != ObjectKind.Created && !other._cells.ContainsKey(item) && IsOpen(item))
            {
                (alone ??= new List<AbstractObject>()).Add(item);
            }
        }

        foreach (var item in alone ?? Enumerable.Empty<AbstractObject>())
        {
            changed |= Halve(item, None);
        }

        return changed;
    }

    private bool JoinCell(AbstractObject item, Dictionary<object, Value> theirs)
    {
        var mine = _cells.TryGetValue(item, out var cell) ? cell.Slots : None;
        if (ReferenceEquals(mine, theirs))
        {
            return false;
        }

        var changed = false;
        var isOpen = (cell is not null || item.Kind != ObjectKind.Created) && (IsOpen(item) || theirs.ContainsKey(Filled));
        foreach (var slot in theirs)
        {
            if (!mine.TryGetValue(slot.Key, out var own))
            {
                mine = Own(item);
                mine[slot.Key] = isOpen ? slot.Value.Halved() : slot.Value;
                changed = true;
            }
            else if (!ReferenceEquals(own, slot.Value) && own.Join(slot.Value) is var joined && !joined.Same(own))
            {
                mine = Own(item);
                mine[slot.Key] = joined;
                changed = true;
            }
        }

        return Halve(item, theirs) || changed;
    }

    /// <summary>What only this side has written.</summary>
    private bool Halve(AbstractObject item, Dictionary<object, Value> theirs)
    {
        if (!IsOpen(item))
        {
            return false;
        }

        List<KeyValuePair<object, Value>>? halves = null;
        foreach (var slot in SlotsOf(item))
        {
            if (!slot.Value.IsHalf && !theirs.ContainsKey(slot.Key))
            {
                (halves ??= new List<KeyValuePair<object, Value>>()).Add(new KeyValuePair<object, Value>(slot.Key, slot.Value.Halved()));
            }
        }

        foreach (var half in halves ?? Enumerable.Empty<KeyValuePair<object, Value>>())
        {
            Own(item)[half.Key] = half.Value;
        }

        return halves is not null;
    }

    /// <summary>
    /// At the end of a loop's body: what it has done to the object that stands for all elements it has done to all of them, and where it has not run there are none.
    /// </summary>
    public bool AdoptElements(State body)
    {
        var changed = false;
        foreach (var item in body._cells.Keys.Where(item => body.TryGet(item, Overwritten, out _)).ToList())
        {
            Remove(item, step => step is string { Length: > 0 } text && text[0] == '[' && !body.TryGet(item, step, out _));
        }

        foreach (var slot in body._cells.Keys.Where(item => item.StandsForAll || body.TryGet(item, Overwritten, out _)).SelectMany(body.Of).ToList())
        {
            if (!TryGet(slot.Key.Object, slot.Key.Step, out var mine) || !mine.Same(slot.Value))
            {
                Own(slot.Key.Object)[slot.Key.Step] = slot.Value;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Written on one path only: an object from outside may still hold what it came with.</summary>
    private bool IsOpen(AbstractObject item) => item.Kind == ObjectKind.Unknown || TryGet(item, Filled, out _);

    private Dictionary<object, Value> Own(AbstractObject item)
    {
        if (_shared)
        {
            _cells = new Dictionary<AbstractObject, Cell>(_cells);
            _shared = false;
        }

        if (!_cells.TryGetValue(item, out var cell))
        {
            cell = new Cell(new Dictionary<object, Value>(StepComparer.Instance), _owner);
            _cells.Add(item, cell);
        }
        else if (cell.Owner != _owner)
        {
            cell = new Cell(new Dictionary<object, Value>(cell.Slots, StepComparer.Instance), _owner);
            _cells[item] = cell;
        }

        return cell.Slots;
    }

    private static readonly Dictionary<object, Value> None = new();

    /// <summary>What one object holds; written only by the state that owns it.</summary>
    private sealed class Cell(Dictionary<object, Value> slots, long owner)
    {
        public Dictionary<object, Value> Slots { get; } = slots;

        public long Owner { get; } = owner;
    }

    private sealed class StepComparer : IEqualityComparer<object>
    {
        public static readonly StepComparer Instance = new();

        public new bool Equals(object? a, object? b) => ReferenceEquals(a, b)
            || (a is ISymbol left ? b is ISymbol right && SymbolEqualityComparer.Default.Equals(left, right) : a is not null && a.Equals(b));

        public int GetHashCode(object step) => step is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : step.GetHashCode();
    }
}
