using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>Texts made of a MyNumber, and the places in which a text must tell people apart: comparisons, keys, and members that hold a number.</summary>
internal static class MaskTexts
{
    private static readonly Bilingual Comparison = new("a comparison", "比較");
    private static readonly Bilingual Key = new("a key", "キー");
    private static readonly Bilingual Target = new("a value that should be the number", "番号を入れるべき値");

    public static IEnumerable<(SyntaxNode At, Bilingual Place)> In(FileScope file)
    {
        foreach (var node in file.Nodes)
        {
            if (IsMask(node, file) && Used((ExpressionSyntax)node, file) is { } place)
            {
                yield return (node, place);
            }
            else if (TextTakers.Of(node, file) is { } taken)
            {
                yield return taken;
            }
        }
    }

    private static bool IsMask(SyntaxNode node, FileScope file) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access } => IsNumber(access.Expression, file),
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "ToString" } } } access => IsNumber(access.Expression, file),
        InterpolatedStringExpressionSyntax text => HasHole(text, file),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => IsNumber(sum.Left, file) || IsNumber(sum.Right, file),
        _ => false,
    };

    /// <summary>On its own: the closure would be made for every node of the file.</summary>
    private static bool HasHole(InterpolatedStringExpressionSyntax text, FileScope file) =>
        text.Contents.OfType<InterpolationSyntax>().Any(hole => IsNumber(hole.Expression, file));

    private static bool IsNumber(ExpressionSyntax expression, FileScope file) => KnownTypes.IsMyNumber(file.Model.GetTypeInfo(expression, file.Cancellation).Type);

    private static Bilingual? Used(ExpressionSyntax text, FileScope file)
    {
        SyntaxNode top = text;
        while (top.Parent is ParenthesizedExpressionSyntax or InterpolationSyntax or InterpolatedStringExpressionSyntax
            || top.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression })
        {
            top = top.Parent;
        }

        if (Place(top, file) is { } direct)
        {
            return direct;
        }

        // One variable on the way: var key = $"{number}"; cache[key] = …
        if (top.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            || file.Model.GetDeclaredSymbol(variable, file.Cancellation) is not ILocalSymbol local
            || variable.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or CompilationUnitSyntax) is not { } body)
        {
            return null;
        }

        return body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(use, file.Cancellation).Symbol, local))
            .Select(use => Place(use, file)).FirstOrDefault(place => place is not null);
    }

    private static Bilingual? Place(SyntaxNode text, FileScope file)
    {
        switch (text.Parent)
        {
            case BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                return IsText(comparison.Left == text ? comparison.Right : comparison.Left, file) ? Comparison : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "CompareTo", Parent: InvocationExpressionSyntax }:
                return Comparison;
            case AssignmentExpressionSyntax assignment when assignment.Right == text:
                var target = file.Model.GetSymbolInfo(assignment.Left, file.Cancellation).Symbol;
                return HoldsNumber(target, file) ? Target : Sink(target, Port.Value, file);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                return HoldsNumber(file.Model.GetDeclaredSymbol(variable, file.Cancellation), file) ? Target : null;
            case ArgumentSyntax argument:
                return OfArgument(argument, file);
            case LambdaExpressionSyntax { Parent: ArgumentSyntax selector } lambda when lambda.ExpressionBody == text:
                return IsKeySelector(selector, file) ? Key : IsStored(selector, file) ? Target : null;
            default:
                return null;
        }
    }

    private static Bilingual? OfArgument(ArgumentSyntax argument, FileScope file)
    {
        if (argument.Parent is BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax element })
        {
            return IsMap(file.Model.GetTypeInfo(element.Expression, file.Cancellation).Type) ? Key : null;
        }

        if (argument.Parent?.Parent is not { } call || file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method || argument.Parent is not ArgumentListSyntax list)
        {
            return null;
        }

        var index = list.Arguments.IndexOf(argument);
        if (method.Name is "Equals" or "Compare" or "CompareOrdinal")
        {
            return Comparison;
        }

        if (index == 0 && IsMap(method.ContainingType) && method.Name is "Add" or "TryAdd" or "TryGetValue" or "ContainsKey" or "Remove" or "GetOrAdd" or "AddOrUpdate" or "Contains")
        {
            return Key;
        }

        if (Sink(method, index, file) is { } sink)
        {
            return sink;
        }

        var parameter = argument.NameColon is { } named ? method.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
            : index < method.Parameters.Length ? method.Parameters[index] : null;
        return HoldsNumber(parameter, file) ? Target : null;
    }

    /// <summary>What groups, joins, sorts or removes duplicates by the text treats everybody as one.</summary>
    private static bool IsKeySelector(ArgumentSyntax selector, FileScope file) =>
        selector.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list
        && file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is IMethodSymbol method
        && method.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(selector)) is { } parameter
        && parameter.Name.EndsWith("eySelector", System.StringComparison.Ordinal);

    /// <summary>The direction of a value converter that leads into the database.</summary>
    private static bool IsStored(ArgumentSyntax direction, FileScope file) =>
        direction.Parent is ArgumentListSyntax { Parent: { } call } list
        && list.Arguments.IndexOf(direction) == 0
        && file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is IMethodSymbol method
        && (method.Name == "HasConversion" || method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "ValueConverter" });

    /// <summary>A library's place in which the text must tell people apart.</summary>
    private static Bilingual? Sink(ISymbol? member, int port, FileScope file)
    {
        var facts = member is null ? null : file.World.Catalogue.Of(member);
        var sink = facts?.Sinks.FirstOrDefault(candidate => candidate.Port == port && MaskUsedAsValue.Needs(candidate.Kind));
        return sink is null ? null : new Bilingual(member!.Name, member.Name);
    }

    private static bool IsMap(ITypeSymbol? type) =>
        KnownTypes.Is(type, "System.Collections.Generic.IDictionary") || KnownTypes.Is(type, "System.Collections.Generic.IReadOnlyDictionary")
        || KnownTypes.Is(type, "System.Collections.Generic.ISet") || KnownTypes.Is(type, "System.Collections.IDictionary");

    private static bool IsText(ExpressionSyntax other, FileScope file) =>
        file.Model.GetTypeInfo(other, file.Cancellation).Type?.SpecialType == SpecialType.System_String && !file.Model.GetConstantValue(other, file.Cancellation).HasValue;

    private static bool HoldsNumber(ISymbol? symbol, FileScope file) =>
        symbol is not null and not IMethodSymbol && file.World.Lexicon.OfSymbol(symbol, file.Cancellation).IsSource;
}
