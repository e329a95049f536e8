using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Takes the number out of a message: the argument, its placeholder, and the words that announce it.</summary>
internal static class ArgumentRemoval
{
    public static Edits? For(FixSite site)
    {
        return NumberSpots.Of(site) is [var spot] ? Of(site, spot) : null;
    }

    private static Edits? Of(FixSite site, ExpressionSyntax spot)
    {
        var edits = spot.Parent switch
        {
            InterpolationSyntax hole => FromInterpolation(hole),
            BinaryExpressionSyntax when spot.Chain() is { } chain => FromConcatenation(site, chain, spot),
            ArgumentSyntax argument => FromTemplate(site, argument) ?? WholeCall(site, argument),
            AssignmentExpressionSyntax { Right: var right } assignment when right == spot => WholeStatement(site, assignment),
            _ => null,
        };
        return edits?.Changes() is null ? null : edits;
    }

    private static Edits? FromInterpolation(InterpolationSyntax hole)
    {
        var text = (InterpolatedStringExpressionSyntax)hole.Parent!;
        var parts = text.Contents;
        var index = parts.IndexOf(hole);
        var before = index > 0 ? parts[index - 1] as InterpolatedStringTextSyntax : null;
        var after = index + 1 < parts.Count ? parts[index + 1] as InterpolatedStringTextSyntax : null;
        var cut = HoleText.Around(before?.TextToken.Text ?? "", after?.TextToken.Text ?? "", index <= (before is null ? 0 : 1), index >= parts.Count - (after is null ? 1 : 2));
        var edits = new Edits().Delete(hole.SpanStart - cut.Before, hole.Span.End + cut.After);
        var written = text.Contents.ToString();
        var left = written.Remove(hole.SpanStart - cut.Before - text.Contents.Span.Start, hole.Span.Length + cut.Before + cut.After);
        if (!SaysSomething(left))
        {
            return null;
        }

        var start = text.StringStartToken.Text;
        if (text.Contents.OfType<InterpolationSyntax>().Count() == 1 && left.IndexOfAny(['{', '}']) < 0 && start.Count(sign => sign == '$') == 1)
        {
            edits.Replace(text.StringStartToken.Span, start.Replace("$", ""));
        }

        return edits;
    }

    private static Edits? FromConcatenation(FixSite site, BinaryExpressionSyntax chain, ExpressionSyntax spot)
    {
        var operands = chain.Operands().ToList();
        var index = operands.IndexOf(spot);
        var before = index > 0 ? operands[index - 1] as LiteralExpressionSyntax : null;
        var after = index >= 0 && index + 1 < operands.Count ? operands[index + 1] as LiteralExpressionSyntax : null;
        if (index < 0 || operands.Count < 2 || (before is { } && !before.IsPlainText()) || (after is { } && !after.IsPlainText()) || (index == 0 && after is null))
        {
            return null;
        }

        var (beforeStart, beforeText) = before?.Written() ?? (0, "");
        var (afterStart, afterText) = after?.Written() ?? (0, "");
        var cut = HoleText.Around(beforeText, afterText, index <= (before is null ? 0 : 1), index >= operands.Count - (after is null ? 1 : 2));
        var edits = new Edits();
        var dropsBefore = before is not null && cut.Before == beforeText.Length && index > 1;
        var dropsAfter = after is not null && cut.After == afterText.Length && (index > 0 || operands.Count > 2);
        if (before is not null && cut.Before > 0 && !dropsBefore)
        {
            edits.Delete(beforeStart + beforeText.Length - cut.Before, beforeStart + beforeText.Length);
        }

        if (after is not null && cut.After > 0 && !dropsAfter)
        {
            edits.Delete(afterStart, afterStart + cut.After);
        }

        var first = dropsBefore ? index - 1 : index;
        var last = dropsAfter ? index + 1 : index;
        if (first == 0)
        {
            edits.Delete(operands[0].SpanStart, operands[last + 1].SpanStart);
        }
        else
        {
            edits.Delete(operands[first - 1].Span.End, operands[last].Span.End);
        }

        var rest = beforeText.Substring(0, beforeText.Length - cut.Before) + afterText.Substring(cut.After);
        return SaysSomething(rest) || operands.Count > 3 ? edits : null;
    }

    private static Edits? FromTemplate(FixSite site, ArgumentSyntax argument)
    {
        if (argument.NameColon is not null || MessageTemplate.Of(site, argument) is not { } template || template.Of(argument) is not { } hole)
        {
            return null;
        }

        var cut = HoleText.Around(hole.Before, hole.After, hole.IsFirst, hole.IsLast);
        var written = template.Text.Remove(hole.Index - cut.Before, hole.Length + cut.Before + cut.After);
        if (!SaysSomething(written))
        {
            return null;
        }

        var edits = new Edits();
        var start = template.Position(hole.Index - cut.Before);
        var end = template.Position(hole.Index + hole.Length + cut.After - 1) + 1;
        if (end - start != hole.Length + cut.Before + cut.After)
        {
            return null;
        }

        edits.Delete(start, end);
        foreach (var later in template.Later(hole))
        {
            edits.Replace(new TextSpan(template.Position(later.NameIndex), later.Name.Length), (int.Parse(later.Name) - 1).ToString());
        }

        Remove(site, edits, argument);
        return edits;
    }

    /// <summary>Removes an argument and the comma before it; a comment behind that comma belongs to the argument before and stays.</summary>
    private static void Remove(FixSite site, Edits edits, ArgumentSyntax argument)
    {
        var comma = argument.GetFirstToken().GetPreviousToken();
        var hasComment = comma.TrailingTrivia.Concat(argument.GetLeadingTrivia()).Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (!hasComment)
        {
            edits.Delete(comma.SpanStart, argument.Span.End);
        }
        else
        {
            edits.Delete(comma.SpanStart, comma.Span.End).Delete(argument.SpanStart, argument.Span.End);
        }
    }

    /// <summary>A tag or property whose only content is the number: the call goes, a link of a chain is taken out.</summary>
    private static Edits? WholeCall(FixSite site, ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 or 2 } call
            || call.ArgumentList.Arguments.Last() != argument
            || (call.ArgumentList.Arguments.Count == 2 && call.ArgumentList.Arguments[0].Expression is not LiteralExpressionSyntax)
            || site.SymbolOf(call) is not IMethodSymbol method
            || !IsTagging(method))
        {
            return null;
        }

        if (call is { Expression: MemberAccessExpressionSyntax access, Parent: MemberAccessExpressionSyntax or EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax }
            && SymbolEqualityComparer.Default.Equals(site.TypeOf(access.Expression), method.ReturnType))
        {
            return new Edits().Delete(access.Expression.Span.End, call.Span.End);
        }

        var statement = call.Parent is ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax conditional } ? conditional : call.Parent as ExpressionStatementSyntax;
        if (statement is { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax }
            && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax } or MemberBindingExpressionSyntax)
        {
            var edits = new Edits();
            edits.DeleteLines(site, statement);
            return edits;
        }

        if (statement is not null && call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner }
            && site.SymbolOf(inner) is IMethodSymbol before && SymbolEqualityComparer.Default.Equals(before.ReturnType, method.ReturnType))
        {
            return new Edits().Delete(inner.Span.End, call.Span.End);
        }

        return null;
    }

    private static bool IsTagging(IMethodSymbol method) =>
        method.Name is "SetTag" or "AddTag" or "SetBaggage" or "AddBaggage" or "Add" or "TryAdd" or "SetCustomProperty" or "SetAttribute" or "PushProperty" or "SetExtra" or "AddProperty" or "SetProperty";

    /// <summary><c>exception.Data["number"] = x;</c></summary>
    private static Edits? WholeStatement(FixSite site, AssignmentExpressionSyntax assignment)
    {
        if (assignment is { Left: ElementAccessExpressionSyntax, Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement })
        {
            var edits = new Edits();
            edits.DeleteLines(site, statement);
            return edits;
        }

        if (assignment is { Left: ImplicitElementAccessSyntax, Parent: InitializerExpressionSyntax { Expressions: { Count: > 1 } elements } })
        {
            var index = elements.IndexOf(assignment);
            return index > 0
                ? new Edits().Delete(elements.GetSeparator(index - 1).SpanStart, assignment.Span.End)
                : new Edits().Delete(assignment.SpanStart, elements[1].SpanStart);
        }

        return null;
    }

    private static bool SaysSomething(string text) => text.Any(char.IsLetterOrDigit);
}
