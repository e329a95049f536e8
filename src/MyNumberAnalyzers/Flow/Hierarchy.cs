using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Who implements and overrides what in this compilation, found when asked.</summary>
internal sealed class Hierarchy(Compilation compilation)
{
    private const int MostTargets = 24;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly Derivations _derivations = new(compilation);

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
            foreach (var type in _derivations.Of(open.Dequeue(), cancellation).Where(type => seen.Add(type)))
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
}
