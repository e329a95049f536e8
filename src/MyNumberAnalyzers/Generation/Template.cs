using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Generation;

/// <summary>A C# file of the Templates folder, as it is emitted.</summary>
internal sealed class Template
{
    private const string Folder = "Templates/";

    private static readonly ConcurrentDictionary<string, Template> Cache = new(StringComparer.Ordinal);

    private Template(string name, string text)
    {
        Hint = Path.ChangeExtension(name.Replace('/', '.'), ".g.cs");
        Text = SourceText.From(text, Encoding.UTF8);
    }

    /// <summary>The files of post-initialisation. Each decides by preprocessor symbols whether it has a body.</summary>
    public static ImmutableArray<Template> Core { get; } = ImmutableArray.Create(
        "MyNumber.cs",
        "MyNumber.Reveal.cs",
        "MyNumber.Digits.cs",
        "MyNumber.Digits.Words.cs",
        "MyNumber.Shroud.cs",
        "MyNumberError.cs",
        "MyNumberPurpose.cs",
        "MyNumberEventSource.cs",
        "Attributes.cs",
        "SystemTextJson.cs",
        "TypeConverter.cs",
        "DataAnnotations.cs",
        "Xml.cs").Select(name => new Template(name, Read(name))).ToImmutableArray();

    public string Hint { get; }

    public SourceText Text { get; }

    /// <summary>A file of the reference-aware part: the symbol tells a file that exists in both parts which one it is in.</summary>
    public static Template Referenced(string name) =>
        Cache.GetOrAdd(name, static name => new Template("Referenced/" + name, "#define MYNUMBER_REFERENCED\n" + Read(name)));

    private static string Read(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException("No such template: " + name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
