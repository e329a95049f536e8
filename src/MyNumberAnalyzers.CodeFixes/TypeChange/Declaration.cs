using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>One declaration whose type becomes the generated type.</summary>
internal sealed class Declaration
{
    private Declaration(ISymbol symbol, Place place, SyntaxNode node, TypeSyntax type, ITypeSymbol declared)
    {
        Symbol = symbol;
        Place = place;
        Node = node;
        Type = type;
        IsNumeric = Core(declared).SpecialType != SpecialType.System_String;
        WasNullable = declared.NullableAnnotation == NullableAnnotation.Annotated || !SymbolEqualityComparer.Default.Equals(Core(declared), declared);
        IsNullable = WasNullable;
    }

    public ISymbol Symbol { get; }

    public Place Place { get; }

    public SyntaxNode Node { get; }

    public TypeSyntax Type { get; }

    /// <summary>Whether the number was held as an integer.</summary>
    public bool IsNumeric { get; }

    /// <summary>Whether it was declared with a question mark.</summary>
    public bool WasNullable { get; }

    /// <summary>Whether it is <c>MyNumber?</c> in the end: declared so, or set to null or to the empty text somewhere.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Null where the type cannot be written down: implicit lambda parameters, deconstructions, several declarators of one type.</summary>
    public static Declaration? Of(ISymbol symbol, CancellationToken cancellation)
    {
        if (Place.Of(symbol) is not { } place || symbol.OriginalDefinition.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var node = symbol.OriginalDefinition.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        var type = node switch
        {
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter when !parameter.Modifiers.Any(IsByReference) => parameter.Type,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } => declaration.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            _ => null,
        };
        return type is not null && DeclaredType(symbol) is { } declared && IsConvertible(declared)
            ? new Declaration(symbol, place, node, type, declared)
            : null;
    }

    /// <summary>Texts and the integers that hold twelve digits.</summary>
    public static bool IsConvertible(ITypeSymbol type) => Core(type).SpecialType
        is SpecialType.System_String or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Double;

    public static ITypeSymbol? DeclaredType(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol { IsConst: false } field => field.Type,
        ILocalSymbol { IsConst: false, IsRef: false } local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method => method.ReturnType,
        _ => null,
    };

    private static ITypeSymbol Core(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsByReference(SyntaxToken modifier) =>
        modifier.IsKind(SyntaxKind.RefKeyword) || modifier.IsKind(SyntaxKind.OutKeyword) || modifier.IsKind(SyntaxKind.InKeyword) || modifier.IsKind(SyntaxKind.ParamsKeyword);
}
