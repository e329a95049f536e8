using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>The flags of HTTP logging that write bodies or query strings.</summary>
internal static class LoggedFields
{
    public static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        "All", "RequestBody", "ResponseBody", "RequestQuery", "Request", "Response", "UriQuery", "Cookie");

    private static readonly string[] Flags = ["RequestBody", "ResponseBody", "RequestQuery", "UriQuery", "Cookie"];

    /// <summary>Whether this flag is part of a set that in the end writes values: <c>All &amp; ~RequestBody</c> is judged as a whole, once.</summary>
    public static bool CarriesValues(MemberAccessExpressionSyntax flag, FileScope file)
    {
        if (file.Model.GetSymbolInfo(flag, file.Cancellation).Symbol is not IFieldSymbol { HasConstantValue: true, ContainingType: { TypeKind: TypeKind.Enum } type } field
            || KnownTypes.NameOf(type) is not ("Microsoft.AspNetCore.HttpLogging.HttpLoggingFields" or "Microsoft.AspNetCore.HttpLogging.W3CLoggingFields")
            || !IsGiven(flag))
        {
            return false;
        }

        ExpressionSyntax whole = flag;
        while (whole.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        var values = type.GetMembers().OfType<IFieldSymbol>().Where(member => Flags.Contains(member.Name) && member.HasConstantValue)
            .Aggregate(0L, (sum, member) => sum | System.Convert.ToInt64(member.ConstantValue));
        var own = System.Convert.ToInt64(field.ConstantValue) & values;
        if (file.Model.GetConstantValue(whole, file.Cancellation) is not { HasValue: true, Value: { } given })
        {
            return own != 0;
        }

        return (System.Convert.ToInt64(given) & own) != 0 && IsFirst(flag, whole, file, values);
    }

    /// <summary>Not under a complement, a comparison or a test of a flag.</summary>
    private static bool IsGiven(SyntaxNode flag)
    {
        for (var node = flag.Parent; node is ExpressionSyntax or ArgumentSyntax; node = node.Parent)
        {
            switch (node)
            {
                case PrefixUnaryExpressionSyntax:
                    return false;
                case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                    return false;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasFlag" } }:
                    return false;
            }
        }

        return true;
    }

    private static bool IsFirst(SyntaxNode flag, SyntaxNode whole, FileScope file, long values) =>
        whole.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().First(access =>
            Names.Contains(access.Name.Identifier.ValueText)
            && IsGiven(access)
            && file.Model.GetConstantValue(access, file.Cancellation) is { HasValue: true, Value: { } value }
            && (System.Convert.ToInt64(value) & values) != 0) == flag;
}
