using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is kept in a numeric type: a leading zero vanishes and another person's number, or none, is left.</summary>
internal sealed class LossyCarrier : FileRule
{
    public const string Id = "MYN2002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number kept in a numeric type", "個人番号が数値型で保持されています"),
        messageFormat: new Bilingual("'{0}' keeps a My Number as '{1}': leading zeros are lost; declare it as 'MyNumber'", "'{0}' は個人番号を '{1}' で保持しているため、先頭の 0 が失われます。'MyNumber' で宣言してください"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A My Number is a text of twelve digits and may begin with 0. A numeric type drops the zeros, and a floating-point type may round the rest: the value no longer names the person.",
            "個人番号は 12 桁の文字列で、先頭が 0 のことがあります。数値型では 0 が失われ、浮動小数点型では残りの桁も丸められることがあり、本人の番号ではなくなります。"),
        helpLinkUri: Page("MYN2002_LossyCarrier"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        foreach (var declaration in file.Declarations.Sources)
        {
            if (IsNumeric(declaration.Type) && file.Claim(declaration.Symbol))
            {
                file.Report(Rule, declaration.Location, declaration.Name, declaration.Type.ToMinimalDisplayString(file.Model, declaration.Identifier.SpanStart));
            }
        }
    }

    /// <summary>Whether a type, or the elements or result it gives, is a number to calculate with.</summary>
    private static bool IsNumeric(ITypeSymbol? type)
    {
        type = KnownTypes.Unwrap(type);
        if (type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" or "Lazy" } wrapper)
        {
            return IsNumeric(wrapper.TypeArguments[0]);
        }

        // byte stays out: an array of bytes is a text, and one byte is a digit of it.
        return type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Int32 or SpecialType.System_UInt32
                or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr
            || KnownTypes.NameOf(type) is "System.Int128" or "System.UInt128" or "System.Numerics.BigInteger";
    }
}
