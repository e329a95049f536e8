using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>Which types can hold the twelve digits.</summary>
internal static class Carriers
{
    /// <summary>Text, byte and 64-bit types that hold the digits by name alone, and types that convert from or to text (StringValues, JToken, a string wrapper).</summary>
    public static bool IsCarrier(ITypeSymbol? type)
    {
        type = Unwrapped(type);
        switch (type)
        {
            case null or IErrorTypeSymbol or ITypeParameterSymbol:
                return false;
            case IDynamicTypeSymbol:
                return true;
            case IArrayTypeSymbol { Rank: 1 } array:
                return array.ElementType.SpecialType is SpecialType.System_Char or SpecialType.System_Byte;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Object:
                return true;
            case not SpecialType.None:
                return false;
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named && (IsTextMemory(named) || IsTextBuilder(named) || IsTextWrapper(named));
    }

    /// <summary>Collections, maps, tasks and lazies whose element is a carrier: <c>List&lt;string&gt;</c>, <c>string[]</c>, <c>Task&lt;string&gt;</c>.</summary>
    public static bool IsContainerOfCarriers(ITypeSymbol? type)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            var element = ElementOf(type);
            if (element is null)
            {
                return false;
            }

            if (element.SpecialType != SpecialType.System_Object && IsCarrier(element))
            {
                return true;
            }

            type = element;
        }

        return false;
    }

    /// <summary>Whether a value of this type can carry the digits in a flow.</summary>
    public static bool CanCarry(ITypeSymbol? type, int depth = 0)
    {
        type = Unwrapped(type);
        if (type is null || depth > 6)
        {
            return type is not null;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean or SpecialType.System_Void or SpecialType.System_DateTime
                or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Enum:
                return false;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return false;
        }

        if (type is IArrayTypeSymbol array)
        {
            return CanCarry(array.ElementType, depth + 1);
        }

        if (type is not INamedTypeSymbol named)
        {
            return true;
        }

        if (IsNeverText(named))
        {
            return false;
        }

        return !IsFrameworkCollection(named) || AnyArgumentCarries(named, depth);
    }

    /// <summary>The type behind <c>T?</c>.</summary>
    public static ITypeSymbol? Unwrapped(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    /// <summary>What a collection, map, task, lazy or async stream gives; null for other types. A map gives its value.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        type = Unwrapped(type);
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type is not INamedTypeSymbol named || named.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (named.TypeArguments.Length == 1 && named.Name is "Task" or "ValueTask" or "Lazy" or "ConfiguredTaskAwaitable" or "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan" or "AsyncLocal" or "ThreadLocal" or "WeakReference" or "StrongBox" or "KeyValuePair")
        {
            return named.TypeArguments.Length == 1 ? named.TypeArguments[0] : null;
        }

        if (named.TypeArguments.Length == 2 && named.Name == "KeyValuePair")
        {
            return named.TypeArguments[1];
        }

        var stream = EnumerableOf(named);
        return stream is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [_, var value] } ? value : stream;
    }

    /// <summary>By definition, as long as it lives: a constructed type's interfaces are made anew each time they are asked for.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, StrongBox<ITypeSymbol?>> Streams = new();

    private static ITypeSymbol? EnumerableOf(INamedTypeSymbol named)
    {
        if (IsStream(named))
        {
            return named.TypeArguments[0];
        }

        var definition = named.OriginalDefinition;
        var element = Streams.GetValue(definition, known => new StrongBox<ITypeSymbol?>(StreamOf(known))).Value;
        return element is null || definition.Equals(named, SymbolEqualityComparer.Default) ? element
            : element is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type } parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, definition) ? named.TypeArguments[parameter.Ordinal]
            : element is INamedTypeSymbol { Arity: > 0 } generic && Filled(generic, definition, named) is { } filled ? filled
            : StreamOf(named);
    }

    /// <summary>A definition's element with the arguments of one use: of a dictionary the pair. Null where these are not its parameters as they stand.</summary>
    private static ITypeSymbol? Filled(INamedTypeSymbol element, INamedTypeSymbol definition, INamedTypeSymbol use)
    {
        var arguments = new ITypeSymbol[element.TypeArguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (element.TypeArguments[i] is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type } parameter || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, definition))
            {
                return null;
            }

            arguments[i] = use.TypeArguments[parameter.Ordinal];
        }

        return element.ContainingType is null ? element.OriginalDefinition.Construct(arguments) : null;
    }

    private static ITypeSymbol? StreamOf(INamedTypeSymbol named)
    {
        foreach (var face in named.AllInterfaces)
        {
            if (IsStream(face))
            {
                return face.TypeArguments[0];
            }
        }

        return null;
    }

    private static bool IsStream(INamedTypeSymbol named) =>
        named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || named is { Name: "IAsyncEnumerable", TypeArguments.Length: 1 };

    private static bool IsTextMemory(INamedTypeSymbol named) =>
        named is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char or SpecialType.System_Byte }] };

    private static bool IsTextBuilder(INamedTypeSymbol named) =>
        named is { Name: "StringBuilder", ContainingNamespace.Name: "Text" } or { Name: "SecureString", ContainingNamespace.Name: "Security" };

    /// <summary>A type that converts from or to <c>string</c> by an operator, and the readers of JSON and XML values.</summary>
    private static bool IsTextWrapper(INamedTypeSymbol named)
    {
        if (named.Name is "JsonElement" or "JsonNode" or "JsonValue" or "JToken" or "JValue" or "BsonValue" or "XmlNode" or "XmlElement" or "XElement" or "XAttribute")
        {
            return true;
        }

        if (named.Name is "LocalizedString" or "LocalizedHtmlString" or "PathString" or "HostString" or "XName" or "XNamespace" || Markers.IsGenerated(named))
        {
            return false;
        }

        for (var type = named; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(WellKnownMemberNames.ImplicitConversionName))
            {
                if (member is IMethodSymbol { Parameters: [var from] } conversion
                    && (from.Type.SpecialType == SpecialType.System_String || conversion.ReturnType.SpecialType == SpecialType.System_String))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNeverText(INamedTypeSymbol named)
    {
        var inSystem = named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
        return inSystem && named.Name is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Index" or "Range" or "Half" or "Type" or "Version" or "StringComparison"
            || named.Name is "CancellationToken" or "CultureInfo" or "Encoding" && named.ContainingNamespace is { ContainingNamespace.Name: "System" };
    }

    private static bool IsFrameworkCollection(INamedTypeSymbol named)
    {
        if (named.TypeArguments.IsEmpty || named.IsAnonymousType)
        {
            return false;
        }

        for (var space = named.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return named.TypeKind != TypeKind.Delegate;
            }
        }

        return false;
    }

    private static bool AnyArgumentCarries(INamedTypeSymbol named, int depth)
    {
        foreach (var argument in named.TypeArguments)
        {
            if (CanCarry(argument, depth + 1))
            {
                return true;
            }
        }

        return false;
    }
}
