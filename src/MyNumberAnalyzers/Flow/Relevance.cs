using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// Tells which objects of a state say anything: those of a type that leads to a number, and those through which a number,
/// code that has to do with numbers or a proven text is reached. All others were only looked at or made on the way,
/// so a call that is handed one of them is the same call as without it.
/// </summary>
internal sealed class Relevance(State state, Engine engine, Detail detail)
{
    private const int MostObjects = 64;

    private readonly Dictionary<AbstractObject, bool> _known = new();

    /// <summary>Whether a value is nothing but objects that say nothing.</summary>
    public bool IsMute(Value value) => detail == Detail.Arguments ||
        !value.Objects.IsEmpty && value.Labels.IsEmpty && value.Targets.IsEmpty && !value.IsHarmless && !value.Constant.HasValue && !AnyTells(value.Objects);

    /// <summary>Whether nothing is lost when a slot is not handed on. Code in a member is known to whoever reads the member.</summary>
    public bool IsMute(KeyValuePair<Slot, Value> slot)
    {
        // Without the mark a copy would look new, and its members empty.
        if (slot.Key.Step is State.Filled)
        {
            return slot.Key.Object.Kind != ObjectKind.Created;
        }

        if (detail == Detail.Arguments)
        {
            return slot.Key.Object.Kind != ObjectKind.Frame;
        }

        // A new object's member that is not handed on would be its default: what is put into it would be lost.
        if (slot.Key.Object.Kind == ObjectKind.Created && slot.Key.Step is ISymbol && slot.Value.Objects.Any(item => item.Kind == ObjectKind.Created))
        {
            return false;
        }

        if (slot.Key.Step is not ISymbol && !slot.Key.IsElement || slot.Key.IsElement && !slot.Value.Targets.IsEmpty)
        {
            return slot.Key.Step is "#made";
        }

        return !Says(slot.Key, slot.Value) && !AnyTells(slot.Value.Objects);
    }

    private bool AnyTells(ImmutableArray<AbstractObject> items)
    {
        foreach (var item in items)
        {
            if (Tells(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether elements of a container are code: then the container is more than its type.</summary>
    public bool HoldsCode(Value value)
    {
        if (detail == Detail.Arguments)
        {
            return false;
        }

        foreach (var item in value.Objects)
        {
            foreach (var slot in state.SlotsOf(item))
            {
                if (!slot.Value.Targets.IsEmpty && new Slot(item, slot.Key).IsElement)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Tells(AbstractObject item)
    {
        if (_known.TryGetValue(item, out var known))
        {
            return known;
        }

        var seen = new HashSet<AbstractObject> { item };
        var open = new Queue<AbstractObject>(seen);
        var tells = false;
        while (open.Count > 0 && !tells)
        {
            var next = open.Dequeue();
            tells = seen.Count > MostObjects || TellsItself(next);
            foreach (var slot in state.SlotsOf(next))
            {
                foreach (var inner in slot.Value.Objects)
                {
                    if (seen.Add(inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }

        if (!tells)
        {
            // Whatever is reached from something mute is mute.
            foreach (var mute in seen)
            {
                _known[mute] = false;
            }
        }

        return _known[item] = tells;
    }

    private bool TellsItself(AbstractObject item) =>
        item.Kind == ObjectKind.Frame
        || item.StandsForAll
        || item.Type?.Name is "StringWriter" or "MemoryStream" or "CryptoStream" && Types.IsFramework(item.Type)
        || detail == Detail.Full && item.Type is { } type && (engine.World.Carries(type) || type is INamedTypeSymbol named && (engine.Holds(named) || IsOneOfMany(named)))
        || SlotSays(item);

    private bool SlotSays(AbstractObject item)
    {
        foreach (var slot in state.SlotsOf(item))
        {
            if (Says(new Slot(item, slot.Key), slot.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One of the classes below one in sight, or of the implementations of an interface (a visitor, a strategy): which one it is decides what a call to it does.</summary>
    private static bool IsOneOfMany(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && (type.BaseType is { DeclaringSyntaxReferences.Length: > 0 }
            || type.Interfaces.Any(face => face.DeclaringSyntaxReferences.Length > 0 && face.GetMembers().Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary })));

    private bool Says(Slot slot, Value value) =>
        !value.Labels.IsEmpty
        || detail == Detail.Full && value.Constant.Value is bool && slot.Step is IFieldSymbol or IPropertySymbol
        || slot.Step is Interpreter.Inner && LeadsSomewhere(value)
        || !value.Targets.IsEmpty && value.Targets.Any(target => target.Syntax is { } code && engine.IsHot(code) || target.Receiver is { } receiver && !receiver.Labels.IsEmpty)
        || detail == Detail.Full && (value.IsHarmless || value.Constant.HasValue || value.Objects.IsEmpty && value.Targets.IsEmpty) && slot.Step is not (State.Filled or "#made") && MayBeText(slot);

    /// <summary>What a writer writes to decides whether what is written leaves.</summary>
    private static bool LeadsSomewhere(Value streams)
    {
        foreach (var item in streams.Objects)
        {
            if (Streams.OfType(item.Type) != Streams.Shape.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A null of another type or a count is as good as not known.</summary>
    private static bool MayBeText(Slot slot) => slot.Step switch
    {
        IFieldSymbol field => Types.CanCarryDeep(field.Type),
        IPropertySymbol property => Types.CanCarryDeep(property.Type),
        IParameterSymbol parameter => Types.CanCarryDeep(parameter.Type),
        IEventSymbol => false,
        _ => slot.Object.Type is null || Types.CanCarryDeep(slot.Object.Type) || slot.Object.Type.IsTupleType || slot.Object.Type.IsAnonymousType,
    };
}
