using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>A message template written as a literal (or literals joined by <c>+</c>) in a call, with the arguments that fill it.</summary>
internal sealed class MessageTemplate
{
    private static readonly Regex Placeholder = new(@"(?<!\{)(?:\{\{)*(?<hole>\{[@$]?(?<name>[\p{L}_0-9]+)(?:,[^}:{]*)?(?::[^}{]*)?\})", RegexOptions.CultureInvariant);

    private readonly List<(int Start, int Length, int Position)> _pieces = [];
    private readonly List<Hole> _holes = [];
    private readonly List<ArgumentSyntax> _arguments;

    private MessageTemplate(IEnumerable<LiteralExpressionSyntax> literals, IEnumerable<ArgumentSyntax> arguments)
    {
        _arguments = arguments.ToList();
        Text = "";
        foreach (var literal in literals)
        {
            var (start, text) = literal.Written();
            _pieces.Add((Text.Length, text.Length, start));
            Text += text;
        }

        var matches = Placeholder.Matches(Text).Cast<Match>().ToList();
        for (var index = 0; index < matches.Count; index++)
        {
            var hole = matches[index].Groups["hole"];
            var name = matches[index].Groups["name"];
            var from = index == 0 ? 0 : _holes[index - 1].Index + _holes[index - 1].Length;
            var to = index + 1 == matches.Count ? Text.Length : matches[index + 1].Groups["hole"].Index;
            _holes.Add(new Hole(
                hole.Index, hole.Length, name.Value, name.Index,
                Text.Substring(from, hole.Index - from), Text.Substring(hole.Index + hole.Length, to - hole.Index - hole.Length),
                index == 0, index + 1 == matches.Count));
        }
    }

    /// <summary>The template as written, without quotes.</summary>
    public string Text { get; }

    private bool IsNumbered => _holes.All(hole => hole.Name.All(char.IsDigit));

    /// <summary>The template that the argument fills a hole of; null when the call has none that can be read here.</summary>
    public static MessageTemplate? Of(FixSite site, ArgumentSyntax argument)
    {
        if (argument.Parent is not BaseArgumentListSyntax { Arguments: var arguments })
        {
            return null;
        }

        var before = arguments.TakeWhile(other => other != argument).ToList();
        for (var index = before.Count - 1; index >= 0; index--)
        {
            var parts = before[index].Expression is BinaryExpressionSyntax chain ? chain.Operands() : [before[index].Expression];
            if (parts.All(part => part.IsPlainText()) && before[index].Expression is { } text && text.ToString().Contains("{"))
            {
                var template = new MessageTemplate(parts.Cast<LiteralExpressionSyntax>(), arguments.Skip(index + 1));
                return template.Fits ? template : null;
            }
        }

        return null;
    }

    private bool Fits => _holes.Count > 0
        && _arguments.All(argument => argument.NameColon is null)
        && _holes.Select(hole => hole.Name).Distinct().Count() == _holes.Count
        && (IsNumbered
            ? _holes.All(hole => hole.Name.Length < 4 && int.Parse(hole.Name) < _arguments.Count)
            : _holes.Count == _arguments.Count);

    public Hole? Of(ArgumentSyntax argument)
    {
        var index = _arguments.IndexOf(argument);
        return IsNumbered ? _holes.FirstOrDefault(hole => int.Parse(hole.Name) == index) : _holes[index];
    }

    /// <summary>Numbered holes that move down by one when this one goes.</summary>
    public IEnumerable<Hole> Later(Hole gone) =>
        IsNumbered ? _holes.Where(hole => int.Parse(hole.Name) > int.Parse(gone.Name)) : [];

    public bool HasHole(string name) => _holes.Any(hole => string.Equals(hole.Name, name, System.StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a character of the text stands in the file.</summary>
    public int Position(int index)
    {
        var (start, _, position) = _pieces.Last(candidate => candidate.Start <= index);
        return position + index - start;
    }

    internal sealed record Hole(int Index, int Length, string Name, int NameIndex, string Before, string After, bool IsFirst, bool IsLast);
}
