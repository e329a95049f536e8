using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>String keys and labels.</summary>
internal sealed partial class SourceLexicon
{
    private static readonly string[] Counters = ["件", "名", "人", "桁", "個", "回", "%", "％", "文字", "行", "日", "時", "分", "秒", "円", "ページ", "バイト", " bytes", " digits", " characters", " records", " items", " times"];

    /// <summary>Evidence of a string key of an indexer or getter (<c>row["マイナンバー"]</c>) whose result has the given type.</summary>
    /// <param name="key">The key: a column, field, path or form name.</param>
    /// <param name="resultType">Type of the result; null when it is not known.</param>
    /// <param name="tree">The file that asks.</param>
    /// <param name="getter">The indexer or method asked: text resources and localizers hold labels, not numbers.</param>
    /// <param name="receiver">What holds the entries, when it has a symbol: <c>labels["MyNumber"]</c> is a label.</param>
    public Evidence OfKey(string key, ITypeSymbol? resultType, SyntaxTree? tree, ISymbol? getter = null, ISymbol? receiver = null)
    {
        var words = WordsOf(tree);
        if (words.Options.Names == NameMode.Attributes || resultType is not null && !IsValueCarrier(resultType) || GivesTexts(getter) || receiver is not null && (IsDenied(receiver) || NamesTexts(receiver.Name)))
        {
            return Evidence.None;
        }

        // Cells are asked for by the name of their column control: colMyNumber.
        var isCell = getter?.ContainingType?.Name is { } owner && owner.EndsWith("CellCollection", StringComparison.Ordinal);
        var reading = words.Reader.Read(TextShape.Naming(key), isCell ? Shape.Control : Shape.Variable);
        if (reading.Tier == Tier.None)
        {
            return Evidence.None;
        }

        var tier = TierIn(reading, tree, null, words.Options);
        return tier == Tier.None ? Evidence.None : new Evidence(tier, EvidenceKind.Key, key);
    }

    /// <summary>
    /// Evidence of a text that stands right before a hole; <paramref name="hole"/> is what fills it (its symbol when it has one).
    /// Ask only for holes that are a local, parameter, member, element or call: a literal or a conditional of literals holds no number.
    /// A message template's placeholder name may be given as the text.
    /// </summary>
    /// <param name="textBefore">All text since the previous hole.</param>
    /// <param name="hole">The symbol in the hole, if it has one.</param>
    /// <param name="holeType">Its type; without one there is no evidence.</param>
    /// <param name="tree">The file.</param>
    /// <param name="textAfter">The text behind the hole: a counter (件, 名, 桁) says that it is a quantity.</param>
    public Evidence OfLabel(string textBefore, ISymbol? hole, ITypeSymbol? holeType, SyntaxTree? tree, string? textAfter = null)
    {
        var words = WordsOf(tree);
        if (words.Options.Names == NameMode.Attributes || !IsValueCarrier(holeType) || HoldsGenerated(holeType!) || textBefore.Length < 2)
        {
            return Evidence.None;
        }

        var label = TextShape.Label(textBefore, out var connected);
        var reading = words.Reader.Read(label, Shape.Label);
        if (reading is { Speaks: true, Tier: Tier.None } && connected && hole is not null && Words.Split(SimpleName(hole)).All(Vocabulary.PlainHole.In))
        {
            reading = words.Reader.Read(label, Shape.Fault);
        }

        if (reading.Tier == Tier.None || hole is not null && !MayFill(hole) || textAfter is not null && Counters.Any(counter => textAfter.StartsWith(counter, StringComparison.OrdinalIgnoreCase)))
        {
            return Evidence.None;
        }

        var tier = TierIn(reading, tree, null, words.Options);
        return tier == Tier.None ? Evidence.None : new Evidence(tier, EvidenceKind.Label, label.Trim());
    }

    /// <summary>
    /// Whether a member's or local's name says that it holds another thing than a number: <c>Name</c>, <c>Count</c>, <c>氏名</c>, <c>employeeNo</c>.
    /// Names that say nothing (id, value, text, s, x, code, input) are innocent and may hold one.
    /// </summary>
    public static bool NamesSomethingElse(string name)
    {
        if (NameReader.Standard.Read(name, Shape.Variable) is { Speaks: true } reading)
        {
            return reading.Tier == Tier.None;
        }

        var words = Words.Split(name);
        for (var i = 0; i < words.Length; i++)
        {
            if (Vocabulary.Something.In(words[i]) || Vocabulary.Derived.In(words[i]) || Vocabulary.Phone.In(words[i]) || Vocabulary.Other.In(words[i])
                || i + 1 < words.Length && words[i + 1].Script == Script.Latin && words[i].Script == Script.Latin && Vocabulary.Something.Has(words[i].Text + words[i + 1].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name under which messages speak of a symbol.</summary>
    public static string Display(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        IFieldSymbol { ContainingType: { IsTupleType: false, Name.Length: > 0 } type, IsImplicitlyDeclared: false } field => type.Name + "." + field.Name,
        IPropertySymbol { IsIndexer: false, ContainingType: { IsAnonymousType: false, Name.Length: > 0 } type } property => type.Name + "." + property.Name,
        _ => symbol.Name,
    };

    private bool MayFill(ISymbol hole)
    {
        if (IsDenied(hole) || ConstantOf(hole) is not null || NamesSomethingElse(SimpleName(hole)) || IsInitialisedOtherwise(hole, CancellationToken.None))
        {
            return false;
        }

        if (hole is IMethodSymbol method)
        {
            if (method.MethodKind == MethodKind.Constructor || !method.IsStatic && method.ContainingType is { } owner && !Carriers.CanCarry(owner))
            {
                return false;
            }

            return method.ContainingType?.SpecialType is SpecialType.System_String or SpecialType.System_Int64 or SpecialType.System_Object
                || Words.Split(method.Name) is [var verb, ..] && Vocabulary.Gives.In(verb);
        }

        return !OwnTexts.Of(hole.GetAttributes()).Any(own => own.ForPeople && !NameReader.Standard.Read(TextShape.Naming(own.Text), Shape.Prose).Speaks);
    }

    private static bool GivesTexts(ISymbol? getter)
    {
        if (getter is null)
        {
            return false;
        }

        var owner = getter.ContainingType;
        if (owner is { SpecialType: SpecialType.System_String } || getter is IMethodSymbol && NamesTexts(getter.Name))
        {
            return true;
        }

        return owner is not null && Words.Split(owner.Name).Any(word => word.Text is "localizer" or "resource" or "resources" or "translator" or "translation" or "translations" or "localization" or "language");
    }

    private static bool NamesTexts(string method) =>
        method is "L" or "T" or "_" || Words.Split(method).Any(word => word.Text is "translate" or "translation" or "translations" or "localize" or "localise" or "localized" or "localizer" or "label" or "labels" or "message" or "messages"
            or "resource" or "resources" or "caption" or "captions" or "section" or "description" or "descriptions" or "schema" or "error" or "errors" or "title" or "titles" or "names" or "widths"
            or "mapping" or "mappings" or "index" or "indexes" or "indices" or "ordinals" or "formats" or "patterns" or "placeholders" or "tooltips" or "hints" or "types" or "styles" or "flags");
}
