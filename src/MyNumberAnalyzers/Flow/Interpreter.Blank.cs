using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Buffers that have been written over: whatever they are called, and whatever others put into them, nothing is in them now.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Marks a buffer all of which has been written over with what is harmless; taken back when anything else is put in.</summary>
    private const string BlankMark = "#blank";

    private void Blank(Value buffer)
    {
        if (buffer.Objects is [{ } item] && !IsMany(item))
        {
            _state.Set(item, BlankMark, Value.Harmless);
        }
    }

    private void Unblank(Value buffer)
    {
        foreach (var item in buffer.Objects.Where(item => _state.TryGet(item, BlankMark, out var mark) && mark.IsHarmless))
        {
            _state.Set(item, BlankMark, Value.Unknown);
        }
    }

    private bool IsBlank(Value buffer) => buffer.Objects is [{ } item] && _state.TryGet(item, BlankMark, out var mark) && mark.IsHarmless
        && _state.TryGet(item, State.AnyElement, out _) && _state.Of(item).Where(slot => slot.Key.IsElement).All(slot => slot.Value.IsHarmless);

    /// <summary>What a name or another method says of a buffer does not hold of one that is blank.</summary>
    private Value UnlessBlank(Value buffer) => !buffer.Labels.IsEmpty && IsBlank(buffer) ? buffer.WithLabels(LabelSet.Empty) : buffer;

    /// <summary><c>Array.Clear</c> and <c>Fill</c> of all of a buffer, or of a part of it.</summary>
    private static bool IsAllOf(Site site, int parameters) => site.Arguments.Length <= parameters
        || site.Arguments.Length == parameters + 2 && site.Arguments[parameters].Constant is { HasValue: true, Value: 0 }
            && Unconverted(site.Operand(parameters + 1)) is IPropertyReferenceOperation { Property.Name: "Length", Instance: { } measured }
            && Conditions.Place(measured) is { } place && place == Conditions.Place(Unconverted(site.Operand(0)));

    /// <summary>A span over a part of a buffer: what fills it leaves the rest.</summary>
    private bool IsPartOf(IOperation? span) => span is not null && (Unwrapped(span) ?? span) switch
    {
        IInvocationOperation { TargetMethod.Name: "AsSpan" or "Slice" or "AsMemory" } call => call.Arguments.Length > (call.TargetMethod.IsStatic ? 1 : 0),
        IImplicitIndexerReferenceOperation => true,
        ILocalReferenceOperation { Local: var local } => OnlyValueOf(local) is { } value && IsPartOf(value),
        _ => false,
    };

    /// <summary><c>Interlocked.Exchange</c> and its kin: what is left in the place, and what was there.</summary>
    private static Value? Exchanged(Site site)
    {
        if (site.Method.ContainingType.Name is not ("Interlocked" or "Volatile") || site.Arguments.Length < 2)
        {
            return null;
        }

        switch (site.Method.Name)
        {
            case "Exchange" or "Write":
                site.Outs[0] = site.Arguments[1];
                return site.Arguments[0];
            case "CompareExchange":
                site.Outs[0] = site.Arguments[0].Join(site.Arguments[1]);
                return site.Arguments[0];
            default:
                return null;
        }
    }
}
