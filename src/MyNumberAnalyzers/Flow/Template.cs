using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>A message template or composite format that is known, with its holes.</summary>
internal sealed class Template
{
    private readonly List<HoleText> _holes;
    private readonly bool _isNumbered;

    private Template(List<HoleText> holes, int firstArgument, bool isStrict)
    {
        _holes = holes;
        _isNumbered = holes.Count > 0 && holes.All(hole => hole.Name.Length > 0 && hole.Name.All(char.IsDigit));
        FirstArgument = firstArgument;
        IsStrict = isStrict || _isNumbered;
    }

    /// <param name="Name">The hole's name or number, without format and operators.</param>
    /// <param name="Before">The text that stands before it.</param>
    /// <param name="IsDestructured">Whether it starts with @.</param>
    internal sealed record HoleText(string Name, string Before, bool IsDestructured);

    /// <summary>Ordinal of the parameter that fills the first hole.</summary>
    public int FirstArgument { get; }

    /// <summary>Whether an argument without a hole is dropped.</summary>
    public bool IsStrict { get; }

    /// <summary>What argument number <paramref name="index"/> fills; null when nothing.</summary>
    public HoleText? Hole(int index)
    {
        if (_isNumbered)
        {
            var number = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var hole = _holes.FirstOrDefault(candidate => candidate.Name == number);
            return hole is null ? null : hole with { Name = "" };
        }

        return index >= 0 && index < _holes.Count ? _holes[index] : IsStrict ? null : new HoleText("", "", false);
    }

    public static Template? Of(Interpreter.Site site)
    {
        foreach (var parameter in site.Method.Parameters)
        {
            if (parameter.Name is "messageTemplate" or "message" or "format" or "formatString" or "messageFormat" or "template"
                && parameter.Ordinal + 1 < site.Method.Parameters.Length
                && site.Arguments[parameter.Ordinal].Constant is { HasValue: true, Value: string text })
            {
                var holes = Parse(text);
                var isSerilog = site.Method.ContainingNamespace?.ToDisplayString().StartsWith("Serilog") == true;
                return holes.Count == 0 && parameter.Name == "message" ? null : new Template(holes, parameter.Ordinal + 1, !isSerilog);
            }
        }

        return null;
    }

    /// <summary>Reads holes; doubled braces are text, an unclosed hole is text too.</summary>
    public static List<HoleText> Parse(string text)
    {
        var holes = new List<HoleText>();
        var before = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                before.Append(text[i++]);
                continue;
            }

            var end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0)
            {
                before.Append(text[i]);
                continue;
            }

            var hole = text.Substring(i + 1, end - i - 1);
            var name = hole.Split(':', ',')[0];
            holes.Add(new HoleText(name.TrimStart('@', '$').Trim(), before.ToString(), name.StartsWith("@")));
            before.Clear();
            i = end;
        }

        return holes;
    }
}
