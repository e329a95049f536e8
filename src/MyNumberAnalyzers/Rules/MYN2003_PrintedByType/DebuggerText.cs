using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>The text a debugger shows: <c>[DebuggerDisplay("{Name} {MyNumber,nq}")]</c>, directly or through a private helper.</summary>
internal static class DebuggerText
{
    public static void Check(FileScope file, TypeDeclarationSyntax type, Action<FileScope, Location, string, Bilingual> report)
    {
        foreach (var attribute in type.AttributeLists.SelectMany(list => list.Attributes))
        {
            if (!Name(attribute).StartsWith("DebuggerDisplay", StringComparison.Ordinal) || file.Model.GetDeclaredSymbol(type, file.Cancellation) is not { } symbol)
            {
                continue;
            }

            foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
            {
                if (file.Model.GetConstantValue(argument.Expression, file.Cancellation).Value is string text
                    && Shown(text).Select(expression => Printed(expression, symbol, file)).FirstOrDefault(member => member is not null) is { } printed)
                {
                    file.Claim(printed);
                    report(file, argument.Expression.GetLocation(), printed.Name, new Bilingual("'DebuggerDisplay'", " 'DebuggerDisplay' "));
                }
            }
        }
    }

    private static string Name(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>The expressions in the braces, without the debugger's format suffix.</summary>
    private static IEnumerable<ExpressionSyntax> Shown(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return SyntaxFactory.ParseExpression(text.Substring(open + 1, close - open - 1));
        }
    }

    private static ISymbol? Printed(ExpressionSyntax expression, INamedTypeSymbol type, FileScope file)
    {
        foreach (var name in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && access.Expression is not ThisExpressionSyntax)
            {
                continue;
            }

            if (!IsDerivedFact(name)
                && Member(type, name.Identifier.ValueText) is { } member
                && RecordText.IsPrintable(Declarations.TypeOf(member)))
            {
                var printed = file.World.Lexicon.OfSymbol(member, file.Cancellation).IsSource && member is not IMethodSymbol
                    ? member
                    : TextForms.PrintedBy(member, file);
                if (printed is not null)
                {
                    return printed;
                }
            }
        }

        return null;
    }

    /// <summary>A length, a comparison or a null test shows nothing of the digits.</summary>
    private static bool IsDerivedFact(SyntaxNode name)
    {
        var value = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } self ? self : name;
        return value.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == value && access.Name.Identifier.ValueText is "Length" or "Count" or "HasValue",
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Length" } } => true,
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
            IsPatternExpressionSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } } => true,
            _ => false,
        };
    }

    private static ISymbol? Member(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(candidate => candidate is IPropertySymbol or IFieldSymbol or IMethodSymbol { Parameters.IsEmpty: true }) is { } member)
            {
                return member;
            }
        }

        return null;
    }
}
