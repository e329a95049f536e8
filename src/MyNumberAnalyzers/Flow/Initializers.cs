using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>A container made of literals and nothing else, with at least one of them, however it is written.</summary>
    public static bool IsTable(ExpressionSyntax value) => value is not LiteralExpressionSyntax && IsLiteral(value) && value.DescendantNodes().Any(node => node is LiteralExpressionSyntax && node.Parent is not ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax });

    /// <summary>A container whose elements all stand in the text, or one object made of lambdas and literals.</summary>
    public static bool IsWrittenOut(ExpressionSyntax value) => value switch
    {
        ArrayCreationExpressionSyntax { Initializer: not null } or ImplicitArrayCreationExpressionSyntax or InitializerExpressionSyntax => true,
        CollectionExpressionSyntax collection => collection.Elements.Count > 0 && collection.Elements.All(element => element is ExpressionElementSyntax),
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments } => arguments.All(argument => argument.Expression is AnonymousFunctionExpressionSyntax || IsLiteral(argument.Expression)),
        BaseObjectCreationExpressionSyntax { Initializer: { } content } creation => IsMadeOfLiterals(creation.ArgumentList) && content.Kind() is SyntaxKind.CollectionInitializerExpression or SyntaxKind.ObjectInitializerExpression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation when call.Name.Identifier.ValueText.StartsWith("To") || call.Name.Identifier.ValueText is "AsReadOnly" =>
            IsWrittenOut(call.Expression) && IsMadeOfLiterals(invocation.ArgumentList),
        _ => false,
    };

    /// <summary>The texts of an array or list that holds nothing else, in their order.</summary>
    public static ImmutableArray<string> Texts(ExpressionSyntax value)
    {
        const int most = 64;
        IEnumerable<ExpressionSyntax> elements = value switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } content } => content.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            InitializerExpressionSyntax content => content.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } content } => content.Expressions,
            _ => [],
        };
        var texts = elements.Select(element => (element as LiteralExpressionSyntax)?.Token.Value as string).Take(most + 1).ToList();
        return texts.Count > most || texts.Contains(null) ? ImmutableArray<string>.Empty : texts.ToImmutableArray()!;
    }

    private static bool IsLiteral(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => Value.OfConstant(literal.Token.Value).IsHarmless,
        PrefixUnaryExpressionSyntax prefix => IsLiteral(prefix.Operand),
        PostfixUnaryExpressionSyntax postfix => IsLiteral(postfix.Operand),
        BinaryExpressionSyntax binary => IsLiteral(binary.Left) && IsLiteral(binary.Right),
        ParenthesizedExpressionSyntax parenthesized => IsLiteral(parenthesized.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.All(argument => IsLiteral(argument.Expression)),
        BaseObjectCreationExpressionSyntax { Initializer: { } content } creation => IsMadeOfLiterals(creation.ArgumentList) && content.Expressions.All(IsLiteral),
        ArrayCreationExpressionSyntax { Initializer: { } content } => content.Expressions.All(IsLiteral),
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.All(IsLiteral),
        InitializerExpressionSyntax content => content.Expressions.All(IsLiteral),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax key } entry => key.ArgumentList.Arguments.All(argument => IsKey(argument.Expression)) && IsLiteral(entry.Right),
        CollectionExpressionSyntax collection => collection.Elements.All(element => element is ExpressionElementSyntax item && IsLiteral(item.Expression)),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not (IdentifierNameSyntax or ThisExpressionSyntax) } call } invocation
            when call.Name.Identifier.ValueText.StartsWith("To") || call.Name.Identifier.ValueText is "AsReadOnly" or "AsSpan" => IsLiteral(call.Expression) && IsMadeOfLiterals(invocation.ArgumentList),
        _ => false,
    };

    private static bool IsKey(ExpressionSyntax value) => value is MemberAccessExpressionSyntax or IdentifierNameSyntax || IsLiteral(value);

    private static bool IsMadeOfLiterals(ArgumentListSyntax? arguments) =>
        arguments is null || arguments.Arguments.All(argument => argument.Expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax });

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
