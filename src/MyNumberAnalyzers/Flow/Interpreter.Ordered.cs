using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Sequences known by position, and maps that are changed by making another one.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The elements of a sequence that was built in sight, in their order; null when the order is not known.</summary>
    private List<Value>? Ordered(Value sequence)
    {
        if (!sequence.Labels.IsEmpty || sequence.Objects is not [{ Kind: ObjectKind.Created } item] || IsMany(item))
        {
            return null;
        }

        var isList = _state.TryGet(item, "#count", out _);
        var slots = _state.Of(item).Where(slot => slot.Key.IsElement).ToDictionary(slot => (string)slot.Key.Step, slot => slot.Value);
        if (slots.Count == 0 || !isList && item.Type is not IArrayTypeSymbol && !_state.TryGet(item, Positions, out _))
        {
            return null;
        }

        var elements = new List<Value>();
        while (slots.TryGetValue(Key(elements.Count), out var element))
        {
            elements.Add(element);
        }

        return elements.Count == slots.Count ? elements : null;
    }

    /// <summary>Marks a sequence whose elements are known by position.</summary>
    private const string Positions = "#positions";

    private Value Sequence(object place, ITypeSymbol? type, IEnumerable<Value> elements)
    {
        var made = Create(place, type);
        _state.Set(made.Objects[0], Positions, Value.Harmless);
        var position = 0;
        foreach (var element in elements)
        {
            _state.Set(made.Objects[0], Key(position++), element);
        }

        return made;
    }

    /// <summary>A map made of another one, entry by entry: <c>ToFrozenDictionary()</c>, <c>new Dictionary(other)</c>.</summary>
    private Value? CopyOfMap(Site site)
    {
        var made = site.Method.MethodKind == MethodKind.Constructor ? site.Method.ContainingType : site.Method.ReturnType;
        if (!Channel.IsKeyed(made) || site.Arguments.Length is 0 or > 2 || site.Arguments.Any(argument => !argument.Targets.IsEmpty) || !site.Arguments[0].Labels.IsEmpty
            || site.Arguments[0].Objects is not [{ Type: { } type } old] || !IsMap(type) || IsMany(old))
        {
            return null;
        }

        // Read before the new one is made: in a loop the old one may be the one made here.
        var slots = _state.Of(old).Where(slot => slot.Key.IsElement || slot.Key.Step is State.Keys or State.Filled).ToList();
        var copy = Create((site.Operation.Syntax, "copied"), made);
        slots.ForEach(slot => _state.Set(copy.Objects[0], slot.Key.Step, slot.Value));
        if (old.Kind == ObjectKind.Unknown)
        {
            _state.Set(copy.Objects[0], State.Filled, Value.Harmless);
        }

        return copy;
    }

    /// <summary>Members of Enumerable that pick by position.</summary>
    private Value? Picked(Site site)
    {
        var method = site.Method;
        if (method.Name == "GetValueOrDefault" && method.ContainingType.Name == "CollectionExtensions" && site.Arguments is [{ Objects.Length: > 0 }, { Constant: { HasValue: true, Value: { } key } }, ..])
        {
            var found = Element(site.Arguments[0], $"[{key}]");
            var given = site.Arguments.Length > 2 ? found.Join(site.Arguments[2]) : found;
            return found.IsHarmless ? given : Evident(site, given);
        }

        if (method.Name is "ToDictionary" or "ToFrozenDictionary" or "ToImmutableDictionary" or "ToImmutableSortedDictionary" && CopyOfMap(site) is { } map)
        {
            return map;
        }

        if (method is { Name: "ToArray", ContainingType.Name: "List" } && Ordered(site.Receiver) is { Count: > 0 } items)
        {
            return Sequence((site.Operation.Syntax, "taken"), method.ReturnType, items);
        }

        if (method.ContainingType.Name is not "Enumerable" || site.Arguments.Length is 0 or > 2)
        {
            return null;
        }

        var count = site.Arguments.Length == 1 ? 0 : site.Arguments[1].Constant is { HasValue: true, Value: int number and >= 0 } ? number : -1;
        if (count < 0 || method.Parameters.Length > 1 && method.Parameters[1].Type.SpecialType != SpecialType.System_Int32 || Ordered(site.Arguments[0]) is not { } elements)
        {
            return null;
        }

        switch (method.Name)
        {
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" when site.Arguments.Length == 1 && elements.Count > 0:
                return elements[0];
            case "Last" or "LastOrDefault" when site.Arguments.Length == 1 && elements.Count > 0:
                return elements[elements.Count - 1];
            case "ElementAt" or "ElementAtOrDefault" when site.Arguments.Length == 2 && count < elements.Count:
                return elements[count];
            case "Take" when site.Arguments.Length == 2 && count > 0:
                return Sequence((site.Operation.Syntax, "taken"), method.ReturnType, elements.Take(count));
            case "Skip" when site.Arguments.Length == 2 && count < elements.Count:
                return Sequence((site.Operation.Syntax, "taken"), method.ReturnType, elements.Skip(count));
            case "ToArray" or "ToList" or "AsEnumerable" when site.Arguments.Length == 1 && elements.Count > 0:
                return Sequence((site.Operation.Syntax, "taken"), method.ReturnType, elements);
            default:
                return null;
        }
    }

    /// <summary>One element counted from the end, or a range of them; null when the order or the index is not known.</summary>
    private Value? Cut(Value sequence, IOperation index, IOperation at)
    {
        index = Unconverted(index);
        if (index is not (IRangeOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat }) || Ordered(sequence) is not { } elements)
        {
            return null;
        }

        if (index is not IRangeOperation range)
        {
            return Position(index, elements.Count, 0) is { } position && position >= 0 && position < elements.Count ? elements[position] : null;
        }

        return Position(range.LeftOperand, elements.Count, 0) is { } from && Position(range.RightOperand, elements.Count, elements.Count) is { } to && from >= 0 && from <= to && to <= elements.Count
            ? Sequence((at.Syntax, "cut"), at.Type, elements.Skip(from).Take(to - from))
            : null;
    }

    private static int? Position(IOperation? index, int count, int none) => index is null ? none : Unconverted(index) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } end => end.Operand.ConstantValue is { HasValue: true, Value: int back } ? count - back : null,
        { ConstantValue: { HasValue: true, Value: int position } } => position,
        _ => null,
    };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static bool IsImmutable(INamedTypeSymbol type) => type.Name.StartsWith("Immutable", StringComparison.Ordinal) || type.Name == "IImmutableDictionary";

    /// <summary>A collection that is changed by making another one: the other holds what this one held, but for the change.</summary>
    private Value? Changed(Site site, IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (!IsImmutable(type) || site.Method.IsStatic || site.Receiver.Objects.Length != 1 || !site.Receiver.Labels.IsEmpty
            || !Channel.IsKeyed(type) || method.Name is not ("Add" or "SetItem" or "Remove" or "Clear"))
        {
            return null;
        }

        // Read before the new one is made: in a loop the old one may be the one made here.
        var old = site.Receiver.Objects[0];
        var key = site.Arguments.Length > 0 && site.Arguments[0].Constant is { HasValue: true, Value: { } constant } ? $"[{constant}]" : State.AnyElement;
        var slots = method.Name == "Clear" ? new List<KeyValuePair<Slot, Value>>() : _state.Of(old).Where(slot => slot.Key.IsElement || slot.Key.Step is State.Keys or State.Filled).ToList();
        var isUnknown = old.Kind == ObjectKind.Unknown && method.Name != "Clear";
        var made = Create((site.Operation.Syntax, "changed"), site.Method.ReturnType);
        foreach (var slot in slots.Where(slot => slot.Key.Step as string != key || key == State.AnyElement))
        {
            _state.Set(made.Objects[0], slot.Key.Step, slot.Value);
        }

        if (isUnknown)
        {
            _state.Set(made.Objects[0], State.Filled, Value.Harmless);
        }

        if (method.Name is "Add" or "SetItem")
        {
            _state.Add(made.Objects[0], State.Keys, site.Arguments[0]);
            if (key == State.AnyElement)
            {
                _state.Add(made.Objects[0], key, site.Arguments[1].Opened());
            }
            else
            {
                _state.Set(made.Objects[0], key, site.Arguments[1]);
            }
        }

        return made;
    }
}
