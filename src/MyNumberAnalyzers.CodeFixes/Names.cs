namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Names of the generated code that the offers write down.</summary>
internal static class Names
{
    public const string Namespace = "MyNumberSafety";
    public const string Number = "MyNumber";
    public const string NumberType = Namespace + "." + Number;
    public const string Reveal = "RevealToString";

    /// <summary>What the generated type prints instead of the digits.</summary>
    public const string Mask = "************";
}
