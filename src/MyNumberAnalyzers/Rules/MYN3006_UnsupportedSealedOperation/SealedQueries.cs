using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>The shapes of a query that a sealed column does not support. Only what is translated to SQL counts; memory compares bytes.</summary>
internal static class SealedQueries
{
    private static readonly Bilingual Order = new("its bytes have no order", "バイト列に順序の意味はありません");
    private static readonly Bilingual Group = new("equal numbers never meet; use the MyNumberIndex", "同じ番号がまとまりません。MyNumberIndex を使ってください");
    private static readonly Bilingual Compare = new("nothing is ever found; use indexes.Contains on the MyNumberIndex", "何も見つかりません。MyNumberIndex に対して indexes.Contains を使ってください");
    private static readonly Bilingual Update = new("set the sealed value and its index in one statement", "封緘した値とインデックスを 1 つの文で更新してください");

    public static (SyntaxNode At, string Name, Bilingual Why)? OfCall(InvocationExpressionSyntax call, FileScope file)
    {
        var name = EntityModelReader.NameOf(call);
        switch (name)
        {
            case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Max" or "Min" or "MaxBy" or "MinBy" or "MaxAsync" or "MinAsync":
                return OfSelector(call, name, Order, file);
            case "GroupBy" or "DistinctBy" or "UnionBy" or "IntersectBy" or "ExceptBy" or "Join" or "GroupJoin":
                return OfSelector(call, name, Group, file);
            case "Distinct" or "Order" or "OrderDescending" or "Union" or "Intersect" or "Except" or "Contains" or "ContainsAsync":
                return OfElements(call, name, file) ?? (name == "Contains" ? OfComparison(call, name, file) : null);
            case "Equals" or "SequenceEqual":
                return OfComparison(call, name, file);
            case "SetProperty":
                return OfUpdate(call, name, file);
            default:
                return null;
        }
    }

    /// <summary>A key of a query expression.</summary>
    public static (SyntaxNode At, string Name, Bilingual Why)? OfKey(ExpressionSyntax key, string name, SyntaxNode clause, FileScope file)
    {
        var method = clause is JoinClauseSyntax join
            ? file.Model.GetQueryClauseInfo(join, file.Cancellation).OperationInfo.Symbol
            : file.Model.GetSymbolInfo(clause, file.Cancellation).Symbol;
        return IsTranslated(method) && SealedIn(key, file) is { } at ? (at, name, name == "orderby" ? Order : Group) : null;
    }

    private static (SyntaxNode At, string Name, Bilingual Why)? OfSelector(InvocationExpressionSyntax call, string name, Bilingual why, FileScope file)
    {
        if (!IsTranslated(file.Model.GetSymbolInfo(call, file.Cancellation).Symbol))
        {
            return null;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is SimpleLambdaExpressionSyntax { Body: ExpressionSyntax key } && SealedIn(key, file) is { } at)
            {
                return (at, name, why);
            }
        }

        return call.ArgumentList.Arguments.Count == 0 ? OfElements(call, name, file) : null;
    }

    /// <summary>The value, or the member of an anonymous key, that is sealed.</summary>
    private static SyntaxNode? SealedIn(ExpressionSyntax key, FileScope file)
    {
        if (IsSealed(key, file))
        {
            return key;
        }

        return key switch
        {
            AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers.Select(part => SealedIn(part.Expression, file)).FirstOrDefault(found => found is not null),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } nullable when IsSealed(nullable.Expression, file) => nullable,
            CastExpressionSyntax cast => SealedIn(cast.Expression, file),
            ParenthesizedExpressionSyntax inner => SealedIn(inner.Expression, file),
            _ => null,
        };
    }

    private static (SyntaxNode At, string Name, Bilingual Why)? OfElements(InvocationExpressionSyntax call, string name, FileScope file)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || !IsTranslated(file.Model.GetSymbolInfo(call, file.Cancellation).Symbol))
        {
            return null;
        }

        var element = MappedMembers.Element(file.Model.GetTypeInfo(access.Expression, file.Cancellation).Type);
        var isSealed = KnownTypes.IsSealed(element) || (element is { IsAnonymousType: true } && MappedMembers.Properties(element).Any(part => KnownTypes.IsSealed(part.Type)));
        return isSealed ? (access.Name, name, name.StartsWith("Order", System.StringComparison.Ordinal) || name is "Max" or "Min" ? Order : name.StartsWith("Contains", System.StringComparison.Ordinal) ? Compare : Group) : null;
    }

    /// <summary>An equality inside a lambda that becomes SQL.</summary>
    private static (SyntaxNode At, string Name, Bilingual Why)? OfComparison(InvocationExpressionSyntax call, string name, FileScope file)
    {
        var operand = call.Expression is MemberAccessExpressionSyntax access && IsSealed(access.Expression, file)
            ? access.Expression
            : call.ArgumentList.Arguments.Select(argument => argument.Expression).FirstOrDefault(argument => IsSealed(argument, file));
        return operand is not null && IsInQuery(call, file) ? (operand, name, Compare) : null;
    }

    private static (SyntaxNode At, string Name, Bilingual Why)? OfUpdate(InvocationExpressionSyntax call, string name, FileScope file)
    {
        var selected = call.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax { Body: ExpressionSyntax body } ? body : null;
        if (selected is null || !(IsSealed(selected, file) || KnownTypes.IsIndex(TypeOf(selected, file)))
            || file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method || !KnownTypes.InNamespace(method, "Microsoft.EntityFrameworkCore"))
        {
            return null;
        }

        // The pair in one statement keeps the index true.
        var statement = call.Ancestors().OfType<InvocationExpressionSyntax>().LastOrDefault(outer => EntityModelReader.NameOf(outer).StartsWith("ExecuteUpdate", System.StringComparison.Ordinal)) ?? call;
        var others = statement.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(other => EntityModelReader.NameOf(other) == "SetProperty")
            .Select(other => other.ArgumentList.Arguments.FirstOrDefault()?.Expression).OfType<LambdaExpressionSyntax>()
            .Select(lambda => lambda.Body).OfType<ExpressionSyntax>().Select(target => TypeOf(target, file)).ToArray();
        return others.Any(KnownTypes.IsSealed) && others.Any(KnownTypes.IsIndex) ? null : (selected, name, Update);
    }

    private static bool IsInQuery(SyntaxNode node, FileScope file)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } }
                    when IsTranslated(file.Model.GetSymbolInfo(outer, file.Cancellation).Symbol):
                case AnonymousFunctionExpressionSyntax lambda when KnownTypes.NameOf(file.Model.GetTypeInfo(lambda, file.Cancellation).ConvertedType) == "System.Linq.Expressions.Expression":
                case QueryClauseSyntax or SelectOrGroupClauseSyntax when IsTranslatedClause(ancestor, file):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsTranslatedClause(SyntaxNode clause, FileScope file) => clause switch
    {
        QueryClauseSyntax query => IsTranslated(file.Model.GetQueryClauseInfo(query, file.Cancellation).OperationInfo.Symbol),
        _ => IsTranslated(file.Model.GetSymbolInfo(clause, file.Cancellation).Symbol),
    };

    private static bool IsTranslated(ISymbol? method) =>
        KnownTypes.NameOf(method?.ContainingType) is "System.Linq.Queryable" or "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions" or "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions";

    private static bool IsSealed(ExpressionSyntax expression, FileScope file) => KnownTypes.IsSealed(TypeOf(expression, file));

    private static ITypeSymbol? TypeOf(ExpressionSyntax expression, FileScope file) => file.Model.GetTypeInfo(expression, file.Cancellation).Type;
}
