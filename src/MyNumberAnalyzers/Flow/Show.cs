using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>How expressions and members are named in messages.</summary>
internal static class Show
{
    private const int Longest = 48;

    public static string Expression(SyntaxNode node)
    {
        if (node is InterpolationSyntax hole)
        {
            node = hole.Expression;
        }

        // a?.B?.C is shown from its beginning.
        while (node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax or InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax }
            or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            && node.Parent is ConditionalAccessExpressionSyntax { } whole && whole.WhenNotNull == node)
        {
            node = whole;
        }

        var text = Flat(node.ToString());
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }

    public static string Method(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => method.ContainingType.Name,
        MethodKind.PropertyGet or MethodKind.PropertySet => method.AssociatedSymbol?.Name ?? method.Name,
        MethodKind.AnonymousFunction => "lambda",
        _ => method.Name,
    };

    public static string Sink(ISymbol member) => member switch
    {
        IMethodSymbol method => Method(method),
        IPropertySymbol { IsIndexer: true } indexer => indexer.ContainingType.Name is [ 'I', >= 'A' and <= 'Z', .. ] name ? name.Substring(1) : indexer.ContainingType.Name,
        _ => member.Name,
    };

    private static string Flat(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace)
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[result.Length - 1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }
}
