using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// Tries a test out with one value in one place: <c>c is &gt;= '0' and &lt;= '9'</c> with the character 7. No value where the outcome hangs on anything else.
/// </summary>
/// <param name="given">The value at an operation that reads the place; none for all others.</param>
/// <param name="codeOf">The graph of a method in sight.</param>
/// <param name="constantsIn">The constants that a collection is made of.</param>
internal sealed class Trial(Func<IOperation, Optional<object?>> given, Func<IMethodSymbol, ControlFlowGraph?> codeOf, Func<IOperation, IReadOnlyCollection<object?>?> constantsIn)
{
    private const int MostBlocks = 64;
    private const int MostDepth = 4;

    private readonly Dictionary<object, Optional<object?>> _known = new();
    private int _depth;

    private static readonly Optional<object?> Unknown = default;

    /// <summary>What the code of a lambda or method gives.</summary>
    public Optional<object?> Run(ControlFlowGraph graph)
    {
        if (_depth >= MostDepth)
        {
            return Unknown;
        }

        _depth++;
        var result = Walk(graph);
        _depth--;
        return result;
    }

    private Optional<object?> Walk(ControlFlowGraph graph)
    {
        var block = graph.Blocks[0];
        for (var steps = 0; steps < MostBlocks; steps++)
        {
            if (!block.Operations.All(Step))
            {
                return Unknown;
            }

            var branch = block.FallThroughSuccessor;
            if (block.BranchValue is { } value)
            {
                var outcome = Of(value);
                if (block.ConditionKind == ControlFlowConditionKind.None)
                {
                    return branch?.Semantics == ControlFlowBranchSemantics.Return ? outcome : Unknown;
                }

                if (outcome is not { HasValue: true, Value: bool truth })
                {
                    return Unknown;
                }

                branch = truth == (block.ConditionKind == ControlFlowConditionKind.WhenTrue) ? block.ConditionalSuccessor : branch;
            }

            if (branch is not { Destination: { } next, FinallyRegions.IsEmpty: true })
            {
                return Unknown;
            }

            block = next;
        }

        return Unknown;
    }

    private bool Step(IOperation operation)
    {
        switch (operation)
        {
            case IFlowCaptureOperation capture:
                _known[(_depth, capture.Id)] = Of(capture.Value);
                return true;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment:
                _known[local.Local] = Of(assignment.Value);
                return true;
            case IExpressionStatementOperation statement:
                return Step(statement.Operation);
            default:
                return false;
        }
    }

    public Optional<object?> Of(IOperation? operation)
    {
        if (operation is null)
        {
            return Unknown;
        }

        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return new Optional<object?>(constant.Value);
        }

        if (given(operation) is { HasValue: true } known)
        {
            return known;
        }

        return operation switch
        {
            IParenthesizedOperation inner => Of(inner.Operand),
            IConversionOperation { OperatorMethod: null } conversion => Converted(Of(conversion.Operand), conversion.Type),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Of(not.Operand).Value is bool truth ? Is(!truth) : Unknown,
            IBinaryOperation binary => Binary(binary),
            IIsPatternOperation test => Of(test.Value) is { HasValue: true } value ? Matches(test.Pattern, value.Value) : Unknown,
            IFlowCaptureReferenceOperation reference => _known.TryGetValue((_depth, reference.Id), out var captured) ? captured : Unknown,
            ILocalReferenceOperation local => _known.TryGetValue(local.Local, out var held) ? held : Unknown,
            IParameterReferenceOperation parameter => _known.TryGetValue(parameter.Parameter, out var passed) ? passed : Unknown,
            IInvocationOperation call => Call(call),
            _ => Unknown,
        };
    }

    private static Optional<object?> Is(bool truth) => new(truth);

    private static Optional<object?> Converted(Optional<object?> value, ITypeSymbol? type) => type?.SpecialType switch
    {
        _ when !value.HasValue => Unknown,
        SpecialType.System_UInt32 when Number(value.Value) is { } number => new Optional<object?>(unchecked((uint)number)),
        SpecialType.System_UInt16 or SpecialType.System_Byte when Number(value.Value) is { } number => new Optional<object?>(number),
        SpecialType.System_Int32 or SpecialType.System_Int64 when Number(value.Value) is { } number => new Optional<object?>(number),
        SpecialType.System_Char when Number(value.Value) is >= 0 and <= char.MaxValue and { } number => new Optional<object?>((char)number),
        SpecialType.System_String or SpecialType.System_Object => value,
        _ when type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => value,
        _ => Unknown,
    };

    private static long? Number(object? value) => value switch
    {
        char c => c,
        int or uint or long or short or ushort or byte or sbyte => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private Optional<object?> Binary(IBinaryOperation binary)
    {
        var left = Of(binary.LeftOperand);
        var right = Of(binary.RightOperand);
        if (binary.OperatorKind is BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr)
        {
            var decides = binary.OperatorKind is BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr;
            return left.Value as bool? == decides || right.Value as bool? == decides ? Is(decides)
                : left.Value is bool && right.Value is bool ? Is(!decides)
                : Unknown;
        }

        return left.HasValue && right.HasValue ? Compared(binary.OperatorKind, left.Value, right.Value, binary.Type) : Unknown;
    }

    private static Optional<object?> Compared(BinaryOperatorKind kind, object? left, object? right, ITypeSymbol? type)
    {
        if (Number(left) is { } a && Number(right) is { } b)
        {
            return kind switch
            {
                BinaryOperatorKind.Equals => Is(a == b),
                BinaryOperatorKind.NotEquals => Is(a != b),
                BinaryOperatorKind.LessThan => Is(a < b),
                BinaryOperatorKind.LessThanOrEqual => Is(a <= b),
                BinaryOperatorKind.GreaterThan => Is(a > b),
                BinaryOperatorKind.GreaterThanOrEqual => Is(a >= b),
                BinaryOperatorKind.Add => Converted(new Optional<object?>(a + b), type),
                BinaryOperatorKind.Subtract => Converted(new Optional<object?>(a - b), type),
                _ => Unknown,
            };
        }

        var areComparable = left is null or string or bool && right is null or string or bool;
        return !areComparable ? Unknown
            : kind == BinaryOperatorKind.Equals ? Is(Equals(left, right))
            : kind == BinaryOperatorKind.NotEquals ? Is(!Equals(left, right))
            : Unknown;
    }

    private Optional<object?> Matches(IPatternOperation pattern, object? value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Is(true);
            case IConstantPatternOperation constant:
                return Of(constant.Value) is { HasValue: true } wanted ? Compared(BinaryOperatorKind.Equals, value, wanted.Value, null) : Unknown;
            case IRelationalPatternOperation relation:
                return Of(relation.Value) is { HasValue: true } bound ? Compared(relation.OperatorKind, value, bound.Value, null) : Unknown;
            case INegatedPatternOperation negated:
                return Matches(negated.Pattern, value).Value is bool matches ? Is(!matches) : Unknown;
            case IBinaryPatternOperation binary:
                var decides = binary.OperatorKind == BinaryOperatorKind.Or;
                var left = Matches(binary.LeftPattern, value).Value as bool?;
                var right = Matches(binary.RightPattern, value).Value as bool?;
                return left == decides || right == decides ? Is(decides) : left is null || right is null ? Unknown : Is(!decides);
            default:
                return Unknown;
        }
    }

    private Optional<object?> Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.DeclaringSyntaxReferences.Length > 0)
        {
            return InSight(call);
        }

        if (method.Name == "Contains" && (call.Instance ?? call.Arguments[0].Value) is { } collection && Of(call.Arguments[call.Arguments.Length - 1].Value) is { HasValue: true } wanted && constantsIn(collection) is { } constants)
        {
            return Is(constants.Contains(wanted.Value));
        }

        var values = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => Of(argument.Value)).ToList();
        if (call.Instance is not null)
        {
            values.Insert(0, Of(call.Instance));
        }

        return LibraryTests.Of(method, values);
    }

    /// <summary>A test of the code's own.</summary>
    private Optional<object?> InSight(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || codeOf(method) is not { } graph)
        {
            return Unknown;
        }

        var declared = (method.ReducedFrom ?? method).OriginalDefinition.Parameters;
        var passed = call.Arguments.Select(argument => (argument.Parameter, Value: Of(argument.Value))).ToList();
        if (method.ReducedFrom is not null)
        {
            _known[declared[0]] = Of(call.Instance);
        }

        foreach (var (parameter, value) in passed.Where(pair => pair.Parameter is not null))
        {
            _known[declared[parameter!.Ordinal + (method.ReducedFrom is null ? 0 : 1)]] = value;
        }

        return Run(graph);
    }
}
