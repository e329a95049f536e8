using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>The offer to change a declaration to the generated type.</summary>
internal static class TypeChangeOffer
{
    public static readonly Bilingual Title = new("Change the type to 'MyNumber'", "型を 'MyNumber' に変更する");

    public static IEnumerable<Offer> Of(FixSite site, string key, ISymbol? declared) => Of(site, key, declared is null ? ImmutableArray<ISymbol>.Empty : ImmutableArray.Create(declared));

    public static IEnumerable<Offer> Of(FixSite site, string key, ImmutableArray<ISymbol> declared)
    {
        if (!declared.IsEmpty && site.NumberType is not null)
        {
            yield return new Offer(Title, key, cancellation => TypeChange.Apply(site.Document.Project.Solution, declared, cancellation));
        }
    }

    /// <summary>The declaration a diagnostic stands on: at its name, its type, or anywhere in its head.</summary>
    public static ISymbol? Declared(FixSite site)
    {
        var node = site.Node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is VariableDeclaratorSyntax or ParameterSyntax or PropertyDeclarationSyntax
            or MethodDeclarationSyntax or LocalFunctionStatementSyntax or VariableDeclarationSyntax or StatementSyntax or BaseTypeDeclarationSyntax or SingleVariableDesignationSyntax);
        node = node is VariableDeclarationSyntax { Variables: [var only] } ? only : node;
        return node is VariableDeclaratorSyntax or ParameterSyntax or PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
            ? site.Model.GetDeclaredSymbol(node, site.Cancellation)
            : null;
    }
}
