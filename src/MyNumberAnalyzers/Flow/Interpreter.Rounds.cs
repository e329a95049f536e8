using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>The element that a loop is at: what its round has found out about <c>a[i]</c> or put there holds until <c>i</c> goes on.</summary>
internal sealed partial class Interpreter
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, List<IOperation>> ElementsNamed = new();

    private AbstractObject? _named;
    private List<IOperation> _elements = new();

    /// <summary>Elements that a body names by variable are places of their own from the start, of which nothing is known.</summary>
    private void NameElements()
    {
        _elements = ElementsNamed.GetValue(_graph, Find);
        if (_elements.Count == 0)
        {
            return;
        }

        _named = _objects.Get("named elements", ObjectKind.Created, null);
        foreach (var element in _elements)
        {
            _state.Set(_named, ElementKey(element)!, Value.Unknown);
        }

        static List<IOperation> Find(ControlFlowGraph graph) => graph.Blocks
            .SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .Where(operation => ElementKey(operation) is not null).ToList();
    }

    /// <summary>A character of an array, span or text at an index, or an entry of a map under a key, that a variable holds.</summary>
    private static string? ElementKey(IOperation operation) =>
        CollectionOf(operation) is { } collection && IndexOf(operation) is ILocalReferenceOperation or IParameterReferenceOperation
        && (operation.Type?.SpecialType == SpecialType.System_Char || operation is IPropertyReferenceOperation && (Channel.IsKeyed(collection.Type) || IsOfNames(collection.Type)))
        && Conditions.Place(collection) is { } place
            ? place + "[" + Conditions.Place(IndexOf(operation)!) + "]"
            : null;

    private static IOperation? CollectionOf(IOperation element) => element switch
    {
        IArrayElementReferenceOperation { ArrayReference: var array } => array,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => instance,
        _ => null,
    };

    private static IOperation? IndexOf(IOperation element) => element switch
    {
        IArrayElementReferenceOperation { Indices: [{ } at] } => at,
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: { } at }] } => at,
        _ => null,
    };

    private void MarkElement(IOperation place, Value value)
    {
        if (_named is not null && ElementKey(Unwrapped(place) ?? place) is { } key)
        {
            _state.Set(_named, key, value.IsHarmless ? Value.Harmless : Value.Unknown);
        }
    }

    private bool IsMarkedHarmless(IOperation element) => _named is not null && ElementKey(element) is { } key && _state.TryGet(_named, key, out var known) && known.IsHarmless;

    /// <summary>What was known of elements that this place names, it names no more.</summary>
    private void ForgetElements(string? place = null)
    {
        if (_named is null)
        {
            return;
        }

        foreach (var slot in _state.Of(_named).Where(slot => slot.Value.IsHarmless && (place is null || ((string)slot.Key.Step).Contains(place))).ToList())
        {
            _state.Set(_named, slot.Key.Step, Value.Unknown);
        }
    }

    /// <summary>The end of a round of a loop over all of an array: when each round leaves its element harmless, the loop leaves all of them so.</summary>
    private void EndRound(IIncrementOrDecrementOperation step)
    {
        if (_named is null || Conditions.Place(step.Target) is not { } index || FullLoop.Of(step.Syntax) is not { } loop)
        {
            return;
        }

        foreach (var element in _elements.OfType<IArrayElementReferenceOperation>())
        {
            if (ElementKey(element)!.EndsWith("[" + index + "]", StringComparison.Ordinal) && IsMarkedHarmless(element) && FullLoop.IsOver(loop, element.ArrayReference.Syntax))
            {
                OverwriteAll(Evaluate(element.ArrayReference), Value.Harmless);
            }
        }
    }
}
