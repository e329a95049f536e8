using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number inside a model that is bound as a whole from the address.</summary>
internal static class BoundMember
{
    public static (ISymbol Member, Bilingual Place)? Of(IParameterSymbol parameter, ParameterSyntax syntax, FileScope file)
    {
        if (parameter.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } model
            || KnownTypes.InNamespace(model, "System") || KnownTypes.InNamespace(model, "Microsoft")
            || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return null;
        }

        var typedOnly = false;
        Bilingual? place = null;
        foreach (var name in parameter.GetAttributes().Select(KnownTypes.ShortName))
        {
            switch (name)
            {
                case "FromQuery" or "FromUri" or "FromRoute" or "AsParameters" or "FromHeader":
                    place = name == "FromRoute" ? Binding.Route : Binding.Query;
                    break;
                case "FromForm":
                    (place, typedOnly) = (Binding.Form, true);
                    break;
                case "FromBody" or "FromServices" or "FromKeyedServices" or "ModelBinder":
                    return null;
            }
        }

        // Without an attribute, an MVC action binds a model from form, route and query; only where there can be no form is it the address.
        if (place is null && (Binding.IsAction(method) && !IsApi(method.ContainingType) || Binding.IsPageHandler(method)) && Binding.AnswersGet(method))
        {
            place = Binding.Query;
        }

        if (place is null)
        {
            return null;
        }

        for (INamedTypeSymbol? type = model; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            var member = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => IsBound(property, file, typedOnly));
            if (member is not null)
            {
                return (member, place);
            }
        }

        return null;
    }

    private static bool IsBound(IPropertySymbol property, FileScope file, bool typedOnly)
    {
        if (property.DeclaredAccessibility != Accessibility.Public || property.IsStatic || property.SetMethod is null
            || KnownTypes.Attribute(property, "FromBody", "BindNever", "FromServices") is not null
            // A member with an attribute of its own is reported where it is declared.
            || Binding.ByAttribute(property, KnownTypes.IsMyNumber(property.Type)) is not null)
        {
            return false;
        }

        return KnownTypes.IsMyNumber(property.Type) || (!typedOnly && file.World.Lexicon.OfSymbol(property, file.Cancellation).IsSource);
    }

    /// <summary>An API controller takes a model from the body unless told otherwise.</summary>
    private static bool IsApi(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (KnownTypes.Attribute(current, "ApiController") is not null || KnownTypes.NameOf(current) == "System.Web.Http.ApiController")
            {
                return true;
            }
        }

        return KnownTypes.Attribute(type.ContainingAssembly, "ApiController") is not null;
    }
}
