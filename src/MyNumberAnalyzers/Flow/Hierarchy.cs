using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Who implements and overrides what in this compilation; read once, when first asked.</summary>
internal sealed class Hierarchy(Compilation compilation)
{
    private const int MostTargets = 24;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<ISymbol, List<INamedTypeSymbol>>> _derived = new(() => Read(compilation.Assembly.GlobalNamespace));

    /// <summary>The bodies that a call of <paramref name="method"/> may reach.</summary>
    public ImmutableArray<IMethodSymbol> Implementations(IMethodSymbol method, CancellationToken cancellation) =>
        _implementations.GetOrAdd(method.OriginalDefinition, _ => Find(method.OriginalDefinition, cancellation));

    /// <summary>The member that runs on an object of exactly this type.</summary>
    public static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            var member = type.AllInterfaces
                .Where(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, method.ContainingType.OriginalDefinition))
                .SelectMany(item => item.GetMembers(method.Name))
                .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition));
            return member is null ? null : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
        }

        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var candidate in at.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (Overrides(candidate, method))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    public static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overrides(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var at = candidate; at is not null; at = at.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, method.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method, CancellationToken cancellation)
    {
        var found = new List<IMethodSymbol>();
        if (!method.IsAbstract)
        {
            found.Add(method);
        }

        var open = new Queue<INamedTypeSymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        open.Enqueue(method.ContainingType.OriginalDefinition);
        while (open.Count > 0 && found.Count < MostTargets)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_derived.Value.TryGetValue(open.Dequeue(), out var derived))
            {
                continue;
            }

            foreach (var type in derived.Where(type => seen.Add(type)))
            {
                open.Enqueue(type);
                if (Implementation(method, type) is { } target && !found.Contains(target, SymbolEqualityComparer.Default))
                {
                    found.Add(target);
                }
            }
        }

        return found.ToImmutableArray();
    }

    private static Dictionary<ISymbol, List<INamedTypeSymbol>> Read(INamespaceSymbol space)
    {
        var derived = new Dictionary<ISymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(space);
        while (open.Count > 0)
        {
            // A type's other members would all be bound to be listed.
            var outer = open.Pop();
            foreach (var inner in outer is INamedTypeSymbol holder ? holder.GetTypeMembers() : ((INamespaceSymbol)outer).GetMembers())
            {
                open.Push(inner);
                if (inner is INamedTypeSymbol type)
                {
                    Add(type.BaseType, type);
                    foreach (var item in type.Interfaces)
                    {
                        Add(item, type);
                    }
                }
            }
        }

        return derived;

        void Add(INamedTypeSymbol? parent, INamedTypeSymbol type)
        {
            if (parent is null || parent.SpecialType == SpecialType.System_Object)
            {
                return;
            }

            var key = parent.OriginalDefinition;
            if (!derived.TryGetValue(key, out var list))
            {
                derived.Add(key, list = new List<INamedTypeSymbol>());
            }

            list.Add(type);
        }
    }
}
