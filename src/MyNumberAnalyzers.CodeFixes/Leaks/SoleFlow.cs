using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Where a text was composed that goes nowhere but into the leak: there its parts can be mended one by one.</summary>
internal static class SoleFlow
{
    /// <summary>The numbers that went into the leaking local; none when the local, or what made it, is used for more.</summary>
    public static IReadOnlyList<ExpressionSyntax> Into(FixSite site, ExpressionSyntax leaking)
    {
        var text = leaking is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access } ? access.Expression : leaking;
        var sources = site.SourcesInFile().Where(source => !leaking.Span.Contains(source.Span)).ToList();
        return text is IdentifierNameSyntax name && sources.Count > 0 && site.SymbolOf(name) is ILocalSymbol local && sources.All(source => Feeds(site, source, local, text))
            ? sources
            : [];
    }

    private static bool Feeds(FixSite site, ExpressionSyntax source, ILocalSymbol local, ExpressionSyntax leaking)
    {
        if (!IsPart(source) || source.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(site.Cancellation) is not VariableDeclaratorSyntax declarator || declarator.FirstAncestorOrSelf<BlockSyntax>() is not { } scope)
        {
            return false;
        }

        var uses = scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(other => other.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(site.SymbolOf(other), local))
            .ToList();
        return statement.Contains(declarator)
            ? uses is [var only] && only.Span == leaking.Span
            : IsAppended(statement, local) && uses.All(other => other.Span == leaking.Span || IsAppended(other.FirstAncestorOrSelf<StatementSyntax>()!, local));
    }

    /// <summary>A part of a text, not the text itself: an argument of a composer, a hole, an operand.</summary>
    private static bool IsPart(ExpressionSyntax source)
    {
        for (SyntaxNode node = source; node.Parent is { } parent and not StatementSyntax; node = parent)
        {
            switch (parent)
            {
                case InterpolationSyntax or BinaryExpressionSyntax:
                    return true;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return NumberSpots.IsComposer(call);
            }
        }

        return false;
    }

    /// <summary><c>text.AppendLine(…);</c> and chains of it.</summary>
    private static bool IsAppended(StatementSyntax statement, ILocalSymbol local)
    {
        var expression = (statement as ExpressionStatementSyntax)?.Expression;
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver } }
            && (name.StartsWith("Append", System.StringComparison.Ordinal) || name is "Add" or "Insert"))
        {
            expression = receiver;
        }

        return expression is IdentifierNameSyntax { Identifier.ValueText: var root } && root == local.Name && statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax };
    }
}
