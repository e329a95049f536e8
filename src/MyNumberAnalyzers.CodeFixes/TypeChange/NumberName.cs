using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>How the generated type is written at a position: short, with a using; qualified where the short name means something else.</summary>
internal static class NumberName
{
    private const string Qualified = Names.NumberType;

    public static string AsType(ChangedDocument document, int position)
    {
        var found = document.Model.LookupNamespacesAndTypes(position, name: Names.Number);
        return found.All(NumberSpots.IsGeneratedType) ? Short(document) : Qualified;
    }

    /// <summary>Before a static member. A member of the same name is no obstacle when its own type is the number ("Color Color").</summary>
    public static string InExpression(ChangedDocument document, Reach reach, int position)
    {
        var found = document.Model.LookupSymbols(position, name: Names.Number);
        return found.All(symbol => NumberSpots.IsGeneratedType(symbol) || reach.Find(symbol) is { IsNullable: false } or { Symbol: IMethodSymbol })
            && document.Model.LookupNamespacesAndTypes(position, name: Names.Number).All(NumberSpots.IsGeneratedType)
                ? Short(document)
                : Qualified;
    }

    private static string Short(ChangedDocument document)
    {
        document.Edits.Import(Names.Namespace);
        return Names.Number;
    }
}
