using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>A number that is kept sealed and opened only to be written: <c>row.OpenNumber(vault)?.RevealToString()</c>. It can be written as it is kept.</summary>
internal sealed class OpenedNumber
{
    private OpenedNumber(string sealedMember, bool isNullable)
    {
        SealedMember = sealedMember;
        IsNullable = isNullable;
    }

    /// <summary>The sealed member, as it is written at this place.</summary>
    public string SealedMember { get; }

    private bool IsNullable { get; }

    public static OpenedNumber? Of(FixSite site, ExpressionSyntax spot)
    {
        var value = NumberSpots.Inner(spot);
        value = value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left, Right: var right } && Absence.IsWritten(right) ? NumberSpots.Inner(left) : value;
        var opened = value switch
        {
            ConditionalAccessExpressionSyntax { Expression: InvocationExpressionSyntax open, WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: Names.Reveal } } } => open,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Names.Reveal, Expression: var number } } => (number is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } known ? known.Expression : number) as InvocationExpressionSyntax,
            _ => null,
        };
        return opened is { Expression: MemberAccessExpressionSyntax { Expression: var row } access } && SealedNumber.IsPlain(row)
            && site.SymbolOf(opened) is IMethodSymbol method && method.Name.Length > 4 && method.Name.StartsWith("Open", System.StringComparison.Ordinal)
            && method.ContainingType.GetMembers(method.Name.Substring(4)).OfType<IPropertySymbol>().FirstOrDefault() is { } property && Sealed(property.Type) is { Name: "SealedMyNumber" }
                ? new OpenedNumber($"{row}.{property.Name}", property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
                : null;
    }

    /// <summary>The bytes it is kept as.</summary>
    public string Bytes(LanguageVersion language) =>
        !IsNullable ? SealedMember + ".ToBytes()" : $"{SealedMember}?.ToBytes() ?? {(language >= LanguageVersion.CSharp12 ? "[]" : "Array.Empty<byte>()")}";

    private static ITypeSymbol Sealed(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
