using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>What the flow must know of a type.</summary>
internal static class Types
{
    public static bool CanCarry(ITypeSymbol? type) => SourceLexicon.CanCarry(type);

    /// <summary>Whether anything of the digits survives in a value of this type: false for flags, counts, dates, enums.</summary>
    public static bool Keeps(ITypeSymbol? type)
    {
        if (type is null)
        {
            return true;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Keeps(nullable.TypeArguments[0]);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return false;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
            case SpecialType.System_Int32:
            case SpecialType.System_UInt32:
            case SpecialType.System_Int16:
            case SpecialType.System_UInt16:
            case SpecialType.System_Single:
            case SpecialType.System_DateTime:
                return false;
        }

        return !(type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            && type.Name is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Version");
    }

    /// <summary>Whether the type can carry digits itself or in what it contains (a task, list or tuple of a carrier).</summary>
    public static bool CanCarryDeep(ITypeSymbol? type)
    {
        for (var depth = 0; depth < 6 && type is not null; depth++)
        {
            if (CanCarry(type) || IsTextHolder(type) || type is ITypeParameterSymbol or IDynamicTypeSymbol)
            {
                return true;
            }

            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    break;
                case INamedTypeSymbol { TypeArguments.Length: 1 } single:
                    type = single.TypeArguments[0];
                    break;
                case INamedTypeSymbol { TypeArguments.Length: > 1 } several when IsFramework(several):
                    return several.TypeArguments.Any(CanCarryDeep);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Something with members or elements to tell apart.</summary>
    public static bool IsAggregate(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol or IDynamicTypeSymbol => true,
        ITypeParameterSymbol => true,
        { SpecialType: SpecialType.System_Object } => true,
        { SpecialType: not SpecialType.None } => type.SpecialType is SpecialType.System_Array
            || type.SpecialType is >= SpecialType.System_Collections_IEnumerable and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T,
        { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Pointer } => false,
        INamedTypeSymbol { IsTupleType: true } => true,
        _ => type.IsReferenceType || type.TypeKind == TypeKind.Struct && !(IsFramework(type) && !IsContainer(type)),
    };

    /// <summary>A collection, array, span or other generic holder of elements.</summary>
    public static bool IsContainer(ITypeSymbol? type) => type is IArrayTypeSymbol
        || type is INamedTypeSymbol named && type.SpecialType != SpecialType.System_String
            && (named.SpecialType is >= SpecialType.System_Collections_IEnumerable and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T
                || Enumerates(named.OriginalDefinition)
                || named.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory");

    private static readonly ConditionalWeakTable<INamedTypeSymbol, StrongBox<bool>> Enumerating = new();

    private static bool Enumerates(INamedTypeSymbol definition) => Enumerating.GetValue(definition, known =>
        new StrongBox<bool>(known.AllInterfaces.Any(item => item.SpecialType == SpecialType.System_Collections_IEnumerable))).Value;

    /// <summary>The delegate that a member holds, directly or in a collection, tuple or map.</summary>
    public static INamedTypeSymbol? DelegateIn(ITypeSymbol? type, int depth = 0) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } found => found,
        IArrayTypeSymbol array => DelegateIn(array.ElementType, depth),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } when depth < 4 =>
            arguments.Select(argument => DelegateIn(argument, depth + 1)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>A span or memory of characters, whose text is its content.</summary>
    public static bool IsCharacters(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char }] };

    private static readonly ConditionalWeakTable<IAssemblySymbol, object> OwnAssemblies = new();

    /// <summary>Remembers referenced assemblies that declare numbers: other projects, whose types are no library's.</summary>
    public static void Own(Compilation compilation, Triggers triggers, System.Threading.CancellationToken cancellation)
    {
        foreach (var reference in Gate.References(compilation, triggers, cancellation))
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                OwnAssemblies.GetValue(assembly, _ => new object());
            }
        }
    }

    /// <summary>A library's type: what it holds is known by signature, not by its members.</summary>
    public static bool IsFramework(ITypeSymbol? type) => type is null or IArrayTypeSymbol
        || type.Locations.Length > 0 && type.Locations[0].IsInMetadata && !(type.ContainingAssembly is { } assembly && OwnAssemblies.TryGetValue(assembly, out _));

    /// <summary>A library object whose text is its content.</summary>
    public static bool IsTextHolder(ITypeSymbol? type)
    {
        if (type is null || !IsFramework(type))
        {
            return false;
        }

        return type.Name is "StringBuilder" or "StringWriter" or "StringReader" or "MemoryStream" or "FormattableString"
            or "StringSegment" or "StringValues" or "Utf8JsonWriter" or "JsonDocument" or "JsonElement" or "Capture" or "Group" or "Match" or "Uri" or "UriBuilder"
            or "QueryString" or "XmlDocument" or "XmlElement" or "XmlNode" or "SecureString" or "CompositeFormat" or "Rune" or "BinaryData" or "RedisValue" or "DataRow"
            || type.Name.EndsWith("InterpolatedStringHandler", System.StringComparison.Ordinal)
            || IsNode(type);

        static bool IsNode(ITypeSymbol type)
        {
            for (var at = type; at is not null; at = at.BaseType!)
            {
                if (at.Name is "JsonNode" or "JToken" or "XObject" or "BsonValue" or "ArrayBufferWriter" or "FormattableString" or "Capture" or "ValueStringBuilder" or "NameValueCollection")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Members of the generated type and its helpers: known by name, never followed.</summary>
    public static bool IsOurs(ISymbol symbol)
    {
        for (var space = symbol.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space.Name == "MyNumberSafety" && space.ContainingNamespace is { IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number of the generated type, sealed or not, or none.</summary>
    public static bool IsSafe(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? IsSafe(nullable.TypeArguments[0]) : type is { TypeKind: TypeKind.Struct } && IsOurs(type);

    public static bool HasBody(IPropertySymbol property) => property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() switch
    {
        PropertyDeclarationSyntax declaration => declaration.ExpressionBody is not null
            || declaration.AccessorList?.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true,
        IndexerDeclarationSyntax => true,
        _ => false,
    });

    /// <summary>A property whose value is computed: <c>get;</c> beside a written setter gives what the field holds.</summary>
    public static bool HasGetter(IPropertySymbol property) => HasBody(property) && !property.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } list }
        && list.Accessors.Any(accessor => accessor.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.GetAccessorDeclaration) && accessor.Body is null && accessor.ExpressionBody is null));

    /// <summary>A property whose accessors use the compiler's own field: written and read like an automatic one.</summary>
    public static bool HasFieldKeyword(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    public static IMethodSymbol? OwnToString(ITypeSymbol type)
    {
        for (var at = type; at is not null && at.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); at = at.BaseType)
        {
            if (at.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && method.IsOverride) is { } own)
            {
                return IsCompilerMade(own) ? null : own;
            }
        }

        return null;
    }

    /// <summary>Types whose compiler-made text form shows their members.</summary>
    public static bool PrintsMembers(ITypeSymbol type) =>
        type.IsRecord && !HasOwnPrintMembers(type) || type.IsAnonymousType || type.IsTupleType;

    private static bool HasOwnPrintMembers(ITypeSymbol type) =>
        type.GetMembers("PrintMembers").Any(member => !IsCompilerMade(member));

    /// <summary>Made by the compiler; in metadata only an attribute says so.</summary>
    public static bool IsCompilerMade(ISymbol member) =>
        member.IsImplicitlyDeclared || (member.DeclaringSyntaxReferences.IsEmpty && member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute"));

    /// <summary>Members that such a text form shows: public instance properties and fields, inherited ones too.</summary>
    public static IEnumerable<ISymbol> Printed(ITypeSymbol type)
    {
        for (var at = type; at is not null && at.SpecialType == SpecialType.None; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (!member.IsStatic && member.DeclaredAccessibility == Accessibility.Public
                    && (member is IFieldSymbol { IsImplicitlyDeclared: false } || member is IPropertySymbol { IsIndexer: false, GetMethod: not null } property && property.Name != "EqualityContract"))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Properties behind a record's positions.</summary>
    public static ImmutableArray<ISymbol>? Positions(INamedTypeSymbol type, int count)
    {
        if (!type.IsRecord || type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => IsCompilerMade(method) && method.Parameters.Length == count) is not { } method)
        {
            return null;
        }

        var members = method.Parameters.Select(parameter => type.GetMembers(parameter.Name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol)).ToImmutableArray();
        return members.Any(member => member is null) ? null : members!;
    }

    public static IMethodSymbol? Deconstruct(INamedTypeSymbol type, int count)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == count && !method.IsStatic) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether an object of exactly this type passes a test for another; true where that cannot be told.</summary>
    public static bool IsA(ITypeSymbol type, ITypeSymbol tested)
    {
        if (tested.SpecialType == SpecialType.System_Object || tested is ITypeParameterSymbol or IDynamicTypeSymbol || type is not INamedTypeSymbol || type.IsAnonymousType || type.IsTupleType || IsFramework(type))
        {
            return true;
        }

        if (type.AllInterfaces.Any(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, tested.OriginalDefinition)))
        {
            return true;
        }

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, tested.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The best that is known of an object's type: of one that came from outside, a test or cast may tell more than the place it came from.</summary>
    public static ITypeSymbol? Nearest(AbstractObject item, ITypeSymbol? seenAs) =>
        item.Type is null || item.Type.SpecialType == SpecialType.System_Object || item.Type is ITypeParameterSymbol ? seenAs ?? item.Type
        : item.Kind == ObjectKind.Unknown && seenAs is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } && !IsFramework(seenAs) && !IsA(item.Type, seenAs) ? seenAs
        : item.Type;

    /// <summary>The one member of a wrapper type that can hold digits; null when there are several or none.</summary>
    public static ISymbol? OnlyCarrier(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } || IsFramework(type) || type.IsTupleType)
        {
            return null;
        }

        ISymbol? only = null;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst))
        {
            if (only is not null || !CanCarry(field.Type))
            {
                return null;
            }

            only = field.AssociatedSymbol is IPropertySymbol property ? property : field;
        }

        return only;
    }

    public static bool DerivesFrom(ITypeSymbol? type, string fullName)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.ToDisplayString() == fullName)
            {
                return true;
            }
        }

        return false;
    }
}
