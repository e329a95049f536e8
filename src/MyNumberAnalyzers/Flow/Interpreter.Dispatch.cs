using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Which bodies a virtual call may reach.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The bodies a call may reach: of the types the receiver is known to have, else of all that implement or override.</summary>
    private IEnumerable<IMethodSymbol> Dispatch(IMethodSymbol method, Value receiver, IOperation? instance)
    {
        var isDirect = !(method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface)
            || method.IsStatic && !method.IsAbstract
            || instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax };
        if (isDirect)
        {
            return new[] { method };
        }

        var exact = receiver.Objects.Where(item => item.Kind == ObjectKind.Created && item.Type is INamedTypeSymbol).ToList();
        if (exact.Count > 0 && exact.Count == receiver.Objects.Length)
        {
            return exact.Select(item => Hierarchy.Implementation(method, (INamedTypeSymbol)item.Type!) ?? method)
                .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
        }

        var all = _world.Hierarchy.Implementations(method, _engine.Cancellation).Where(target => Fits(method.ContainingType, target.ContainingType)).ToList();
        if (Narrowed(method, receiver) is { } narrow)
        {
            return all.Where(target => narrow.Contains(target.OriginalDefinition, SymbolEqualityComparer.Default) || IsBelowAny(target, receiver));
        }

        var known = instance is null ? null : TypeBeforeConversion(instance) as INamedTypeSymbol;
        if (known is null || known.TypeKind == TypeKind.Interface || SymbolEqualityComparer.Default.Equals(known.OriginalDefinition, method.ContainingType.OriginalDefinition))
        {
            return all;
        }

        var own = Hierarchy.Implementation(method, known) ?? (method.IsAbstract ? null : method);
        return all.Where(target => SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, own?.OriginalDefinition) || Hierarchy.IsBelow(target.ContainingType, known));
    }

    /// <summary>Whether a type can implement this instance of a generic interface or base class, not another one.</summary>
    private bool Fits(INamedTypeSymbol asked, INamedTypeSymbol candidate)
    {
        if (!asked.IsGenericType)
        {
            return true;
        }

        var offered = candidate.AllInterfaces.Concat(Bases(candidate)).Where(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, asked.OriginalDefinition)).ToList();
        return offered.Count == 0 || offered.Any(item => item.TypeArguments.Zip(asked.TypeArguments, (theirs, ours) => MayBe(theirs, Actual(ours))).All(fits => fits));

        static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
        {
            for (var at = type; at is not null; at = at.BaseType)
            {
                yield return at;
            }
        }

        static bool MayBe(ITypeSymbol theirs, ITypeSymbol ours) => theirs is ITypeParameterSymbol || ours is ITypeParameterSymbol || theirs is IErrorTypeSymbol || ours is IErrorTypeSymbol
            || SymbolEqualityComparer.Default.Equals(theirs, ours) || theirs.SpecialType == SpecialType.System_Object || ours.SpecialType == SpecialType.System_Object
            || IsKind(theirs, ours) || IsKind(ours, theirs)
            || theirs is INamedTypeSymbol { IsGenericType: true } && ours is INamedTypeSymbol { IsGenericType: true };
    }

    private static bool IsKind(ITypeSymbol type, ITypeSymbol of) => type is INamedTypeSymbol own && of is INamedTypeSymbol other
        && (Hierarchy.IsBelow(own, other) || own.AllInterfaces.Any(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, other.OriginalDefinition)));

    /// <summary>What a type parameter of the enclosing class stands for in the object at hand.</summary>
    private ITypeSymbol Actual(ITypeSymbol type)
    {
        if (type is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type } parameter || _this.Objects is not [{ Type: INamedTypeSymbol own }])
        {
            return type;
        }

        for (var at = own; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, parameter.ContainingType?.OriginalDefinition) && parameter.Ordinal < at.TypeArguments.Length)
            {
                return at.TypeArguments[parameter.Ordinal];
            }
        }

        return type;
    }

    /// <summary>What the types of the objects themselves implement, where they say more than the expression's; null where one does not.</summary>
    private static List<IMethodSymbol>? Narrowed(IMethodSymbol method, Value receiver)
    {
        var own = new List<IMethodSymbol>();
        foreach (var item in receiver.Objects)
        {
            if (item.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
                || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType.OriginalDefinition)
                || (Hierarchy.Implementation(method, type) ?? (method.IsAbstract ? null : method)) is not { } implementation)
            {
                return null;
            }

            own.Add(implementation.OriginalDefinition);
        }

        return own.Count == 0 ? null : own;
    }

    private static bool IsBelowAny(IMethodSymbol target, Value receiver) =>
        receiver.Objects.Any(item => item.Kind == ObjectKind.Unknown && item.Type is INamedTypeSymbol type && Hierarchy.IsBelow(target.ContainingType, type));
}
