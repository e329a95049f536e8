using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>What stands beside a literal and says that it is a number: the name or type it goes to, the key it is stored under, what it is compared with.</summary>
internal sealed class LiteralEvidence(FileScope file, NumberLabels labels)
{
    public NumberLabels Labels { get; } = labels;

    /// <summary>The name that tells, or null.</summary>
    public string? Of(SyntaxToken literal, NumberMatch match)
    {
        var expression = literal.Parent switch
        {
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } => whole,
            ExpressionSyntax own => own,
            _ => null,
        };
        return expression is null ? null : OfExpression(expression, match.LooksLikeTime);
    }

    public string? OfExpression(ExpressionSyntax expression, bool looksLikeTime)
    {
        SyntaxNode value = expression;
        for (var parent = value.Parent; parent is not null; value = parent, parent = parent.Parent)
        {
            if (Direct(value, parent) is { } name)
            {
                return name;
            }

            if (!Passes(value, parent))
            {
                break;
            }
        }

        // Comments only hint; digits that read as a date need more.
        return looksLikeTime ? null : Comment(expression);
    }

    private string? Direct(SyntaxNode value, SyntaxNode parent) => parent switch
    {
        ArgumentSyntax argument => OfArgument(argument),
        AttributeArgumentSyntax argument => OfAttribute(argument),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax } initializer => Named(file.Model.GetDeclaredSymbol(initializer.Parent!, file.Cancellation)),
        AssignmentExpressionSyntax assignment when assignment.Right == value => OfTarget(assignment.Left),
        ArrowExpressionClauseSyntax { Parent: MemberDeclarationSyntax or LocalFunctionStatementSyntax } arrow => Named(file.Model.GetDeclaredSymbol(arrow.Parent!, file.Cancellation)),
        ReturnStatementSyntax back => Named(Member(back)),
        BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression =>
            Number(comparison.Left == value ? comparison.Right : comparison.Left),
        InitializerExpressionSyntax pair when pair.IsKind(SyntaxKind.ComplexElementInitializerExpression) => OfSiblings(pair.Expressions.Where(other => other != value)),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } given } => Labels.Ask(given.Name.Identifier.ValueText),
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => Number(statement.Expression),
        ConstantPatternSyntax pattern => OfPattern(pattern),
        _ => null,
    };

    /// <summary>Nodes through which a literal reaches its target unchanged.</summary>
    private static bool Passes(SyntaxNode value, SyntaxNode parent) => parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        ConditionalExpressionSyntax choice => choice.Condition != value,
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.AddExpression,
        ExpressionElementSyntax or CollectionExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax => true,
        InitializerExpressionSyntax initializer => !initializer.IsKind(SyntaxKind.ObjectInitializerExpression),
        BaseObjectCreationExpressionSyntax creation => creation.Initializer == value,
        SwitchExpressionArmSyntax arm => arm.Expression == value,
        SwitchExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression == value && access.Parent is InvocationExpressionSyntax,
        InvocationExpressionSyntax call => call.Expression == value && call.Expression is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Replace" or "Trim" or "ToCharArray" or "AsSpan" or "AsMemory" or "ToString" or "Normalize",
        },
        _ => false,
    };

    private string? OfArgument(ArgumentSyntax argument)
    {
        if (argument.Parent is TupleExpressionSyntax tuple)
        {
            return argument.NameColon is { } label ? Labels.Ask(label.Name.Identifier.ValueText) : OfTuple(tuple, argument);
        }

        var call = argument.Parent?.Parent;
        if (call is null or ElementAccessExpressionSyntax)
        {
            return null;
        }

        var info = file.Model.GetSymbolInfo(call, file.Cancellation);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            return null;
        }

        if (KnownTypes.IsMyNumber(method.ContainingType)
            || (method.Name.Contains("Parse") || method.MethodKind == MethodKind.Constructor) && Labels.IsNumber(method.ContainingType.Name))
        {
            return method.ContainingType.Name;
        }

        var arguments = (argument.Parent as BaseArgumentListSyntax)?.Arguments ?? default;
        var parameter = ParameterOf(method, argument, arguments.IndexOf(argument));
        return Named(parameter)
            ?? OfSiblings(arguments.Where(other => other != argument).Select(other => other.Expression))
            ?? (method.Name == "Equals" && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax receiver } ? Number(receiver.Expression) : null);
    }

    private string? OfTuple(TupleExpressionSyntax tuple, ArgumentSyntax argument)
    {
        var index = tuple.Arguments.IndexOf(argument);
        return file.Model.GetTypeInfo(tuple, file.Cancellation).ConvertedType is INamedTypeSymbol { IsTupleType: true } type && index < type.TupleElements.Length
            ? Named(type.TupleElements[index])
            : null;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int index)
    {
        if (argument.NameColon is { } name)
        {
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText);
        }

        return index < 0 ? null
            : index < method.Parameters.Length ? method.Parameters[index]
            : method.Parameters.LastOrDefault() is { IsParams: true } rest ? rest : null;
    }

    /// <summary>Test data goes to a parameter of the test; other attributes speak of the member they sit on.</summary>
    private string? OfAttribute(AttributeArgumentSyntax argument)
    {
        if (argument.NameEquals is { } name && Labels.Ask(name.Name.Identifier.ValueText) is { } named)
        {
            return named;
        }

        if (argument.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax { Parent.Parent: { } owner } } list)
        {
            return null;
        }

        if (owner is BaseMethodDeclarationSyntax method)
        {
            var index = list.Arguments.IndexOf(argument);
            return index < method.ParameterList.Parameters.Count
                ? Named(file.Model.GetDeclaredSymbol(method.ParameterList.Parameters[index], file.Cancellation))
                : null;
        }

        var declared = owner is FieldDeclarationSyntax field ? field.Declaration.Variables[0] : owner;
        return declared is PropertyDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax
            ? Named(file.Model.GetDeclaredSymbol(declared, file.Cancellation))
            : null;
    }

    private string? OfTarget(ExpressionSyntax target) => target switch
    {
        ElementAccessExpressionSyntax element => OfSiblings(element.ArgumentList.Arguments.Select(argument => argument.Expression)) ?? Number(element.Expression),
        ImplicitElementAccessSyntax element => OfSiblings(element.ArgumentList.Arguments.Select(argument => argument.Expression)),
        _ => Number(target),
    };

    private string? OfPattern(ConstantPatternSyntax pattern)
    {
        for (var node = pattern.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BinaryPatternSyntax or UnaryPatternSyntax or ParenthesizedPatternSyntax:
                    continue;
                case IsPatternExpressionSyntax test:
                    return Number(test.Expression);
                case SubpatternSyntax { NameColon: { } name }:
                    return Named(file.Model.GetSymbolInfo(name.Name, file.Cancellation).Symbol);
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax selection }:
                    return Number(selection.GoverningExpression);
                case CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement }:
                    return Number(statement.Expression);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Another argument that is a key (<c>"myNumber"</c>, <c>nameof(MyNumber)</c>) or a number itself (<c>Assert.Equal("…", e.MyNumber)</c>).</summary>
    private string? OfSiblings(IEnumerable<ExpressionSyntax> others)
    {
        foreach (var other in others)
        {
            if (file.Model.GetConstantValue(other, file.Cancellation).Value is string key)
            {
                if (!NumberScanner.IsNumber(System.MemoryExtensions.AsSpan(key)) && Labels.Ask(key) is { } told)
                {
                    return told;
                }
            }
            else if (Number(other) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private string? Number(ExpressionSyntax expression) => Named(file.Model.GetSymbolInfo(expression, file.Cancellation).Symbol);

    private string? Named(ISymbol? symbol)
    {
        if (symbol is null || Declarations.TypeOf(symbol) is not { } type || KnownTypes.Attribute(symbol, "NotMyNumber") is not null)
        {
            return null;
        }

        var isNumber = file.World.Lexicon.OfSymbol(symbol, file.Cancellation).IsSource
            || KnownTypes.IsMyNumber(type)
            || (IsSequence(type) && Labels.IsNumber(symbol.Name));
        return isNumber ? symbol.Name : null;
    }

    /// <summary>An array or list of texts: no carrier itself, but its name speaks of its elements.</summary>
    private static bool IsSequence(ITypeSymbol type) =>
        type is IArrayTypeSymbol || (type.SpecialType != SpecialType.System_String && KnownTypes.Is(type, "System.Collections.IEnumerable"));

    private ISymbol? Member(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or AnonymousFunctionExpressionSyntax)
            is { } member and not AnonymousFunctionExpressionSyntax
            ? file.Model.GetDeclaredSymbol(member, file.Cancellation)
            : null;

    private string? Comment(ExpressionSyntax expression)
    {
        var statement = expression.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax) ?? expression;
        var line = file.Tree.GetText(file.Cancellation).Lines.GetLineFromPosition(expression.Span.End);
        var behind = line.ToString().Substring(expression.Span.End - line.Start);
        return Labels.After(behind) ?? statement.GetLeadingTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(trivia => Labels.Words(trivia.ToString().TrimStart('/', '*', ' ')))
            .LastOrDefault(label => label is not null);
    }
}
