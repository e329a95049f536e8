using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Rules;

/// <summary>A <c>mynumber.*</c> option that does not exist, or a value that it does not take: the default is in force and nobody would know.</summary>
internal sealed class BadOption : Rule
{
    public const string Id = "MYN9003";

    private const string Prefix = "mynumber.";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        title: new Bilingual("Option not understood", "解釈できないオプション"),
        messageFormat: new Bilingual("'{0}' is not understood and has no effect; allowed: {1}", "'{0}' は解釈できず、効果がありません。使用できるもの: {1}"),
        category: "MyNumberConfiguration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A misspelt option or value is as if it had not been written: the default is in force.",
            "綴りの誤ったオプションや値は書かれていないのと同じで、既定値が使われます。"),
        helpLinkUri: Page("MYN9003_BadOption"),
        customTags: new[] { WellKnownDiagnosticTags.CompilationEnd });

    private static readonly ImmutableArray<(string Key, string Allowed, Func<string, bool> Takes)> Known = ImmutableArray.Create<(string, string, Func<string, bool>)>(
        ("mynumber.names", "attributes, strong, all", value => value.ToLowerInvariant() is "attributes" or "strong" or "all"),
        ("mynumber.extra_names", "word, word, …", IsWords),
        ("mynumber.ignored_names", "word, word, …", IsWords),
        ("mynumber.classification_attributes", "TypeName, Namespace.TypeName, …", value => Entries(value).All(IsTypeName)),
        ("mynumber.allowed_destinations", "host.example, TypeName, …", value => Entries(value).All(IsDestination)),
        ("mynumber.depth", "0-8", value => value.Length == 1 && value[0] is >= '0' and <= '8'));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Descriptor);

    /// <summary>Reports each wrong option once, at its line where the configuration file is one of the AdditionalFiles. Meant for the compilation's end.</summary>
    public static void Report(AnalyzerOptions options, Compilation compilation, Action<Diagnostic> report)
    {
        var wrong = new SortedDictionary<string, (string Key, string Allowed)>(StringComparer.Ordinal);
        foreach (var set in Sets(options.AnalyzerConfigOptionsProvider, compilation))
        {
            foreach (var key in set.Keys)
            {
                if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && Problem(key, set) is { } problem)
                {
                    wrong[problem.Shown] = (key, problem.Allowed);
                }
            }
        }

        foreach (var entry in wrong)
        {
            report(Diagnostic.Create(Descriptor, LocationOf(entry.Value.Key, options.AdditionalFiles), entry.Key, entry.Value.Allowed));
        }
    }

    /// <summary>The global options and those of every tree; trees below one configuration file mostly share theirs.</summary>
    private static IEnumerable<AnalyzerConfigOptions> Sets(AnalyzerConfigOptionsProvider provider, Compilation compilation)
    {
        var seen = new HashSet<AnalyzerConfigOptions> { provider.GlobalOptions };
        yield return provider.GlobalOptions;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var set = provider.GetOptions(tree);
            if (seen.Add(set))
            {
                yield return set;
            }
        }
    }

    private static (string Shown, string Allowed)? Problem(string key, AnalyzerConfigOptions set)
    {
        foreach (var known in Known)
        {
            if (known.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                // An empty value takes a setting of an outer file back.
                return !set.TryGetValue(key, out var value) || value.Trim() is not { Length: > 0 } text || known.Takes(text) ? null : ($"{known.Key} = {text}", known.Allowed);
            }
        }

        return (key, string.Join(", ", Known.Select(known => known.Key)));
    }

    /// <summary>Words to be compared with names: letters and digits; 、 and ； are no separators here.</summary>
    private static bool IsWords(string value) =>
        Entries(value).All(entry => entry.Any(char.IsLetter) && entry.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ' or '.' or '・' or 'ー'));

    private static bool IsTypeName(string entry) =>
        (char.IsLetter(entry[0]) || entry[0] == '_') && entry.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '+' or '`');

    private static bool IsDestination(string entry) =>
        entry.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '+' or '`' or '-' or ':' or '*' or '/') && entry.Any(char.IsLetterOrDigit);

    private static IEnumerable<string> Entries(string value) => value.Split(',').Select(entry => entry.Trim()).Where(entry => entry.Length > 0);

    private static Location LocationOf(string key, ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            var name = Path.GetFileName(file.Path);
            var isConfiguration = name.EndsWith(".editorconfig", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".globalconfig", StringComparison.OrdinalIgnoreCase);
            if (!isConfiguration || file.GetText() is not { } text)
            {
                continue;
            }

            foreach (var line in text.Lines)
            {
                var written = line.ToString();
                var start = written.Length - written.TrimStart().Length;
                if (string.Compare(written, start, key, 0, key.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && written.Substring(start + key.Length).TrimStart().StartsWith("=", StringComparison.Ordinal))
                {
                    var span = TextSpan.FromBounds(line.Start + start, line.Start + written.TrimEnd().Length);
                    return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
                }
            }
        }

        return Location.None;
    }
}
