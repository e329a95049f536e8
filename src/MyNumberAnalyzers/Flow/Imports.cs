using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>What referenced projects and packages declare of numbers: the types that carry one and the members that give such a type.</summary>
internal sealed class Imports
{
    private readonly HashSet<ISymbol> _carriers = new(SymbolEqualityComparer.Default);

    private Imports()
    {
    }

    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public bool Same(Imports other) => Types.SetEquals(other.Types) && Members.SetEquals(other.Members);

    public static Imports Of(Compilation compilation, Triggers triggers, CancellationToken cancellation)
    {
        var imports = new Imports();
        var types = new List<INamedTypeSymbol>();
        foreach (var reference in Gate.References(compilation, triggers, cancellation))
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                types.AddRange(TypesOf(assembly, cancellation));
            }
        }

        imports.Close(types, cancellation);
        return imports;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly, CancellationToken cancellation)
    {
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var inner in open.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                if (!Flow.Types.IsOurs(inner) && inner.Name != "MyNumberSafety")
                {
                    open.Push(inner);
                    if (inner is INamedTypeSymbol type)
                    {
                        yield return type;
                    }
                }
            }
        }
    }

    private void Close(List<INamedTypeSymbol> types, CancellationToken cancellation)
    {
        foreach (var type in types.Where(Declares))
        {
            _carriers.Add(type);
        }

        bool grown;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            grown = false;
            foreach (var type in types.Where(type => !_carriers.Contains(type) && Holds(type)))
            {
                grown |= _carriers.Add(type);
            }
        }
        while (grown);

        Types.UnionWith(_carriers.Select(type => type.Name));
        foreach (var member in types.SelectMany(type => type.GetMembers()).Where(member => member.DeclaredAccessibility != Accessibility.Private && LeadsTo(ResultOf(member))))
        {
            Members.Add(member is IMethodSymbol { AssociatedSymbol: { } owner } ? owner.Name : member.Name);
        }
    }

    private static bool Declares(INamedTypeSymbol type) => type.GetMembers().Any(member =>
        member is IPropertySymbol or IFieldSymbol
        && (SourceLexicon.OfName(member.Name).IsSource || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "MyNumberDataAttribute")));

    private bool Holds(INamedTypeSymbol type) =>
        type.BaseType is { } parent && _carriers.Contains(parent.OriginalDefinition)
        || type.GetMembers().Any(member => !member.IsStatic && member is IPropertySymbol or IFieldSymbol && LeadsTo(ResultOf(member)));

    private static ITypeSymbol? ResultOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IMethodSymbol { ReturnsVoid: false } method => method.ReturnType,
        _ => null,
    };

    private bool LeadsTo(ITypeSymbol? type, int depth = 0) => type switch
    {
        IArrayTypeSymbol array => LeadsTo(array.ElementType, depth),
        INamedTypeSymbol named => _carriers.Contains(named.OriginalDefinition) || depth < 4 && named.TypeArguments.Any(argument => LeadsTo(argument, depth + 1)),
        _ => false,
    };
}
