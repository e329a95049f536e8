using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// The types of a compilation that name another as a base. Looked for by text, so that only those are bound whose base list holds the name:
/// to ask every type for its base would bind the heads of all files after each keystroke.
/// </summary>
internal sealed class Derivations(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<INamedTypeSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<ISymbol, List<INamedTypeSymbol>>> _all = new(() => Read(compilation.Assembly.GlobalNamespace));

    // By path: findings must not depend on the order of the files.
    private readonly Lazy<ImmutableArray<SyntaxTree>> _trees = new(() => Roster.Of(compilation).Trees);

    public ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol type, CancellationToken cancellation) =>
        _known.TryGetValue(type, out var known) ? known : _known.GetOrAdd(type, Find(type, cancellation));

    private ImmutableArray<INamedTypeSymbol> Find(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.SpecialType == SpecialType.System_Object)
        {
            return ImmutableArray<INamedTypeSymbol>.Empty;
        }

        if (IsUnwritten(type))
        {
            return _all.Value.TryGetValue(type, out var all) ? all.ToImmutableArray() : ImmutableArray<INamedTypeSymbol>.Empty;
        }

        var found = new List<INamedTypeSymbol>();
        var names = new List<string> { type.Name };
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var tree in _trees.Value)
            {
                foreach (var position in TreeText.Of(tree).Mentions(names[i], cancellation))
                {
                    Add(tree.GetRoot(cancellation).FindToken(position).Parent);
                }
            }
        }

        return found.ToImmutableArray();

        void Add(SyntaxNode? name)
        {
            while (name is TypeSyntax or TypeArgumentListSyntax)
            {
                name = name.Parent;
            }

            switch (name)
            {
                case BaseTypeSyntax { Parent: BaseListSyntax { Parent: TypeDeclarationSyntax declaration } } when Declared(declaration, cancellation) is { } derived && Names(derived, type) && !found.Contains(derived, SymbolEqualityComparer.Default):
                    found.Add(derived);
                    break;
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: { Length: > 0 } alias } when !names.Contains(alias):
                    names.Add(alias);
                    break;
            }
        }
    }

    private INamedTypeSymbol? Declared(TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
#pragma warning disable RS1030 // The driver hands out the same cached model.
        return compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation) as INamedTypeSymbol;
#pragma warning restore RS1030
    }

    private static bool Names(INamedTypeSymbol type, INamedTypeSymbol parent) =>
        SymbolEqualityComparer.Default.Equals(type.BaseType?.OriginalDefinition, parent)
        || type.Interfaces.Any(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, parent));

    /// <summary>A base that the compiler adds: of structs, of enums and delegates, of records.</summary>
    private static bool IsUnwritten(INamedTypeSymbol type) =>
        type is { Name: "ValueType" or "Enum" or "Delegate" or "MulticastDelegate" or "IEquatable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

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
