using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Where an anonymous object becomes text. One that only carries data from query to query prints nothing.</summary>
internal static class AnonymousText
{
    public static bool IsPrinted(FileScope file, AnonymousObjectCreationExpressionSyntax anonymous)
    {
        if (BecomesText(file, anonymous))
        {
            return true;
        }

        if (anonymous.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            || file.Model.GetDeclaredSymbol(variable, file.Cancellation) is not ILocalSymbol local
            || variable.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax) is not { } body)
        {
            return false;
        }

        return body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(name, file.Cancellation).Symbol, local)
            && BecomesText(file, name));
    }

    private static bool BecomesText(FileScope file, ExpressionSyntax value)
    {
        while (value.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized;
        }

        ExpressionSyntax? text = value.Parent switch
        {
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } => whole,
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => sum,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax call } access when access.Expression == value => call,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsStringTool(file, call) => call,
            _ => null,
        };
        return text is not null && !IsHandedOn(file, text);
    }

    /// <summary>A text that goes straight into a call is judged there, by where the call takes it.</summary>
    private static bool IsHandedOn(FileScope file, ExpressionSyntax text)
    {
        SyntaxNode current = text;
        while (current.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or InterpolationSyntax or InterpolatedStringExpressionSyntax
            || current.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax tool } && IsStringTool(file, tool))
        {
            current = current.Parent is ArgumentSyntax ? current.Parent.Parent!.Parent! : current.Parent!;
        }

        return current.Parent is ArgumentSyntax;
    }

    private static bool IsStringTool(FileScope file, InvocationExpressionSyntax call) =>
        file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String };
}
