using System;

namespace MyNumberAnalyzers.Sources;

/// <summary>Cuts the part out of a text that names something: the words without brackets, or the phrase right before a value.</summary>
internal static class TextShape
{
    private const string Delimiters = ",;、。，；!?！？&|{}\"'「」『』【】[]()（）:：=＝/\t<>\n\r＜＞〔〕*※●・◆■□○◎▼▲";
    private const string Connectors = " \t\r\n　:：=＝-→⇒\"'`#|\\*,、[【「『(（〔＜<{@$%※…・_～~";

    /// <summary>Without bracketed remarks and marks ("個人番号（12桁）※"), first sentence only.</summary>
    public static string Naming(string text)
    {
        var folded = Words.Fold(text).Trim();
        var bracket = folded.IndexOfAny(['(', '[', '【', '〔', '<']);
        if (bracket > 0)
        {
            var close = folded.IndexOfAny([')', ']', '】', '〕', '>'], bracket);
            folded = folded.Substring(0, bracket) + (close > 0 ? " " + folded.Substring(close + 1) : "");
        }

        var stop = folded.IndexOfAny(['。', '\n', '\r', ';']);
        folded = stop > 0 ? folded.Substring(0, stop) : folded;
        var period = folded.IndexOf(". ", StringComparison.Ordinal);
        folded = period > 0 ? folded.Substring(0, period) : folded;
        return folded.Trim(' ', '.', ':', '*', '※', '!', '　', '、', ',');
    }

    /// <summary>The phrase that ends a text, without what connects it to a value; empty when the text ends otherwise.</summary>
    public static string Label(string textBefore, out bool connected)
    {
        // The dot ends a label, but not inside this one.
        var text = Words.Fold(textBefore.Length > 160 ? textBefore.Substring(textBefore.Length - 160) : textBefore).Replace("マイ・ナンバ", "マイナンバ");
        connected = false;
        for (var again = true; again;)
        {
            again = false;
            var trimmed = text.TrimEnd(Connectors.ToCharArray());
            for (var i = trimmed.Length; i < text.Length; i++)
            {
                connected |= text[i] is ':' or '=' or '[' or '(' or '「' or '『' or '【' or '〔' or '<' or '→' or '>' or '\'' or '"';
            }

            again |= trimmed.Length < text.Length;
            text = Unbracketed(trimmed, ref again);
            var sql = text.EndsWith(" IN", StringComparison.OrdinalIgnoreCase) ? 3 : text.EndsWith(" LIKE", StringComparison.OrdinalIgnoreCase) ? 5 : 0;
            if (sql > 0)
            {
                text = text.Substring(0, text.Length - sql);
                again = true;
            }

            if (text.Length >= 2 && text[text.Length - 1] is 'N' or 'E' && text[text.Length - 2] is '=' or ' ' or '(' or ',' && connected)
            {
                // N'…' and E'…' are how SQL writes a literal.
                text = text.Substring(0, text.Length - 1);
                again = true;
            }
        }

        var start = text.LastIndexOfAny(Delimiters.ToCharArray());
        return text.Substring(start + 1);
    }

    /// <summary>Without a closing bracket's remark or a tag at the end ("個人番号(12桁)", "&lt;th&gt;個人番号&lt;/th&gt;"); an opening tag named by the words stays.</summary>
    private static string Unbracketed(string text, ref bool again)
    {
        if (text.Length == 0)
        {
            return text;
        }

        if (text[text.Length - 1] is '>' or '＞')
        {
            again = true;
            return Untagged(text);
        }

        var (open, close) = text[text.Length - 1] switch
        {
            ')' => ('(', ')'),
            ']' => ('[', ']'),
            '】' => ('【', '】'),
            '」' => ('「', '」'),
            '』' => ('『', '』'),
            '〕' => ('〔', '〕'),
            _ => ('\0', '\0'),
        };
        if (close != '\0')
        {
            var at = text.LastIndexOf(open);
            var inner = at < 0 ? "" : text.Substring(at + 1, text.Length - at - 2);
            again = true;

            // 【個人番号】 and [MyNumber] are themselves the label; (12桁) is a remark on it.
            return at <= 0 || NameReader.Standard.Read(inner, Shape.Label).Speaks ? inner : text.Substring(0, at);
        }

        return text;
    }

    /// <summary>Without a closing or layout tag; of another opening tag (<c>&lt;MyNumber&gt;</c>) the name, which is the label.</summary>
    private static string Untagged(string text)
    {
        var open = text.LastIndexOf('<');
        if (open < 0)
        {
            return text.Substring(0, text.Length - 1);
        }

        var tag = text.Substring(open + 1, text.Length - open - 2).Trim();
        var end = tag.IndexOfAny([' ', '\t', '/']);
        var name = end < 0 ? tag : tag.Substring(0, end);
        return NameReader.Standard.Read(name, Shape.Variable).Speaks ? name : text.Substring(0, open);
    }
}
