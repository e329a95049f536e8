using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace MyNumberAnalyzers.Build.Register;

/// <summary>Draws a leak's way from its source to where it leaves, as an inline picture.</summary>
internal static class LeakPath
{
    private const int Width = 640;
    private const int Height = 44;
    private const int Gap = 20;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Draw(XElement leak, Func<string, object> word)
    {
        var steps = leak.Elements("path").Elements("item")
            .Select(step => (Place: PlaceOf(step), Text: (string?)step.Element("code") ?? ""))
            .Concat([(Place: PlaceOf(leak), Text: (string?)leak.Element("code") ?? "")])
            .ToList();
        var total = (steps.Count * (Height + Gap)) - Gap + 2;
        return new XElement(
            "figure",
            new XElement(
                Svg + "svg",
                new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {total}")),
                new XAttribute("role", "img"),
                new XAttribute("width", Width),
                new XAttribute("height", total),
                steps.SelectMany((step, index) => Box(step, index, index == steps.Count - 1))),
            new XElement(
                "figcaption",
                steps.Count > 1 ? new object[] { word("source"), " → " } : null,
                steps.Count > 2 ? new object[] { word("step"), " → " } : null,
                word("sink")));
    }

    private static IEnumerable<XElement> Box((string Place, string Text) step, int index, bool last)
    {
        var top = (index * (Height + Gap)) + 1;
        if (index > 0)
        {
            yield return Element("path", ("d", FormattableString.Invariant($"M24 {top - Gap} V{top - 5} m-5 -5 l5 5 l5 -5")), ("class", "arrow"));
        }

        yield return Element("rect", ("x", "1"), ("y", Text(top)), ("width", Text(Width - 2)), ("height", Text(Height)), ("rx", "6"), ("class", last ? "sink" : index == 0 ? "source" : "step"));
        yield return Label(step.Place, top + 17, "place");
        yield return Label(Short(step.Text), top + 35, "code");
    }

    private static XElement Label(string text, int y, string kind)
    {
        var label = Element("text", ("x", "12"), ("y", Text(y)), ("class", kind));
        label.Value = text;
        return label;
    }

    private static XElement Element(string name, params (string Name, string Value)[] attributes) =>
        new(Svg + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    private static string PlaceOf(XElement item) => $"{(string?)item.Element("file")}:{(string?)item.Element("line")}";

    private static string Short(string text) => text.Length <= 84 ? text : text.Substring(0, 83) + "…";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
