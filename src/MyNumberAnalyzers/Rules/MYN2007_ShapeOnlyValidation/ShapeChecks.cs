using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>The ways in which code tests that something has twelve digits.</summary>
internal static class ShapeChecks
{
    private static readonly string[] ShapeAttributes =
        ["RegularExpression", "StringLength", "MinLength", "MaxLength", "Length", "Required", "Display", "DisplayName", "Column", "JsonPropertyName", "DataType", "Comment", "Description", "Key", "Name"];

    /// <summary>The attribute that demands exactly twelve digits where no other attribute of the member checks more.</summary>
    public static SyntaxNode? OnlyShapeOf(Declaration declaration, FileScope file)
    {
        var attributes = declaration.Symbol.GetAttributes().AddRange(declaration.Parameter?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty);
        var shape = attributes.FirstOrDefault(data => DemandsTwelve(data, attributes));
        if (shape?.ApplicationSyntaxReference?.GetSyntax(file.Cancellation) is not { } syntax || syntax.SyntaxTree != file.Tree)
        {
            return null;
        }

        var checksMore = attributes.Any(data => !ShapeAttributes.Contains(KnownTypes.ShortName(data)) && KnownTypes.Is(data.AttributeClass, "System.ComponentModel.DataAnnotations.ValidationAttribute"));
        return checksMore || CheckDigitNearby.Of(declaration.Identifier.Parent!, declaration.Name, file) ? null : syntax;
    }

    /// <summary><c>myNumber.Length == 12</c>, either way round.</summary>
    public static (string Name, SyntaxNode? At)? LengthCompared(BinaryExpressionSyntax comparison, FileScope file)
    {
        if (comparison.Kind() is not (SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression))
        {
            return null;
        }

        return IsTwelve(comparison.Right, file) ? LengthOf(comparison.Left, file)
            : IsTwelve(comparison.Left, file) ? LengthOf(comparison.Right, file)
            : null;
    }

    /// <summary><c>myNumber.Length is 12</c>, <c>is not 12</c>, <c>myNumber is { Length: 12 }</c>.</summary>
    public static (string Name, SyntaxNode? At)? LengthMatched(IsPatternExpressionSyntax test, FileScope file)
    {
        var pattern = test.Pattern is UnaryPatternSyntax not ? not.Pattern : test.Pattern;
        if (pattern is ConstantPatternSyntax constant && IsTwelve(constant.Expression, file))
        {
            return LengthOf(test.Expression, file);
        }

        var byProperty = pattern is RecursivePatternSyntax { PropertyPatternClause.Subpatterns: var parts }
            && parts.Any(part => part.NameColon?.Name.Identifier.ValueText == "Length" && part.Pattern is ConstantPatternSyntax value && IsTwelve(value.Expression, file));
        return byProperty ? Named(test.Expression, file) : null;
    }

    /// <summary><c>Regex.IsMatch(myNumber, @"^\d{12}$")</c>, a Regex object, or a source-generated one.</summary>
    public static (string Name, SyntaxNode? At)? PatternMatched(InvocationExpressionSyntax call, FileScope file)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsMatch" or "Match" } access
            || file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method
            || !KnownTypes.Is(method.ContainingType, "System.Text.RegularExpressions.Regex"))
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || Named(arguments[0].Expression, file) is not { } named)
        {
            return null;
        }

        var pattern = method.IsStatic && arguments.Count > 1 ? arguments[1].Expression : PatternOf(access.Expression, file);
        return pattern is not null && IsTwelveDigits(TextOf(pattern, file)) ? (named.Name, call) : null;
    }

    /// <summary><c>RuleFor(x =&gt; x.MyNumber).Length(12)</c>, <c>.Matches("^[0-9]{12}$")</c> of FluentValidation.</summary>
    public static (string Name, SyntaxNode? At)? RuleBuilt(InvocationExpressionSyntax call, FileScope file)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Matches" } access
            || call.ArgumentList.Arguments is not { Count: > 0 } arguments
            || !(access.Name.Identifier.ValueText == "Length" ? arguments.All(argument => IsTwelve(argument.Expression, file)) : IsTwelveDigits(TextOf(arguments[0].Expression, file))))
        {
            return null;
        }

        var root = access.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(part => part.Expression is SimpleNameSyntax { Identifier.ValueText: "RuleFor" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RuleFor" });
        var chain = call.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax).OfType<InvocationExpressionSyntax>().Last();
        var checksMore = chain.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Any(part => part.Name.Identifier.ValueText is "Must" or "MustAsync" or "SetValidator" or "Custom" or "SetAsyncValidator");
        return !checksMore && root?.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax { Body: ExpressionSyntax member }
            && Named(member, file) is { } named
            ? (named.Name, access.Name)
            : null;
    }

    private static (string Name, SyntaxNode? At)? LengthOf(ExpressionSyntax expression, FileScope file) => expression switch
    {
        ParenthesizedExpressionSyntax inner => LengthOf(inner.Expression, file),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } access => Named(access.Expression, file),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Length" } } access => Named(access.Expression, file),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" } access } => Named(access.Expression, file),
        _ => null,
    };

    private static (string Name, SyntaxNode? At)? Named(ExpressionSyntax expression, FileScope file)
    {
        // Trimming and the like do not change what is tested.
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax tool })
        {
            expression = tool.Expression;
        }

        var symbol = file.Model.GetSymbolInfo(expression, file.Cancellation).Symbol;
        return symbol is not null && file.World.Lexicon.OfSymbol(symbol, file.Cancellation).IsSource ? (symbol.Name, null) : null;
    }

    private static bool IsTwelve(ExpressionSyntax expression, FileScope file) =>
        file.Model.GetConstantValue(expression, file.Cancellation) is { HasValue: true, Value: 12 };

    private static string? TextOf(ExpressionSyntax expression, FileScope file) =>
        file.Model.GetConstantValue(expression, file.Cancellation).Value as string;

    /// <summary>The pattern a Regex object was made with, where that is in sight.</summary>
    private static ExpressionSyntax? PatternOf(ExpressionSyntax regex, FileScope file)
    {
        if (regex is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } direct })
        {
            return direct[0].Expression;
        }

        var declared = file.Model.GetSymbolInfo(regex, file.Cancellation).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(file.Cancellation);
        if (declared is null || declared.SyntaxTree != file.Tree)
        {
            return null;
        }

        return declared switch
        {
            VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given } } => given[0].Expression,
            MemberDeclarationSyntax member => member.AttributeLists.SelectMany(list => list.Attributes)
                .FirstOrDefault(attribute => attribute.Name.ToString().Contains("GeneratedRegex"))?.ArgumentList?.Arguments.FirstOrDefault()?.Expression,
            _ => null,
        };
    }

    private static bool IsTwelveDigits(string? pattern)
    {
        if (pattern is null)
        {
            return false;
        }

        var plain = pattern.Replace("^", string.Empty).Replace("$", string.Empty).Replace("\\A", string.Empty).Replace("\\z", string.Empty).Replace("\\Z", string.Empty)
            .Replace("(", string.Empty).Replace(")", string.Empty).Replace("[0-9]", "\\d").Replace("[\\d]", "\\d");
        return plain is "\\d{12}" or "\\d{12,12}" || plain.Replace("[-\\s]?", string.Empty).Replace("[- ]?", string.Empty).Replace("-?", string.Empty).Replace("-", string.Empty) is "\\d{4}\\d{4}\\d{4}" or "\\d{4}{3}";
    }

    private static bool DemandsTwelve(AttributeData data, ImmutableArray<AttributeData> all)
    {
        var numbers = data.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value).ToArray();
        return KnownTypes.ShortName(data) switch
        {
            "RegularExpression" => IsTwelveDigits(numbers.FirstOrDefault() as string),
            "StringLength" => numbers.FirstOrDefault() is 12 && data.NamedArguments.Any(named => named is { Key: "MinimumLength", Value.Value: 12 }),
            "Length" => numbers is [12, 12],
            "MinLength" => numbers.FirstOrDefault() is 12 && all.Any(other => KnownTypes.ShortName(other) == "MaxLength" && other.ConstructorArguments.FirstOrDefault().Value is 12),
            _ => false,
        };
    }
}
