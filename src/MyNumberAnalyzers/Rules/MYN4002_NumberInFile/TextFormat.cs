using System;
using System.IO;

namespace MyNumberAnalyzers.Rules;

/// <summary>How a text tells what a value is.</summary>
internal enum TextFormat
{
    /// <summary>By the words in front of it.</summary>
    Plain,
    Json,
    Xml,
    Csv,
    Tsv,
    Sql,
    Yaml,
    Markdown,
}

internal static class TextFormats
{
    /// <summary>The format of a data file by its extension; null for a file that is not scanned.</summary>
    public static TextFormat? OfFile(string path)
    {
        string extension;
        try
        {
            extension = Path.GetExtension(path);
        }
        catch (ArgumentException)
        {
            // A host may name a file with characters that are no path here; such a file has no known format.
            return null;
        }

        return extension.ToLowerInvariant() switch
        {
            ".json" or ".jsonc" or ".json5" or ".ndjson" or ".jsonl" => TextFormat.Json,
            ".xml" or ".resx" or ".config" => TextFormat.Xml,
            ".csv" => TextFormat.Csv,
            ".tsv" => TextFormat.Tsv,
            ".sql" => TextFormat.Sql,
            ".yml" or ".yaml" => TextFormat.Yaml,
            ".md" => TextFormat.Markdown,
            ".http" or ".rest" => TextFormat.Plain,
            _ => null,
        };
    }

    /// <summary>The format of a text inside a literal, by its first signs.</summary>
    public static TextFormat OfLiteral(string text)
    {
        var start = text.TrimStart('@', '$', '"', ' ', '\t', '\r', '\n');
        if (start.Length == 0)
        {
            return TextFormat.Plain;
        }

        if (start[0] is '{' or '[')
        {
            return TextFormat.Json;
        }

        if (start[0] == '<')
        {
            return TextFormat.Xml;
        }

        if (start.IndexOf("INSERT", StringComparison.OrdinalIgnoreCase) >= 0 && start.IndexOf("VALUES", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return TextFormat.Sql;
        }

        var lineEnd = start.IndexOf('\n');
        return lineEnd > 0 && start.IndexOf(',', 0, lineEnd) > 0 ? TextFormat.Csv : TextFormat.Plain;
    }
}
