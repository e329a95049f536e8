using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Sends the number as content instead of in the query: <c>GetAsync("…?n=" + x)</c> becomes <c>PostAsJsonAsync("…", new { n = x })</c>.</summary>
internal static class ContentInstead
{
    public static Edits? For(FixSite site)
    {
        if (NumberSpots.Of(site) is not [var spot]
            || spot.Parent is not InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } text } hole
            || call.Expression is not MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "GetAsync" } name }
            || site.SymbolOf(call) is not IMethodSymbol { ContainingType.Name: "HttpClient" }
            || text.Contents.IndexOf(hole) is var index && index < 1
            || text.Contents.Last() != hole
            || text.Contents[text.Contents.IndexOf(hole) - 1] is not InterpolatedStringTextSyntax before)
        {
            return null;
        }

        var written = before.TextToken.Text;
        var equals = written.LastIndexOf('=');
        var start = written.LastIndexOfAny(['?', '&']);
        if (start < 0 || equals != written.Length - 1 || written[start] == '&' || !IsName(written.Substring(start + 1, equals - start - 1)))
        {
            return null;
        }

        var edits = new Edits().Import("System.Net.Http.Json")
            .Replace(name, "PostAsJsonAsync")
            .Delete(hole.SpanStart - written.Length + start, hole.Span.End)
            .Insert(text.Span.End, $", new {{ {written.Substring(start + 1, equals - start - 1)} = {spot} }}");
        return text.Contents.OfType<InterpolationSyntax>().Count() == 1 && text.StringStartToken.Text == "$\""
            ? edits.Replace(text.StringStartToken.Span, "\"")
            : edits;
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(sign => char.IsLetterOrDigit(sign) || sign == '_') && !char.IsDigit(text[0]);
}
