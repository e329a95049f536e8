using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number inside a model that is bound as a whole from the address.</summary>
internal static class BoundMember
{
    /// <summary>The number as the parameter names it, such as <c>search.Number</c>, and where it comes from.</summary>
    public static (string Name, Bilingual Place)? Of(IParameterSymbol parameter, ParameterSyntax syntax, FileScope file)
    {
        if (parameter.Type is not (INamedTypeSymbol { SpecialType: SpecialType.None } or IArrayTypeSymbol) || parameter.ContainingSymbol is not IMethodSymbol method)
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

        return place is not null && NumberOf(parameter.Type, file, typedOnly) is { } number ? (parameter.Name + number, place) : null;
    }

    /// <summary>A member, a member of a member, or an element of a collection: a dot and its path, or nothing for the parameter itself.</summary>
    private static string? NumberOf(ITypeSymbol model, FileScope file, bool typedOnly)
    {
        for (var type = Own(model); type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            var member = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => IsBound(property, file, typedOnly));
            if (member is not null)
            {
                return "." + member.Name;
            }
        }

        // Dictionaries and the like: what they are made of.
        var parts = model is INamedTypeSymbol { TypeArguments.Length: > 1 } generic ? generic.TypeArguments.AsEnumerable() : [model];
        return parts.Select(part => MappedMembers.Held(part, IsLeftOut)).FirstOrDefault(held => held is not null) switch
        {
            null => null,
            "MyNumber" => string.Empty,
            var path => "." + path,
        };
    }

    private static INamedTypeSymbol? Own(ITypeSymbol model) =>
        model is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named && !KnownTypes.InNamespace(named, "System") && !KnownTypes.InNamespace(named, "Microsoft") ? named : null;

    private static bool IsLeftOut(IPropertySymbol property) =>
        property.SetMethod is null || KnownTypes.Attribute(property, "FromBody", "BindNever", "FromServices") is not null || Binding.ByAttribute(property, KnownTypes.IsMyNumber(property.Type)) is not null;

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
