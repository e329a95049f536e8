using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>The contexts of a solution, and the types they store. A domain project does not know who stores its types; the solution does.</summary>
internal sealed class StoredTypes
{
    private static readonly ConditionalWeakTable<Solution, StoredTypes> Known = new();

    private readonly Dictionary<string, List<INamedTypeSymbol>> _contexts = [];

    public static async Task<StoredTypes> Of(Solution solution, CancellationToken cancellation)
    {
        if (Known.TryGetValue(solution, out var known))
        {
            return known;
        }

        var stored = new StoredTypes();
        foreach (var project in solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
                && !(compilation.GetTypesByMetadataName("Microsoft.EntityFrameworkCore.DbContext").IsEmpty && compilation.GetTypesByMetadataName("System.Data.Entity.DbContext").IsEmpty))
            {
                stored.Read(compilation.Assembly.GlobalNamespace);
            }
        }

        return Known.GetValue(solution, _ => stored);
    }

    /// <summary>The contexts that store a type, directly or behind a navigation.</summary>
    public IReadOnlyList<INamedTypeSymbol> ContextsOf(INamedTypeSymbol type) =>
        _contexts.TryGetValue(Key(type), out var contexts) ? contexts : [];

    private void Read(INamespaceSymbol space)
    {
        foreach (var context in space.GetTypeMembers().SelectMany(WithNested).Where(type => Endpoints.Derives(type, "DbContext")))
        {
            foreach (var set in context.GetMembers().OfType<IPropertySymbol>())
            {
                if (set.Type is INamedTypeSymbol { Name: "DbSet" or "IDbSet", TypeArguments: [INamedTypeSymbol entity] })
                {
                    Add(context, entity);
                }
            }
        }

        foreach (var inner in space.GetNamespaceMembers())
        {
            Read(inner);
        }
    }

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private void Add(INamedTypeSymbol context, INamedTypeSymbol entity)
    {
        for (var level = entity; level is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }; level = level.BaseType!)
        {
            if (!_contexts.TryGetValue(Key(level), out var contexts))
            {
                _contexts[Key(level)] = contexts = [];
            }

            if (contexts.Contains(context, SymbolEqualityComparer.Default))
            {
                return;
            }

            contexts.Add(context);
            foreach (var target in level.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic && !property.IsIndexer && !IsUnmapped(property)).Select(Target).OfType<INamedTypeSymbol>())
            {
                Add(context, target);
            }
        }
    }

    public static bool IsUnmapped(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "NotMappedAttribute");

    private static INamedTypeSymbol? Target(IPropertySymbol property)
    {
        var type = property.Type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol element] } ? element : property.Type as INamedTypeSymbol;
        return type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } ? type : null;
    }

    /// <summary>Symbols of one type differ between the compilations that see it.</summary>
    private static string Key(INamedTypeSymbol type) => type.ContainingAssembly?.Name + "|" + type.OriginalDefinition.ToDisplayString();
}
