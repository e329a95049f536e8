using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace MyNumberAnalyzers.Sources;

/// <summary>A word's script.</summary>
internal enum Script
{
    /// <summary>Letters of Latin and other cased scripts, in lower case.</summary>
    Latin,

    /// <summary>ASCII digits.</summary>
    Digits,

    /// <summary>A run of kanji, kana and their marks; not split further.</summary>
    Japanese,
}

/// <summary>One word of a name or text.</summary>
internal readonly record struct Word(string Text, Script Script);

/// <summary>Splits names and texts into words: camel case, separators, digits, change of script. Width and letter case are folded.</summary>
internal static class Words
{
    private const string HalfKana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string Voiceable = "カキクケコサシスセソタチツテトハヒフヘホ";

    public static ImmutableArray<Word> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        words.AddRange(In(text, null));
        return words.ToImmutable();
    }

    /// <summary>The same one by one, for a long text in which the same words stand again and again: each is made once.</summary>
    public static IEnumerable<Word> In(string text, WordTable? table)
    {
        var folded = Fold(text);
        var position = 0;
        while (position < folded.Length)
        {
            var c = folded[position];
            var end = IsJapanese(c) ? EndOfJapanese(folded, position)
                : c is >= '0' and <= '9' ? EndOfDigits(folded, position)
                : char.IsLetter(c) ? EndOfLetters(folded, position)
                : position;
            if (end == position)
            {
                position++;
                continue;
            }

            var script = IsJapanese(c) ? Script.Japanese : c is >= '0' and <= '9' ? Script.Digits : Script.Latin;
            var word = table?.Get(folded, position, end - position) ?? folded.Substring(position, end - position);
            yield return new Word(script == Script.Latin ? word.ToLowerInvariant() : Unspaced(word), script);
            position = end;
        }
    }

    /// <summary>Kanji, hiragana, katakana and the marks that stand inside their words.</summary>
    public static bool IsJapanese(char c) =>
        c is >= '\u3041' and <= '\u30FF' and not '\u30FB' or >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF'
            or '\u3005' or >= '\uFF66' and <= '\uFF9F' or >= '\uF900' and <= '\uFAFF' or '\u2116';

    /// <summary>Full-width Latin to ASCII, half-width katakana to full width. A text without them is returned as it is.</summary>
    public static string Fold(string text)
    {
        var first = 0;
        while (first < text.Length && !NeedsFolding(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\uFF01' and <= '\uFF5E')
            {
                folded.Append((char)(c - '\uFF01' + '!'));
            }
            else if (c is '\uFF9E' or '\uFF9F')
            {
                Voice(folded, c == '\uFF9E' ? 1 : 2);
            }
            else
            {
                folded.Append(c == '\u3000' ? ' ' : c is >= '\uFF66' and <= '\uFF9D' ? HalfKana[c - '\uFF66'] : c);
            }
        }

        return folded.ToString();
    }

    private static bool NeedsFolding(char c) => c is >= '\uFF01' and <= '\uFF9F' or '\u3000';

    /// <summary>ハ + ﾞ is バ, ハ + ﾟ is パ: the voiced letters follow the plain one in the code chart.</summary>
    private static void Voice(StringBuilder folded, int steps)
    {
        var last = folded.Length - 1;
        if (last >= 0 && Voiceable.IndexOf(folded[last]) >= 0)
        {
            folded[last] = (char)(folded[last] + steps);
        }
    }

    /// <summary>Blanks and middle dots between Japanese letters do not end a run: forms space their labels out (個 人 番 号).</summary>
    private static int EndOfJapanese(string text, int position)
    {
        while (position < text.Length)
        {
            if (IsJapanese(text[position]))
            {
                position++;
                continue;
            }

            var next = position;
            while (next < text.Length && text[next] is ' ' or '\u30FB' && next - position < 3)
            {
                next++;
                if (next == text.Length)
                {
                    break;
                }
            }

            if (next == position || next == text.Length || !IsJapanese(text[next]))
            {
                return position;
            }

            position = next;
        }

        return position;
    }

    private static string Unspaced(string word)
    {
        if (word.IndexOf(' ') < 0 && word.IndexOf('\u30FB') < 0)
        {
            return word;
        }

        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is not ' ' and not '\u30FB')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private static int EndOfDigits(string text, int position)
    {
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }

    private static int EndOfLetters(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length && char.IsLetter(text[position]) && !IsJapanese(text[position]))
        {
            var upper = char.IsUpper(text[position]);
            var afterLower = !char.IsUpper(text[position - 1]);
            var beforeLower = position + 1 < text.Length && char.IsLower(text[position + 1]);
            if (upper && (afterLower || beforeLower))
            {
                // "myNumber" before N; "MYNumber" before N too. "IDs" and "NOs" keep their plural.
                if (!(beforeLower && !afterLower && IsPlural(text, position)))
                {
                    break;
                }
            }

            position++;
        }

        return position;
    }

    private static bool IsPlural(string text, int position) =>
        text[position + 1] == 's' && (position + 2 == text.Length || !char.IsLetter(text[position + 2]) || char.IsUpper(text[position + 2]));
}
