using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>A column that becomes a sealed number with an index, and what its entity is to offer instead of the text.</summary>
internal sealed class SealedMember
{
    private static readonly string[] Roles = ["Key", "ConcurrencyCheck", "Timestamp", "ForeignKey", "InverseProperty", "NotMapped", "DatabaseGenerated", "JsonInclude"];

    private SealedMember(IPropertySymbol property, PropertyDeclarationSyntax node, IPropertySymbol key)
    {
        Property = property;
        Node = node;
        Key = key;
    }

    public IPropertySymbol Property { get; }

    public PropertyDeclarationSyntax Node { get; }

    /// <summary>The row's key: what is sealed opens in this row only.</summary>
    public IPropertySymbol Key { get; }

    public INamedTypeSymbol Owner => Property.ContainingType;

    public string Name => Property.Name;

    public string Index => Name + "Index";

    public string Open => "Open" + Name;

    public string Seal => "Seal" + Name;

    public string Purpose => Owner.Name.ToLowerInvariant();

    public bool WasNullable => Property.NullableAnnotation == NullableAnnotation.Annotated;

    /// <summary>Whether the key is there before the database has given it.</summary>
    public bool KeyIsKnown => Key.Type.SpecialType == SpecialType.System_String
        || (Key.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { Initializer: not null } && Key.Type.Name == "Guid");

    /// <summary>Null where the member is no plain column of a plain entity.</summary>
    public static SealedMember? Of(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.OriginalDefinition is not IPropertySymbol { IsStatic: false, IsIndexer: false, IsVirtual: false, IsAbstract: false, IsOverride: false, Type.SpecialType: SpecialType.System_String } property
            || property.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not PropertyDeclarationSyntax { AccessorList: { } accessors, Parent: ClassDeclarationSyntax { OpenBraceToken.IsMissing: false } } node
            || accessors.Accessors.Count != 2 || accessors.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null)
            || (node.Initializer is { } initializer && !Absence.IsWritten(initializer.Value) && !initializer.Value.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            || property.ContainingType is not { TypeKind: TypeKind.Class, IsGenericType: false } owner
            || property.GetAttributes().Any(Forbids) || ImplementsAny(property)
            || KeyOf(owner) is not { } key)
        {
            return null;
        }

        var member = new SealedMember(property, node, key);
        var isFree = new[] { member.Index, member.Open, member.Seal }.All(name => Levels(owner).All(level => level.GetMembers(name).IsEmpty));
        return isFree ? member : null;
    }

    private static bool Forbids(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name ?? "";
        return Roles.Any(role => name == role + "Attribute")
            || (name == "ColumnAttribute" && attribute.NamedArguments.Any(argument => argument.Key == "TypeName"));
    }

    private static bool ImplementsAny(IPropertySymbol property) => property.ContainingType.AllInterfaces
        .SelectMany(face => face.GetMembers(property.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(member), property));

    /// <summary>The key as Entity Framework finds it: marked, or by name.</summary>
    private static IPropertySymbol? KeyOf(INamedTypeSymbol type)
    {
        var keys = Levels(type).SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Where(property => !property.IsStatic && !property.DeclaringSyntaxReferences.IsEmpty
                && (property.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_String || property.Type.Name == "Guid"))
            .ToList();
        if (type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "PrimaryKeyAttribute"))
        {
            return null;
        }

        var marked = keys.Where(key => key.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "KeyAttribute")).ToList();
        return marked.Count > 1 ? null
            : marked.FirstOrDefault()
            ?? keys.FirstOrDefault(key => key.Name.Equals("Id", System.StringComparison.OrdinalIgnoreCase))
            ?? keys.FirstOrDefault(key => key.Name.Equals(type.Name + "Id", System.StringComparison.OrdinalIgnoreCase));
    }

    private static System.Collections.Generic.IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }
}
