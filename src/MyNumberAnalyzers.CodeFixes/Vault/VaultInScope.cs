using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>The vault a statement can use: one already at hand, or one that the class takes in its constructor.</summary>
internal sealed class VaultInScope
{
    private readonly INamedTypeSymbol? _taker;

    private VaultInScope(string name, INamedTypeSymbol? taker)
    {
        Name = name;
        _taker = taker;
    }

    public string Name { get; }

    /// <summary>Null when there is no vault type, or no constructor to take one in.</summary>
    public static VaultInScope? At(FixSite site, SyntaxNode node, Edits edits)
    {
        if (site.Compilation.GetTypeByMetadataName(Names.Namespace + ".IMyNumberVault") is not { } vault)
        {
            return null;
        }

        var known = site.Model.LookupSymbols(node.SpanStart).FirstOrDefault(symbol =>
            symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol
            && Declaration.DeclaredType(symbol) is { } type
            && (SymbolEqualityComparer.Default.Equals(type, vault) || type.AllInterfaces.Contains(vault, SymbolEqualityComparer.Default)));
        if (known is not null)
        {
            return new VaultInScope(known.Name, null);
        }

        return node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is ClassDeclarationSyntax declaration
            && site.Model.GetDeclaredSymbol(declaration, site.Cancellation) is { IsStatic: false, DeclaringSyntaxReferences.Length: 1 } owner
            && site.Model.GetEnclosingSymbol(node.SpanStart, site.Cancellation) is { } member && !IsStatic(member)
            && Take(site, declaration, edits)
                ? new VaultInScope("vault", owner)
                : null;
    }

    /// <summary>Whether only the container creates the class: a call of ours would lack the new argument.</summary>
    public async Task<bool> IsInjected(Solution solution, CancellationToken cancellation)
    {
        foreach (var constructor in _taker?.InstanceConstructors ?? ImmutableArray<IMethodSymbol>.Empty)
        {
            var found = await SymbolFinder.FindReferencesAsync(constructor, solution, cancellation).ConfigureAwait(false);
            if (found.Any(reference => reference.Locations.Any()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsStatic(ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.IsStatic)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Take(FixSite site, ClassDeclarationSyntax declaration, Edits edits)
    {
        const string parameter = "IMyNumberVault vault";
        if (declaration.ParameterList is { } primary)
        {
            edits.Insert(primary.CloseParenToken.SpanStart, (primary.Parameters.Count > 0 ? ", " : "") + parameter);
            return true;
        }

        if (declaration.Members.OfType<ConstructorDeclarationSyntax>().Any(constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)) || site.Language < LanguageVersion.CSharp12)
        {
            return false;
        }

        var end = declaration.TypeParameterList?.Span.End ?? declaration.Identifier.Span.End;
        edits.Insert(end, $"({parameter})");
        return true;
    }
}
