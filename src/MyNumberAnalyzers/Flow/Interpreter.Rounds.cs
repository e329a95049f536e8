using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>The element that a loop is at: what its round has found out about <c>a[i]</c> or put there holds until <c>i</c> goes on.</summary>
internal sealed partial class Interpreter
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, ImmutableArray<string>.Builder> ElementsNamed = new();

    private AbstractObject? _named;

    /// <summary>Elements that a body names by variable are places of their own from the start, of which nothing is known.</summary>
    private void NameElements()
    {
        var names = ElementsNamed.GetValue(_graph, Find);
        if (names.Count == 0)
        {
            return;
        }

        _named = _objects.Get("named elements", ObjectKind.Created, null);
        foreach (var name in names)
        {
            _state.Set(_named, name, Value.Unknown);
        }

        static ImmutableArray<string>.Builder Find(ControlFlowGraph graph)
        {
            var names = ImmutableArray.CreateBuilder<string>();
            names.AddRange(graph.Blocks
                .SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
                .SelectMany(operation => operation.DescendantsAndSelf())
                .Select(ElementKey).Where(key => key is not null).Distinct()!);
            return names;
        }
    }

    /// <summary>A character of an array, span or text at an index that a variable holds.</summary>
    private static string? ElementKey(IOperation operation)
    {
        var (collection, index) = operation switch
        {
            IArrayElementReferenceOperation { Indices: [{ } at] } element => (element.ArrayReference, at),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [{ Value: { } at }] } => (instance, at),
            _ => (null, null),
        };
        return operation.Type?.SpecialType == SpecialType.System_Char && index is ILocalReferenceOperation or IParameterReferenceOperation && Conditions.Place(collection!) is { } place
            ? place + "[" + Conditions.Place(index!) + "]"
            : null;
    }

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

        foreach (var element in _graph.Blocks.SelectMany(block => block.Operations).SelectMany(operation => operation.DescendantsAndSelf()).OfType<IArrayElementReferenceOperation>())
        {
            if (ElementKey(element) is { } key && key.EndsWith("[" + index + "]", StringComparison.Ordinal) && IsMarkedHarmless(element) && FullLoop.IsOver(loop, element.ArrayReference.Syntax))
            {
                OverwriteAll(Evaluate(element.ArrayReference), Value.Harmless);
            }
        }
    }
}
