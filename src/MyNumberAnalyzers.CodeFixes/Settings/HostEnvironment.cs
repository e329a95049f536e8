using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Finds, at a position, the expression that tells the environment the program runs in.</summary>
internal static class HostEnvironment
{
    public static string? At(FixSite site, int position)
    {
        var symbols = site.Model.LookupSymbols(position)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol)
            .Where(symbol => symbol is not ILocalSymbol local || local.Locations[0].SourceSpan.End < position)
            .OrderBy(symbol => symbol is ILocalSymbol ? 0 : symbol is IParameterSymbol ? 1 : 2)
            .ToList();
        return symbols.FirstOrDefault(symbol => IsEnvironment(Declaration.DeclaredType(symbol)))?.Name
            ?? symbols.Where(symbol => Declaration.DeclaredType(symbol) is { } type && Environment(type))
                .Select(symbol => symbol.Name + ".Environment")
                .FirstOrDefault();
    }

    private static bool Environment(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.GetMembers("Environment").OfType<IPropertySymbol>().Any(property => !property.IsStatic && IsEnvironment(property.Type)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnvironment(ITypeSymbol? type) => type is not null
        && (type.Name == "IHostEnvironment" || type.AllInterfaces.Any(face => face.Name == "IHostEnvironment"));
}
