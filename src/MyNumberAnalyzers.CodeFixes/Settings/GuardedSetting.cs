using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Lets a setting that shows data hold in development only, or takes it out.</summary>
internal static class GuardedSetting
{
    private const string Hosting = "Microsoft.Extensions.Hosting";

    public static Edits? DevelopmentOnly(FixSite site)
    {
        if (HostEnvironment.At(site, site.Span.Start) is not { } environment)
        {
            return null;
        }

        var condition = environment + ".IsDevelopment()";
        if (Call(site) is { } call && site.SymbolOf(call) is IMethodSymbol { Parameters: [.., { Type.SpecialType: SpecialType.System_Boolean }] })
        {
            return call.ArgumentList.Arguments switch
            {
                [] => new Edits().Import(Hosting).Insert(call.ArgumentList.OpenParenToken.Span.End, condition),
                [{ Expression: var given }] when given.IsKind(SyntaxKind.TrueLiteralExpression) => new Edits().Import(Hosting).Replace(given, condition),
                _ => null,
            };
        }

        if (Assignment(site) is { } assignment && assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression))
        {
            return new Edits().Import(Hosting).Replace(assignment.Right, condition);
        }

        return Statement(site) is { } statement ? Wrapped(site, statement, condition) : null;
    }

    public static Edits? Removed(FixSite site)
    {
        var edits = new Edits();
        if (Assignment(site) is { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } setting })
        {
            edits.DeleteLines(site, setting);
            return edits;
        }

        if (Assignment(site) is { } assignment && assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression))
        {
            return edits.Replace(assignment.Right, "false");
        }

        if (Call(site) is not { Expression: MemberAccessExpressionSyntax access } call)
        {
            return null;
        }

        if (access.Expression is InvocationExpressionSyntax || call.Parent is not ExpressionStatementSyntax)
        {
            return call.Parent is ArrowExpressionClauseSyntax or LambdaExpressionSyntax && access.Expression is not InvocationExpressionSyntax
                ? null
                : edits.Delete(access.Expression.Span.End, call.Span.End);
        }

        if (call.Parent.Parent is BlockSyntax or GlobalStatementSyntax)
        {
            edits.DeleteLines(site, call.Parent);
            return edits;
        }

        return null;
    }

    private static Edits Wrapped(FixSite site, ExpressionStatementSyntax statement, string condition)
    {
        var line = site.NewLineOf();
        var indent = site.IndentOf(statement);
        return new Edits().Import(Hosting)
            .Before(statement, $"if ({condition}){line}{indent}{{{line}{indent}    ")
            .Insert(EndWithComment(site, statement), $"{line}{indent}}}");
    }

    /// <summary>A comment behind the statement stays with it.</summary>
    private static int EndWithComment(FixSite site, StatementSyntax statement)
    {
        var end = site.Text.Lines.GetLineFromPosition(statement.Span.End).End;
        var rest = site.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(statement.Span.End, end)).TrimEnd();
        return rest.TrimStart().StartsWith("//", System.StringComparison.Ordinal) ? statement.Span.End + rest.Length : statement.Span.End;
    }

    private static InvocationExpressionSyntax? Call(FixSite site) =>
        site.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax and not LambdaExpressionSyntax || node == site.Node).OfType<InvocationExpressionSyntax>().FirstOrDefault()
        ?? (site.Node as ExpressionStatementSyntax)?.Expression as InvocationExpressionSyntax;

    private static AssignmentExpressionSyntax? Assignment(FixSite site) =>
        site.Node.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax).OfType<AssignmentExpressionSyntax>().FirstOrDefault();

    private static ExpressionStatementSyntax? Statement(FixSite site) =>
        Call(site)?.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement ? statement
        : Assignment(site)?.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } setting ? setting
        : null;
}
