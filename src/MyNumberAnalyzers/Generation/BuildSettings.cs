using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MyNumberAnalyzers.Generation;

/// <summary>When the storage types are emitted (<c>MyNumberStorage</c>).</summary>
internal enum StorageMode
{
    /// <summary>Where a project looks like it stores: EF Core or dependency injection is referenced.</summary>
    Auto,
    Always,
    None,
}

/// <summary>What the build says: language, preprocessor symbols and MSBuild properties. Everything absent has its default.</summary>
internal readonly record struct BuildSettings(
    bool TypeHere,
    bool NoType,
    bool Legacy,
    LanguageVersion Language,
    StorageMode Storage,
    bool? TestData)
{
    public static BuildSettings Of(ParseOptions parse, AnalyzerConfigOptions options)
    {
        var symbols = parse.PreprocessorSymbolNames.ToArray();
        bool Defined(string symbol) => symbols.Contains(symbol, StringComparer.Ordinal);

        var none = Defined("MYNUMBER_NONE");
        return new BuildSettings(
            TypeHere: !none && !Defined("MYNUMBER_IMPORTED"),
            NoType: none,
            Legacy: Defined("NETFRAMEWORK") || Defined("NETSTANDARD") || Defined("MYNUMBER_LEGACY")
                || (Defined("NETCOREAPP") && !Defined("NETCOREAPP3_0_OR_GREATER")),
            Language: parse is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3,
            Storage: Property(options, "MyNumberStorage")?.ToLowerInvariant() switch
            {
                "always" => StorageMode.Always,
                "none" => StorageMode.None,
                _ => StorageMode.Auto,
            },
            TestData: bool.TryParse(Property(options, "MyNumberTestData"), out var testData) ? testData : null);
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : null;
}
