using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Sources;

/// <summary>Names, attribute texts and comments of symbols, weighed by their surroundings.</summary>
internal sealed partial class SourceLexicon
{
    /// <summary>Names of the one value inside a type that is itself named as the number.</summary>
    private static bool IsInnerValue(string name) =>
        name is "Value" or "value" or "_value" or "Text" or "Raw" or "Digits" or "Number" or "String" or "RawValue" or "値" or "番号" or "Plain" or "PlainText" or "No" or "Num" or "Bango" or "number" or "_number" or "_digits";

    private static Evidence Named(Reading reading, string text) =>
        reading.Tier == Tier.None ? Evidence.None : new Evidence(reading.Tier, EvidenceKind.Name, text);

    private Evidence ByName(ISymbol symbol, TreeWords words, CancellationToken cancellation)
    {
        var name = SimpleName(symbol);
        if (symbol is IParameterSymbol { Name: "value", ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } property } })
        {
            return OfSymbol(property, cancellation);
        }

        var reading = words.Reader.Read(name, symbol is IMethodSymbol ? Shape.Method : Shape.Variable);
        if (!reading.Speaks && symbol is IPropertySymbol or IFieldSymbol && IsInnerValue(name) && symbol.ContainingType is { IsTupleType: false, IsAnonymousType: false } owner)
        {
            reading = words.Reader.Read(owner.Name, Shape.Variable);
            reading = reading.Tier == Tier.None && name is "Number" or "No" or "Num" or "番号" or "Bango" or "number" or "_number" ? words.Reader.Read(owner.Name, Shape.Carrier) : reading;
        }

        return Weighed(reading, EvidenceKind.Name, name, symbol, words, cancellation);
    }

    private Evidence ByAttributeText(ISymbol symbol, TreeWords words, CancellationToken cancellation)
    {
        foreach (var speaker in Markers.SpeakersFor(symbol))
        {
            foreach (var (text, forPeople) in OwnTexts.Of(AttributesOf(speaker)))
            {
                var evidence = Weighed(ReadText(text, forPeople, words), EvidenceKind.AttributeText, text, symbol, words, cancellation);
                if (evidence.IsSource && !NamesSomethingElse(symbol.Name))
                {
                    return evidence;
                }
            }
        }

        return Evidence.None;
    }

    private Evidence ByComment(ISymbol symbol, TreeWords words, CancellationToken cancellation)
    {
        if (TreeOf(symbol) is not { } tree || !Speaks(tree) || NamesSomethingElse(symbol.Name) || words.Reader.Read(SimpleName(symbol), Shape.Variable) is { Speaks: true, Tier: Tier.None or Tier.Strong })
        {
            return Evidence.None;
        }

        var text = Comments.Documentation(symbol, cancellation);
        text = text.Length > 0 ? text : Comments.Trailing(symbol, cancellation);
        return text.Length == 0
            ? Evidence.None
            : Weighed(ReadText(text, true, words), EvidenceKind.DocComment, TextShape.Naming(text), symbol, words, cancellation);
    }

    /// <summary>Whether a file writes the number's words in a form that a comment uses.</summary>
    private bool Speaks(SyntaxTree tree) => _speaking.TryGetValue(tree, out var known) ? known : _speaking.GetOrAdd(tree, FileFacts.Speaks(tree));

    private static Reading ReadText(string text, bool forPeople, TreeWords words)
    {
        var naming = TextShape.Naming(text);
        var reading = words.Reader.Read(naming, Shape.Variable);
        return reading.Tier == Tier.None && forPeople ? words.Reader.Read(naming, Shape.Prose) : reading;
    }

    /// <summary>
    /// Whether the declaration itself shows that something else is held: a key or message constant, a short number, a length below twelve,
    /// an attribute text or comment that names another number, or a text resource.
    /// </summary>
    private bool HoldsAnotherThing(ISymbol symbol, CancellationToken cancellation)
    {
        if (ConstantOf(symbol) is { } constant)
        {
            return !CheckDigit.CouldBe(constant);
        }

        if (symbol is IPropertySymbol { IsStatic: true, ContainingType: { } resources } && !resources.GetMembers("ResourceManager").IsEmpty)
        {
            return true;
        }

        return OwnTexts.IsTooShort(symbol.GetAttributes()) || IsInitialisedOtherwise(symbol, cancellation);
    }

    private static string? ConstantOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { IsConst: true, HasConstantValue: true } field => field.ConstantValue?.ToString() ?? "",
        ILocalSymbol { IsConst: true, HasConstantValue: true } local => local.ConstantValue?.ToString() ?? "",
        _ => null,
    };

    private bool IsInitialisedOtherwise(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference, ..])
        {
            return false;
        }

        var node = reference.GetSyntax(cancellation);
        var value = node switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            ParameterSyntax parameter => parameter.Default?.Value,
            MethodDeclarationSyntax method => method.ExpressionBody?.Expression,
            _ => null,
        };
        if (value is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })
        {
            return true;
        }

        if (value is not LiteralExpressionSyntax literal)
        {
            return false;
        }

        if (ShortUse.IsShort(literal))
        {
            return true;
        }

        // A text that never changes and is no number is a key, a label or a message; so is one that says the words.
        var text = literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : "";
        var isFixed = symbol is IFieldSymbol { IsReadOnly: true } or IMethodSymbol or IPropertySymbol { IsReadOnly: true };
        return text.Length > 0 && !CheckDigit.CouldBe(text) && (isFixed || WordsOf(reference.SyntaxTree).Reader.Read(text, Shape.Label).Speaks);
    }

    private static string SimpleName(ISymbol symbol) => symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1);
}
