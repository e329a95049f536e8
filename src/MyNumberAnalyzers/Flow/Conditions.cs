using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Names conditions, so that two tests of the same thing are known to agree.</summary>
internal static class Conditions
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, HashSet<string>> Known = new();

    /// <summary>Conditions that a graph tests more than once; a body is entered in several ways, its conditions stay the same.</summary>
    public static HashSet<string> Repeated(ControlFlowGraph graph) => Known.GetValue(graph, Find);

    private static HashSet<string> Find(ControlFlowGraph graph)
    {
        var seen = new HashSet<string>();
        var twice = new HashSet<string>();
        foreach (var block in graph.Blocks)
        {
            if (block.ConditionKind != ControlFlowConditionKind.None
                && block.BranchValue is { } value
                && Key(value, out _) is { } key
                && !seen.Add(key))
            {
                twice.Add(key);
            }
        }

        return twice;
    }

    /// <summary>A text that starts with the place tested; null for what is no plain test of a place.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="negated">Whether the condition is the key's opposite.</param>
    public static string? Key(IOperation condition, out bool negated)
    {
        negated = false;
        while (true)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    negated = !negated;
                    condition = not.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    condition = parenthesized.Operand;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality
                    when Constant(equality.RightOperand, out var constant) && Place(equality.LeftOperand) is { } place:
                    negated ^= equality.OperatorKind == BinaryOperatorKind.NotEquals;
                    return $"{place}=={constant}";
                case IIsNullOperation test when Place(test.Operand) is { } place:
                    return $"{place}==null";
                case IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test
                    when Constant(pattern.Value, out var constant) && Place(test.Value) is { } place:
                    return $"{place}=={constant}";
                default:
                    return Place(condition) is { } plain ? plain + "?" : null;
            }
        }
    }

    /// <summary>A local, parameter, or member of this or of a type; nothing that a call could change in between unseen is told apart.</summary>
    public static string? Place(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Place(conversion.Operand),
        ILocalReferenceOperation local => "l:" + local.Local.Name + ";",
        IParameterReferenceOperation parameter => "p:" + parameter.Parameter.Name + ";",
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => "f:" + field.Field.Name + ";",
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Arguments.Length: 0 } property => "f:" + property.Property.Name + ";",
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation or IParameterReferenceOperation, Arguments.Length: 0 } property =>
            Place(property.Instance!) + "." + property.Property.Name + ";",
        _ => null,
    };

    private static bool Constant(IOperation operation, out string text)
    {
        while (operation is IConversionOperation conversion && !operation.ConstantValue.HasValue)
        {
            operation = conversion.Operand;
        }

        text = operation.ConstantValue is { HasValue: true } constant ? constant.Value?.ToString() ?? "null" : "";
        return operation.ConstantValue.HasValue;
    }
}
