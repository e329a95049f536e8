using System;
using System.Collections.Generic;
using System.Linq;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>A line cannot be read; caught by <see cref="RowReader"/> for that line.</summary>
internal sealed class RowException(int column, int length, Bilingual text) : Exception(text.English)
{
    public int Column { get; } = column;

    public int Length { get; } = length;

    public Bilingual Text { get; } = text;
}

/// <summary>The tokens of one line, with the column that an error names.</summary>
internal sealed class RowCursor
{
    private readonly string _line;
    private readonly int _end;
    private int _at;

    public RowCursor(string line)
    {
        _line = line;
        _end = WithoutComment(line);
        SkipBlanks();
    }

    public bool AtEnd => _at >= _end;

    /// <summary>Takes a token if it is next.</summary>
    public bool Try(string token)
    {
        if (string.CompareOrdinal(_line, _at, token, 0, token.Length) != 0 || _at + token.Length > _end)
        {
            return false;
        }

        _at += token.Length;
        SkipBlanks();
        return true;
    }

    /// <summary>Takes a whole word if it is next.</summary>
    public bool Next(string word)
    {
        var length = WordLength(IsWord);
        return length == word.Length && Try(word);
    }

    public void Expect(string token)
    {
        if (!Try(token))
        {
            throw Problem(RestLength(), $"'{token}' is expected here", $"ここには '{token}' が必要です");
        }
    }

    public void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw Problem(_end - _at, "nothing more is expected on this line", "この行にこれ以上の記述はできません");
        }
    }

    public T OneOf<T>(Dictionary<string, T> words, params string[] others)
    {
        var length = WordLength(IsWord);
        if (length > 0 && words.TryGetValue(_line.Substring(_at, length), out var value))
        {
            Skip(length);
            return value;
        }

        var allowed = string.Join(", ", words.Keys.Concat(others).OrderBy(word => word, StringComparer.Ordinal));
        throw Problem(Math.Max(length, Math.Min(1, _end - _at)), $"one of these words is expected: {allowed}", $"次のいずれかの語が必要です: {allowed}");
    }

    /// <summary>Any run of characters without blanks.</summary>
    public string Word(string english, string japanese) => Take(character => !char.IsWhiteSpace(character), english, japanese);

    /// <summary>A full metadata name: <c>Namespace.Outer+Inner`1</c>.</summary>
    public string TypeName()
    {
        var name = Take(
            character => IsWord(character) || character is '.' or '+' or '`',
            "a type's full name",
            "型の完全な名前");
        if (!AtEnd && _line[_at] is '<' or '[')
        {
            throw Problem(1, "a generic type is written with its number of parameters, as in 'Box`1'", "ジェネリック型は 'Box`1' のように型引数の数で書きます");
        }

        return name;
    }

    /// <summary>A member's name, in which <c>*</c> stands for any characters; <c>.ctor</c> for constructors.</summary>
    public string MemberName() =>
        Take(character => IsWord(character) || character is '*' or '.', "a member's name", "メンバー名");

    /// <summary>A parameter's name or glob, <c>this</c>, <c>return</c>, <c>return(*)</c> or <c>[value]</c>.</summary>
    public string Place()
    {
        foreach (var fixedPlace in Route.Fixed)
        {
            if (Try(fixedPlace))
            {
                return fixedPlace;
            }
        }

        return Take(character => IsWord(character) || character is '*', "a parameter's name", "パラメーター名");
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    /// <summary>A <c>#</c> starts a comment at the start of the line or behind a blank.</summary>
    private static int WithoutComment(string line)
    {
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '#' && (index == 0 || char.IsWhiteSpace(line[index - 1])))
            {
                return line.Substring(0, index).TrimEnd().Length;
            }
        }

        return line.TrimEnd().Length;
    }

    private string Take(Func<char, bool> belongs, string english, string japanese)
    {
        var length = WordLength(belongs);
        if (length == 0)
        {
            throw Problem(RestLength(), $"{english} is expected here", $"ここには{japanese}が必要です");
        }

        var text = _line.Substring(_at, length);
        Skip(length);
        return text;
    }

    private int WordLength(Func<char, bool> belongs)
    {
        var end = _at;
        while (end < _end && belongs(_line[end]))
        {
            end++;
        }

        return end - _at;
    }

    private int RestLength() => Math.Min(Math.Max(WordLength(character => !char.IsWhiteSpace(character)), 1), Math.Max(_end - _at, 0));

    private void Skip(int length)
    {
        _at += length;
        SkipBlanks();
    }

    private void SkipBlanks()
    {
        while (_at < _end && char.IsWhiteSpace(_line[_at]))
        {
            _at++;
        }
    }

    private RowException Problem(int length, string english, string japanese) =>
        new(Math.Min(_at, _line.Length), length, new Bilingual(english, japanese));
}
