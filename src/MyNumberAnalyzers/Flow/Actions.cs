using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>Methods whose result a web framework writes into a response.</summary>
internal static class Actions
{
    public static readonly Row Row = new(RowRole.Sink, SinkKind.Response, null, ObjectReading.Graph, "", "", ImmutableArray<Route>.Empty, "System.Text.Json", "", 0);

    public static bool IsAction(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.IsStatic || method.DeclaredAccessibility != Accessibility.Public || method.ReturnsVoid
            || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "NonActionAttribute"))
        {
            return false;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ApiControllerAttribute")
                || type.Name is "ControllerBase" or "Controller" or "ApiController" or "Hub" or "WebService" && Types.IsFramework(type))
            {
                return true;
            }
        }

        return method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "WebMethodAttribute");
    }

    /// <summary>A result object of the framework: what it carries was looked at where it was made.</summary>
    public static bool IsResult(ITypeSymbol type) =>
        type.Name is "IActionResult" or "IResult" or "HttpResponseMessage" or "IHttpActionResult" or "Void"
        || Types.IsFramework(type) && (type.AllInterfaces.Any(item => item.Name is "IActionResult" or "IResult" or "IConvertToActionResult") || Types.DerivesFrom(type, "Microsoft.AspNetCore.Mvc.ActionResult") || type.Name == "ActionResult");
}
