using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Sends the number as content instead of in the query: <c>GetAsync("…?n=" + x)</c> becomes <c>PostAsJsonAsync("…", new { n = x })</c>;
/// a call that reads the answer too goes on reading it.
/// </summary>
internal static class ContentInstead
{
    public static Edits? For(FixSite site)
    {
        if (NumberSpots.Of(site) is not [var spot] || QueryItem.Of(spot) is not { } item
            || Use.Wrapped(item.Url).Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call } url
            || site.SymbolOf(call) is not IMethodSymbol { ContainingType.Name: "HttpClient" or "HttpClientJsonExtensions" } method
            || call.ArgumentList.Arguments.Any(argument => argument != url && !IsToken(site, argument)))
        {
            return null;
        }

        var edits = new Edits().Import("System.Net.Http.Json")
            .Replace(access.Name, "PostAsJsonAsync")
            .Insert(Use.Wrapped(item.Url).Span.End, $", {(url.NameColon is null ? "" : "value: ")}new {{ {SyntaxQuestions.Member(item.Name, Unescaped(item.Value))} }}");
        item.Cut(edits);
        return method.Name == "GetAsync" ? edits : Reader(method) is { } reader ? Read(site, edits, call, url, reader, access.Name) : null;
    }

    private static bool IsToken(FixSite site, ArgumentSyntax argument) => site.TypeOf(argument.Expression)?.Name == "CancellationToken";

    private static string? Reader(IMethodSymbol method) => method.Name switch
    {
        "GetStringAsync" => "ReadAsStringAsync",
        "GetStreamAsync" => "ReadAsStreamAsync",
        "GetByteArrayAsync" => "ReadAsByteArrayAsync",
        "GetFromJsonAsync" => "ReadFromJsonAsync",
        _ => null,
    };

    /// <summary>The shorter calls throw where the server says no, and give its content: both are written out.</summary>
    private static Edits? Read(FixSite site, Edits edits, InvocationExpressionSyntax call, ArgumentSyntax url, string reader, SimpleNameSyntax name)
    {
        if (call.Parent is not AwaitExpressionSyntax)
        {
            return null;
        }

        var types = name is GenericNameSyntax generic ? generic.TypeArgumentList.ToString() : "";
        var token = call.ArgumentList.Arguments.FirstOrDefault(argument => argument != url)?.Expression.ToString() ?? "";
        return edits.Before(call, "(await ").After(call, $").EnsureSuccessStatusCode().Content.{reader}{types}({token})");
    }

    /// <summary>Content needs no escaping.</summary>
    private static ExpressionSyntax Unescaped(ExpressionSyntax value) => NumberSpots.Inner(value) is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EscapeDataString" or "EscapeUriString" or "UrlEncode" },
        ArgumentList.Arguments: [{ Expression: var escaped }],
    } ? escaped : value;
}
