using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Names a declaration across compilations and documents by where it stands. A record's parameter and its property are one place.</summary>
internal readonly record struct Place(string File, TextSpan Span)
{
    public static Place? Of(ISymbol? symbol)
    {
        // The value of a setter is the property's own.
        var declared = symbol is IParameterSymbol { IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { AssociatedSymbol: { } owner } } ? owner : symbol;
        return declared?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            ? new Place(reference.SyntaxTree.FilePath, reference.Span)
            : null;
    }
}
