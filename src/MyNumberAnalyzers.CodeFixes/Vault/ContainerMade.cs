using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Whether a class is made by the container alone, so that it may ask for one thing more.</summary>
internal static class ContainerMade
{
    private static readonly string[] Bases = ["ControllerBase", "PageModel", "ViewComponent", "Hub", "BackgroundService", "ComponentBase", "AuthorizationHandler", "BackgroundJob"];

    public static async Task<bool> Is(INamedTypeSymbol type, SolutionEdits edits)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            var found = await SymbolFinder.FindReferencesAsync(constructor, edits.Solution, edits.Cancellation).ConfigureAwait(false);
            if (found.SelectMany(reference => reference.Locations).Any())
            {
                return false;
            }
        }

        return Derives(type) || TakesServices(type) || IsStateless(type) || await IsRegistered(type, edits).ConfigureAwait(false);
    }

    private static bool Derives(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (Bases.Contains(level.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks for interfaces or for things the container alone makes: nobody passes those by hand.</summary>
    private static bool TakesServices(INamedTypeSymbol type) => type.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Any(parameter => parameter.Type.TypeKind == TypeKind.Interface && parameter.Type.Name.StartsWith("I", System.StringComparison.Ordinal) && parameter.Type.SpecialType == SpecialType.None
            && parameter.Type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", System.StringComparison.Ordinal) != true
            || Endpoints.Derives(parameter.Type as INamedTypeSymbol, "DbContext", "HttpClient"));

    /// <summary>Nothing but methods: a service, no data.</summary>
    private static bool IsStateless(INamedTypeSymbol type) =>
        type.BaseType is null or { SpecialType: SpecialType.System_Object } && type.GetMembers().Any(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false })
        && !type.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false });

    private static async Task<bool> IsRegistered(INamedTypeSymbol type, SolutionEdits edits)
    {
        var found = await SymbolFinder.FindReferencesAsync(type, edits.Solution, edits.Cancellation).ConfigureAwait(false);
        foreach (var location in found.SelectMany(reference => reference.Locations).Where(location => location.Document is not SourceGeneratedDocument))
        {
            if (await location.Document.GetSyntaxRootAsync(edits.Cancellation).ConfigureAwait(false) is { } root
                && root.FindNode(location.Location.SourceSpan) is { } node
                && node.FirstAncestorOrSelf<GenericNameSyntax>() is { Identifier.ValueText: var name }
                && name.StartsWith("Add", System.StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
