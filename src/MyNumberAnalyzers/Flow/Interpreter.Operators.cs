using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Conversions and operators.</summary>
internal sealed partial class Interpreter
{
    private Value Convert(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method && method.DeclaringSyntaxReferences.Length > 0 && !Types.IsOurs(method))
        {
            return CallSource(method, Value.Unknown, ImmutableArray.Create(value), conversion);
        }

        if (conversion.OperatorMethod is not null && conversion.Operand.Type is { } from && Types.IsContainer(from) && Types.CanCarry(conversion.Type))
        {
            return Value.Of(Contained(value, 1)).Join(value);
        }

        return conversion.OperatorMethod is not null && IsXml(conversion.Operand.Type) && !value.Objects.IsEmpty && Types.CanCarry(conversion.Type) ? XmlText(value) : value;
    }

    private Value Unary(IUnaryOperation unary)
    {
        var value = Evaluate(unary.Operand);
        if (unary.OperatorKind == UnaryOperatorKind.Not && value.Constant is { HasValue: true, Value: bool truth })
        {
            return Value.OfConstant(!truth);
        }

        return unary.OperatorMethod is { DeclaringSyntaxReferences.Length: > 0 } method
            ? CallSource(method, Value.Unknown, ImmutableArray.Create(value), unary)
            : value.Opened();
    }

    private Value Binary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { DeclaringSyntaxReferences.Length: > 0 } method && !Types.IsOurs(method))
        {
            return CallSource(method, Value.Unknown, ImmutableArray.Create(Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand)), binary);
        }

        if (binary.OperatorMethod is { DeclaringSyntaxReferences.Length: 0 } && binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.None)
        {
            // A library's own sum: an XML name of namespace and text keeps the text.
            var first = Evaluate(binary.LeftOperand);
            var second = Evaluate(binary.RightOperand);
            return second.Constant.Value is string ? second : first.Join(second);
        }

        // Chains of + are deep on the left: walk them without recursion.
        var operands = new Stack<IOperation>();
        IOperation at = binary;
        while (at is IBinaryOperation { OperatorMethod: null, ConstantValue.HasValue: false } inner && inner.OperatorKind == binary.OperatorKind)
        {
            operands.Push(inner.RightOperand);
            at = inner.LeftOperand;
        }

        if (operands.Count == 0)
        {
            return Value.Unknown;
        }

        if (binary.OperatorKind == BinaryOperatorKind.Add && binary.Type?.SpecialType == SpecialType.System_String)
        {
            return Concatenate(operands, at);
        }

        var left = Evaluate(at);
        var result = left;
        while (operands.Count > 0)
        {
            var right = Evaluate(operands.Pop());
            result = operands.Count == 0 && Compare(binary.OperatorKind, left, right) is { } known ? known : result.Join(right).Opened();
        }

        return result;
    }

    private static Value? Compare(BinaryOperatorKind kind, Value left, Value right)
    {
        if (left.Constant is not { HasValue: true } a || right.Constant is not { HasValue: true } b)
        {
            return kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals ? Value.Harmless : null;
        }

        return (kind, a.Value, b.Value) switch
        {
            (BinaryOperatorKind.Equals, _, _) => Value.OfConstant(Equals(a.Value, b.Value)),
            (BinaryOperatorKind.NotEquals, _, _) => Value.OfConstant(!Equals(a.Value, b.Value)),
            (BinaryOperatorKind.LessThan, int x, int y) => Value.OfConstant(x < y),
            (BinaryOperatorKind.LessThanOrEqual, int x, int y) => Value.OfConstant(x <= y),
            (BinaryOperatorKind.GreaterThan, int x, int y) => Value.OfConstant(x > y),
            (BinaryOperatorKind.GreaterThanOrEqual, int x, int y) => Value.OfConstant(x >= y),
            _ => null,
        };
    }
}
