using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Makes one use fit the changed declaration: a write parses, a comparison stays, an emptiness check asks the type, other reads reveal.</summary>
internal sealed class UseEdit(ChangedDocument document, Reach reach, CancellationToken cancellation)
{
    private SemanticModel Model => document.Model;

    private Edits Edits => document.Edits;

    /// <summary>False when the use cannot follow.</summary>
    public bool Change(Use use)
    {
        switch (use.Outer.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == use.Outer:
                return Written(use, assignment);
            case ArgumentSyntax { RefOrOutKeyword.RawKind: not (int)SyntaxKind.None }:
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression }:
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
            case RefExpressionSyntax:
            case AttributeArgumentSyntax:
                return false;
            case NameColonSyntax { Parent: SubpatternSyntax { Pattern: var pattern } }:
                return use.IsNullable && IsNullPattern(pattern);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                return Compared(use, binary);
            case IsPatternExpressionSyntax { Pattern: var pattern } check when IsNullPattern(pattern):
                return use.IsNullable || Present(use, check, isNegated: pattern is not UnaryPatternSyntax);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } call }:
                return Present(use, call, isNegated: true);
            case MemberAccessExpressionSyntax access when access.Expression == use.Outer:
                return Member(use, access);
        }

        if (Target(use.Outer) is { } target)
        {
            return Fit(use, target);
        }

        return IsSelector(use) || PrintsMask(use.Outer) ? Unsuppressed(use) : Reveal(use);
    }

    private bool Written(Use use, AssignmentExpressionSyntax assignment)
    {
        var isSimple = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            || (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && use.Declaration.IsNullable);
        var isStatement = assignment.Parent is ExpressionStatementSyntax or InitializerExpressionSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or ForStatementSyntax;
        return isSimple && isStatement && new ValueEdit(document, reach, cancellation).ToNumber(assignment.Right, use.Declaration);
    }

    private bool Compared(Use use, BinaryExpressionSyntax binary)
    {
        var other = binary.Left == use.Outer ? binary.Right : binary.Left;
        if (Absence.IsWritten(other))
        {
            return (use.IsNullable && Absence.IsNull(other)) || Present(use, binary, isNegated: binary.IsKind(SyntaxKind.EqualsExpression));
        }

        if (MentionOf(other) is not null)
        {
            return Unsuppressed(use);
        }

        if (NumberSpots.Inner(other) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Names.Reveal } revealed } digits && NumberSpots.IsGeneratedNumber(Model.GetTypeInfo(revealed.Expression, cancellation).Type))
        {
            // Numbers are compared as numbers.
            Edits.Delete(revealed.Expression.Span.End, digits.Span.End);
            return Unsuppressed(use);
        }

        if (Model.GetConstantValue(other, cancellation) is { HasValue: true, Value: string constant } && Sources.CheckDigit.IsNumber(constant))
        {
            Edits.Before(other, NumberName.InExpression(document, reach, other.SpanStart) + ".Parse(").After(other, ")");
            return Unsuppressed(use);
        }

        return Reveal(use);
    }

    /// <summary>"Is there a number": <c>x.HasValue()</c>, or <c>x?.HasValue() == true</c> where it may be missing.</summary>
    private bool Present(Use use, ExpressionSyntax whole, bool isNegated)
    {
        var outer = Use.Wrapped(whole);
        if (outer.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not)
        {
            outer = not;
            isNegated = !isNegated;
        }

        var value = document.Model.SyntaxTree.GetText(cancellation).ToString(use.Value.Span);
        var text = use.IsConditional && !use.Declaration.IsNullable ? $"{value}.HasValue() {(isNegated ? "!=" : "==")} true"
            : use.IsNullable ? $"{value}?.HasValue() {(isNegated ? "!=" : "==")} true"
            : $"{(isNegated ? "!" : "")}{value}.HasValue()";
        if (use.IsNullable && outer.Parent is PrefixUnaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression })
        {
            text = "(" + text + ")";
        }

        Edits.Replace(outer, text);
        return true;
    }

    private bool Member(Use use, MemberAccessExpressionSyntax access)
    {
        var name = access.Name.Identifier.ValueText;
        if (access.Parent is InvocationExpressionSyntax call && call.Expression == access)
        {
            var isPlain = call.ArgumentList.Arguments.Count == 0 || (use.Declaration.IsNumeric && call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: "D12" or "d12" or "000000000000" } }]);
            if (name == "ToString" && isPlain && !use.IsNullable)
            {
                Edits.Replace(access.Name, Names.Reveal).Delete(call.ArgumentList.OpenParenToken.Span.End, call.ArgumentList.CloseParenToken.SpanStart);
                return Unsuppressed(use);
            }

            if (name is "GetHashCode" && !use.Declaration.IsNumeric)
            {
                return Unsuppressed(use);
            }
        }

        if (name == "HasValue" && use.Declaration.IsNumeric && use.Declaration.IsNullable)
        {
            return Unsuppressed(use);
        }

        if (name == "Length" && access.Parent is BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: 0 or 12 } length } binary
            && (binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression)))
        {
            return Present(use, binary, isNegated: binary.IsKind(SyntaxKind.EqualsExpression) == (length.Token.Value is 0));
        }

        return Reveal(use);
    }

    /// <summary>The changed declaration that takes the value where it stands, through branches.</summary>
    private Declaration? Target(ExpressionSyntax value) => value.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == value => MentionOf(assignment.Left),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => reach.Find(Model.GetDeclaredSymbol(variable, cancellation)),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => reach.Find(Model.GetDeclaredSymbol(property, cancellation)),
        ArgumentSyntax argument => Model.GetOperation(argument, cancellation) is IArgumentOperation { Parameter: { } parameter } ? reach.Find(parameter) : null,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => Returning(value),
        ConditionalExpressionSyntax conditional when conditional.Condition != value => Target(Use.Wrapped(conditional)),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == value => Target(Use.Wrapped(choice)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Target(Use.Wrapped(coalesce)),
        _ => null,
    };

    private Declaration? Returning(ExpressionSyntax value)
    {
        for (var node = value.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case LambdaExpressionSyntax:
                    return null;
                case AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } accessor:
                    return accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? reach.Find(Model.GetDeclaredSymbol(property, cancellation)) : null;
                case PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    return reach.Find(Model.GetDeclaredSymbol(node, cancellation));
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private Declaration? MentionOf(ExpressionSyntax expression)
    {
        var inner = NumberSpots.Inner(expression);
        return inner is ConditionalAccessExpressionSyntax conditional ? MentionOf(conditional.WhenNotNull)
            : inner is MemberBindingExpressionSyntax binding ? reach.Find(Model.GetSymbolInfo(binding.Name, cancellation).Symbol)
            : reach.Find(Model.GetSymbolInfo(inner, cancellation).Symbol);
    }

    /// <summary>A number goes where a number is wanted.</summary>
    private bool Fit(Use use, Declaration target)
    {
        var isNullable = use.Declaration.IsNullable || use.IsConditional;
        if (isNullable && !target.IsNullable && use.Outer.Parent is not BinaryExpressionSyntax)
        {
            Edits.Before(use.Value, use.IsConditional ? "(" : "").After(use.Value, (use.IsConditional ? ")" : "") + ".GetValueOrDefault()");
        }

        return Unsuppressed(use);
    }

    private bool Reveal(Use use)
    {
        if (IsTranslated(use.Outer))
        {
            return false;
        }

        var isKnown = use.Declaration.WasNullable && !use.IsConditional && Model.GetTypeInfo(use.Value, cancellation).Nullability.FlowState == NullableFlowState.NotNull;
        var step = !use.Declaration.IsNullable ? "." : isKnown || use.IsSuppressed ? ".Value." : "?.";
        var label = use.Outer.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } ? use.Name.Identifier.Text + " = " : "";
        if (use.Declaration.IsNumeric && use.Outer.Parent is InterpolationSyntax { FormatClause: null or { FormatStringToken.Text: "D12" or "d12" or "000000000000" } } hole)
        {
            // Digits in a text are a text, with all their zeros.
            Edits.After(use.Value, step + Names.Reveal + "()");
            if (hole.FormatClause is { } format)
            {
                Edits.Delete(format.SpanStart, format.Span.End);
            }
        }
        else if (use.Declaration.IsNumeric && (use.IsConditional || step == "?."))
        {
            return false;
        }
        else if (use.Declaration.IsNumeric)
        {
            Edits.Before(use.Value, label + "long.Parse(").After(use.Value, step + Names.Reveal + "())");
        }
        else
        {
            // A text that was never null was empty where there was no number.
            var isEmptied = step == "?." && !use.Declaration.WasNullable && !use.IsConditional;
            var isWhole = use.Outer.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax;
            Edits.Before(use.Value, label + (isEmptied && !isWhole ? "(" : ""))
                .After(use.Value, step + Names.Reveal + "()" + (!isEmptied ? "" : isWhole ? " ?? \"\"" : " ?? \"\")"));
        }

        return Unsuppressed(use);
    }

    private bool Unsuppressed(Use use)
    {
        for (SyntaxNode node = use.Outer; node != use.Value; node = node is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)node).Operand)
        {
            if (node is PostfixUnaryExpressionSyntax postfix)
            {
                Edits.Delete(postfix.OperatorToken.SpanStart, postfix.OperatorToken.Span.End);
            }
        }

        return true;
    }

    /// <summary><c>x => x.Number</c> as an expression tree names the member; it does not read it.</summary>
    private bool IsSelector(Use use) => use.Outer.Parent is LambdaExpressionSyntax lambda && lambda.Body == use.Outer && IsTree(lambda);

    /// <summary>A query provider would have to translate the call.</summary>
    private bool IsTranslated(ExpressionSyntax value) => value.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda => IsTree(lambda)
        && lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && Model.GetSymbolInfo(call, cancellation).Symbol?.ContainingType.Name is "Queryable" or "EntityFrameworkQueryableExtensions");

    private bool IsTree(LambdaExpressionSyntax lambda) => Model.GetTypeInfo(lambda, cancellation).ConvertedType is INamedTypeSymbol { Name: "Expression" };

    /// <summary>In a log, an exception or telemetry the number stays typed: it prints its mask there, and that is the point.</summary>
    private bool PrintsMask(ExpressionSyntax value)
    {
        ExpressionSyntax text = value;
        while (text.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax } or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax)
        {
            text = text.Parent is InterpolationSyntax hole ? (ExpressionSyntax)hole.Parent! : (ExpressionSyntax)text.Parent;
        }

        if (text.Parent is not ArgumentSyntax argument || Model.GetOperation(argument, cancellation) is not { } operation)
        {
            return false;
        }

        var parameter = (operation as IArgumentOperation)?.Parameter ?? ParamsOf(operation);
        if (parameter?.ContainingSymbol is not IMethodSymbol called || (text == value && parameter.Type.SpecialType == SpecialType.System_String))
        {
            return false;
        }

        var sinks = document.Catalogue.Of(called)?.Sinks.Where(sink => sink.Port == parameter.Ordinal).Select(sink => sink.Kind).ToList() ?? [];
        return sinks.Count > 0 && sinks.All(kind => kind is SinkKind.Log or SinkKind.Exception or SinkKind.Telemetry);
    }

    private static IParameterSymbol? ParamsOf(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray } array)
            {
                return array.Parameter;
            }
        }

        return null;
    }

    private static bool IsNullPattern(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax constant => Absence.IsNull(constant.Expression),
        UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern } not => IsNullPattern(not.Pattern),
        _ => false,
    };
}
