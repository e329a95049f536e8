using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Sources;

/// <summary>What a file speaks of. Read once, and only for a file in which something looks like a number.</summary>
internal sealed class FileFacts
{
    private static readonly string[] TwelveDigits = ["{12", "Length(12", "Length == 12", "Length != 12", "Length is 12", "Length is not 12", "Length < 12", "Length > 12", "CHAR(12", "char(12", "12桁", "１２桁", "\"D12", ":D12", "12-digit", "12 digit", "PadLeft(12"];

    private static readonly string[] Spoken = ["個人番号", "マイナンバ", "ﾏｲﾅ", "my number", "mynumber", "kojin"];

    private readonly HashSet<string> _words;
    private readonly SyntaxTree _tree;

    private FileFacts(SyntaxTree tree, string text)
    {
        _tree = tree;
        _words = new HashSet<string>(StringComparer.Ordinal);
        var previous = "";
        foreach (var word in Words.In(text, new WordTable()))
        {
            if (word.Script == Script.Japanese)
            {
                HoldsJapanese = true;
                SpeaksOfGames |= Vocabulary.Theme.Within(word.Text);
            }
            else if (word.Script == Script.Latin)
            {
                _words.Add(word.Text);
                HoldsStrongName |= word.Text is "kojinbango" or "kojinbangou" || word.Text is "bango" or "bangou" && previous == "kojin";
                HoldsMyNumber |= word.Text == "mynumber" || word.Text == "number" && previous == "my";
            }

            previous = word.Text;
        }

        HoldsStrongName |= text.IndexOf("個人番号", StringComparison.Ordinal) >= 0 || text.IndexOf("マイナンバー", StringComparison.Ordinal) >= 0;
        HoldsTwelve = Array.Exists(TwelveDigits, digits => StandsIn(text, digits));
        HoldsRecords = Any(Vocabulary.Record);
        SpeaksOfGames |= Any(Vocabulary.Theme);
        SpeaksOfCalls = Any(Vocabulary.Call) || Any(Vocabulary.Phone) && !HoldsRecords;
        SpeaksOfAbroad = Any(Vocabulary.Abroad);
        Boosts = Any(Vocabulary.Booster);
    }

    public bool HoldsJapanese { get; }

    /// <summary>個人番号, マイナンバー or kojin bango stands somewhere.</summary>
    public bool HoldsStrongName { get; }

    public bool HoldsMyNumber { get; }

    /// <summary>Something in the file is twelve long.</summary>
    public bool HoldsTwelve { get; }

    /// <summary>Games, lotteries, lessons.</summary>
    public bool SpeaksOfGames { get; }

    /// <summary>Telephones and short messages; a telephone column in a file of people's records is none.</summary>
    public bool SpeaksOfCalls { get; }

    /// <summary>Words of people's records: employee, birth, address, tax.</summary>
    public bool HoldsRecords { get; }

    /// <summary>National numbers of other countries.</summary>
    public bool SpeaksOfAbroad { get; }

    /// <summary>Payroll, tax, social insurance, resident registry.</summary>
    public bool Boosts { get; }

    /// <summary>Whether comments of a file may speak of the number. Cheaper than the facts: most files do not.</summary>
    public static bool Speaks(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return Array.Exists(Spoken, words => text.IndexOf(words, words[0] < 128 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) >= 0);
    }

    public static FileFacts Read(SyntaxTree tree) => new(tree, tree.GetText().ToString());

    /// <summary>Whether a name is used, within a span, as a number too short to be ours: parsed to <c>int</c>, compared with a short value, measured shorter than twelve.</summary>
    public bool UsedAsShortNumber(string name, Microsoft.CodeAnalysis.Text.TextSpan within)
    {
        var root = _tree.GetRoot();
        foreach (var place in TreeText.Of(_tree).Mentions(name, System.Threading.CancellationToken.None))
        {
            if (within.Contains(place) && root.FindToken(place).Parent is SimpleNameSyntax use && within.Contains(use.SpanStart) && IsShortUse(use))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text that ends in a number, not followed by another digit.</summary>
    private static bool StandsIn(string text, string digits)
    {
        for (var at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            var next = at + digits.Length;
            if (next == text.Length || text[next] is not (>= '0' and <= '9'))
            {
                return true;
            }
        }

        return false;
    }

    private bool Any(WordGroup group)
    {
        foreach (var word in group.Latin)
        {
            if (_words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShortUse(SimpleNameSyntax name)
    {
        for (var node = name.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            var subject = node switch
            {
                BinaryExpressionSyntax binary => ShortUse.Compared(binary),
                InvocationExpressionSyntax call => ShortUse.Parsed(call),
                IsPatternExpressionSyntax pattern => ShortUse.Matched(pattern),
                _ => null,
            };
            if (subject == name)
            {
                return true;
            }
        }

        return false;
    }
}
