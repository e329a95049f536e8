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
    /// <summary>One of these must be referenced too; for storage and test data, only while their property says nothing else.</summary>
    public Anchor[] AnyOf { get; init; } = [];

    /// <summary>The public type it declares; where a reference has it already, the template is not emitted again.</summary>
    public string? Marker { get; init; }

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp7_3;

    /// <summary>Part of post-initialisation on newer frameworks, where the library is always there.</summary>
    public bool OnlyLegacy { get; init; }
}

/// <summary>What to emit, as bits of the list: a model that compares by value.</summary>
internal readonly record struct Chosen(ulong Bits, bool CSharp12, bool TypeWithoutSpans);

/// <summary>The list of integrations. To add one: a template, a row here, a line in the safe sample.</summary>
internal static class Integrations
{
    private static readonly Anchor Net5 = new("System.Runtime", Major: 5);
    private static readonly Anchor DependencyInjection = new("Microsoft.Extensions.DependencyInjection.Abstractions");
    private static readonly Anchor Options = new("Microsoft.Extensions.Options");
    private static readonly Anchor Mvc = new("Microsoft.AspNetCore.Mvc.Core", Major: 3);
    private static readonly Anchor Dapper = new("Dapper", "Dapper.SqlMapper");
    private static readonly Anchor ServiceStack = new("ServiceStack.Text", "ServiceStack.Text.JsConfig`1");
    private static readonly Anchor Mapster = new("Mapster", "Mapster.TypeAdapterConfig");
    private static readonly Anchor LiteDB = new("LiteDB", "LiteDB.BsonMapper");
    private static readonly Anchor CsvHelper = new("CsvHelper", "CsvHelper.Configuration.MemberMapData", Major: 27);
    private static readonly Anchor AutoMapper = new("AutoMapper", "AutoMapper.IMapperConfigurationExpression");
    private static readonly Anchor[] Annotations =
        [new("System.ComponentModel.DataAnnotations", "System.ComponentModel.DataAnnotations.ValidationAttribute"), new("System.ComponentModel.Annotations")];

    private static readonly Anchor[] TestFrameworks =
        [new("xunit.core"), new("xunit.v3.core"), new("nunit.framework"), new("Microsoft.VisualStudio.TestPlatform.TestFramework"), new("MSTest.TestFramework"), new("TUnit.Core")];

    private static readonly Integration[] All =
    [
        new("SystemTextJson.cs", Part.OfType, new Anchor("System.Text.Json")) { OnlyLegacy = true },
        new("TypeConverter.cs", Part.OfType) { OnlyLegacy = true },
        new("Xml.cs", Part.OfType) { AnyOf = [new("System.Xml"), new("netstandard"), new("System.Xml.ReaderWriter")] },
        new("DataAnnotations.cs", Part.OfType) { OnlyLegacy = true, AnyOf = Annotations },
        new("NewtonsoftJson.cs", Part.OfType, new Anchor("Newtonsoft.Json")),
        new("MessagePack.cs", Part.OfType, new Anchor("MessagePack", "MessagePack.MessagePackWriter"), new Anchor("MessagePack.Annotations")),
        new("MongoDB.cs", Part.OfType, new Anchor("MongoDB.Bson", "MongoDB.Bson.Serialization.BsonDeserializationArgs")),
        new("YamlDotNet.cs", Part.OfType, new Anchor("YamlDotNet", "YamlDotNet.Serialization.IYamlConvertible")),
        new("ProtobufNet.cs", Part.OfType, new Anchor("protobuf-net.Core", "ProtoBuf.Serializers.ISerializer`1")),
        new("Dapper.cs", Part.Companion, Dapper) { Marker = "MyNumberSafety.MyNumberDapper" },
        new("DapperStart.cs", Part.Companion, Dapper, Net5) { Marker = "MyNumberSafety.MyNumberDapper", Language = LanguageVersion.CSharp9 },
        new("ServiceStackStart.cs", Part.Companion, ServiceStack, Net5) { Language = LanguageVersion.CSharp9 },
        new("MapsterStart.cs", Part.Companion, Mapster, Net5) { Language = LanguageVersion.CSharp9 },
        new("LiteDBStart.cs", Part.Companion, LiteDB, Net5) { Language = LanguageVersion.CSharp9 },
        new("CsvHelper.cs", Part.Companion, CsvHelper) { Marker = "MyNumberSafety.MyNumberCsvConverter" },
        new("CsvHelperStart.cs", Part.Companion, CsvHelper, Net5) { Language = LanguageVersion.CSharp9 },
        new("AutoMapper.cs", Part.Companion, AutoMapper) { Marker = "MyNumberSafety.MyNumberAutoMapper" },
        new("AspNetCoreLinks.cs", Part.Companion, Mvc, Options, DependencyInjection) { Marker = "MyNumberSafety.MyNumberMvc" },
        new("AspNetCoreMvc.cs", Part.Companion, Mvc, Options, DependencyInjection) { Marker = "MyNumberSafety.MyNumberMvc" },
        new("MyNumberTestData.cs", Part.TestData) { AnyOf = TestFrameworks },
        .. StorageIntegrations.All,
    ];

    public static int Count => All.Length;

    /// <summary>Every anchor once; the place in this list is its bit.</summary>
    public static ImmutableArray<Anchor> Anchors { get; } =
        All.SelectMany(integration => integration.Needs.Concat(integration.AnyOf)).Distinct().ToImmutableArray();

    /// <summary>Every marker type once; the place in this list is its bit.</summary>
    public static ImmutableArray<string> Markers { get; } =
        All.Select(integration => integration.Marker).OfType<string>().Distinct().ToImmutableArray();

    /// <summary>The integrations to emit.</summary>
    public static Chosen Choose(References references, BuildSettings settings)
    {
        ulong chosen = 0;
        for (var i = 0; i < All.Length; i++)
        {
            chosen |= IsChosen(All[i], references, settings) ? 1UL << i : 0;
        }

        return new Chosen(chosen, settings.Language >= LanguageVersion.CSharp12, references.WithoutSpans && !settings.TypeHere);
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
            Part.OfType => settings.TypeHere && Any(integration, references),
            Part.Companion => Any(integration, references),
            Part.Storage => settings.Storage == StorageMode.Always || (settings.Storage == StorageMode.Auto && Any(integration, references)),
            Part.TestData => settings.TestData ?? Any(integration, references),
            _ => throw new ArgumentOutOfRangeException(nameof(integration)),
        };

    private static bool Any(Integration integration, References references) =>
        integration.AnyOf.Length == 0 || integration.AnyOf.Any(anchor => references.Has(anchor));
}
