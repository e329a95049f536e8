using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Parts of tuples, by position or by the name they were declared with.</summary>
internal sealed partial class Interpreter
{
    private Value TupleItem(Value tuple, IFieldSymbol field)
    {
        var step = TupleStep(field);
        var result = Value.Unknown;
        var found = false;
        foreach (var item in tuple.Objects)
        {
            if (_state.TryGet(item, step, out var part))
            {
                result = found ? result.Join(part) : part;
                found = true;
            }
        }

        return found ? result.With(tuple.Labels) : Value.Of(tuple.Labels).WithTargets(tuple.Targets);
    }

    private static string TupleStep(IFieldSymbol field) =>
        PositionOf(field) is var position and >= 0 ? "Item" + (position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : field.Name;

    /// <summary><c>Item2</c> under the name it was declared with.</summary>
    private static IFieldSymbol Declared(IFieldSymbol field) => PositionOf(field) is var position and >= 0 ? field.ContainingType.TupleElements[position] : field;

    private static int PositionOf(IFieldSymbol field)
    {
        var elements = field.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Name == field.Name || elements[i].CorrespondingTupleField?.Name == field.Name)
            {
                return i;
            }
        }

        return -1;
    }
}
