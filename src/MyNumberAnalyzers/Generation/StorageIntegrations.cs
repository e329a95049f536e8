using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace MyNumberAnalyzers.Generation;

/// <summary>The templates of the sealed storage. Each group stands on the ones before it and is emitted as a whole.</summary>
internal static class StorageIntegrations
{
    private static readonly Anchor Net8 = new("System.Runtime", Major: 8);
    private static readonly Anchor DependencyInjection = new("Microsoft.Extensions.DependencyInjection.Abstractions");
    private static readonly Anchor Hosting = new("Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Hosting.IHostedLifecycleService");
    private static readonly Anchor Configuration = new("Microsoft.Extensions.Configuration.Abstractions");
    private static readonly Anchor DataProtection = new("Microsoft.AspNetCore.DataProtection");
    private static readonly Anchor EntityFramework = new("Microsoft.EntityFrameworkCore", Major: 8);
    private static readonly Anchor Relational = new("Microsoft.EntityFrameworkCore.Relational", Major: 8);

    public static Integration[] All { get; } =
    [
        // Internal and without a marker: groups that are spread over several projects need it in each.
        new("Storage/MyNumberSpans.cs", Part.Storage, Net8) { AnyOf = [DependencyInjection, EntityFramework], Language = LanguageVersion.CSharp12 },
        .. Group(
            "SealedMyNumber",
            [],
            "SealedMyNumber", "MyNumberIndex", "RefusingTypeConverter", "MyNumberContext", "IMyNumberVault", "MyNumberVault", "MyNumberVaultOptions",
            "MyNumberKeys", "MyNumberKeyFiles", "KeyRing", "KeyCheck", "KeyText", "StorageText", "StorageEvents"),
        .. Group("MyNumberKeyConfiguration", [Configuration], "MyNumberKeyConfiguration"),
        .. Group("MyNumberVaultServices", [DependencyInjection], "MyNumberVaultServices"),
        .. Group("MyNumberVaultServices", [DependencyInjection, Hosting], "MyNumberVaultHosting"),
        .. Group("MyNumberDataProtector", [DataProtection], "MyNumberDataProtector"),
        .. Group(
            "MyNumberColumns",
            [EntityFramework],
            "MyNumberModel", "MyNumberModelRules", "ModelText", "MyNumberColumn", "MyNumberQueryGuard", "MyNumberSaveGuard"),
        .. Group("MyNumberRotation", [EntityFramework, Relational], "MyNumberRows", "MyNumberRotation", "MyNumberRetention"),
    ];

    private static IEnumerable<Integration> Group(string marker, Anchor[] needs, params string[] templates) =>
        templates.Select(template => new Integration($"Storage/{template}.cs", Part.Storage, [Net8, .. needs])
        {
            AnyOf = [DependencyInjection, EntityFramework],
            Marker = "MyNumberSafety." + marker,
            Language = LanguageVersion.CSharp12,
        });
}
