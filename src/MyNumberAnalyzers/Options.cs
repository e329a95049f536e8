using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MyNumberAnalyzers;

/// <summary>How much evidence a name needs (<c>mynumber.names</c>).</summary>
internal enum NameMode
{
    /// <summary>Attributes, the generated type and user rows only.</summary>
    Attributes,

    /// <summary>Strong names too.</summary>
    Strong,

    /// <summary>Weak names with a booster too.</summary>
    All,
}

/// <summary>The <c>mynumber.*</c> options of one syntax tree (.editorconfig) or of the compilation (.globalconfig).</summary>
internal sealed record Options(
    NameMode Names,
    ImmutableArray<string> ExtraNames,
    ImmutableArray<string> IgnoredNames,
    ImmutableArray<string> ClassificationAttributes,
    ImmutableArray<string> AllowedDestinations,
    int Depth)
{
    public static readonly Options Default = new(
        NameMode.All,
        ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty,
        5);

    public static Options Of(AnalyzerConfigOptionsProvider provider, SyntaxTree? tree) =>
        Read(tree is null ? provider.GlobalOptions : provider.GetOptions(tree));

    /// <summary>An unreadable value counts as absent; MYN9003 tells the user so.</summary>
    public static Options Read(AnalyzerConfigOptions options)
    {
        var names = options.TryGetValue("mynumber.names", out var mode)
            ? Mode(mode.Trim())
            : Default.Names;
        var depth = options.TryGetValue("mynumber.depth", out var text) && int.TryParse(text.Trim(), out var number) && number is >= 0 and <= 8
            ? number
            : Default.Depth;
        return new Options(
            names,
            List(options, "mynumber.extra_names"),
            List(options, "mynumber.ignored_names"),
            List(options, "mynumber.classification_attributes"),
            List(options, "mynumber.allowed_destinations"),
            depth);
    }

    private static NameMode Mode(string text) => text.ToLowerInvariant() switch
    {
        "attributes" => NameMode.Attributes,
        "strong" => NameMode.Strong,
        _ => Default.Names,
    };

    private static ImmutableArray<string> List(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text)
            ? text.Split(',').Select(word => word.Trim()).Where(word => word.Length > 0).ToImmutableArray()
            : ImmutableArray<string>.Empty;
}
