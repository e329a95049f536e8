using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>One mention of a declaration, as an expression.</summary>
/// <param name="Declaration">What is mentioned.</param>
/// <param name="Name">The name as it stands.</param>
/// <param name="Value">The expression whose value is the number: <c>a.Number</c>, <c>a?.Number</c>, <c>GetNumber()</c>.</param>
/// <param name="Outer">The same with the parentheses and <c>!</c> around it.</param>
internal sealed record Use(Declaration Declaration, SimpleNameSyntax Name, ExpressionSyntax Value, ExpressionSyntax Outer)
{
    /// <summary>Whether the value may be missing once the type has changed.</summary>
    public bool IsNullable => Declaration.IsNullable || IsConditional;

    public bool IsConditional => Value is ConditionalAccessExpressionSyntax;

    public bool IsSuppressed => Outer.DescendantNodesAndSelf(node => node != Value).Any(node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression));

    /// <summary>Null when the name is not a value here: a method group, a name of an argument, a part of another name.</summary>
    public static Use? Of(Declaration declaration, SyntaxNode node)
    {
        if (node is not SimpleNameSyntax name)
        {
            return null;
        }

        ExpressionSyntax value = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (declaration.Symbol is IMethodSymbol)
        {
            if (value.Parent is not InvocationExpressionSyntax call || call.Expression != value)
            {
                return null;
            }

            value = call;
        }

        while (value.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == value)
        {
            value = conditional;
        }

        return new Use(declaration, name, value, Wrapped(value));
    }

    public static ExpressionSyntax Wrapped(ExpressionSyntax value)
    {
        while (value.Parent is ParenthesizedExpressionSyntax || value.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            value = (ExpressionSyntax)value.Parent!;
        }

        return value;
    }
}
