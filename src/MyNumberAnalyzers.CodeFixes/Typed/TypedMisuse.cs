using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Mends uses of the generated type that compile and mean something else.</summary>
internal static class TypedMisuse
{
    /// <summary>A number without digits: compared, it is a question; declared, it is a missing one.</summary>
    public static Edits? Missing(FixSite site)
    {
        if (site.Expression is { Parent: BinaryExpressionSyntax binary } value && (binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression)))
        {
            var other = binary.Left == value ? binary.Right : binary.Left;
            return new Edits().Replace(binary, $"{(binary.IsKind(SyntaxKind.EqualsExpression) ? "!" : "")}{other}.HasValue()");
        }

        if (site.Node.AncestorsAndSelf().OfType<ArrayTypeSyntax>().FirstOrDefault() is { ElementType: not NullableTypeSyntax } array)
        {
            return Declared(site, new Edits().After(array.ElementType, "?"), array.Parent?.Parent);
        }

        return site.Expression is { Parent: EqualsValueClauseSyntax clause } written
            ? Declared(site, new Edits().Replace(written, "null"), clause)
            : site.Expression is { Parent: ReturnStatementSyntax or ArrowExpressionClauseSyntax } returned
                ? Returned(new Edits().Replace(returned, "null"), returned)
                : null;
    }

    private static Edits? Declared(FixSite site, Edits edits, SyntaxNode? clause)
    {
        var type = clause?.Parent switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } => declaration.Type,
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            _ => null,
        };
        return type switch
        {
            null => edits,
            { IsVar: true } when clause is EqualsValueClauseSyntax { Value: DefaultExpressionSyntax or BaseObjectCreationExpressionSyntax } => edits.Replace(type, Names.Number + "?"),
            { IsVar: true } => edits,
            NullableTypeSyntax or ArrayTypeSyntax { ElementType: NullableTypeSyntax } => edits,
            ArrayTypeSyntax array => edits.After(array.ElementType, "?"),
            _ => edits.After(type, "?"),
        };
    }

    private static Edits? Returned(Edits edits, ExpressionSyntax value)
    {
        var type = value.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType ?? value.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Type;
        return type is IdentifierNameSyntax ? edits.After(type, "?") : null;
    }

    /// <summary>Compares numbers, not masks; elsewhere the digits are asked for by name.</summary>
    public static Edits? Unmasked(FixSite site)
    {
        if (site.Expression is not { } mask)
        {
            return null;
        }

        var number = mask is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access } ? access.Expression : mask;
        if (!NumberSpots.IsGeneratedNumber(site.TypeOf(number)))
        {
            return null;
        }

        if (mask.Parent is BinaryExpressionSyntax binary && number != mask
            && (binary.Left == mask ? binary.Right : binary.Left) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } other } call
            && NumberSpots.IsGeneratedNumber(site.TypeOf(other.Expression)))
        {
            return new Edits().Replace(mask, number.ToString()).Replace(call, other.Expression.ToString());
        }

        var step = site.TypeOf(number) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? "?." : ".";
        return new Edits().Replace(mask, number + step + Names.Reveal + "()");
    }

    /// <summary>What keeps or hands on the digits: the member the value goes into, or the one that returns it.</summary>
    public static ISymbol? Keeper(FixSite site)
    {
        if (site.Expression is not { } value)
        {
            return TypeChangeOffer.Declared(site);
        }

        for (SyntaxNode node = value; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return site.SymbolOf(assignment.Left);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax }:
                    return site.Model.GetDeclaredSymbol(parent.Parent!, site.Cancellation);
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    return site.Model.GetEnclosingSymbol(value.SpanStart, site.Cancellation) switch
                    {
                        IMethodSymbol { AssociatedSymbol: { } property } => property,
                        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method,
                        _ => null,
                    };
                case StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax:
                    return null;
            }
        }

        return null;
    }
}
