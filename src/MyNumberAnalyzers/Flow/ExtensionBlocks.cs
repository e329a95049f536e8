using System;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// Members of C# 14 extension blocks. Compilers from 5.0 on show them as members of a nameless type inside the static class;
/// the floor compiler has no word for them, so they are asked for by name.
/// </summary>
internal static class ExtensionBlocks
{
    private static readonly Func<IMethodSymbol, IMethodSymbol?>? Implementation = Property<IMethodSymbol, IMethodSymbol>("AssociatedExtensionImplementation");

    private static readonly Func<INamedTypeSymbol, IParameterSymbol?>? Parameter = Property<INamedTypeSymbol, IParameterSymbol>("ExtensionParameter");

    /// <summary>The static method behind a member of a block, its receiver as the first parameter; null for every other method.</summary>
    public static IMethodSymbol? ImplementationOf(IMethodSymbol method) => Implementation?.Invoke(method);

    /// <summary>The receiver by the name the block gives it; null for every other member and in static ones.</summary>
    public static IParameterSymbol? ReceiverOf(ISymbol member) =>
        member.IsStatic || member.ContainingType is not { } type ? null : Parameter?.Invoke(type);

    private static Func<TSymbol, TResult?>? Property<TSymbol, TResult>(string name)
        where TResult : class =>
        (Func<TSymbol, TResult?>?)typeof(TSymbol).GetProperty(name)?.GetMethod?.CreateDelegate(typeof(Func<TSymbol, TResult?>));
}
