using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Assignments, deconstruction, patterns, and what a branch tells of a value.</summary>
internal sealed partial class Interpreter
{
    private Value Assign(IOperation target, Value value, IOperation from)
    {
        if (target is IDeclarationExpressionOperation declared)
        {
            return Assign(declared.Expression, value, from);
        }

        value = CopyOfStruct(value, target.Type, from);
        switch (Unwrapped(target))
        {
            case ILocalReferenceOperation { Local.IsRef: true } alias when _aliases.TryGetValue(alias.Local, out var place):
                return Assign(place, value, from);
            case ILocalReferenceOperation local:
                WriteLocal(local.Local, value);
                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } call:
                foreach (var argument in call.Arguments)
                {
                    Fill(Evaluate(argument.Value), value);
                }

                break;
            case IParameterReferenceOperation parameter when parameter.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } owner
                && !SymbolEqualityComparer.Default.Equals(owner, _callee.Member):
                WriteMember(parameter.Parameter, _this, value, from);
                break;
            case IParameterReferenceOperation parameter:
                WriteLocal(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } item:
                foreach (var tuple in Evaluate(item.Instance).Objects)
                {
                    _state.Set(tuple, TupleStep(item.Field), value);
                }

                break;
            case IFieldReferenceOperation field:
                WriteMember(field.Field, field.Field.IsStatic ? Statics() : Receiver(field.Instance), value, from);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value, from);
                break;
            case IArrayElementReferenceOperation element:
                var array = WithObject(Evaluate(element.ArrayReference), element.ArrayReference.Type, element.ArrayReference.Syntax);
                if (!value.HasDigits && FullLoop.Covers(element.Syntax))
                {
                    OverwriteAll(array, value);
                    break;
                }

                WriteElement(array, IndexKey(element.Indices), value);
                MarkElement(element, value);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, from);
            case IDiscardOperation or null:
                break;
            case IDynamicMemberReferenceOperation member:
                DynamicAssign(member, value, from);
                break;
            case { } other:
                Evaluate(other);
                break;
        }

        return value;
    }

    /// <summary>The holder of all static members, one for the whole program.</summary>
    private Value Statics() => Value.Of(_statics);

    /// <summary>The captured l-value behind a capture, else the operation itself.</summary>
    private IOperation? Unwrapped(IOperation target)
    {
        for (var i = 0; i < 8; i++)
        {
            switch (target)
            {
                case IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out var original):
                    target = original;
                    continue;
                case IConversionOperation conversion:
                    target = conversion.Operand;
                    continue;
                default:
                    return target;
            }
        }

        return target;
    }

    private void DynamicAssign(IDynamicMemberReferenceOperation member, Value value, IOperation from)
    {
        var receiver = Evaluate(member.Instance);
        WriteElement(receiver, $"[{member.MemberName}]", value);
        DynamicSink(member, value, from);
    }

    private Value Part(Value value, int index)
    {
        var step = "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var result = (Value?)null;
        foreach (var item in value.Objects)
        {
            if (_state.TryGet(item, step, out var part))
            {
                result = result is null ? part : result.Join(part);
            }
        }

        return (result ?? Value.Unknown.WithTargets(value.Targets)).With(value.Labels);
    }

    private Value Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        // All values are read before the first is written: (a, b) = (b, a).
        var value = Evaluate(deconstruction.Value);
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (target is not ITupleOperation tuple)
        {
            return value;
        }

        DeconstructInto(tuple, value, deconstruction.Value.Type, deconstruction.Value);
        return value;
    }

    private void DeconstructInto(ITupleOperation tuple, Value value, ITypeSymbol? type, IOperation from)
    {
        RememberPair(value, tuple);
        var parts = Parts(value, type, tuple.Elements.Length, from);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            if (tuple.Elements[i] is ITupleOperation inner)
            {
                DeconstructInto(inner, parts[i], PartType(type, i, tuple.Elements.Length), from);
            }
            else
            {
                Assign(tuple.Elements[i], parts[i], from);
            }
        }
    }

    /// <summary>The parts that deconstruction gives: tuple items, record positions, or the out arguments of Deconstruct.</summary>
    private ImmutableArray<Value> Parts(Value value, ITypeSymbol? type, int count, IOperation at)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == count)
        {
            return tuple.TupleElements.Select((element, index) => Types.Keeps(element.Type) ? Named(element, Part(value, index), at) : Value.Harmless).ToImmutableArray();
        }

        if (type is INamedTypeSymbol { IsTupleType: false } named)
        {
            if (named.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.KeyValuePair<TKey, TValue>" && count == 2)
            {
                return ImmutableArray.Create(PairPart(value, "Key"), PairPart(value, "Value"));
            }

            var receiver = WithObject(value, type, at.Syntax);
            if (Types.Positions(named, count) is { } positions)
            {
                return positions.Select(position => ReadMember(position, receiver, at)).ToImmutableArray();
            }

            if (Types.Deconstruct(named, count) is { } method)
            {
                return OutArguments(method, receiver, at);
            }
        }

        return Enumerable.Range(0, count).Select(index => Part(value, index)).ToImmutableArray();
    }

    private static ITypeSymbol? PartType(ITypeSymbol? type, int index, int count) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple when index < tuple.TupleElements.Length => tuple.TupleElements[index].Type,
        INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair when index < 2 => pair.TypeArguments[index],
        INamedTypeSymbol named when Types.Positions(named, count) is { } positions => TypeOf(positions[index]),
        _ => null,
    };

    /// <summary>Structs are copied when they are handed on; a change of the copy is not a change of the original.</summary>
    private Value CopyOfStruct(Value value, ITypeSymbol? type, IOperation from)
    {
        if (type is not { IsValueType: true } || value.Objects.IsEmpty || Unwrapped(from) is IObjectCreationOperation or ITupleOperation or IInvocationOperation)
        {
            return value;
        }

        return Types.IsFramework(type) && !type.IsTupleType ? value : Clone(value, from).WithTargets(value.Targets);
    }

    private Value Compound(ICompoundAssignmentOperation compound)
    {
        var old = Evaluate(compound.Target);
        var added = Evaluate(compound.Value);
        if (compound.OperatorMethod is { DeclaringSyntaxReferences.Length: > 0 } method)
        {
            return Assign(compound.Target, CallSource(method, Value.Unknown, ImmutableArray.Create(old, added), compound), compound.Value);
        }

        if (compound.Target.Type?.TypeKind == TypeKind.Delegate)
        {
            return Assign(compound.Target, compound.OperatorKind == BinaryOperatorKind.Add ? old.Join(added) : old, compound.Value);
        }

        if (compound.Type?.SpecialType == SpecialType.System_String)
        {
            added = LabelledPart(TextBefore(compound.Target, old), compound.Value, AsText(added, compound.Value.Type, compound.Value));
            old = AsText(old, compound.Target.Type, compound.Target);
            var tail = TailOf(old, added);
            var text = old.Join(added).Opened();
            return Assign(compound.Target, old.IsHarmless && added.IsHarmless ? Value.OfConstant(tail) : text, compound.Value);
        }

        return Assign(compound.Target, old.Join(added).Opened(), compound.Value);
    }

    private static string? TailOf(Value old, Value added) =>
        added.Constant is { HasValue: true, Value: string text } ? (old.Constant.Value as string) + text : null;

    private static string? TextBefore(IOperation target, Value old) => old.Constant is { HasValue: true, Value: string text } ? text : null;

    private Value Subscribe(IEventAssignmentOperation subscription)
    {
        var handler = Evaluate(subscription.HandlerValue);
        if (subscription.Adds && subscription.EventReference is IEventReferenceOperation reference)
        {
            if (reference.Event.DeclaringSyntaxReferences.Length > 0)
            {
                _engine.Facts.Add(Facts.Canonical(reference.Event), Value.Unknown.WithTargets(handler.Targets));
                var receiver = reference.Event.IsStatic ? Statics() : Receiver(reference.Instance);
                if (reference.Event.AddMethod is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: > 0 } accessor)
                {
                    CallSource(accessor, receiver, ImmutableArray.Create(handler), subscription);
                }

                foreach (var item in receiver.Objects)
                {
                    _state.Add(item, Facts.Canonical(reference.Event), handler);
                }
            }
        }

        return Value.Harmless;
    }

    private Value Yield(IReturnOperation @return, Value value)
    {
        if (@return.Kind == OperationKind.YieldReturn)
        {
            var list = _result ?? Value.Of(_objects.Get("yield", ObjectKind.Created, _callee.Method?.ReturnType));
            WriteElement(list, State.AnyElement, value);
            _result = list;
            if (_entry.Key.Length == 0 && _callee.Method is { } method)
            {
                HandOver(method, @return.ReturnedValue!, Contained(value, 2));
                if (method.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction))
                {
                    Given(method, value, State.AnyElement);
                }
            }
        }
        else
        {
            Return(@return.ReturnedValue!, value);
        }

        return value;
    }
}
