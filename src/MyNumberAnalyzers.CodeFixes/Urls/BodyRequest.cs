using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Takes the number of an endpoint from the body: a typed request record instead of a part of the URL, and POST instead of GET.</summary>
internal static class BodyRequest
{
    public static Edits? For(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type } parameter
            || site.Model.GetDeclaredSymbol(parameter, site.Cancellation) is not { Name.Length: > 0 } symbol
            || !(symbol.Type.SpecialType == SpecialType.System_String || NumberSpots.IsGeneratedNumber(symbol.Type)))
        {
            return null;
        }

        return parameter.Parent?.Parent switch
        {
            MethodDeclarationSyntax { Parent: ClassDeclarationSyntax owner } method => Action(site, parameter, symbol, method, owner),
            ParenthesizedLambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax map } } lambda => Endpoint(site, parameter, symbol, lambda, map),
            _ => null,
        };
    }

    private static Edits? Action(FixSite site, ParameterSyntax parameter, IParameterSymbol symbol, MethodDeclarationSyntax method, ClassDeclarationSyntax owner)
    {
        if (HasBody(method.ParameterList, parameter) || method.Body is null && method.ExpressionBody is null || !method.AttributeLists.SelectMany(list => list.Attributes).Any(IsVerb))
        {
            return null;
        }

        var request = method.Identifier.ValueText + "Request";
        var edits = new Edits().Import(Names.Namespace);
        foreach (var attribute in method.AttributeLists.SelectMany(list => list.Attributes))
        {
            if (attribute.Name.ToString() is "HttpGet" or "HttpDelete" or "HttpHead")
            {
                edits.Replace(attribute.Name, "HttpPost");
            }

            if (IsVerb(attribute) || attribute.Name.ToString() == "Route")
            {
                WithoutSegment(edits, attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression, symbol.Name);
            }
        }

        edits.Replace(parameter, $"[FromBody] {request} request");
        return Uses(site, edits, symbol, method) && Record(site, edits, symbol, request, owner) ? edits : null;
    }

    private static Edits? Endpoint(FixSite site, ParameterSyntax parameter, IParameterSymbol symbol, ParenthesizedLambdaExpressionSyntax lambda, InvocationExpressionSyntax map)
    {
        if (map.Expression is not MemberAccessExpressionSyntax { Name.Identifier: var verb } || verb.ValueText is not ("MapGet" or "MapPost" or "MapDelete" or "MapPut") || HasBody(lambda.ParameterList, parameter))
        {
            return null;
        }

        var pattern = map.ArgumentList.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax;
        var words = Regex.Matches(Regex.Replace(pattern?.Token.ValueText ?? "", @"\{[^}]*\}", ""), "[A-Za-z0-9]+").Cast<Match>().Select(match => char.ToUpperInvariant(match.Value[0]) + match.Value.Substring(1));
        var request = string.Concat(words) is { Length: > 0 } name && char.IsLetter(name[0]) ? name + "Request" : "NumberRequest";
        var edits = new Edits().Import(Names.Namespace);
        if (verb.ValueText is "MapGet" or "MapDelete")
        {
            edits.Replace(verb.Span, "MapPost");
        }

        WithoutSegment(edits, pattern, symbol.Name);
        edits.Replace(parameter, request + " request");
        return Uses(site, edits, symbol, lambda) && Record(site, edits, symbol, request, lambda.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()) ? edits : null;
    }

    private static bool IsVerb(AttributeSyntax attribute) => attribute.Name.ToString().StartsWith("Http", System.StringComparison.Ordinal);

    private static bool HasBody(ParameterListSyntax list, ParameterSyntax except) => list.Parameters.Any(other => other != except
        && (other.Identifier.ValueText == "request" || other.AttributeLists.ToString().Contains("FromBody") || other.AttributeLists.ToString().Contains("FromForm")));

    private static void WithoutSegment(Edits edits, ExpressionSyntax? template, string parameter)
    {
        if (template is not LiteralExpressionSyntax literal || !literal.IsPlainText())
        {
            return;
        }

        var (start, text) = literal.Written();
        var segment = Regex.Match(text, @"/?\{\*{0,2}" + Regex.Escape(parameter) + @"[^}]*\}", RegexOptions.IgnoreCase);
        if (segment.Success && segment.Length == text.Length && literal.Parent is AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Arguments.Count: 1 } list } && list.Parent is AttributeSyntax attribute)
        {
            // Nothing is left to say of the path.
            if (!IsVerb(attribute) && attribute.Parent is AttributeListSyntax { Attributes.Count: 1 } only)
            {
                edits.Delete(only.SpanStart, only.GetLastToken().GetNextToken().SpanStart);
            }
            else if (IsVerb(attribute))
            {
                edits.Delete(list.SpanStart, list.Span.End);
            }
        }
        else if (segment.Success)
        {
            edits.Delete(start + segment.Index, start + segment.Index + segment.Length);
        }
    }

    private static bool Uses(FixSite site, Edits edits, IParameterSymbol symbol, SyntaxNode scope)
    {
        var isNullable = symbol.NullableAnnotation == NullableAnnotation.Annotated;
        var property = Property(symbol);
        var reveal = symbol.Type.SpecialType == SpecialType.System_String ? (isNullable ? "?" : "") + "." + Names.Reveal + "()" : "";
        var uses = scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(site.SymbolOf(name), symbol))
            .ToList();
        var body = (scope as MethodDeclarationSyntax)?.Body ?? (scope as LambdaExpressionSyntax)?.Block;
        if (body?.Statements is [var first, ..] && uses.Any(use => use.Ancestors().TakeWhile(node => node != scope).Any(node => node is LambdaExpressionSyntax)))
        {
            // A query would have to translate the call: it keeps a local to look at.
            edits.Insert(first.SpanStart, $"var {symbol.Name} = request.{property}{reveal};{site.NewLineOf()}{site.IndentOf(first)}");
            return true;
        }

        foreach (var use in uses)
        {
            if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use || use.Parent is ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 })
            {
                return false;
            }

            if (Asked(use) is var (question, isPresent))
            {
                edits.Replace(question, isNullable ? $"request.{property} {(isPresent ? "is not" : "is")} null" : $"{(isPresent ? "" : "!")}request.{property}.HasValue()");
                continue;
            }

            edits.Replace(use, use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && call.IsNameOf() ? "request." + property : "request." + property + reveal);
        }

        return true;
    }

    /// <summary>"Is there a number", and whether the answer is yes where there is one.</summary>
    private static (ExpressionSyntax Question, bool IsPresent)? Asked(IdentifierNameSyntax use) => use.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when Absence.IsWritten(equal.Right) => (equal, false),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when Absence.IsWritten(unequal.Right) => (unequal, true),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } call } =>
            call.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not ? (not, true) : (call, false),
        _ => null,
    };

    private static string Property(IParameterSymbol symbol) => char.ToUpperInvariant(symbol.Name[0]) + symbol.Name.Substring(1);

    private static bool Record(FixSite site, Edits edits, IParameterSymbol symbol, string request, BaseTypeDeclarationSyntax? behind)
    {
        if (site.Compilation.GetSymbolsWithName(request, SymbolFilter.Type, site.Cancellation).Any())
        {
            return false;
        }

        var type = Names.Number + (symbol.NullableAnnotation == NullableAnnotation.Annotated ? "?" : "");
        var line = site.NewLineOf();
        var outermost = behind?.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault();
        var text = $"public sealed record {request}({type} {Property(symbol)});";
        if (outermost is not null)
        {
            edits.Insert(outermost.Span.End, $"{line}{line}{site.IndentOf(outermost)}{text}");
        }
        else
        {
            var last = site.Root.ChildNodes().LastOrDefault() ?? site.Root;
            edits.Insert(last.Span.End, $"{line}{line}{text}");
        }

        return true;
    }
}
