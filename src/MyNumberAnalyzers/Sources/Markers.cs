using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>What attributes and the generated type say about a symbol. Attributes count by simple name: several assemblies may define them.</summary>
internal static class Markers
{
    private const string Data = "MyNumberDataAttribute";
    private const string NotData = "NotMyNumberAttribute";

    /// <summary>The generated struct <c>MyNumberSafety.MyNumber</c>: safe, not a carrier.</summary>
    public static bool IsGenerated(ITypeSymbol? type) =>
        type is { Name: "MyNumber", ContainingNamespace: { Name: "MyNumberSafety", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>A member of the generated type that gives the digits.</summary>
    public static bool IsReveal(ISymbol symbol) =>
        symbol is IMethodSymbol && IsGenerated(symbol.ContainingType)
        && (symbol.Name.StartsWith("Reveal", StringComparison.Ordinal) || symbol.Name.StartsWith("TryReveal", StringComparison.Ordinal));

    /// <summary>A method, or a type whose methods, protect what goes in.</summary>
    public static bool Protects(ISymbol method) =>
        Has(method.GetAttributes(), "MyNumberProtectorAttribute") || method.ContainingType is { } type && Has(type.GetAttributes(), "MyNumberProtectorAttribute");

    public static bool SaysNumber(ImmutableArray<AttributeData> attributes) => Has(attributes, Data);

    public static bool SaysNoNumber(ImmutableArray<AttributeData> attributes) => Has(attributes, NotData);

    /// <summary>
    /// An attribute derived from <c>DataClassificationAttribute</c> whose own name says My Number, or any attribute listed by option.
    /// </summary>
    public static bool Classifies(ImmutableArray<AttributeData> attributes, ImmutableArray<string> listed, NameReader reader)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            var simple = WithoutSuffix(type.Name);
            if (!listed.IsEmpty && Listed(listed, type, simple))
            {
                return true;
            }

            if (DerivesFromClassification(type) && reader.Read(simple, Shape.Control) is { Tier: not Tier.None })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The symbols whose attributes speak for a symbol: itself, what it overrides or implements, a record's parameter for its property
    /// and the reverse, a property for its setter's value, a field's associated property.
    /// </summary>
    public static IEnumerable<ISymbol> SpeakersFor(ISymbol symbol)
    {
        yield return symbol;
        switch (symbol)
        {
            case IParameterSymbol parameter:
                foreach (var other in OtherParameters(parameter))
                {
                    yield return other;
                }

                break;
            case IPropertySymbol property:
                foreach (var other in OtherMembers(property, property.OverriddenProperty))
                {
                    yield return other;
                }

                foreach (var buddy in BuddyMembers(property))
                {
                    yield return buddy;
                }

                if (RecordParameter(property) is { } positional)
                {
                    yield return positional;
                }

                break;
            case IMethodSymbol method:
                foreach (var other in OtherMembers(method, method.OverriddenMethod))
                {
                    yield return other;
                }

                break;
            case IFieldSymbol { AssociatedSymbol: { } associated }:
                yield return associated;
                break;
        }
    }

    private static IEnumerable<ISymbol> OtherParameters(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            yield break;
        }

        if (method is { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property } && parameter.IsImplicitlyDeclared)
        {
            foreach (var speaker in SpeakersFor(property))
            {
                yield return speaker;
            }
        }
        else if (method is { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true })
        {
            foreach (var member in method.ContainingType.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol positional && RecordParameter(positional) is { } own && SymbolEqualityComparer.Default.Equals(own, parameter))
                {
                    yield return positional;
                }
            }
        }

        foreach (var other in OtherMembers(method, method.OverriddenMethod))
        {
            if (other is IMethodSymbol declared && parameter.Ordinal < declared.Parameters.Length)
            {
                yield return declared.Parameters[parameter.Ordinal];
            }
        }
    }

    private static IEnumerable<ISymbol> OtherMembers(ISymbol member, ISymbol? overridden) =>
        overridden is null && (member.IsStatic || member.ContainingType is not { TypeKind: not TypeKind.Interface } type || type.AllInterfaces.IsEmpty)
            ? Enumerable.Empty<ISymbol>()
            : Others(member, overridden);

    private static IEnumerable<ISymbol> Others(ISymbol member, ISymbol? overridden)
    {
        for (var depth = 0; overridden is not null && depth < 32; depth++)
        {
            yield return overridden;
            overridden = overridden switch
            {
                IPropertySymbol property => property.OverriddenProperty,
                IMethodSymbol method => method.OverriddenMethod,
                _ => null,
            };
        }

        if (member.ContainingType is not { TypeKind: not TypeKind.Interface } type || member.IsStatic)
        {
            yield break;
        }

        foreach (var face in type.AllInterfaces)
        {
            foreach (var declared in face.GetMembers(SimpleName(member)))
            {
                if (declared.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
                {
                    yield return declared;
                }
            }
        }
    }

    /// <summary>The primary constructor's parameter that a positional record property comes from.</summary>
    private static IParameterSymbol? RecordParameter(IPropertySymbol property)
    {
        if (property.ContainingType is not { IsRecord: true } record)
        {
            return null;
        }

        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && SharesDeclaration(parameter, property))
                {
                    return parameter;
                }
            }
        }

        return null;
    }

    private static bool SharesDeclaration(ISymbol parameter, ISymbol property) =>
        parameter.DeclaringSyntaxReferences is [var one] && property.DeclaringSyntaxReferences is [var other]
        && one.SyntaxTree == other.SyntaxTree && one.Span == other.Span;

    /// <summary>The member of the same name in the class that <c>[MetadataType]</c> names: generated entities carry their attributes there.</summary>
    private static IEnumerable<ISymbol> BuddyMembers(IPropertySymbol property)
    {
        foreach (var attribute in property.ContainingType?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
        {
            if (attribute is { AttributeClass.Name: "MetadataTypeAttribute" or "ModelMetadataTypeAttribute", ConstructorArguments: [{ Value: INamedTypeSymbol buddy }] })
            {
                foreach (var member in buddy.GetMembers(property.Name))
                {
                    yield return member;
                }
            }
        }
    }

    private static string SimpleName(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    private static bool Has(ImmutableArray<AttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass?.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Listed(ImmutableArray<string> listed, INamedTypeSymbol type, string simple) =>
        listed.Any(name => WithoutSuffix(name) is var plain && (plain == simple || plain == WithoutSuffix(type.ToDisplayString())));

    private static bool DerivesFromClassification(INamedTypeSymbol type)
    {
        for (var from = type.BaseType; from is not null; from = from.BaseType)
        {
            if (from.Name == "DataClassificationAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) && name.Length > 9 ? name.Substring(0, name.Length - 9) : name;
}
