using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary><c>for (var i = 0; i &lt; array.Length; i++) array[i] = …;</c></summary>
internal static class FullLoop
{
    /// <summary>Whether an element that is written stands in a loop that writes each element of the same array.</summary>
    public static bool Covers(SyntaxNode element)
    {
        if (element is not ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax index }] } access
            || access.Parent is not AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment || assignment.Left != access)
        {
            return false;
        }

        var loop = statement.Parent as ForStatementSyntax ?? (statement.Parent is BlockSyntax block ? block.Parent as ForStatementSyntax : null);
        return loop is not null && IsFull(loop) && IsOver(loop, access.Expression) && CounterOf(loop) == index.Identifier.ValueText
            && !loop.Statement.DescendantNodesAndSelf().Any(node => node is ContinueStatementSyntax);
    }

    /// <summary>The loop that this increment steps on, when each of its rounds comes to the next and the last is the end.</summary>
    public static ForStatementSyntax? Of(SyntaxNode increment) =>
        increment.Parent is ForStatementSyntax loop && loop.Incrementors.Contains(increment) && IsFull(loop) ? loop : null;

    /// <summary>Whether a loop goes from the first element of an array to its last.</summary>
    public static bool IsOver(ForStatementSyntax loop, SyntaxNode array) => CounterOf(loop) is { } counter && IsToTheEnd(loop.Condition, counter, array);

    private static string? CounterOf(ForStatementSyntax loop) =>
        loop is { Declaration.Variables: [{ Initializer.Value: LiteralExpressionSyntax { Token.Value: 0 } } variable] } ? variable.Identifier.ValueText : null;

    private static bool IsFull(ForStatementSyntax loop) =>
        loop.Incrementors is [PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression }]
            && !loop.Statement.DescendantNodesAndSelf().Any(node => node is BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax);

    private static bool IsToTheEnd(ExpressionSyntax? condition, string index, SyntaxNode array) =>
        condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression, Left: IdentifierNameSyntax counter, Right: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } end }
        && counter.Identifier.ValueText == index
        && SyntaxFactory.AreEquivalent(end.Expression, array);
}
