using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Where web frameworks take the value of a parameter or property from.</summary>
internal static class Binding
{
    public static readonly Bilingual Route = new("the route", "ルート");
    public static readonly Bilingual Query = new("the query string", "クエリ文字列");
    public static readonly Bilingual Header = new("a header", "ヘッダー");
    public static readonly Bilingual Form = new("a form, where the typed value silently becomes its default,", "フォーム（型付きの値は黙って既定値になります）");
    public static readonly Bilingual Anywhere = new("the query string or the route", "クエリ文字列またはルート");

    private static readonly ImmutableHashSet<string> BodyOrService = ImmutableHashSet.Create(
        "FromBody", "FromServices", "FromKeyedServices", "BindNever", "FromForm", "ModelBinder", "CascadingParameter");

    /// <summary>The part of the address that an attribute names, or null.</summary>
    public static Bilingual? ByAttribute(ISymbol symbol, bool typed)
    {
        foreach (var data in symbol.GetAttributes())
        {
            switch (KnownTypes.ShortName(data))
            {
                case "FromRoute":
                    return Route;
                case "FromQuery" or "SupplyParameterFromQuery" or "FromUri" or "QueryParam" or "QueryString":
                    return Query;
                case "FromHeader":
                    return Header;
                case "FromForm" or "SupplyParameterFromForm" when typed:
                    return Form;
                case "BindProperty" or "BindProperties" when data.NamedArguments.Any(named => named.Key == "SupportsGet" && named.Value.Value is true):
                    return Query;
                case "BindProperty" when typed:
                    return Form;
            }
        }

        return null;
    }

    public static Bilingual? OfProperty(IPropertySymbol property, bool typed)
    {
        if (ByAttribute(property, typed) is { } place)
        {
            return place;
        }

        var whole = KnownTypes.Attribute(property.ContainingType, "BindProperties");
        return whole is not null && property.SetMethod is not null
            && whole.NamedArguments.Any(named => named.Key == "SupportsGet" && named.Value.Value is true)
            ? Query
            : null;
    }

    public static Bilingual? OfParameter(IParameterSymbol parameter, ParameterSyntax syntax, FileScope file, RouteTemplates routes)
    {
        var typed = KnownTypes.IsMyNumber(parameter.Type);
        if (ByAttribute(parameter, typed) is { } named)
        {
            return named;
        }

        if (parameter.GetAttributes().Any(data => BodyOrService.Contains(KnownTypes.ShortName(data))))
        {
            return null;
        }

        if (routes.PlaceOf(syntax, parameter.Name) is { } route)
        {
            return route;
        }

        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return null;
        }

        // Without a name in the route: simple values come from the query. A typed value has no public string parser, so it is refused at start-up.
        var isHandler = routes.IsHandler(syntax) || IsAction(method) || IsPageHandler(method);
        return isHandler && !typed ? Anywhere : null;
    }

    /// <summary>Whether a method answers requests: a public method of a controller that is not taken out.</summary>
    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false }
        && IsController(method.ContainingType)
        && KnownTypes.Attribute(method, "NonAction") is null;

    public static bool IsController(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (KnownTypes.NameOf(current) is "Microsoft.AspNetCore.Mvc.ControllerBase" or "System.Web.Mvc.Controller" or "System.Web.Http.ApiController"
                || KnownTypes.Attribute(current, "ApiController", "Controller") is not null)
            {
                return KnownTypes.Attribute(type!, "NonController") is null;
            }
        }

        return false;
    }

    /// <summary>OnGet and OnPost of a Razor page.</summary>
    public static bool IsPageHandler(IMethodSymbol method) =>
        method.Name.StartsWith("On", System.StringComparison.Ordinal)
        && method.DeclaredAccessibility == Accessibility.Public
        && KnownTypes.Is(method.ContainingType, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    /// <summary>Whether an action answers requests that have no body.</summary>
    public static bool AnswersGet(IMethodSymbol method)
    {
        var verbs = method.GetAttributes().Select(KnownTypes.ShortName).Where(name => name.StartsWith("Http", System.StringComparison.Ordinal)).ToArray();
        return IsPageHandler(method)
            ? method.Name.StartsWith("OnGet", System.StringComparison.Ordinal) || method.Name.StartsWith("OnHead", System.StringComparison.Ordinal)
            : verbs.Length == 0 || verbs.Any(verb => verb is "HttpGet" or "HttpHead" or "HttpDelete" or "HttpOptions");
    }
}
