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

        var created = (site.Expression as ArrayCreationExpressionSyntax)?.Type ?? (site.Expression as StackAllocArrayCreationExpressionSyntax)?.Type as ArrayTypeSyntax;
        if (created is { ElementType: not NullableTypeSyntax } array)
        {
            return Declared(site, new Edits().After(array.ElementType, "?"), array.Parent?.Parent);
        }

        if (site.Expression is { Parent: ArgumentSyntax or AssignmentExpressionSyntax } passed
            && site.Model.GetTypeInfo(passed, site.Cancellation).ConvertedType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            return new Edits().Replace(passed, "null");
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
        if (clause?.Parent is { } declared && type is { IsVar: false } and not (NullableTypeSyntax or ArrayTypeSyntax) && site.Model.GetDeclaredSymbol(declared, site.Cancellation) is { } symbol)
        {
            Asked(site, edits, symbol);
        }

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

    /// <summary><c>x.HasValue()</c> is <c>x.HasValue</c> of the nullable.</summary>
    private static void Asked(FixSite site, Edits edits, ISymbol symbol)
    {
        foreach (var name in site.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(site.SymbolOf(name), symbol)))
        {
            ExpressionSyntax value = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call })
            {
                edits.Delete(call.ArgumentList.SpanStart, call.ArgumentList.Span.End);
            }
        }
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

        if (mask is InterpolatedStringExpressionSyntax text)
        {
            return InText(site, text);
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

        // Who asks whether a text is the mask means the mask.
        return mask.Parent is BinaryExpressionSyntax compared && site.Model.GetConstantValue(compared.Left == mask ? compared.Right : compared.Left, site.Cancellation) is { HasValue: true, Value: Names.Mask }
            ? null
            : new Edits().Replace(mask, Revealed(site, number));
    }

    /// <summary>The holes of a text that hold a number; a text of one hole is what is in it.</summary>
    private static Edits? InText(FixSite site, InterpolatedStringExpressionSyntax text)
    {
        var holes = text.Contents.OfType<InterpolationSyntax>().Where(hole => hole is { AlignmentClause: null, FormatClause: null } && NumberSpots.IsGeneratedNumber(site.TypeOf(hole.Expression))).ToList();
        if (holes is [var only] && text.Contents.Count == 1)
        {
            return new Edits().Replace(text, Revealed(site, only.Expression));
        }

        return holes.Count == 0 || IsSql(text) ? null : holes.Aggregate(new Edits(), (edits, hole) => edits.Replace(hole.Expression, Revealed(site, hole.Expression)));
    }

    /// <summary>Digits do not belong into the text of a command.</summary>
    private static bool IsSql(InterpolatedStringExpressionSyntax text) => text.Contents.OfType<InterpolatedStringTextSyntax>()
        .Any(part => new[] { "SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WHERE " }.Any(word => part.TextToken.Text.IndexOf(word, System.StringComparison.OrdinalIgnoreCase) >= 0));

    private static string Revealed(FixSite site, ExpressionSyntax number) =>
        number + (site.TypeOf(number) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? "?." : ".") + Names.Reveal + "()";

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
                        IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnsVoid: false } method => method,
                        _ => null,
                    };
                case StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax:
                    return null;
            }
        }

        return null;
    }
}
