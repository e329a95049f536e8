using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Passes the number as a parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SqlTextLeakFix)), Shared]
public sealed class SqlTextLeakFix : RuleFix
{
    public const string MYN1007_Parameter = nameof(MYN1007_Parameter);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN1007");


    private protected override IEnumerable<Offer> Offers(FixSite site) =>
        Offer.InDocument(site, new Bilingual("Pass it as a parameter", "パラメーターとして渡す"), MYN1007_Parameter, SqlParameter.For(site));
}
