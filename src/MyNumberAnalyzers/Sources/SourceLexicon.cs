using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>Decides from names, attributes and types whether something holds a number. One per compilation; answers are cached per symbol.</summary>
internal sealed class SourceLexicon
{
    public SourceLexicon(Compilation compilation, System.Func<SyntaxTree?, Options> options)
    {
    }

    /// <summary>Evidence of a local, parameter, field, property, or method (its return value). Carriers, negatives, boosters and [NotMyNumber] included.</summary>
    public Evidence OfSymbol(ISymbol symbol, CancellationToken cancellation) => Evidence.None;

    /// <summary>Evidence of a string key of an indexer or getter (<c>row["マイナンバー"]</c>) whose result has the given type.</summary>
    public Evidence OfKey(string key, ITypeSymbol? resultType, SyntaxTree? tree) => Evidence.None;

    /// <summary>Evidence of a text that stands right before a hole; <paramref name="hole"/> is what fills it (its symbol when it has one).</summary>
    public Evidence OfLabel(string textBefore, ISymbol? hole, ITypeSymbol? holeType, SyntaxTree? tree) => Evidence.None;

    /// <summary>Whether a type can hold the digits by name alone (contract 1.1, "carrier").</summary>
    public static bool IsCarrier(ITypeSymbol? type) => false;

    /// <summary>Whether a value of this type can carry the digits in a flow (wider than <see cref="IsCarrier"/>; never bool, enum, date, 32-bit int).</summary>
    public static bool CanCarry(ITypeSymbol? type) => false;
}
