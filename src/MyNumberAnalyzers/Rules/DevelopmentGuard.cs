using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Tells whether code runs on a developer's machine only: behind IsDevelopment, in a Development start-up method, or in a DEBUG build.</summary>
internal static class DevelopmentGuard
{
    private const int CallDepth = 2;

    public static bool Covers(SyntaxNode node, FileScope file, int depth = CallDepth)
    {
        if (InDebugBuild(node))
        {
            return true;
        }

        for (var (child, parent) = (node, node.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IfStatementSyntax choice when child == choice.Statement && Implies(choice.Condition, true, file):
                case IfStatementSyntax inverse when child == inverse.Else && Implies(inverse.Condition, false, file):
                case ConditionalExpressionSyntax conditional when child == conditional.WhenTrue && Implies(conditional.Condition, true, file):
                case ConditionalExpressionSyntax opposite when child == opposite.WhenFalse && Implies(opposite.Condition, false, file):
                case BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) && child == both.Right && Implies(both.Left, true, file):
                case SwitchSectionSyntax section when section.Labels.All(IsDevelopmentLabel):
                case BlockSyntax block when child is StatementSyntax statement && LeavesBefore(block.Statements, statement, file):
                    return true;
                case CompilationUnitSyntax unit when child is GlobalStatementSyntax top
                    && LeavesBefore(SyntaxFactory.List(unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement)), top.Statement, file):
                    return true;
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText.Contains("Development") || OnlyCalledGuarded(method, method.Identifier.ValueText, file, depth);
                case LocalFunctionStatementSyntax function when OnlyCalledGuarded(function, function.Identifier.ValueText, file, depth):
                case TypeDeclarationSyntax type when type.Identifier.ValueText.Contains("Development"):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition that came out this way means Development.</summary>
    public static bool Implies(ExpressionSyntax condition, bool outcome, FileScope file)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Implies(parenthesized.Expression, outcome, file);
            case PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression):
                return Implies(negation.Operand, !outcome, file);
            case BinaryExpressionSyntax conjunction when conjunction.IsKind(SyntaxKind.LogicalAndExpression):
                return Joined(conjunction, outcome, outcome, file);
            case BinaryExpressionSyntax disjunction when disjunction.IsKind(SyntaxKind.LogicalOrExpression):
                return Joined(disjunction, outcome, !outcome, file);
            case BinaryExpressionSyntax equality when equality.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                return outcome == equality.IsKind(SyntaxKind.EqualsExpression) ? IsDevelopmentName(equality.Left) || IsDevelopmentName(equality.Right) || Compared(equality, true, file) : Compared(equality, false, file);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant }:
                return outcome && IsDevelopmentName(constant.Expression);
            case InvocationExpressionSyntax call:
                return outcome && IsDevelopmentCall(call);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsAttached", Expression: SimpleNameSyntax { Identifier.ValueText: "Debugger" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Debugger" } }:
                return outcome;
            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                return Named(condition, outcome, file);
            default:
                return false;
        }
    }

    private static bool Joined(BinaryExpressionSyntax pair, bool outcome, bool either, FileScope file) =>
        either
            ? Implies(pair.Left, outcome, file) || Implies(pair.Right, outcome, file)
            : Implies(pair.Left, outcome, file) && Implies(pair.Right, outcome, file);

    /// <summary><c>env.IsDevelopment() == true</c> and its inverses.</summary>
    private static bool Compared(BinaryExpressionSyntax equality, bool asWritten, FileScope file) =>
        equality.Right switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) => Implies(equality.Left, asWritten, file),
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.FalseLiteralExpression) => Implies(equality.Left, !asWritten, file),
            _ => false,
        };

    private static bool IsDevelopmentCall(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => string.Empty,
        };
        return name is "IsDevelopment" or "IsDevelopmentEnvironment"
            || (name is "IsEnvironment" or "Equals" && call.ArgumentList.Arguments.Any(argument => IsDevelopmentName(argument.Expression)));
    }

    private static bool IsDevelopmentName(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => string.Equals(text, "Development", StringComparison.OrdinalIgnoreCase),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Development" } => true,
        _ => false,
    };

    private static bool IsDevelopmentLabel(SwitchLabelSyntax label) => label is CaseSwitchLabelSyntax value && IsDevelopmentName(value.Value);

    /// <summary>A variable or member that holds the answer: by what it was given, or by its name where that is not in sight.</summary>
    private static bool Named(ExpressionSyntax name, bool outcome, FileScope file)
    {
        var symbol = file.Model.GetSymbolInfo(name, file.Cancellation).Symbol;
        var given = symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(file.Cancellation) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        if (given is not null && given.SyntaxTree == file.Tree)
        {
            return Implies(given, outcome, file);
        }

        return outcome && symbol?.Name is { } text && text.IndexOf("isDev", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool LeavesBefore(SyntaxList<StatementSyntax> statements, StatementSyntax statement, FileScope file) =>
        statements.TakeWhile(earlier => earlier != statement).OfType<IfStatementSyntax>()
            .Any(test => test.Else is null && Leaves(test.Statement) && Implies(test.Condition, false, file));

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        BlockSyntax block => block.Statements.LastOrDefault() is { } last && Leaves(last),
        _ => false,
    };

    private static bool OnlyCalledGuarded(SyntaxNode declaration, string name, FileScope file, int depth)
    {
        if (depth == 0 || file.Model.GetDeclaredSymbol(declaration, file.Cancellation) is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable } symbol)
        {
            return false;
        }

        var uses = file.Nodes.OfType<SimpleNameSyntax>()
            .Where(use => use.Identifier.ValueText == name
                && file.Model.GetSymbolInfo(use, file.Cancellation).Symbol is IMethodSymbol used
                && SymbolEqualityComparer.Default.Equals((used.ReducedFrom ?? used).OriginalDefinition, symbol))
            .ToArray();
        return uses.Length > 0 && uses.All(use => Covers(use, file, depth - 1));
    }

    private static bool InDebugBuild(SyntaxNode node)
    {
        var depth = 0;
        for (var directive = Before(node); directive is not null; directive = directive.GetPreviousDirective())
        {
            switch (directive)
            {
                case EndIfDirectiveTriviaSyntax:
                    depth++;
                    break;
                case IfDirectiveTriviaSyntax opening when depth > 0:
                    depth--;
                    break;
                case IfDirectiveTriviaSyntax opening when opening.Condition is IdentifierNameSyntax { Identifier.ValueText: "DEBUG" }:
                    return true;
            }
        }

        return false;
    }

    private static DirectiveTriviaSyntax? Before(SyntaxNode node)
    {
        if (!node.SyntaxTree.GetRoot().ContainsDirectives)
        {
            return null;
        }

        for (var token = node.GetFirstToken(); !token.IsKind(SyntaxKind.None); token = token.GetPreviousToken())
        {
            if (token.ContainsDirectives && token.LeadingTrivia.LastOrDefault(trivia => trivia.IsDirective).GetStructure() is DirectiveTriviaSyntax directive)
            {
                return directive;
            }
        }

        return null;
    }
}
