using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Whether code beside a shape test also checks the digit: by the generated type, by a name that says so, or by arithmetic modulo 11.</summary>
internal static class CheckDigitNearby
{
    private static readonly string[] Names = ["CheckDigit", "Check_Digit", "CheckSum", "Checksum", "検査用数字", "検査数字", "チェックデジット", "ValidMyNumber", "Mod11", "Modulus11", "Modulo11"];

    public static bool Of(SyntaxNode node, string tested, FileScope file)
    {
        var reach = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault() ?? file.Root;
        foreach (var token in reach.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && Says(token, node, tested, file))
            {
                return true;
            }

            // x % 11 is the heart of the formula.
            if (token.IsKind(SyntaxKind.PercentToken) && token.GetNextToken().Value is 11)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAny(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(SyntaxToken token, SyntaxNode test, string tested, FileScope file)
    {
        var name = token.ValueText;
        if (HoldsAny(name, Names))
        {
            // An attribute speaks of the member it sits on.
            return token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: { } owner } || owner.Span.Contains(test.Span);
        }

        if (token.Parent is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } or InvocationExpressionSyntax } use
            || !(name.StartsWith("Parse", StringComparison.Ordinal) || name.StartsWith("TryParse", StringComparison.Ordinal)
                || name.IndexOf("Valid", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Verify", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return false;
        }

        if (RuleAround(use) is { } other && other != tested)
        {
            return false;
        }

        // A validator called by name does its own work; whether it does it well is told where it is declared.
        return file.Model.GetSymbolInfo(use, file.Cancellation).Symbol is IMethodSymbol method
            && (KnownTypes.IsMyNumber(method.ContainingType)
                || (method.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.IsRefLikeType)
                    && !KnownTypes.InNamespace(method, "System")
                    && !IsAround(test, method, file)
                    && use.Ancestors().OfType<BaseMethodDeclarationSyntax>().All(caller => caller != Declaration(method, file))));
    }

    /// <summary>The member that a FluentValidation rule around a call speaks of, or null.</summary>
    private static string? RuleAround(SyntaxNode use)
    {
        foreach (var call in use.Ancestors().OfType<InvocationExpressionSyntax>())
        {
            for (ExpressionSyntax? link = call; link is InvocationExpressionSyntax inner; link = (inner.Expression as MemberAccessExpressionSyntax)?.Expression)
            {
                if (EntityModelReader.NameOf(inner) == "RuleFor")
                {
                    return inner.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax member }
                        ? member.Name.Identifier.ValueText
                        : null;
                }
            }
        }

        return null;
    }

    /// <summary>The method that makes the shape test is no second opinion on it.</summary>
    private static bool IsAround(SyntaxNode test, IMethodSymbol method, FileScope file) =>
        Declaration(method, file) is { } declaration && declaration.SyntaxTree == test.SyntaxTree && declaration.Span.Contains(test.Span);

    private static SyntaxNode? Declaration(IMethodSymbol method, FileScope file) => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(file.Cancellation);
}
