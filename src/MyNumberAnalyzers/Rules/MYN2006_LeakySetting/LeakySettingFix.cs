using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Lets a setting that shows data hold in development only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeakySettingFix)), Shared]
public sealed class LeakySettingFix : RuleFix
{
    public const string MYN2006_DevelopmentOnly = nameof(MYN2006_DevelopmentOnly);
    public const string MYN2006_Remove = nameof(MYN2006_Remove);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN2006");


    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Switch on in development only", "開発環境でのみ有効にする"), MYN2006_DevelopmentOnly, GuardedSetting.DevelopmentOnly(site))
            .Concat(Offer.InDocument(site, new Bilingual("Remove the setting", "設定を取り除く"), MYN2006_Remove, GuardedSetting.Removed(site)));
}
