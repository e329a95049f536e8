using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>What kind of thing a text names; decides which words may stand before and behind the number's.</summary>
internal enum Shape
{
    /// <summary>A local, parameter, field or property; a string key.</summary>
    Variable,

    /// <summary>A method: only verbs that hand the number on.</summary>
    Method,

    /// <summary>A control or wrapper whose text is the number.</summary>
    Control,

    /// <summary>Prose right before a value.</summary>
    Label,

    /// <summary>Prose about the number that ends in a colon or bracket before a value ("個人番号が不正です: ").</summary>
    Fault,

    /// <summary>A type that carries the number under a plain name ("MyNumberInfo").</summary>
    Carrier,

    /// <summary>A doc comment or an attribute's text: prose about the member.</summary>
    Prose,
}

/// <summary>What the words of a name or text say, before types and surroundings are asked.</summary>
/// <param name="Tier">Strong or weak by the words alone.</param>
/// <param name="Bare">Nothing but English "my number": the name that games and phones use too.</param>
/// <param name="Speaks">The words of a number stand in it, whatever the answer is.</param>
internal readonly record struct Reading(Tier Tier, bool Bare, bool Speaks)
{
    public static readonly Reading None = default;

    /// <summary>The words are there but something else is meant.</summary>
    public static readonly Reading Refused = new(Tier.None, false, true);
}
