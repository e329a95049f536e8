using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>How sure we are that an expression holds a number (contract 1.3).</summary>
internal enum Tier
{
    /// <summary>Not a number, as far as names tell.</summary>
    None,

    /// <summary>A weak name with a booster in reach.</summary>
    Weak,

    /// <summary>A name, key, label, attribute text or doc comment that says so.</summary>
    Strong,

    /// <summary>The generated type's Reveal, our attribute, a classification attribute or a user's row.</summary>
    Certain,
}

/// <summary>What the evidence was; decides the wording and lets rules choose.</summary>
internal enum EvidenceKind
{
    Name,
    Key,
    Label,
    AttributeText,
    DocComment,
    Attribute,
    Reveal,
    UserRow,
}

/// <summary>The answer of the lexicon for a symbol, key or label.</summary>
internal readonly record struct Evidence(Tier Tier, EvidenceKind Kind, string Text)
{
    public static readonly Evidence None = default;

    public bool IsSource => Tier != Tier.None;
}
