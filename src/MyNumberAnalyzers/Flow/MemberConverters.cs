using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>Whether a converter named on a member (<c>[JsonConverter(typeof(Masked))]</c>) writes something else than the value. One that is not in sight does not count.</summary>
internal sealed class MemberConverters(Compilation compilation)
{
    private const string Newtonsoft = "Newtonsoft.Json";

    private readonly ConcurrentDictionary<ISymbol, bool> _hides = new(SymbolEqualityComparer.Default);

    /// <param name="member">A member of the object that is written.</param>
    /// <param name="library">The library that writes it.</param>
    /// <param name="cancellation">Asked while code is read.</param>
    public bool Hide(ISymbol member, string library, CancellationToken cancellation) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "JsonConverterAttribute" } type
        && (type.ContainingNamespace?.ToDisplayString().StartsWith(Newtonsoft, System.StringComparison.Ordinal) == true) == (library == Newtonsoft)
        && attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol converter
        && _hides.GetOrAdd(converter.OriginalDefinition, known => Hides((INamedTypeSymbol)known, cancellation)));

    private bool Hides(INamedTypeSymbol converter, CancellationToken cancellation)
    {
        var write = converter.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => method.Name is "Write" or "WriteJson" && method.Parameters.Length == 3);
        if (write?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax body || !compilation.ContainsSyntaxTree(body.SyntaxTree))
        {
            return false;
        }

#pragma warning disable RS1030 // The driver hands out the same cached model.
        var model = compilation.GetSemanticModel(body.SyntaxTree);
#pragma warning restore RS1030
        var value = write.Parameters[1];
        return !body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
            use.Identifier.ValueText == value.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellation).Symbol, value)
            && IsWritten(use, model, cancellation));
    }

    /// <summary>Whether a use of the value gets to the writer as it is, or through texts made of it.</summary>
    private static bool IsWritten(SyntaxNode use, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode node = use; node.Parent is { } parent and not MethodDeclarationSyntax; node = parent)
        {
            switch (parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == node && access.Parent is not InvocationExpressionSyntax:
                    return model.GetTypeInfo(access, cancellation).Type?.SpecialType == SpecialType.System_String;
                case EqualsValueClauseSyntax or AssignmentExpressionSyntax:
                    // Kept in a variable: it may be written from there.
                    return true;
                case InvocationExpressionSyntax call when call.Expression is not MemberAccessExpressionSyntax { Expression: var holder } || holder != node:
                    var space = model.GetSymbolInfo(call, cancellation).Symbol?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
                    if (space.StartsWith("System.Text.Json", System.StringComparison.Ordinal) || space.StartsWith(Newtonsoft, System.StringComparison.Ordinal))
                    {
                        return true;
                    }

                    if (!space.StartsWith("System", System.StringComparison.Ordinal) || space.StartsWith("System.Security.Cryptography", System.StringComparison.Ordinal))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }
}
