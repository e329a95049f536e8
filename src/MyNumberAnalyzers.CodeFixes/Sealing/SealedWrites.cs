using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Turns what is put into the column into a call that seals it. A new row is sealed behind the statement that saves it when the
/// database gives the key: a seal is bound to its row.
/// </summary>
internal sealed class SealedWrites(SolutionEdits edits, VaultReach vaults, SealedMember member)
{
    /// <summary><c>new Employee { Number = value }</c></summary>
    public async Task<bool> Initialised(ChangedDocument document, AssignmentExpressionSyntax element)
    {
        if (element.Parent is not InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list
            || SealedNumber.Of(document, element.Right, edits.Cancellation) is not { } number)
        {
            return false;
        }

        Drop(document, list, element);
        if (number == "null")
        {
            return true;
        }

        var value = Use.Wrapped(creation);
        return value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } variable } =>
                await Behind(document, statement, variable.Identifier.ValueText, number).ConfigureAwait(false),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent: ExpressionStatementSyntax statement } =>
                await Behind(document, statement, target.Identifier.ValueText, number).ConfigureAwait(false),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddAsync" or "Attach" } } call } when Whole(call) is { } statement =>
                await Hoisted(document, statement, creation, number).ConfigureAwait(false),
            _ => false,
        };
    }

    /// <summary><c>employee.Number = value;</c></summary>
    public async Task<bool> Assigned(ChangedDocument document, AssignmentExpressionSyntax assignment)
    {
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            || assignment is not { Left: MemberAccessExpressionSyntax { Expression: var target }, Parent: ExpressionStatementSyntax statement } || !SealedNumber.IsPlain(target)
            || SealedNumber.Of(document, assignment.Right, edits.Cancellation) is not { } number)
        {
            return false;
        }

        if (!member.KeyIsKnown && target is IdentifierNameSyntax name && IsNew(document, name))
        {
            document.Edits.Replace(Layout.WithLines(document.Tree.GetText(), statement, statement.Span.End), "");
            return await Behind(document, statement, name.Identifier.ValueText, number).ConfigureAwait(false);
        }

        if (await vaults.At(document, statement).ConfigureAwait(false) is not { } vault)
        {
            return false;
        }

        document.Edits.Replace(assignment, $"{target}.{member.Seal}({vault}, {number})");
        return true;
    }

    private static StatementSyntax? Whole(InvocationExpressionSyntax call) =>
        (call.Parent is AwaitExpressionSyntax awaited ? awaited.Parent : call.Parent) as ExpressionStatementSyntax;

    private bool IsNew(ChangedDocument document, IdentifierNameSyntax name) =>
        document.Model.GetSymbolInfo(name, edits.Cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(edits.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    /// <summary><c>db.Employees.Add(new Employee { … })</c>: the row needs a name to be sealed by.</summary>
    private async Task<bool> Hoisted(ChangedDocument document, StatementSyntax statement, BaseObjectCreationExpressionSyntax creation, string number)
    {
        if (creation is ImplicitObjectCreationExpressionSyntax || statement.Parent is not (BlockSyntax or GlobalStatementSyntax))
        {
            return false;
        }

        var text = document.Tree.GetText();
        var row = FreeName(document, statement);
        var before = text.ToString(TextSpan.FromBounds(statement.SpanStart, creation.SpanStart));
        var line = Imports.NewLine(text) + Layout.IndentOf(text, statement);
        document.Edits.Replace(TextSpan.FromBounds(statement.SpanStart, creation.SpanStart), $"var {row} = ");
        if (member.KeyIsKnown)
        {
            if (await vaults.At(document, statement).ConfigureAwait(false) is not { } vault)
            {
                return false;
            }

            document.Edits.After(creation, $";{line}{row}.{member.Seal}({vault}, {number})");
        }

        document.Edits.After(creation, $";{line}{before}{row}");
        return member.KeyIsKnown || await Behind(document, statement, row, number).ConfigureAwait(false);
    }

    private string FreeName(ChangedDocument document, StatementSyntax statement)
    {
        var scope = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? document.Tree.GetRoot(edits.Cancellation);
        var taken = scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToList();
        var core = member.Owner.Name;
        var name = core[0] is >= 'A' and <= 'Z' ? char.ToLowerInvariant(core[0]) + core.Substring(1) : "row";
        var free = name;
        for (var count = 2; taken.Contains(free) || SyntaxFacts.GetKeywordKind(free) != SyntaxKind.None || !document.Names.Add(free + scope.SpanStart); count++)
        {
            free = name + count;
        }

        return free;
    }

    /// <summary>Seals behind the statement, or behind the one that saves when the key comes with saving.</summary>
    private async Task<bool> Behind(ChangedDocument document, StatementSyntax statement, string row, string number)
    {
        var siblings = statement.Parent switch
        {
            BlockSyntax block => block.Statements.ToList(),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList(),
            _ => [],
        };
        var anchor = member.KeyIsKnown ? statement : siblings.SkipWhile(other => other != statement).Skip(1).FirstOrDefault(IsSave);
        if (anchor is null || await vaults.At(document, anchor).ConfigureAwait(false) is not { } vault)
        {
            return false;
        }

        var text = document.Tree.GetText();
        var line = Imports.NewLine(text) + Layout.IndentOf(text, anchor);
        document.Edits.After(anchor, $"{line}{row}.{member.Seal}({vault}, {number});");
        if (anchor != statement)
        {
            document.Edits.Insert(anchor.Span.End, line + anchor);
        }

        return true;
    }

    private static bool IsSave(StatementSyntax statement)
    {
        var call = statement is ExpressionStatementSyntax { Expression: var expression } ? expression : null;
        while (call is AwaitExpressionSyntax awaited)
        {
            call = awaited.Expression;
        }

        return call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SaveChanges" or "SaveChangesAsync" } };
    }

    private static void Drop(ChangedDocument document, InitializerExpressionSyntax list, AssignmentExpressionSyntax element)
    {
        var text = document.Tree.GetText();
        if (list is { Expressions.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } && !list.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        {
            // Nothing is left to initialise.
            document.Edits.Replace(TextSpan.FromBounds(list.GetFirstToken().GetPreviousToken().Span.End, list.Span.End), creation.ArgumentList is null ? "()" : "");
            return;
        }

        var index = list.Expressions.IndexOf(element);
        var separators = list.Expressions.SeparatorCount;
        var end = index < separators ? list.Expressions.GetSeparator(index).Span.End : element.Span.End;
        var lines = Layout.WithLines(text, element, end);
        if (lines.Start < element.SpanStart)
        {
            document.Edits.Replace(lines, "");
        }
        else if (index + 1 < list.Expressions.Count)
        {
            document.Edits.Delete(element.SpanStart, list.Expressions[index + 1].SpanStart);
        }
        else if (index > 0)
        {
            document.Edits.Delete(list.Expressions[index - 1].Span.End, element.Span.End);
        }
        else
        {
            document.Edits.Delete(element.SpanStart, list.CloseBraceToken.SpanStart);
        }
    }
}
