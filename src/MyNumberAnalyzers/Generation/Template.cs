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

    private static readonly ConcurrentDictionary<(string Name, bool CSharp12, bool WithoutSpans), Template> Cache = new();

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
        "DataAnnotations.cs").Select(name => new Template(name, Read(name))).ToImmutableArray();

    public string Hint { get; }

    public SourceText Text { get; }

    /// <summary>
    /// A file of the reference-aware part. The symbols tell a template that exists in both parts which one it is in,
    /// whether the language knows what older ones do not, and whether the type came from a framework without spans.
    /// </summary>
    public static Template Referenced(string name, Chosen chosen) => Cache.GetOrAdd(
        (name, chosen.CSharp12, chosen.TypeWithoutSpans),
        static key => new Template(
            "Referenced/" + key.Name,
            "#define MYNUMBER_REFERENCED\n"
                + (key.CSharp12 ? "#define MYNUMBER_CSHARP12\n" : "")
                + (key.WithoutSpans ? "#define MYNUMBER_TYPE_WITHOUT_SPANS\n" : "")
                + Read(key.Name)));

    private static string Read(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException("No such template: " + name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
