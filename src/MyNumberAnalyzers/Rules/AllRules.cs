using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>The list of all rules, by hand; a house test compares it with the folders.</summary>
internal static class AllRules
{
    public static readonly ImmutableArray<LeakRule> Leaks = ImmutableArray.Create<LeakRule>(
        new LogLeak());

    /// <summary>In the order they run: the more specific rule claims a declaration first.</summary>
    public static readonly ImmutableArray<FileRule> Files = ImmutableArray<FileRule>.Empty;

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        Leaks.Cast<Rule>().Concat(Files).SelectMany(rule => rule.Descriptors).ToImmutableArray();

    public static LeakRule? For(SinkKind kind) => Leaks.FirstOrDefault(rule => rule.Kind == kind);
}
