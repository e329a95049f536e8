using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MyNumberAnalyzers.Build.Register;

/// <summary>The register as a document: the XML form of its JSON, which the framework writes without another library.</summary>
internal static class RegisterDocument
{
    /// <summary>What is counted, in the order it is shown.</summary>
    public static readonly string[] Counted = ["taken", "revealed", "sealed", "opened", "indexed", "stored", "declared", "typed", "kept", "handed", "leaks", "findings", "suppressions"];

    private const string Inventory = "MYN8001";

    public static XElement OfProject(string name, string folder, IReadOnlyList<Finding> findings)
    {
        findings = findings.OrderBy(finding => finding.Place?.File, StringComparer.Ordinal).ThenBy(finding => finding.Place?.Line).ToList();
        var handling = findings.Where(finding => finding.Rule == Inventory && !finding.Suppressed).Select(finding => Handling(finding, folder)).ToList();
        var open = findings.Where(finding => finding.Rule != Inventory && !finding.Suppressed && finding.Rule[3] != '9').ToList();
        return Object(
            "item",
            Text("name", name),
            Array("handling", handling),
            Array("leaks", open.Where(finding => finding.IsLeak).Select(finding => Open(finding, folder))),
            Array("findings", open.Where(finding => !finding.IsLeak && finding.Level is "warning" or "error").Select(finding => Open(finding, folder))),
            Array("suppressions", findings.Where(finding => finding.Suppressed && finding.Rule != Inventory).Select(finding => Suppressed(finding, folder))));
    }

    public static XElement Of(IEnumerable<XElement> projects)
    {
        var sorted = projects.OrderBy(project => (string?)project.Element("name"), StringComparer.Ordinal).Select(project => new XElement(project)).ToList();
        foreach (var project in sorted)
        {
            project.Element("totals")?.Remove();
            project.Element("name")!.AddAfterSelf(Totals([project]));
        }

        return Object("root", Text("format", "mynumber-register 1"), Totals(sorted), Array("projects", sorted));
    }

    public static string ToJson(XElement register)
    {
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, ownsStream: false, indent: true))
        {
            register.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\\/", "/") + "\n";
    }

    public static IEnumerable<XElement> Projects(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(stream, XmlDictionaryReaderQuotas.Max);
        return XElement.Load(reader).Elements("projects").Elements("item").ToList();
    }

    private static XElement Handling(Finding finding, string folder) => Object(
        "item",
        Text("kind", Property(finding, "Kind")),
        Text("purpose", Property(finding, "Purpose")),
        Text("what", Property(finding, "What")),
        Text("member", Property(finding, "Member")),
        Text("file", Relative(finding.Place?.File, folder)),
        Number("line", finding.Place?.Line ?? 0));

    private static XElement Open(Finding finding, string folder) => Object(
        "item",
        Text("rule", finding.Rule),
        Text("message", finding.Message),
        Text("file", Relative(finding.Place?.File, folder)),
        Number("line", finding.Place?.Line ?? 0),
        Text("code", finding.Place is { } place ? Code(place) : ""),
        Array("path", finding.Way.Where(step => step.File != finding.Place?.File || step.Line != finding.Place.Line).Select(step => Object(
            "item",
            Text("file", Relative(step.File, folder)),
            Number("line", step.Line),
            Text("code", Code(step))))));

    private static XElement Suppressed(Finding finding, string folder) => Object(
        "item",
        Text("rule", finding.Rule),
        Text("message", finding.Message),
        Text("reason", finding.Justification),
        Text("file", Relative(finding.Place?.File, folder)),
        Number("line", finding.Place?.Line ?? 0));

    private static XElement Totals(IReadOnlyCollection<XElement> projects) => Object(
        "totals",
        Counted.Select(kind => Number(kind, projects.Sum(project => Count(project, kind)))).ToArray());

    private static int Count(XElement project, string kind) => kind is "leaks" or "findings" or "suppressions"
        ? project.Elements(kind).Elements("item").Count()
        : project.Elements("handling").Elements("item").Count(item => (string?)item.Element("kind") == kind);

    private static string Property(Finding finding, string name) => finding.Properties.TryGetValue(name, out var value) ? value : "";

    private static string Relative(string? path, string folder)
    {
        var root = folder.Replace('\\', '/').TrimEnd('/') + "/";
        var slashed = (path ?? "").Replace('\\', '/');
        return slashed.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? slashed.Substring(root.Length) : slashed;
    }

    /// <summary>The line of a step, so that the path can be read without the sources.</summary>
    private static string Code(Place step)
    {
        var lines = File.Exists(step.File) ? File.ReadAllLines(step.File) : [];
        return step.Line > 0 && step.Line <= lines.Length ? WithoutNumbers(lines[step.Line - 1].Trim()) : step.Message;
    }

    /// <summary>A register is shown to people: a number written into a source line must not travel along.</summary>
    private static string WithoutNumbers(string code) =>
        System.Text.RegularExpressions.Regex.Replace(code, @"\d(?:[\d\s\-_]*\d){11}", "************");

    private static XElement Object(string name, params XElement[] members) => new(name, new XAttribute("type", "object"), members);

    private static XElement Array(string name, IEnumerable<XElement> items) => new(name, new XAttribute("type", "array"), items);

    private static XElement Text(string name, string value) => new(name, new XAttribute("type", "string"), Printable(value));

    private static XElement Number(string name, int value) => new(name, new XAttribute("type", "number"), value);

    private static string Printable(string value) => new(value.Where(character => character >= ' ' && !char.IsSurrogate(character) && character < '\ufffe').ToArray());
}
