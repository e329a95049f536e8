using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>Members that are constant in all but name: fields nobody assigns, members whose body is one literal.</summary>
internal sealed class Constants(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, Optional<object?>> _known = new(SymbolEqualityComparer.Default);

    public Optional<object?> Of(ISymbol member, CancellationToken cancellation) =>
        _known.TryGetValue(member.OriginalDefinition, out var known) ? known : _known.GetOrAdd(member.OriginalDefinition, Find(member.OriginalDefinition, cancellation));

    private readonly ConcurrentDictionary<ISymbol, bool> _tables = new(SymbolEqualityComparer.Default);

    /// <summary>A table of headings or codes: a member that is set once, to a container of literals, and that its own type does not fill any further.</summary>
    public bool IsTable(ISymbol member, CancellationToken cancellation) => _tables.GetOrAdd(member.OriginalDefinition, symbol =>
        symbol is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsAbstract: false, IsVirtual: false, IsOverride: false }
        && Initializers.Of(symbol, cancellation) is { } value && Initializers.IsTable(value) && !IsFilled(symbol, cancellation));

    private readonly ConcurrentDictionary<ISymbol, bool> _codeTables = new(SymbolEqualityComparer.Default);

    /// <summary>A table of code (columns, strategies): a member that is set once, to a container written out in its initialiser, of lambdas or of objects that keep what they were made with.</summary>
    public bool IsCodeTable(ISymbol member, ITypeSymbol type, CancellationToken cancellation) => _codeTables.GetOrAdd(member.OriginalDefinition, symbol =>
        symbol is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsAbstract: false, IsVirtual: false, IsOverride: false }
        && Initializers.Of(symbol, cancellation) is { } value && Initializers.IsWrittenOut(value) && value.DescendantNodes().Any(node => node is AnonymousFunctionExpressionSyntax)
        && !IsFilled(symbol, cancellation) && KeepsAll(type));

    private static bool KeepsAll(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => KeepsAll(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => true,
        INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true } named => named.TypeArguments.All(KeepsAll),
        INamedTypeSymbol own => own.GetMembers().All(member => member is not (IFieldSymbol { IsReadOnly: false, IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: false })
            && !(member is IFieldSymbol { IsStatic: false } field && Types.IsContainer(field.Type))),
        _ => true,
    };

    private static bool IsFilled(ISymbol member, CancellationToken cancellation) => member.ContainingType.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == member.Name)
        .Select(name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name)
        .Any(place => place.Parent switch
        {
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left == element,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var called } => called.Contains("Add") || called.StartsWith("Insert") || called is "Push" or "Enqueue" or "UnionWith",
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } => true,
            _ => false,
        });

    private Optional<object?> Find(ISymbol member, CancellationToken cancellation)
    {
        switch (member)
        {
            case IFieldSymbol { IsConst: false } field when IsPlain(field.Type) && (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private):
                return IsAssigned(field, cancellation) ? default : Initial(field, cancellation);
            case IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false, Parameters.Length: 0 } method when IsPlain(method.ReturnType):
                return Literal(method, cancellation);
            case IPropertySymbol { IsVirtual: false, IsAbstract: false, IsOverride: false, IsIndexer: false } property when IsPlain(property.Type):
                return Literal(property, cancellation);
            default:
                return default;
        }
    }

    private static bool IsPlain(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_String;

    private Optional<object?> Initial(IFieldSymbol field, CancellationToken cancellation)
    {
        if (Initializers.Of(field, cancellation) is { } value)
        {
            // A text field that starts empty is there to be filled, be it by a serialiser.
            var initial = ValueOf(value, cancellation);
            return field.Type.SpecialType == SpecialType.System_String && (!field.IsReadOnly || initial.Value is not string { Length: > 0 }) ? default : initial;
        }

        // The default of a field that nobody writes.
        return field.DeclaringSyntaxReferences.Length == 0 || field.Type.SpecialType == SpecialType.System_String ? default
            : field.Type.SpecialType == SpecialType.System_Boolean ? new Optional<object?>(false)
            : new Optional<object?>(0);
    }

    private Optional<object?> Literal(ISymbol member, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
        {
            return default;
        }

        var value = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression,
            MethodDeclarationSyntax { Body.Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression,
            _ => null,
        };
        return value is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } or MemberAccessExpressionSyntax
            ? ValueOf(value, cancellation)
            : default;
    }

    private Optional<object?> ValueOf(ExpressionSyntax value, CancellationToken cancellation)
    {
        if (!compilation.ContainsSyntaxTree(value.SyntaxTree))
        {
            return default;
        }

#pragma warning disable RS1030 // The driver hands out the same cached model.
        return compilation.GetSemanticModel(value.SyntaxTree).GetConstantValue(value, cancellation);
#pragma warning restore RS1030
    }

    /// <summary>Whether a member keeps what its initialiser gives: nobody else can write it, and its own type does not.</summary>
    public static bool Keeps(ISymbol member, CancellationToken cancellation) =>
        member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private } or IPropertySymbol { SetMethod: null } && !IsAssigned(member, cancellation);

    private static bool IsAssigned(ISymbol field, CancellationToken cancellation) => field.ContainingType.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == field.Name && IsWritten(name));

    /// <summary>Whether a place is written, or handed away to be written, where it is named here.</summary>
    public static bool IsWritten(IdentifierNameSyntax name)
    {
        SyntaxNode node = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        while (node.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || prefix.IsKind(SyntaxKind.AddressOfExpression),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
