using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// The last offer of every rule that goes by names: says in the code that this is no number, and why.
/// One place at a time: each needs its own reason.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotMyNumberFix)), Shared]
public sealed class NotMyNumberFix : RuleFix
{
    public const string MYN_NotMyNumber = nameof(MYN_NotMyNumber);

    private static readonly Bilingual Title = new("Say that this is not a My Number: [NotMyNumber]", "個人番号ではないと示す: [NotMyNumber]");
    private static readonly Bilingual Reason = new("Say what this holds instead", "個人番号ではなく何を保持するかを書く");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        "MYN1001", "MYN1002", "MYN1003", "MYN1004", "MYN1005", "MYN1006", "MYN1007", "MYN1008", "MYN1009", "MYN1010", "MYN1011", "MYN1012",
        "MYN2001", "MYN2002", "MYN2003", "MYN2004", "MYN2005", "MYN2007", "MYN4001");

    private protected override FixAllProvider? All => null;

    private protected override CodeActionPriority Priority => CodeActionPriority.Lowest;

    private protected override IEnumerable<Offer> Offers(FixSite site)
    {
        if (Named(site) is { } symbol && site.Compilation.GetTypeByMetadataName(Names.Namespace + ".NotMyNumberAttribute") is not null)
        {
            var text = $"NotMyNumber(Reason = \"{Reason.ToString(CultureInfo.CurrentUICulture)}\")";
            yield return new Offer(Title, MYN_NotMyNumber, cancellation =>
                MemberAttribute.Add(site.Document.Project.Solution, [symbol], Names.Namespace, text, cancellation));
        }
    }

    /// <summary>The declaration whose name is the evidence; null when the evidence is more than a name.</summary>
    private static ISymbol? Named(FixSite site)
    {
        var declared = site.Diagnostic.Id.StartsWith("MYN2", System.StringComparison.Ordinal) ? TypeChangeOffer.Declared(site) : null;
        return new[] { declared }
            .Concat(site.SourcesInFile().Select(site.SymbolOf))
            .Append(site.Expression is { } expression ? site.SymbolOf(NumberSpots.Inner(expression)) : null)
            .Append(LeakedMember.Of(site)?.Members[0])
            .OfType<ISymbol>()
            .Where(symbol => symbol is IPropertySymbol or IFieldSymbol or IParameterSymbol && !symbol.DeclaringSyntaxReferences.IsEmpty)
            .FirstOrDefault(symbol => site.Lexicon.OfSymbol(symbol, site.Cancellation).Tier is Tier.Strong or Tier.Weak);
    }
}
