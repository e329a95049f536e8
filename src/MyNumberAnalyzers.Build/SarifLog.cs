using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace MyNumberAnalyzers.Build;

/// <summary>A place in a source file.</summary>
public sealed record Place(string File, int Line, int Column, string Message);

/// <summary>One of our diagnostics as the compiler wrote it to its error log.</summary>
public sealed record Finding(
    string Rule,
    string Level,
    string Message,
    Place? Place,
    IReadOnlyList<Place> Way,
    bool Suppressed,
    string Justification,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>A raw number leaves: MYN1xxx.</summary>
    public bool IsLeak => Rule.StartsWith("MYN1", StringComparison.Ordinal);
}

/// <summary>Reads our diagnostics from the compiler's SARIF 2.1 error log.</summary>
public static class SarifLog
{
    /// <summary>Path of the log in the value of the <c>ErrorLog</c> property (<c>path,version=2.1</c>).</summary>
    public static string PathOf(string errorLog) => errorLog.Split(',', ';')[0].Trim();

    /// <summary>Null when the log is not of version 2.1: the older format names neither steps nor properties.</summary>
    public static IReadOnlyList<Finding>? Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(stream, XmlDictionaryReaderQuotas.Max);
        var root = XElement.Load(reader);
        if (!((string?)root.Element("version") ?? "").StartsWith("2.1", StringComparison.Ordinal))
        {
            return null;
        }

        return root.Elements("runs").Elements("item").Elements("results").Elements("item")
            .Where(result => ((string?)result.Element("ruleId") ?? "").StartsWith("MYN", StringComparison.Ordinal))
            .Select(Finding)
            .ToList();
    }

    private static Finding Finding(XElement result)
    {
        var suppressions = result.Elements("suppressions").Elements("item").ToList();
        return new Finding(
            (string)result.Element("ruleId")!,
            (string?)result.Element("level") ?? "warning",
            Text(result),
            result.Elements("locations").Elements("item").Select(Place).FirstOrDefault(),
            result.Elements("relatedLocations").Elements("item").Select(Place).OfType<Place>().ToList(),
            suppressions.Count > 0,
            suppressions.Select(item => (string?)item.Element("justification") ?? "").FirstOrDefault(text => text.Length > 0) ?? "",
            Properties(result));
    }

    private static Dictionary<string, string> Properties(XElement result)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in result.Elements("properties").Elements("customProperties").Elements())
        {
            // A key that is no XML name arrives as <a:item item="key">.
            found[(string?)property.Attribute("item") ?? property.Name.LocalName] = property.Value;
        }

        return found;
    }

    private static Place? Place(XElement location)
    {
        var physical = location.Element("physicalLocation");
        var uri = (string?)physical?.Element("artifactLocation")?.Element("uri");
        if (uri is null)
        {
            return null;
        }

        var region = physical!.Element("region");
        return new Place(LocalPath(uri), Number(region, "startLine"), Number(region, "startColumn"), Text(location));
    }

    private static string LocalPath(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);

    private static int Number(XElement? region, string name) => (int?)region?.Element(name) ?? 0;

    private static string Text(XElement element) => (string?)element.Element("message")?.Element("text") ?? "";
}
