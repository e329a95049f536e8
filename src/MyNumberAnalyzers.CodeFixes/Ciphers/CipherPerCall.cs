using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Makes a shared cipher or MAC one per call: the field becomes its own factory, a MAC its static one-shot.</summary>
internal static class CipherPerCall
{
    public static Edits? For(FixSite site)
    {
        var variable = site.Node.FirstAncestorOrSelf<VariableDeclaratorSyntax>()
            ?? (site.Node.FirstAncestorOrSelf<FieldDeclarationSyntax>()?.Declaration.Variables is [var only] ? only : null);
        if (variable is not { Initializer.Value: BaseObjectCreationExpressionSyntax creation, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } declaration }
            || site.Model.GetDeclaredSymbol(variable, site.Cancellation) is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private } symbol
            || symbol.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var uses = field.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(site.SymbolOf(name), symbol))
            .ToList();
        return OneShot(site, field, creation, symbol, uses) ?? Factory(site, field, declaration, variable, creation, symbol, uses);
    }

    /// <summary><c>Mac.ComputeHash(x)</c> becomes <c>HMACSHA256.HashData(key, x)</c>.</summary>
    private static Edits? OneShot(FixSite site, FieldDeclarationSyntax field, BaseObjectCreationExpressionSyntax creation, IFieldSymbol symbol, IReadOnlyList<IdentifierNameSyntax> uses)
    {
        if (!symbol.Type.Name.StartsWith("HMAC", System.StringComparison.Ordinal)
            || creation.ArgumentList?.Arguments is not [{ Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } key]
            || uses.Count == 0
            || symbol.Type.GetMembers("HashData").IsEmpty)
        {
            return null;
        }

        var edits = new Edits();
        foreach (var use in uses)
        {
            if (Value(use).Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ComputeHash", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call } access)
            {
                return null;
            }

            edits.Replace(access, symbol.Type.ToMinimalDisplayString(site.Model, use.SpanStart) + ".HashData")
                .Insert(call.ArgumentList.OpenParenToken.Span.End, key.Expression + ", ");
        }

        edits.DeleteLines(site, field);
        return edits;
    }

    private static Edits? Factory(
        FixSite site, FieldDeclarationSyntax field, VariableDeclarationSyntax declaration, VariableDeclaratorSyntax variable,
        BaseObjectCreationExpressionSyntax creation, IFieldSymbol symbol, IReadOnlyList<IdentifierNameSyntax> uses)
    {
        if (creation.ArgumentList?.Arguments is not [var key, ..] arguments || arguments.Skip(1).Any(argument => !IsPlain(argument.Expression)))
        {
            return null;
        }

        var core = symbol.Name.TrimStart('_');
        if (core.Length == 0)
        {
            return null;
        }

        var factory = "Create" + char.ToUpperInvariant(core[0]) + core.Substring(1);
        var plain = char.ToLowerInvariant(core[0]) + core.Substring(1);
        var local = uses.Any(use => site.Model.LookupSymbols(use.SpanStart, name: plain).Any(other => other is IParameterSymbol or ILocalSymbol)) ? "own" + char.ToUpperInvariant(core[0]) + core.Substring(1) : plain;
        var edits = new Edits();
        var start = field.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.ReadOnlyKeyword)).Select(modifier => (int?)modifier.SpanStart).FirstOrDefault();
        if (start is { } modifierStart)
        {
            edits.Delete(modifierStart, declaration.SpanStart);
        }

        edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(variable.Identifier.SpanStart, variable.Initializer!.EqualsToken.Span.End), factory + "() =>");
        if (!IsPlain(key.Expression))
        {
            // A key made on the spot would be another one at each call: it keeps a field of its own.
            var modifiers = string.Concat(field.Modifiers.Select(modifier => modifier + " "));
            var name = symbol.Name + "Key";
            edits.Insert(field.SpanStart, $"{modifiers}byte[] {name} = {key.Expression};{site.NewLineOf()}{site.IndentOf(field)}").Replace(key.Expression, name);
        }

        var blocks = new HashSet<StatementSyntax>();
        foreach (var use in uses)
        {
            if (!Use(site, edits, use, factory, local, blocks))
            {
                return null;
            }
        }

        return edits;
    }

    private static bool Use(FixSite site, Edits edits, IdentifierNameSyntax use, string factory, string local, HashSet<StatementSyntax> done)
    {
        var value = Value(use);
        var line = site.NewLineOf();
        if (use.FirstAncestorOrSelf<StatementSyntax>(node => node.Parent is BlockSyntax) is { Parent: BlockSyntax block } statement
            && !use.Ancestors().TakeWhile(node => node != statement).Any(node => node is LambdaExpressionSyntax))
        {
            if (block.Statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(local => local.Declaration.Variables).Any(other => other.Identifier.ValueText == local))
            {
                return false;
            }

            var first = block.Statements.First(other => other.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == use.Identifier.ValueText));
            if (first == statement && done.Add(first))
            {
                edits.Insert(first.SpanStart, $"using var {local} = {factory}();{line}{site.IndentOf(first)}");
            }

            edits.Replace(value, local);
            return done.Contains(first);
        }

        if (use.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>() is { Parent: MethodDeclarationSyntax { ReturnType: var type } method } arrow
            && !use.Ancestors().TakeWhile(node => node != arrow).Any(node => node is LambdaExpressionSyntax))
        {
            var indent = site.IndentOf(method);
            var isVoid = type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
            edits.Replace(
                    Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(arrow.GetFirstToken().GetPreviousToken().Span.End, arrow.Expression.SpanStart),
                    $"{line}{indent}{{{line}{indent}    using var {local} = {factory}();{line}{indent}    {(isVoid ? "" : "return ")}")
                .Replace(value, local)
                .Insert(method.SemicolonToken.Span.End, $"{line}{indent}}}");
            return true;
        }

        return false;
    }

    private static bool IsPlain(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax;

    private static ExpressionSyntax Value(IdentifierNameSyntax use) => use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
}
