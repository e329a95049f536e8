using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Patterns, and what a branch tells of a value.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Binds a pattern's variables. Returns the result when it is known.</summary>
    private Value? Match(IPatternOperation pattern, Value value, IOperation at)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                BindPattern(declaration.DeclaredSymbol, OfType(value, declaration.MatchedType));
                return Impossible(value, declaration.MatchedType);
            case ITypePatternOperation type:
                return Impossible(value, type.MatchedType);
            case IRecursivePatternOperation recursive:
                var kept = OfType(value, recursive.MatchedType);
                BindPattern(recursive.DeclaredSymbol, kept);
                MatchParts(recursive, kept, at);
                return Impossible(value, recursive.MatchedType);
            case IListPatternOperation list:
                BindPattern(list.DeclaredSymbol, value);
                MatchList(list, value, at);
                return null;
            case ISlicePatternOperation { Pattern: { } inner }:
                return Match(inner, value, at);
            case IConstantPatternOperation constant:
                return value.Constant.HasValue && constant.Value.ConstantValue is { HasValue: true } wanted ? Value.OfConstant(Equals(value.Constant.Value, wanted.Value)) : null;
            case IDiscardPatternOperation:
                return Value.OfConstant(true);
            case IBinaryPatternOperation binary:
                return Either(Match(binary.LeftPattern, value, at), Match(binary.RightPattern, value, at), binary.OperatorKind == BinaryOperatorKind.Or);
            case INegatedPatternOperation negated:
                return Match(negated.Pattern, value, at) is { Constant: { HasValue: true, Value: bool matches } } ? Value.OfConstant(!matches) : null;
            default:
                return null;
        }
    }

    private static Value? Either(Value? left, Value? right, bool isOr)
    {
        var one = left?.Constant.Value as bool?;
        var other = right?.Constant.Value as bool?;
        return one == isOr || other == isOr ? Value.OfConstant(isOr)
            : one is not null && other is not null ? Value.OfConstant(!isOr)
            : null;
    }

    /// <summary>The objects of a value that can be of a type: for those created in sight the type is known.</summary>
    private static Value OfType(Value value, ITypeSymbol? type) => type is null || value.Objects.IsEmpty
        ? value
        : value.WithObjects(value.Objects.RemoveAll(item => item.Kind == ObjectKind.Created && item.Type is not null && !Types.IsA(item.Type, type)));

    private static bool IsSettled(Value value) => !value.Objects.IsEmpty && value.Objects.All(item => item.Kind == ObjectKind.Created);

    private static Value? Impossible(Value value, ITypeSymbol? type) =>
        IsSettled(value) && value.Labels.IsEmpty && OfType(value, type).Objects.IsEmpty ? Value.OfConstant(false) : null;

    private void BindPattern(ISymbol? symbol, Value value)
    {
        if (symbol is not null)
        {
            WriteLocal(symbol, value);
        }
    }

    private void MatchParts(IRecursivePatternOperation recursive, Value value, IOperation at)
    {
        var receiver = WithObject(value, recursive.MatchedType, at.Syntax);
        foreach (var property in recursive.PropertySubpatterns)
        {
            if (property.Member is IMemberReferenceOperation member)
            {
                var part = member is IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } item
                    ? Named(Declared(item.Field), TupleItem(receiver, item.Field), item)
                    : member is IPropertyReferenceOperation reference ? ReadPropertyOf(reference, receiver) : ReadMember(member.Member, receiver, member);
                Match(property.Pattern, Types.Keeps(member.Type) ? part : Value.Harmless, member);
            }
        }

        if (recursive.DeconstructionSubpatterns.IsEmpty)
        {
            return;
        }

        var parts = Parts(receiver, recursive.MatchedType, recursive.DeconstructionSubpatterns.Length, at);
        for (var i = 0; i < parts.Length; i++)
        {
            Match(recursive.DeconstructionSubpatterns[i], parts[i], at);
        }
    }

    private void MatchList(IListPatternOperation list, Value value, IOperation at)
    {
        var hasSlice = false;
        for (var i = 0; i < list.Patterns.Length; i++)
        {
            var pattern = list.Patterns[i];
            hasSlice |= pattern is ISlicePatternOperation;
            Match(pattern, pattern is ISlicePatternOperation ? value : Element(value, hasSlice ? State.AnyElement : Key(i)), at);
        }
    }

    /// <summary>What is known on one side of a branch. False when that side cannot be reached.</summary>
    private bool Assume(IOperation condition, bool truth)
    {
        var key = Conditions.Key(condition, out var negated);
        if (key is not null && _repeatedConditions.Contains(key))
        {
            var holds = truth != negated;
            if (_state.Conditions.TryGetValue(key, out var known) && known != holds)
            {
                return false;
            }

            _state.Assume(key, holds);
        }

        Narrow(condition, truth);
        NarrowCharacter(condition, truth);
        NarrowKey(condition, truth);
        return true;
    }

    /// <summary>Where a value equals a constant or is empty, it is that constant.</summary>
    private void Narrow(IOperation condition, bool truth)
    {
        switch (condition)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } same when truth == (same.OperatorKind == BinaryOperatorKind.Equals):
                SetAlready(same.LeftOperand, same.RightOperand);
                break;
            case IInvocationOperation { TargetMethod.Name: "Equals" or "ReferenceEquals" } call when truth && call.Arguments.Length + (call.TargetMethod.IsStatic ? 0 : 1) >= 2:
                SetAlready(call.Arguments.Length > 1 ? call.Arguments[0].Value : call.Instance!, call.Arguments.Length > 1 ? call.Arguments[1].Value : call.Arguments[0].Value);
                break;
        }

        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Narrow(not.Operand, !truth);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality when truth && equality.LeftOperand is not IPropertyReferenceOperation { Property.Name: "Length" }:
                Equal(equality.LeftOperand, equality.RightOperand);
                Equal(equality.RightOperand, equality.LeftOperand);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } equality when !truth && equality.LeftOperand is not IPropertyReferenceOperation { Property.Name: "Length" }:
                Equal(equality.LeftOperand, equality.RightOperand);
                Equal(equality.RightOperand, equality.LeftOperand);
                break;
            case IIsNullOperation test when truth:
                Overwrite(test.Operand, Value.OfConstant(null));
                break;
            case IBinaryOperation { LeftOperand: IPropertyReferenceOperation { Property.Name: "Length", Instance: { } text } } measured when Emptiness.Of(measured, truth):
                Overwrite(text, Value.OfConstant(""));
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test when truth:
                Equal(test.Value, pattern.Value);
                break;
            case IIsPatternOperation test when Emptiness.Of(test.Pattern, truth):
                Overwrite(test.Value, Value.OfConstant(""));
                break;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } call when truth:
                Overwrite(call.Arguments[0].Value, Value.OfConstant(""));
                break;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Equals" } } call when truth:
                var compared = call.Instance is { } instance ? new[] { instance, call.Arguments[0].Value } : call.Arguments.Take(2).Select(argument => argument.Value).ToArray();
                Equal(compared[0], compared[compared.Length - 1]);
                Equal(compared[compared.Length - 1], compared[0]);
                break;
        }
    }

    /// <summary>
    /// <c>if (_x == value) return; _x = value;</c>: where the place already equals what would be written, it holds just that.
    /// Only where the body does write it: elsewhere an equal value is as much a number as the one it was compared with.
    /// </summary>
    private void SetAlready(IOperation one, IOperation other)
    {
        foreach (var (place, given) in new[] { (one, other), (other, one) })
        {
            if (Unwrapped(given) is IParameterReferenceOperation parameter && Unwrapped(place) is { } target && IsOwn(target) && SymbolOf(target) is { } held && !SymbolEqualityComparer.Default.Equals(held, parameter.Parameter)
                && IsSetTo(held, parameter.Parameter))
            {
                Overwrite(place, Evaluate(given));
            }
        }
    }

    /// <summary>A member of this object or of a type, or what a caller passed by reference: one place, whoever names it.</summary>
    private static bool IsOwn(IOperation place) => place is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } or IParameterReferenceOperation { Parameter.RefKind: RefKind.Ref };

    private bool IsSetTo(ISymbol place, ISymbol given) => _graph.Blocks.SelectMany(block => block.Operations).Any(operation =>
        operation is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }
        && SymbolEqualityComparer.Default.Equals(SymbolOf(assignment.Target), place)
        && Unwrapped(assignment.Value) is IParameterReferenceOperation value && SymbolEqualityComparer.Default.Equals(value.Parameter, given));

    private void Equal(IOperation place, IOperation constant)
    {
        while (constant is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            constant = conversion.Operand;
        }

        if (constant.ConstantValue is { HasValue: true } value && Value.OfConstant(value.Value) is { IsHarmless: true } known)
        {
            Overwrite(place, known);
        }
    }

    private void Overwrite(IOperation place, Value value)
    {
        switch (Unwrapped(place))
        {
            case ILocalReferenceOperation local:
                _state.Set(FrameOf(local.Local), local.Local, value);
                break;
            case IParameterReferenceOperation parameter when parameter.Parameter.ContainingSymbol.Equals(_callee.Member, SymbolEqualityComparer.Default):
                _state.Set(FrameOf(parameter.Parameter), parameter.Parameter, value);
                break;
            case IPropertyReferenceOperation { Arguments.Length: 0, Instance: ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation } property
                when Evaluate(property.Instance).Objects is { Length: 1 } objects:
                _state.Set(objects[0], Facts.Canonical(property.Property), value);
                break;
            case IFieldReferenceOperation { Instance: IInstanceReferenceOperation } field when _this.Objects.Length == 1:
                _state.Set(_this.Objects[0], Facts.Canonical(field.Field), value);
                break;
        }

        if (place is IFlowCaptureReferenceOperation reference)
        {
            _state.Set(_frame, reference.Id, value);
        }
    }
}
