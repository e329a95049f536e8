using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Takes a value out of a command's text and passes it as a parameter.</summary>
internal static class SqlParameter
{
    private const string Name = "myNumber";

    public static Edits? For(FixSite site)
    {
        if (site.Expression is not { } leaking || NumberSpots.Of(site) is not [var spot])
        {
            return null;
        }

        var outer = Use.Wrapped(Outermost(leaking));
        return outer.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => InCall(site, spot, call, argument),
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => OnNewCommand(site, spot, creation),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CommandText" } access, Parent: ExpressionStatementSyntax statement } => OnCommand(site, spot, access.Expression, statement),
            _ => null,
        };
    }

    /// <summary>The whole text that a hole or operand is part of.</summary>
    private static ExpressionSyntax Outermost(ExpressionSyntax part)
    {
        var text = part;
        while (text.Parent is InterpolationSyntax { Parent: ExpressionSyntax whole })
        {
            text = whole;
        }

        return text.Chain() ?? text;
    }

    private static Edits? InCall(FixSite site, ExpressionSyntax spot, InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        if (site.SymbolOf(call) is not IMethodSymbol method || argument.NameColon is not null)
        {
            return null;
        }

        if (method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", System.StringComparison.Ordinal) && method.Name.Contains("Raw"))
        {
            var others = call.ArgumentList.Arguments.Count - 1 - call.ArgumentList.Arguments.IndexOf(argument);
            return Placeholder(spot, "{0}", escapes: true) is { } raw && others == 0
                ? raw.Insert(call.ArgumentList.CloseParenToken.SpanStart, ", " + spot)
                : null;
        }

        if (method.ContainingType.Name == "SqlMapper" && call.ArgumentList.Arguments.Last() == argument)
        {
            return Placeholder(spot, "@" + Name)?.Insert(argument.Span.End, $", new {{ {SyntaxQuestions.Member(Name, spot)} }}");
        }

        return null;
    }

    private static Edits? OnNewCommand(FixSite site, ExpressionSyntax spot, BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } variable } && HasAddWithValue(site.TypeOf(creation))
            ? Added(site, spot, variable.Identifier.Text, statement)
            : null;

    private static Edits? OnCommand(FixSite site, ExpressionSyntax spot, ExpressionSyntax command, ExpressionStatementSyntax statement)
    {
        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax) || command is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
        {
            return null;
        }

        if (HasAddWithValue(site.TypeOf(command)))
        {
            return Added(site, spot, command.ToString(), statement);
        }

        var line = site.NewLineOf() + site.IndentOf(statement);
        return Placeholder(spot, "@" + Name)?.After(
            statement,
            $"{line}var {Name}Parameter = {command}.CreateParameter();{line}{Name}Parameter.ParameterName = \"@{Name}\";{line}{Name}Parameter.Value = {spot};{line}{command}.Parameters.Add({Name}Parameter);");
    }

    private static Edits? Added(FixSite site, ExpressionSyntax spot, string command, StatementSyntax statement) =>
        Placeholder(spot, "@" + Name)?.After(statement, $"{site.NewLineOf()}{site.IndentOf(statement)}{command}.Parameters.AddWithValue(\"@{Name}\", {spot});");

    private static bool HasAddWithValue(ITypeSymbol? command)
    {
        for (var type = command; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("Parameters").OfType<IPropertySymbol>().FirstOrDefault() is { } parameters)
            {
                return !parameters.Type.GetMembers("AddWithValue").IsEmpty;
            }
        }

        return false;
    }

    /// <summary>The text with the parameter's name in the value's place; quotes around the value go. Null when the value is part of a longer quoted text.</summary>
    private static Edits? Placeholder(ExpressionSyntax spot, string name, bool escapes = false)
    {
        if (spot.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole)
        {
            var index = text.Contents.IndexOf(hole);
            var before = index > 0 ? (text.Contents[index - 1] as InterpolatedStringTextSyntax)?.TextToken.Text ?? "" : "";
            var after = index + 1 < text.Contents.Count ? (text.Contents[index + 1] as InterpolatedStringTextSyntax)?.TextToken.Text ?? "" : "";
            var isLast = text.Contents.OfType<InterpolationSyntax>().Count() == 1 && text.StringStartToken.Text.Count(sign => sign == '$') == 1
                && !text.Contents.OfType<InterpolatedStringTextSyntax>().Any(part => part.TextToken.Text.IndexOfAny(['{', '}']) >= 0);
            if (Quotes(before, after) is not { } quotes || (escapes && !isLast))
            {
                return null;
            }

            var edits = new Edits().Replace(TextSpan.FromBounds(hole.SpanStart - quotes, hole.Span.End + quotes), name);
            return isLast ? edits.Replace(text.StringStartToken.Span, text.StringStartToken.Text.Replace("$", "")) : edits;
        }

        if (spot.Chain()?.Operands().ToList() is not { } operands || operands.IndexOf(spot) is var place && place < 1
            || operands[operands.IndexOf(spot) - 1] is not LiteralExpressionSyntax left || !left.IsPlainText())
        {
            return null;
        }

        var right = operands.IndexOf(spot) + 1 < operands.Count ? operands[operands.IndexOf(spot) + 1] as LiteralExpressionSyntax : null;
        if (right is not null && (!right.IsPlainText() || right.Token.Text[0] == '@') || left.Token.Text[0] == '@' && right is not null)
        {
            return null;
        }

        var (leftStart, leftText) = left.Written();
        var (rightStart, rightText) = right?.Written() ?? (spot.Span.End, "");
        if (Quotes(leftText, rightText) is not { } marks || (right is null && operands.Last() != spot))
        {
            return null;
        }

        var end = right is null ? spot.Span.End : rightStart + marks;
        return new Edits().Replace(TextSpan.FromBounds(leftStart + leftText.Length - marks, end), name + (right is null ? "\"" : ""));
    }

    private static int? Quotes(string before, string after)
    {
        var isQuoted = before.Count(sign => sign == '\'') % 2 == 1;
        return !isQuoted ? 0 : before.EndsWith("'") && after.StartsWith("'") ? 1 : null;
    }
}
