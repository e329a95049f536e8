using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace MyNumberAnalyzers.Generation;

/// <summary>What a template is to the type, and so where it is emitted.</summary>
internal enum Part
{
    /// <summary>A part of the struct itself: only where the struct is emitted.</summary>
    OfType,

    /// <summary>Stands beside the type: wherever its libraries are, unless a reference already brings it.</summary>
    Companion,

    /// <summary>A companion that follows <c>MyNumberStorage</c>.</summary>
    Storage,

    /// <summary>A companion that follows <c>MyNumberTestData</c>.</summary>
    TestData,
}

/// <summary>One template and what must be referenced before it compiles.</summary>
internal sealed record Integration(string Template, Part Part, params Anchor[] Needs)
{
    /// <summary>For storage: with <c>auto</c>, one of these must be referenced too.</summary>
    public Anchor[] AutoWhen { get; init; } = [];

    /// <summary>The public type it declares; where a reference has it already, the template is not emitted again.</summary>
    public string? Marker { get; init; }

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp7_3;

    /// <summary>Part of post-initialisation on newer frameworks, where the library is always there.</summary>
    public bool OnlyLegacy { get; init; }
}

/// <summary>The list of integrations. To add one: a template, a row here, a line in the safe sample.</summary>
internal static class Integrations
{
    private static readonly Integration[] All =
    [
        new("SystemTextJson.cs", Part.OfType, new Anchor("System.Text.Json")) { OnlyLegacy = true },
        new("TypeConverter.cs", Part.OfType) { OnlyLegacy = true },
        new("Xml.cs", Part.OfType) { OnlyLegacy = true },
        .. StorageIntegrations.All,
    ];

    /// <summary>Every anchor once; the place in this list is its bit.</summary>
    public static ImmutableArray<Anchor> Anchors { get; } =
        All.SelectMany(integration => integration.Needs.Concat(integration.AutoWhen)).Distinct().ToImmutableArray();

    /// <summary>Every marker type once; the place in this list is its bit.</summary>
    public static ImmutableArray<string> Markers { get; } =
        All.Select(integration => integration.Marker).OfType<string>().Distinct().ToImmutableArray();

    /// <summary>The integrations to emit, as bits of the list: a model that compares by value.</summary>
    public static ulong Chosen(References references, BuildSettings settings)
    {
        ulong chosen = 0;
        for (var i = 0; i < All.Length; i++)
        {
            chosen |= IsChosen(All[i], references, settings) ? 1UL << i : 0;
        }

        return chosen;
    }

    public static IEnumerable<Integration> Of(ulong chosen) => All.Where((_, i) => (chosen & (1UL << i)) != 0);

    private static bool IsChosen(Integration integration, References references, BuildSettings settings) =>
        !settings.NoType
        && (settings.Legacy || !integration.OnlyLegacy)
        && settings.Language >= integration.Language
        && integration.Needs.All(anchor => references.Has(anchor))
        && (integration.Marker is null || !references.Brings(integration.Marker))
        && integration.Part switch
        {
            Part.OfType => settings.TypeHere,
            Part.Companion => true,
            Part.Storage => settings.Storage switch
            {
                StorageMode.Always => true,
                StorageMode.None => false,
                _ => integration.AutoWhen.Length == 0 || integration.AutoWhen.Any(anchor => references.Has(anchor)),
            },
            Part.TestData => settings.TestData ?? integration.AutoWhen.Any(anchor => references.Has(anchor)),
            _ => throw new ArgumentOutOfRangeException(nameof(integration)),
        };
}
