using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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

    public override int GetHashCode() => unchecked((System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Object) * 397)
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

    private Dictionary<Slot, Value> _slots;
    private bool _shared;

    public State()
        : this(new Dictionary<Slot, Value>(), ImmutableDictionary<string, bool>.Empty)
    {
    }

    private State(Dictionary<Slot, Value> slots, ImmutableDictionary<string, bool> conditions)
    {
        _slots = slots;
        Conditions = conditions;
    }

    /// <summary>Truth values of conditions that are tested more than once; keeps correlated branches apart.</summary>
    public ImmutableDictionary<string, bool> Conditions { get; private set; }

    public int Count => _slots.Count;

    public IEnumerable<KeyValuePair<Slot, Value>> Slots => _slots;

    public State Copy()
    {
        _shared = true;
        return new State(_slots, Conditions) { _shared = true };
    }

    public bool TryGet(AbstractObject item, object step, out Value value) => _slots.TryGetValue(new Slot(item, step), out value!);

    public IEnumerable<KeyValuePair<Slot, Value>> Of(AbstractObject item) => _slots.Where(slot => ReferenceEquals(slot.Key.Object, item));

    public void Set(AbstractObject item, object step, Value value)
    {
        var slot = new Slot(item, step);
        if (_slots.TryGetValue(slot, out var old) && ReferenceEquals(old, value))
        {
            return;
        }

        Own();
        _slots[slot] = value;
    }

    /// <summary>A write that may or may not happen, or that hits one of several objects.</summary>
    public void Add(AbstractObject item, object step, Value value)
    {
        if (_slots.TryGetValue(new Slot(item, step), out var old))
        {
            value = old.Join(value);
        }
        else if (item.Kind == ObjectKind.Unknown)
        {
            value = value.Opened();
        }

        Set(item, step, value);
    }

    public void Remove(AbstractObject item, Func<object, bool> steps)
    {
        var doomed = Of(item).Where(slot => steps(slot.Key.Step)).Select(slot => slot.Key).ToList();
        if (doomed.Count > 0)
        {
            Own();
            doomed.ForEach(slot => _slots.Remove(slot));
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
        if (ReferenceEquals(_slots, other._slots))
        {
            return false;
        }

        var changed = false;
        foreach (var pair in other._slots)
        {
            if (_slots.TryGetValue(pair.Key, out var mine))
            {
                var joined = mine.Join(pair.Value);
                if (!joined.Same(mine))
                {
                    Own();
                    _slots[pair.Key] = joined;
                    changed = true;
                }
            }
            else
            {
                Own();
                _slots[pair.Key] = Half(pair.Key, pair.Value);
                changed = true;
            }
        }

        foreach (var slot in _slots.Where(pair => !other._slots.ContainsKey(pair.Key)).ToList())
        {
            var half = Half(slot.Key, slot.Value);
            if (!half.Same(slot.Value))
            {
                Own();
                _slots[slot.Key] = half;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Written on one path only: an object from outside may still hold what it came with.</summary>
    private static Value Half(Slot slot, Value value) => slot.Object.Kind == ObjectKind.Unknown ? value.Opened() : value;

    private void Own()
    {
        if (_shared)
        {
            _slots = new Dictionary<Slot, Value>(_slots);
            _shared = false;
        }
    }
}
