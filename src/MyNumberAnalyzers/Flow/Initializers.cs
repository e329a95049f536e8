using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>What a member of a new object holds before anybody writes it.</summary>
internal static class Initializers
{
    public enum Kind
    {
        /// <summary>Its default, or a constant.</summary>
        Plain,

        /// <summary>Whatever an initialiser computes.</summary>
        Code,
    }

    public static Kind ValueOf(ISymbol member, CancellationToken cancellation)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var initializer = reference.GetSyntax(cancellation) switch
            {
                PropertyDeclarationSyntax property => property.Initializer,
                VariableDeclaratorSyntax variable => variable.Initializer,
                _ => null,
            };
            if (initializer?.Value is { } value && !IsPlain(value))
            {
                return Kind.Code;
            }
        }

        return Kind.Plain;
    }

    public static ExpressionSyntax? Of(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation) switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            _ => null,
        })
        .FirstOrDefault(value => value is not null);

    /// <summary>A new object whose arguments are literals and members of other types (<c>StringComparer.Ordinal</c>).</summary>
    public static bool IsMadeOfConstants(ExpressionSyntax? value) => value is BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: var arguments }
        && arguments.All(argument => argument.Expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax });

    private static bool IsPlain(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax => true,
        PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } => true,
        CollectionExpressionSyntax { Elements.Count: 0 } => true,
        DefaultExpressionSyntax => true,
        _ => false,
    };
}
