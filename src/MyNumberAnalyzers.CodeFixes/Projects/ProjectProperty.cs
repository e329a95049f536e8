using System;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Sets one property in the text of a project file; what else stands there stays as it is written.</summary>
internal static class ProjectProperty
{
    private const string Group = "PropertyGroup";

    /// <summary>Null for a text that is no project file, or that says so already.</summary>
    public static string? Set(string text, string name, string value)
    {
        XElement root;
        try
        {
            root = XDocument.Parse(text, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException)
        {
            // A project file that somebody is typing in.
            return null;
        }

        if (root.Name.LocalName != "Project")
        {
            return null;
        }

        var groups = root.Elements().Where(element => element.Name.LocalName == Group).ToList();
        if (groups.Elements().FirstOrDefault(element => element.Name.LocalName == name) is { } known)
        {
            return known.Value.Trim() == value || known.HasElements ? null : Replaced(text, known, name, value);
        }

        return groups.FirstOrDefault(element => element.Attribute("Condition") is null && element.HasElements) is { } group ? InGroup(text, group, name, value) : InNewGroup(text, root, name, value);
    }

    private static string Replaced(string text, XElement element, string name, string value)
    {
        var start = Position(text, element);
        var tagEnd = text.IndexOf('>', start);
        var written = $"<{name}>{value}</{name}>";
        if (text[tagEnd - 1] == '/')
        {
            return text.Substring(0, start) + written + text.Substring(tagEnd + 1);
        }

        return text.Substring(0, tagEnd + 1) + value + text.Substring(text.IndexOf("</", tagEnd, StringComparison.Ordinal));
    }

    private static string InGroup(string text, XElement group, string name, string value)
    {
        var first = Position(text, group.Elements().First());
        var close = text.IndexOf("</" + Group, first, StringComparison.Ordinal);
        var lineStart = LineStart(text, close);
        var element = $"<{name}>{value}</{name}>";
        return text.Substring(lineStart, close - lineStart).Trim().Length > 0
            ? text.Insert(close, element)
            : text.Insert(lineStart, text.Substring(LineStart(text, first), first - LineStart(text, first)) + element + NewLine(text));
    }

    private static string InNewGroup(string text, XElement root, string name, string value)
    {
        var line = NewLine(text);
        var start = Position(text, root);
        var tagEnd = text.IndexOf('>', start);
        var group = $"{line}  <{Group}>{line}    <{name}>{value}</{name}>{line}  </{Group}>{line}";
        return text[tagEnd - 1] == '/'
            ? text.Substring(0, tagEnd - 1).TrimEnd() + ">" + group + "</Project>" + text.Substring(tagEnd + 1)
            : text.Insert(tagEnd + 1, group.TrimEnd());
    }

    private static int Position(string text, IXmlLineInfo info)
    {
        var position = 0;
        for (var line = 1; line < info.LineNumber; line++)
        {
            position = text.IndexOf('\n', position) + 1;
        }

        // The reader points behind the bracket that opens the tag.
        return position + info.LinePosition - 2;
    }

    private static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    private static string NewLine(string text) => text.Contains("\r\n") ? "\r\n" : "\n";
}
