using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>What a declaration makes of a type's name, from syntax alone: a member that gives such a value, or a type that holds one.</summary>
internal readonly record struct Role(bool IsType, string Name)
{
    public static IEnumerable<Role> Of(SyntaxNode root, ImmutableArray<int> positions)
    {
        var seen = new HashSet<Role>();
        foreach (var position in positions)
        {
            foreach (var role in At(root.FindToken(position)))
            {
                if (seen.Add(role))
                {
                    yield return role;
                }
            }
        }
    }

    /// <summary>Types with a member whose declaration holds one of the hits in its name, attributes or comment.</summary>
    public static IEnumerable<string> DeclaringTypes(SyntaxNode root, ImmutableArray<int> hits) => Declaring(root, hits).Where(role => role.IsType).Select(role => role.Name);

    /// <summary>Members that only an attribute or a comment says to be numbers: their own names do not.</summary>
    public static IEnumerable<string> MarkedMembers(SyntaxNode root, ImmutableArray<int> hits) => Declaring(root, hits).Where(role => !role.IsType).Select(role => role.Name);

    private static IEnumerable<Role> Declaring(SyntaxNode root, ImmutableArray<int> hits)
    {
        foreach (var hit in hits)
        {
            var token = root.FindToken(hit, findInsideTrivia: false);
            for (var node = token.Parent; node is not null; node = node.Parent)
            {
                if (node is MethodDeclarationSyntax giver && giver.ReturnType.Span.Contains(hit))
                {
                    // A tuple whose parts are named.
                    yield return new Role(false, giver.Identifier.ValueText);
                    break;
                }

                if (node is BaseMethodDeclarationSyntax or BlockSyntax or ArrowExpressionClauseSyntax)
                {
                    break;
                }

                if (node is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax { Parent.Parent: TypeDeclarationSyntax })
                {
                    if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>(outer => outer != node) is { } type)
                    {
                        yield return new Role(true, type.Identifier.ValueText);
                    }

                    foreach (var name in Names(node).Where(name => !name.Span.Contains(hit)))
                    {
                        yield return new Role(false, name.ValueText);
                    }

                    break;
                }

                if (node is BaseTypeDeclarationSyntax)
                {
                    // An attribute on the type itself, or the comment that explains a record's parameters.
                    if (node is TypeDeclarationSyntax marked && (marked.AttributeLists.Any(list => list.FullSpan.Contains(hit)) || marked.ParameterList is not null && hit < marked.SpanStart))
                    {
                        yield return new Role(true, marked.Identifier.ValueText);
                    }

                    if (node is TypeDeclarationSyntax wrapper && wrapper.Identifier.Span.Contains(hit) && OnlyPart(wrapper) is { } part)
                    {
                        yield return new Role(true, wrapper.Identifier.ValueText);
                        yield return new Role(false, part);
                    }

                    break;
                }
            }
        }
    }

    /// <summary>The one thing that a type holds, when it is one.</summary>
    private static string? OnlyPart(TypeDeclarationSyntax type)
    {
        var parts = type.Members
            .Where(member => member is FieldDeclarationSyntax field && !field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ConstKeyword)
                || member is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } property && !property.Modifiers.Any(SyntaxKind.StaticKeyword) && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null))
            .SelectMany(Names)
            .Concat(type.ParameterList?.Parameters.Select(parameter => parameter.Identifier) ?? Enumerable.Empty<SyntaxToken>())
            .Take(2).ToList();
        return parts.Count == 1 ? parts[0].ValueText : null;
    }

    private static IEnumerable<SyntaxToken> Names(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => new[] { property.Identifier },
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier),
        ParameterSyntax parameter => new[] { parameter.Identifier },
        _ => new SyntaxToken[0],
    };

    private static IEnumerable<Role> At(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken))
        {
            yield break;
        }

        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or StatementSyntax:
                    yield break;
                case MethodDeclarationSyntax method when method.ReturnType.Span.Contains(token.SpanStart):
                    yield return new Role(false, method.Identifier.ValueText);
                    yield break;
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax owner } parameter:
                    yield return new Role(false, parameter.Identifier.ValueText);
                    yield return new Role(true, owner.Identifier.ValueText);
                    yield break;
                case PropertyDeclarationSyntax property:
                    yield return new Role(false, property.Identifier.ValueText);
                    foreach (var role in Owner(property))
                    {
                        yield return role;
                    }

                    yield break;
                case IndexerDeclarationSyntax indexer:
                    foreach (var role in Owner(indexer))
                    {
                        yield return role;
                    }

                    yield break;
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        yield return new Role(false, variable.Identifier.ValueText);
                    }

                    foreach (var role in Owner(field))
                    {
                        yield return role;
                    }

                    yield break;
                case BaseListSyntax { Parent: TypeDeclarationSyntax derived }:
                    yield return new Role(true, derived.Identifier.ValueText);
                    yield break;
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: { Length: > 0 } alias }:
                    yield return new Role(true, alias);
                    yield break;
                case DelegateDeclarationSyntax @delegate:
                    yield return new Role(false, @delegate.Identifier.ValueText);
                    yield break;
                case MemberDeclarationSyntax:
                    yield break;
            }
        }
    }

    private static IEnumerable<Role> Owner(SyntaxNode member)
    {
        if (member.Parent is TypeDeclarationSyntax type)
        {
            yield return new Role(true, type.Identifier.ValueText);
        }
    }
}
