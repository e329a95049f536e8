using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Elements of collections: by key, by position, or all alike.</summary>
internal sealed partial class Interpreter
{
    private Value Elements(Value container)
    {
        var result = Value.Of(container.Labels).WithTargets(container.Targets);
        foreach (var item in container.Objects)
        {
            LookInto(item);
            foreach (var slot in _state.Of(item).Where(slot => slot.Key.IsElement).OrderBy(slot => (string)slot.Key.Step, StringComparer.Ordinal).ToList())
            {
                result = result.Join(slot.Value.Opened());
            }
        }

        return result;
    }

    /// <summary>Makes up the one object that stands for all elements of a collection from outside.</summary>
    private void LookInto(AbstractObject container)
    {
        if (container.Kind != ObjectKind.Unknown || _state.TryGet(container, State.AnyElement, out _) || ElementsOf(container.Type) is not { } type)
        {
            return;
        }

        var all = _objects.Get((container, "all"), ObjectKind.Unknown, type, standsForAll: true);
        _state.Set(container, State.AnyElement, Value.Of(all));
    }

    /// <summary>Before a loop over a collection that was filled in another: one object stands for all that were made there.</summary>
    private void SpreadOut(AbstractObject container)
    {
        LookInto(container);
        foreach (var slot in _state.Of(container).Where(slot => slot.Key.IsElement && slot.Value.Objects.Any(IsOneOfMade)).ToList())
        {
            var made = slot.Value.Objects.Where(IsOneOfMade).ToList();
            var objects = slot.Value.Objects.Select(item => made.Any(many => IsAlike(many, item)) || item.StandsForAll && item.Kind == ObjectKind.Created ? All(container, item) : item).Distinct();
            _state.Set(container, slot.Key.Step, slot.Value.WithObjects(objects.OrderBy(item => item.Number).ToImmutableArray()));
        }
    }

    /// <summary>Made again and again at one place: an object that stands for many, none of them in particular.</summary>
    private bool IsOneOfMade(AbstractObject item) => !item.StandsForAll && IsMany(item) && item.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && !Types.IsFramework(item.Type);

    /// <summary>The newest of those made at one place, and all before it.</summary>
    private static bool IsAlike(AbstractObject many, AbstractObject item) =>
        many.Kind == item.Kind && !item.StandsForAll && SymbolEqualityComparer.Default.Equals(many.Type, item.Type);

    private AbstractObject All(AbstractObject container, AbstractObject many)
    {
        var all = _objects.Get((container, "all", many.Type?.ToDisplayString()), many.Kind, many.Type, standsForAll: true);
        foreach (var slot in _state.Of(many).Where(slot => slot.Key.Step is not "#many" && !ReferenceEquals(many, all)).ToList())
        {
            _state.Set(all, slot.Key.Step, _state.TryGet(all, slot.Key.Step, out var known) ? known.Join(slot.Value) : slot.Value);
        }

        return all;
    }

    /// <summary>The type of the elements, when it is one in sight with members of its own.</summary>
    private static ITypeSymbol? ElementsOf(ITypeSymbol? type)
    {
        type = Unwrap(type);
        if (RowType(type) is { } row)
        {
            return row;
        }

        var element = type is not null && (Types.IsContainer(type) || type is INamedTypeSymbol { TypeArguments.Length: 1 } && type.Name.Contains("Enumer")) ? ElementType(type) : null;
        return element is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } && Types.IsAggregate(element) && !Types.IsFramework(element) ? element : null;
    }

    /// <summary>One or some of a collection's elements: what is done to them is not done to all of it, but may be done to all of the chosen ones.</summary>
    private Value Some(Value elements, object place, bool areMany = false)
    {
        if (!elements.Objects.Any(IsSeveral))
        {
            return elements;
        }

        var objects = elements.Objects.Select(item => elements.Objects.FirstOrDefault(several => IsSeveral(several) && (ReferenceEquals(several, item) || IsAlike(several, item))) is { } kin ? One(kin) : item);
        return elements.WithObjects(objects.Distinct().OrderBy(item => item.Number).ToImmutableArray());

        AbstractObject One(AbstractObject kin)
        {
            var one = _objects.Get((place, kin), kin.Kind, kin.Type, areMany);
            var known = new HashSet<object>(_state.Of(one).Select(slot => slot.Key.Step));
            foreach (var item in elements.Objects.Where(item => ReferenceEquals(item, kin) || IsAlike(kin, item)))
            {
                foreach (var slot in _state.Of(item).Where(slot => slot.Key.Step is not (AnyMember or "#many" or "#made") && !known.Contains(slot.Key.Step)).ToList())
                {
                    _state.Set(one, slot.Key.Step, _state.TryGet(one, slot.Key.Step, out var other) ? other.Join(slot.Value) : slot.Value);
                }
            }

            return one;
        }
    }

    private bool IsSeveral(AbstractObject item) => item.StandsForAll || IsOneOfMade(item);

    private Value Element(Value container, string key)
    {
        if (key == State.AnyElement)
        {
            return Elements(container);
        }

        var result = (Value?)null;
        foreach (var item in container.Objects)
        {
            var any = _state.TryGet(item, State.AnyElement, out var unknown) ? unknown : null;
            var exact = _state.TryGet(item, key, out var known) ? known : null;
            if (exact is not null && exact.Objects.Any(IsSeveral))
            {
                exact = Some(exact, (item, key));
                _state.Set(item, key, exact);
            }

            var part = exact is null ? any is null ? null : Some(any, (item, key)) : any is null || !any.HasDigits ? exact : exact.Join(any);
            if (part is not null)
            {
                result = result is null ? part : result.Join(part);
            }
        }

        // What was written under this very key is known better than what the container holds in general.
        var isExact = container.Objects.Length > 0 && container.Objects.All(item => _state.TryGet(item, key, out _));
        result ??= Value.Unknown;
        result = container.Targets.IsEmpty || !result.Targets.IsEmpty ? result : result.Join(Value.Unknown.WithTargets(container.Targets));
        return container.HasDigits && !isExact ? result.With(container.Labels) : result;
    }

    /// <summary>Members that hold a container: what is put into the container, the member holds.</summary>
    private readonly Dictionary<AbstractObject, Home> _homes = new();

    private void SpreadToHome(AbstractObject item, Value content, IOperation? place, string step = State.AnyElement)
    {
        if (place is not null && _homes.TryGetValue(item, out var home) && (!content.Labels.IsEmpty || !content.Targets.IsEmpty || content.Objects.Any(IsTransparent)))
        {
            Spread(home.Member, Facts.Canonical(home.Member), content, place, PartPath.Join(home.Path, Shifts(item) ? State.AnyElement : step), home.Holder);
        }
    }

    private IOperation? _at;

    /// <summary>Code put into a collection that no member is known to hold may be in any member that can.</summary>
    private void SpreadTargets(Value container, Value content)
    {
        if (content.Targets.IsEmpty || container.Objects.Any(item => item.Kind == ObjectKind.Created || _homes.ContainsKey(item)))
        {
            return;
        }

        var code = content.Targets[0].Method;
        foreach (var member in Stores(type => type.DelegateInvokeMethod is { } invoke && invoke.Parameters.Length == code.Parameters.Length && invoke.ReturnsVoid == code.ReturnsVoid))
        {
            _engine.Facts.Add(Facts.Canonical(member), Value.Unknown.WithTargets(content.Targets));
        }
    }

    private void WriteElement(Value container, string key, Value value)
    {
        SpreadTargets(container, value);
        ForgetElements();
        foreach (var item in container.Objects)
        {
            SpreadToHome(item, value, _at, key);
            if (_homes.TryGetValue(item, out var home))
            {
                foreach (var inner in value.Objects.Where(inner => Types.IsContainer(inner.Type) && !_homes.ContainsKey(inner)))
                {
                    _homes.Add(inner, new Home(home.Member, PartPath.Join(home.Path, Shifts(item) ? State.AnyElement : key), home.Holder));
                }
            }
        }

        foreach (var item in container.Objects)
        {
            if (key != State.AnyElement && container.Objects.Length == 1 && !IsMany(item))
            {
                _state.Set(item, key, value);
            }
            else
            {
                _state.Add(item, key, value.Opened());
            }
        }
    }

    /// <summary>An element of an array; a struct that nobody has written yet gets members of its own, which later reads find.</summary>
    private Value StructIn(Value array, string key, IOperation at)
    {
        var found = Element(array, key);
        if (!found.Objects.IsEmpty || !found.Labels.IsEmpty || array.Objects is not [{ } item] || key == State.AnyElement || at.Type is not { TypeKind: TypeKind.Struct } type || !Types.IsAggregate(type) || Types.IsFramework(type))
        {
            return found;
        }

        var made = Value.Of(_objects.Get((item, key, "struct"), found.IsHarmless ? ObjectKind.Created : ObjectKind.Unknown, type));
        _state.Set(item, key, made);
        return made;
    }

    /// <summary>Each element is written in turn: behind the loop nothing of what was there is left.</summary>
    private void OverwriteAll(Value container, Value value)
    {
        ClearElements(container);
        foreach (var item in container.Objects)
        {
            _state.Set(item, State.AnyElement, value);
            _state.Set(item, State.Overwritten, Value.Harmless);
        }

        if (value.IsHarmless)
        {
            Blank(container);
        }
    }

    private void ClearElements(Value container)
    {
        if (container.Objects.Length == 1 && !IsMany(container.Objects[0]))
        {
            _state.Remove(container.Objects[0], step => step is string text && (text[0] == '[' || text == State.Keys));
            _state.Set(container.Objects[0], State.AnyElement, Value.Harmless);
            _state.Strip(container.Objects[0]);
        }
    }
}
