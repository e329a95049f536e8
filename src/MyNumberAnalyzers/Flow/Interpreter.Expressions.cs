using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Expressions: what each operation makes of its operands.</summary>
internal sealed partial class Interpreter
{
    private Value Evaluate(IOperation? operation)
    {
        if (operation is null || OverBudget())
        {
            return Value.Unknown;
        }

        if (!Budget.HasStack())
        {
            _capped = true;
            return Value.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return _seen[operation] = Value.OfConstant(constant.Value);
        }

        var value = Compute(operation);
        // A digit's arithmetic (c - '0') is a number of 32 bits only until it is a character again.
        var isDigit = operation is IConversionOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_Int32 } && value.HasDigits;
        if (!Types.Keeps(operation.Type) && !value.Constant.HasValue && !isDigit)
        {
            // A length, a date, a flag: nothing of the digits is left.
            value = Value.Harmless;
        }

        if (value.HasDigits && IsMarkedHarmless(operation))
        {
            value = Value.Harmless;
        }

        // The generated types give their digits by name only: as values they are clean under any key.
        if (Types.IsSafe(operation.Type) && value.Labels.IsEmpty && value.Targets.IsEmpty && !value.Constant.HasValue)
        {
            value = Value.Harmless;
        }

        return _seen[operation] = value;
    }

    private Value Compute(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case ILocalReferenceOperation local:
                return ReadLocal(local.Local, local);
            case IParameterReferenceOperation parameter:
                return ReadParameter(parameter);
            case IInstanceReferenceOperation:
                return _this;
            case IFieldReferenceOperation field:
                return ReadField(field);
            case IPropertyReferenceOperation property:
                return ReadProperty(property);
            case IEventReferenceOperation @event:
                return ReadMember(@event.Event, Receiver(@event.Instance), @event);
            case IArrayElementReferenceOperation element:
                var elements = WithObject(Evaluate(element.ArrayReference), element.ArrayReference.Type, element.ArrayReference.Syntax);
                return (element.Indices.Length == 1 ? Cut(elements, element.Indices[0], element) : null) ?? StructIn(elements, IndexKey(element.Indices), element);
            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndex(indexer);
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IFlowCaptureReferenceOperation reference:
                return _state.TryGet(_frame, reference.Id, out var captured) ? captured : Value.Unknown;
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IObjectCreationOperation creation:
                return New(creation);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IInterpolatedStringOperation text:
                return Interpolate(text);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Unary(unary);
            case IAwaitOperation await:
                return Opened(Evaluate(await.Operation));
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IFlowAnonymousFunctionOperation lambda:
                _lambdas[lambda.Syntax] = (new Target(lambda.Symbol, lambda, _graph, null, _frame), _state.Copy());
                return Value.Of(_lambdas[lambda.Syntax].Target);
            case IMethodReferenceOperation method:
                return MethodGroup(method);
            case ITupleOperation tuple:
                return Tuple(tuple);
            case IAnonymousObjectCreationOperation anonymous:
                return Anonymous(anonymous);
            case IArrayCreationOperation array:
                return Array(array);
            case IIsPatternOperation test:
                return Match(test.Pattern, Evaluate(test.Value), test.Value) ?? Value.Harmless;
            default:
                return ComputeRest(operation);
        }
    }

    private Value ComputeRest(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation alias } assignment:
                _aliases[alias.Local] = assignment.Value;
                return Evaluate(assignment.Value);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value), assignment.Value);
            case ICompoundAssignmentOperation compound:
                return Compound(compound);
            case IIncrementOrDecrementOperation increment:
                EndRound(increment);
                return Assign(increment.Target, Evaluate(increment.Target).Opened(), increment.Target);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case IEventAssignmentOperation subscription:
                return Subscribe(subscription);
            case IReturnOperation { ReturnedValue: { } returned } @return:
                return Yield(@return, Evaluate(returned));
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation:
                return Dynamic(operation);
            case IIsTypeOperation test:
                return OfType(Evaluate(test.ValueOperand), test.TypeOperand) is { Objects.IsEmpty: true } none && IsSettled(Evaluate(test.ValueOperand)) && !none.HasDigits
                    ? Value.OfConstant(test.IsNegated)
                    : Value.Harmless;
            case IIsNullOperation test:
                return Evaluate(test.Operand).IsNull && !IsWrittenByCode(test.Operand) ? Value.OfConstant(true) : Value.Harmless;
            case ITypeOfOperation or ISizeOfOperation or INameOfOperation:
                Children(operation);
                return Value.Harmless;
            case IDefaultValueOperation { Type: { TypeKind: TypeKind.Struct, IsTupleType: false } type } when Types.IsAggregate(type) && !Types.IsFramework(type) && !Types.IsOurs(type):
                return Create((operation.Syntax, "default"), type);
            case IDefaultValueOperation:
                return Value.OfConstant(null);
            case IWithOperation with:
                return Clone(Evaluate(with.Operand), with);
            case ICaughtExceptionOperation:
                return Value.Unknown;
            case IInvalidOperation:
                Children(operation);
                return Value.Unknown;
            default:
                return CollectionLike(operation);
        }
    }

    /// <summary>An operation this Roslyn has no interface for (collection expressions among them) carries what its parts carry.</summary>
    private Value CollectionLike(IOperation operation)
    {
        var parts = Children(operation);
        if (operation.Type is null || !Types.IsContainer(operation.Type))
        {
            return Value.Of(parts.Aggregate(LabelSet.Empty, (labels, part) => labels.Union(part.Labels)));
        }

        var created = Create((operation.Syntax, "list"), operation.Type);
        var index = 0;
        foreach (var (child, part) in operation.ChildOperations.Zip(parts, (child, part) => (child, part)))
        {
            var isSpread = child.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.SpreadElementSyntax;
            WriteElement(created, isSpread ? State.AnyElement : Key(index), isSpread ? Elements(child.ChildOperations.Count == 0 ? part : Evaluate(child.ChildOperations.First())) : part);
            index++;
        }

        return created;
    }

    /// <summary>What a task or other wrapper holds that is filled from outside.</summary>
    private Value Opened(Value value)
    {
        foreach (var task in value.Objects.Where(item => item.Kind == ObjectKind.Unknown && Channel.IsTransparent(item.Type) && !_state.Of(item).Any(slot => slot.Key.IsElement)))
        {
            if (InTask(task.Type) is { } type && Types.IsAggregate(type) && !Types.IsFramework(type))
            {
                _state.Set(task, State.AnyElement, Value.Of(_objects.Get((task, "content"), ObjectKind.Unknown, type)));
            }
        }

        var wrappers = value.Objects.Where(item => Channel.IsTransparent(item.Type) && _state.Of(item).Any(slot => slot.Key.IsElement)).ToImmutableArray();
        return wrappers.IsEmpty
            ? value
            : Elements(Value.Unknown.WithObjects(wrappers)).Join(value.WithObjects(value.Objects.RemoveRange(wrappers)));
    }

    private List<Value> Children(IOperation operation) => operation.ChildOperations.Select(Evaluate).ToList();

    private Value Receiver(IOperation? instance) => instance is null ? Value.Unknown : WithObject(Evaluate(instance), instance.Type, instance.Syntax);

    private Value ReadParameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && !SymbolEqualityComparer.Default.Equals(constructor, _callee.Member))
        {
            // A primary constructor's parameter, read in another member: a field in all but name.
            return ReadMember(parameter, _this, reference);
        }

        return ReadLocal(parameter, reference);
    }

    private Value ReadField(IFieldReferenceOperation reference)
    {
        if (reference.Field.ContainingType is { IsTupleType: true })
        {
            return Named(Declared(reference.Field), TupleItem(Evaluate(reference.Instance), reference.Field), reference);
        }

        var receiver = reference.Field.IsStatic ? Statics() : Receiver(reference.Instance);
        return ReadMember(reference.Field, receiver, reference);
    }

    private Value Tuple(ITupleOperation tuple)
    {
        var created = Create((tuple.Syntax, "tuple"), tuple.Type);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            _state.Set(created.Objects[0], "Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Evaluate(tuple.Elements[i]));
        }

        return created;
    }

    private Value Anonymous(IAnonymousObjectCreationOperation anonymous)
    {
        var created = Create((anonymous.Syntax, "anonymous"), anonymous.Type);
        foreach (var assignment in anonymous.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation property)
            {
                _state.Set(created.Objects[0], Facts.Canonical(property.Property), NamedOnce(property.Property, Evaluate(assignment.Value), assignment.Value));
            }
        }

        return created;
    }

    /// <summary>A member named as a number says so of an unknown value put into it.</summary>
    private Value NamedOnce(ISymbol member, Value value, IOperation at) => value.HasDigits || value.IsHarmless ? value : Named(member, value, at);

    private Value Array(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes)
        {
            Evaluate(size);
        }

        var created = Create((array.Syntax, "array"), array.Type);
        if (array.Initializer is not { } initializer)
        {
            _state.Set(created.Objects[0], State.AnyElement, Value.Harmless);
            _state.Set(created.Objects[0], BlankMark, Value.Unknown);
            return created;
        }

        for (var i = 0; i < initializer.ElementValues.Length; i++)
        {
            _state.Set(created.Objects[0], Key(i), Evaluate(initializer.ElementValues[i]));
        }

        return created;
    }

    private static string Key(int index) => "[" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]";

    private string IndexKey(ImmutableArray<IOperation> indices)
    {
        var values = indices.Select(Evaluate).ToList();
        return values.Count == 1 && values[0].Constant is { HasValue: true, Value: { } key } ? $"[{key}]" : State.AnyElement;
    }

    private Value ImplicitIndex(IImplicitIndexerReferenceOperation indexer)
    {
        var instance = Evaluate(indexer.Instance);
        Evaluate(indexer.Argument);
        if (instance.Objects.IsEmpty && IsEmptyRange(indexer.Argument))
        {
            return Value.Harmless;
        }

        if (Cut(instance, indexer.Argument, indexer) is { } known)
        {
            return known;
        }

        if (indexer.Argument.Type?.Name == "Range" && Types.IsContainer(indexer.Type))
        {
            // Another view of the same memory, or a list of the same elements.
            return instance;
        }

        if (indexer.Instance.Type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true } && !Types.CanCarry(indexer.Instance.Type))
        {
            return Types.IsContainer(indexer.Type) ? instance : Elements(instance);
        }

        return Value.Of(instance.Labels.Union(Contained(instance, 1)));
    }

    /// <summary>Not a local, or one that a lambda names: somebody may write it where it is not seen.</summary>
    private bool IsWrittenByCode(IOperation operand) => Unwrapped(operand) is not ILocalReferenceOperation { Local.Name: var name } || _lambdas.Keys.Any(code => Captured.Names(code).Contains(name));

    private Value Capture(IFlowCaptureOperation capture)
    {
        var value = Evaluate(capture.Value);
        if (capture.Value.Syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.WithExpressionSyntax with && with.Expression == capture.Value.Syntax
            && capture.Value.Type is { IsValueType: true } or { IsAnonymousType: true })
        {
            // The copy that the members are written to.
            value = Clone(value, capture);
        }

        _captured[capture.Id] = capture.Value;
        _state.Set(_frame, capture.Id, value);
        return value;
    }

    private readonly Dictionary<CaptureId, IOperation> _captured = new();

    private Value MethodGroup(IMethodReferenceOperation reference)
    {
        var receiver = reference.Instance is null ? null : Receiver(reference.Instance);
        var isLocal = reference.Method.MethodKind == MethodKind.LocalFunction;
        return Value.Of(new Target(reference.Method, null, isLocal ? GraphOf(reference.Method) : null, receiver, isLocal ? FrameOfFunction(reference.Method) : null));
    }

    /// <summary>A copy of a record or struct: same members, another identity.</summary>
    private Value Clone(Value original, IOperation at)
    {
        // Read before the copy is made: in a loop the original may be the last copy made here.
        var slots = original.Objects.SelectMany(item => _state.Of(item).Where(slot => slot.Key.Step is ISymbol or string and not ['#', ..])).ToList();
        var isFilled = original.Objects.Any(item => item.Kind == ObjectKind.Unknown || _state.TryGet(item, State.Filled, out _));
        var created = Create((at.Syntax, "clone"), at.Type);
        var copy = created.Objects[0];
        foreach (var slot in slots)
        {
            var value = original.Objects.Length == 1 ? slot.Value : slot.Value.Opened();
            _state.Set(copy, slot.Key.Step, _state.TryGet(copy, slot.Key.Step, out var other) ? other.Join(value) : value);
        }

        if (isFilled)
        {
            _state.Set(copy, State.Filled, Value.Harmless);
        }

        if (original.Objects.IsEmpty)
        {
            _state.Set(copy, State.Filled, Value.Harmless);
        }

        return created.With(original.Labels);
    }
}
