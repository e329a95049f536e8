using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Rules;

/// <summary>
/// Reads the words beside a number: the key in front of it (<c>"myNumber": "…"</c>, <c>my_number='…'</c>, <c>&lt;MyNumber&gt;…</c>),
/// or the sentence up to it (<c>マイナンバーは …</c>). The nearest key decides alone, so that an order number beside a My Number stays what it is.
/// </summary>
internal sealed class NumberLabels(SourceLexicon lexicon, ITypeSymbol text, SyntaxTree? tree)
{
    private const string Openers = "(（「『【[［<";
    private const string Closers = ")）」』】]］";
    private const string Assigners = ":=：＝→>|";
    private const string Delimiters = ",;{}()[]\"'`<>|&?\n\r\t。、！!（）「」『』【】［］/";

    private static readonly string[] Particles = ["とは", "です", "には", "では", "は", "が", "を", "も", "の", "に", " is", " was", " of", " no.", " No."];

    private readonly Dictionary<string, bool> _asked = new(StringComparer.Ordinal);

    /// <summary>Whether a key, column, element or name says that its value is a number.</summary>
    public bool IsNumber(string key)
    {
        if (key.Length is 0 or > 120)
        {
            return false;
        }

        // Rows repeat their keys: each is asked once per text.
        if (!_asked.TryGetValue(key, out var isNumber) && _asked.Count < 10_000)
        {
            isNumber = _asked[key] = SaysSo(Unescape(key).Trim().TrimStart('@', '$', ':', '#', '-', '*').Trim());
        }

        return isNumber;
    }

    private bool SaysSo(string key)
    {
        return key.Length > 0 && (Says(key) || (key.Length > 3 && key[key.Length - 1] is 's' or '等' && Says(key.Substring(0, key.Length - 1))));
    }

    /// <summary>The words in front of a number that say what it is, or null.</summary>
    /// <param name="before">What stands before the number on its line, or in its literal.</param>
    public string? Before(string before)
    {
        var end = SkipBack(before, before.Length, Openers + "\"'`\\@$ \t\u3000\u00A0");
        if (end > 1 && before[end - 1] is 'N' && !char.IsLetterOrDigit(before[end - 2]))
        {
            // N'…' of SQL.
            end = SkipBack(before, end - 1, " \t");
        }

        if (end == 0)
        {
            return null;
        }

        if (before[end - 1] == '>' && before.LastIndexOf('<', end - 1) is >= 0 and var tag)
        {
            return Ask(ElementName(before.Substring(tag + 1, end - tag - 2)));
        }

        if (Assigners.IndexOf(before[end - 1]) >= 0)
        {
            end = SkipBack(before, end, Assigners + "\"'`\\ \t\u3000");
        }

        return Segment(before, end);
    }

    /// <summary>The words right behind a number, in brackets or in a comment, that say what it is, or null.</summary>
    public string? After(string after)
    {
        var rest = after.TrimStart('"', '\'', ' ', '\t', ',', ';', ')', '\u3000');
        var mark = new[] { "//", "--", "#", "<!--", "/*", "(", "（" }.FirstOrDefault(start => rest.StartsWith(start, StringComparison.Ordinal));
        if (mark is null)
        {
            return null;
        }

        rest = rest.Substring(mark.Length);
        var stop = rest.IndexOfAny([')', '）', '\r', '\n']);
        return Words(stop >= 0 ? rest.Substring(0, stop) : rest);
    }

    /// <summary>A name, key or comment as a whole.</summary>
    public string? Ask(string key) => IsNumber(key) ? Unescape(key).Trim() : null;

    /// <summary>Words in running text: as a whole, without their particles, and their last ones.</summary>
    public string? Words(string segment)
    {
        segment = Unescape(segment).Trim().TrimEnd(':', '：', '=', '.', '。', '-', '*', '/');
        foreach (var particle in Particles)
        {
            if (segment.EndsWith(particle, StringComparison.Ordinal))
            {
                segment = segment.Substring(0, segment.Length - particle.Length);
                break;
            }
        }

        if (segment.Length == 0)
        {
            return null;
        }

        var words = segment.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return Ask(segment)
            ?? (words.Length > 1 ? Ask(words[words.Length - 1]) ?? Ask(words[words.Length - 2] + " " + words[words.Length - 1]) : null);
    }

    private string? Segment(string before, int end)
    {
        // 個人番号（本人）: the words in front of the bracket name it, or those inside.
        var inside = string.Empty;
        if (end > 0 && Closers.IndexOf(before[end - 1]) is >= 0 and var closer)
        {
            var open = before.LastIndexOf(Openers[closer], end - 1);
            if (open < 0)
            {
                return null;
            }

            inside = before.Substring(open + 1, end - open - 2);
            end = SkipBack(before, open, " \t\u3000");
        }

        var start = end;
        while (start > 0 && Delimiters.IndexOf(before[start - 1]) < 0 && Assigners.IndexOf(before[start - 1]) < 0)
        {
            start--;
        }

        return Words(before.Substring(start, end - start)) ?? (inside.Length > 0 ? Words(inside) : null);
    }

    private static int SkipBack(string text, int end, string skipped)
    {
        while (end > 0 && skipped.IndexOf(text[end - 1]) >= 0)
        {
            end--;
        }

        return end;
    }

    /// <summary>The name of an XML element without its prefix and attributes.</summary>
    public static string ElementName(string tag)
    {
        var stop = tag.IndexOfAny([' ', '\t', '\r', '\n', '/', '>']);
        var name = stop >= 0 ? tag.Substring(0, stop) : tag;
        var colon = name.IndexOf(':');
        return colon >= 0 ? name.Substring(colon + 1) : name;
    }

    private bool Says(string key) => lexicon.OfKey(key, text, tree).IsSource;

    /// <summary>JSON writers escape Japanese letters; a key must be readable before it is asked.</summary>
    private static string Unescape(string text)
    {
        if (text.IndexOf("\\u", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 5 < text.Length && text[i + 1] == 'u'
                && ushort.TryParse(text.Substring(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 5;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
