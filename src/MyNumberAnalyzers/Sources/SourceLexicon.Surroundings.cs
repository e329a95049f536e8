using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Sources;

/// <summary>What the file, the containing type and the uses add to or take from a reading.</summary>
internal sealed partial class SourceLexicon
{
    private FileFacts FactsOf(SyntaxTree tree) => _files.TryGetValue(tree, out var known) ? known : _files.GetOrAdd(tree, FileFacts.Read(tree));

    /// <summary>The reading of a symbol's name or text, after its surroundings had their say.</summary>
    private Evidence Weighed(Reading reading, EvidenceKind kind, string text, ISymbol symbol, TreeWords words, CancellationToken cancellation)
    {
        if (reading.Tier == Tier.None)
        {
            return Evidence.None;
        }

        var tree = TreeOf(symbol);
        var tier = TierIn(reading, tree, symbol, words.Options);
        if (tier == Tier.None || SaysOtherwise(symbol, reading, words, kind, cancellation))
        {
            return Evidence.None;
        }

        return tree is not null && FactsOf(tree).UsedAsShortNumber(symbol.Name, ScopeOf(symbol, kind, cancellation))
            ? Evidence.None
            : new Evidence(tier, kind, text);
    }

    private Tier TierIn(Reading reading, SyntaxTree? tree, ISymbol? symbol, Options options)
    {
        var tier = reading.Tier;
        if (tier == Tier.Strong && reading.Bare && SpeaksOfOthers(tree, symbol))
        {
            tier = Tier.Weak;
        }

        return tier == Tier.Weak && (options.Names != NameMode.All || !IsBoosted(reading, tree, symbol)) ? Tier.None : tier;
    }

    /// <summary>Games, lotteries and telephones call a short number "my number".</summary>
    private bool SpeaksOfOthers(SyntaxTree? tree, ISymbol? symbol)
    {
        for (var owner = symbol?.ContainingSymbol; owner is not null and not INamespaceSymbol { IsGlobalNamespace: true }; owner = owner.ContainingSymbol)
        {
            foreach (var word in Words.Split(owner.Name))
            {
                if (Vocabulary.Theme.In(word) || Vocabulary.Call.In(word) || Vocabulary.Phone.In(word) || Vocabulary.Caller.In(word) || Vocabulary.Play.In(word))
                {
                    return true;
                }
            }
        }

        if (tree is null)
        {
            return false;
        }

        var facts = FactsOf(tree);
        return facts.HoldsJapanese
            ? facts.SpeaksOfGames && !facts.HoldsRecords && !facts.HoldsStrongName
            : facts.SpeaksOfGames || facts.SpeaksOfCalls && !HasTelephone(symbol?.ContainingType);
    }

    /// <summary>A record with a telephone of its own does not call it "my number".</summary>
    private static bool HasTelephone(INamedTypeSymbol? type) =>
        type is not null && type.GetMembers().Any(member => member is IPropertySymbol && Words.Split(member.Name).Any(Vocabulary.Phone.In));

    /// <summary>Whether the file or the containing type makes a weak name ours.</summary>
    private bool IsBoosted(Reading reading, SyntaxTree? tree, ISymbol? symbol)
    {
        var facts = tree is null ? null : FactsOf(tree);
        if (symbol is not null && OwnTexts.IsTwelve(symbol.GetAttributes()) || facts is { HoldsStrongName: true })
        {
            return true;
        }

        var elsewhere = facts is { SpeaksOfGames: true } or { SpeaksOfAbroad: true, HoldsJapanese: false };
        if (facts is not null && !elsewhere && (facts.Boosts || facts.HoldsTwelve || facts.HoldsJapanese || facts.HoldsMyNumber && !reading.Bare))
        {
            return true;
        }

        return !(facts is { SpeaksOfAbroad: true, HoldsJapanese: false }) && (HasRecordName(symbol) || HasRecordSiblings(symbol?.ContainingType));
    }

    private static bool HasRecordName(ISymbol? symbol)
    {
        for (var owner = symbol?.ContainingSymbol; owner is not null and not INamespaceSymbol { IsGlobalNamespace: true }; owner = owner.ContainingSymbol)
        {
            if (owner.Name.Length > 1 && Words.Split(owner.Name).Any(word => Vocabulary.Booster.In(word) || Vocabulary.Near.In(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two members that only a person's record has: birth date, address, kana, salary.</summary>
    private static bool HasRecordSiblings(INamedTypeSymbol? type) =>
        type is { IsTupleType: false } && type.DeclaringSyntaxReferences.Length > 0
        && type.GetMembers().Count(member => member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }
            && Words.Split(member.Name).Any(word => Vocabulary.Sibling.In(word))) >= 2;

    /// <summary>Whether an attribute's or comment's text names another thing over a name that would otherwise count.</summary>
    private bool SaysOtherwise(ISymbol symbol, Reading reading, TreeWords words, EvidenceKind kind, CancellationToken cancellation)
    {
        if (kind != EvidenceKind.Name)
        {
            return false;
        }

        foreach (var (text, forPeople) in OwnTexts.Of(AttributesOf(symbol)))
        {
            if (forPeople && ContradictsName(text, reading, words))
            {
                return true;
            }
        }

        var comment = Comments.Documentation(symbol, cancellation);
        comment = comment.Length > 0 ? comment : Comments.Trailing(symbol, cancellation);
        return comment.Length > 0 && ContradictsName(comment, reading, words);
    }

    /// <summary>
    /// A text that names another number (社員番号, phone number), or names the number's mask, contradicts the name.
    /// Over a weak name any Japanese text that does not speak of the number does.
    /// </summary>
    private static bool ContradictsName(string text, Reading reading, TreeWords words)
    {
        var naming = TextShape.Naming(text);
        if (words.Reader.Read(naming, Shape.Prose).Speaks)
        {
            return words.Reader.Read(naming, Shape.Prose).Tier == Tier.None && Words.Split(naming).Any(Vocabulary.Derived.In);
        }

        var split = Words.Split(naming);
        var japanese = split.Any(word => word.Script == Script.Japanese);
        return japanese && reading.Tier == Tier.Weak || NamesAnotherNumber(naming, split);
    }

    /// <summary>A noun, not a sentence: 社員番号, "phone number". "社員番号から取得" says where the number comes from.</summary>
    private static bool NamesAnotherNumber(string naming, ImmutableArray<Word> split)
    {
        foreach (var tail in Vocabulary.Doc.Japanese)
        {
            if (naming.EndsWith(tail, StringComparison.Ordinal))
            {
                naming = naming.Substring(0, naming.Length - tail.Length);
                break;
            }
        }

        var owner = naming.EndsWith("番号", StringComparison.Ordinal) ? new Word(naming.Substring(0, naming.Length - 2), Script.Japanese) : default;
        var isAnother = owner.Text is { Length: > 0 }
            && (Vocabulary.Something.Ends(new Word(naming, Script.Japanese)) || Vocabulary.Phone.Ends(owner) || Vocabulary.Holder.Ends(owner) || Vocabulary.Other.Ends(owner));
        return isAnother || split.Length <= 6 && split.Any(word => word.Script == Script.Latin && (Vocabulary.Phone.In(word) || Vocabulary.Play.In(word)));
    }

    /// <summary>Where uses of a name are uses of the symbol, near enough: a local's member, a field's file; for a name that says nothing (No) only its type.</summary>
    private static TextSpan ScopeOf(ISymbol symbol, EvidenceKind kind, CancellationToken cancellation)
    {
        if (kind != EvidenceKind.Name && symbol.ContainingType is { DeclaringSyntaxReferences: [var type, ..] } && symbol is IPropertySymbol or IFieldSymbol)
        {
            return type.Span;
        }

        if (symbol is ILocalSymbol or IParameterSymbol && symbol.ContainingSymbol is { DeclaringSyntaxReferences: [var reference, ..] })
        {
            return reference.Span;
        }

        return symbol.DeclaringSyntaxReferences is [var own, ..] ? own.SyntaxTree.GetRoot(cancellation).FullSpan : default;
    }
}
