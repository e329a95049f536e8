using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Whether a test, once its outcome is known, leaves nothing of the tested text but null, nothing or a constant without digits.</summary>
internal static class Emptiness
{
    /// <summary>A comparison of a text's length.</summary>
    public static bool Of(IBinaryOperation measured, bool truth) =>
        measured.RightOperand.ConstantValue is { HasValue: true, Value: int size } && IsNone(truth ? measured.OperatorKind : Opposite(measured.OperatorKind), size);

    public static bool Of(IPatternOperation pattern, bool truth) => pattern switch
    {
        IConstantPatternOperation constant => truth && constant.Value.ConstantValue is { HasValue: true } value && Value.OfConstant(value.Value).IsHarmless,
        INegatedPatternOperation negated => Of(negated.Pattern, !truth),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => truth
            ? Of(either.LeftPattern, true) && Of(either.RightPattern, true)
            : Of(either.LeftPattern, false) || Of(either.RightPattern, false),
        IBinaryPatternOperation both => truth
            ? Of(both.LeftPattern, true) || Of(both.RightPattern, true)
            : Of(both.LeftPattern, false) && Of(both.RightPattern, false),
        IListPatternOperation list => truth && list.Patterns.IsEmpty,
        IRecursivePatternOperation recursive => OfParts(recursive, truth),
        _ => false,
    };

    private static bool OfParts(IRecursivePatternOperation pattern, bool truth)
    {
        if (!pattern.DeconstructionSubpatterns.IsEmpty || !SymbolEqualityComparer.Default.Equals(pattern.MatchedType, pattern.NarrowedType) && !truth)
        {
            return false;
        }

        // { } fails on null only; { Length: > 0 } fails on null and on the empty text.
        var lengths = pattern.PropertySubpatterns.Where(part => part.Member is IPropertyReferenceOperation { Property.Name: "Length" }).ToList();
        return truth
            ? lengths.Any(length => IsZero(length.Pattern, true))
            : pattern.PropertySubpatterns.Length == lengths.Count && lengths.All(length => IsZero(length.Pattern, false));
    }

    private static bool IsZero(IPatternOperation pattern, bool truth) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: int size } } => truth && size == 0,
        INegatedPatternOperation negated => IsZero(negated.Pattern, !truth),
        IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: int size } } relation => IsNone(truth ? relation.OperatorKind : Opposite(relation.OperatorKind), size),
        _ => false,
    };

    private static bool IsNone(BinaryOperatorKind comparison, int size) => comparison switch
    {
        BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual => size == 0,
        BinaryOperatorKind.LessThan => size == 1,
        _ => false,
    };

    private static BinaryOperatorKind Opposite(BinaryOperatorKind comparison) => comparison switch
    {
        BinaryOperatorKind.NotEquals => BinaryOperatorKind.Equals,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.None,
    };
}
