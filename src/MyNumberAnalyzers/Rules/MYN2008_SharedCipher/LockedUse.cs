using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Whether a shared object is only touched inside locks, which makes sharing safe.</summary>
internal static class LockedUse
{
    public static bool Everywhere(ISymbol member, FileScope file)
    {
        // Others could use it without the lock.
        if (member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable)
            || member.ContainingType is not { } type
            || type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree != file.Tree))
        {
            return false;
        }

        var uses = type.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(file.Cancellation).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == member.Name
                && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(name, file.Cancellation).Symbol, member)
                && !name.Ancestors().OfType<ConstructorDeclarationSyntax>().Any())
            .ToArray();
        return uses.Length > 0 && uses.All(use => use.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).OfType<LockStatementSyntax>().Any());
    }
}
