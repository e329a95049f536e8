using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>The mask of a number stands where a value is expected.</summary>
internal sealed class MaskUsedAsValue : FileRule
{
    public const string Id = "MYN3002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("Mask of a My Number used as a value", "個人番号のマスクを値として使っています"),
        messageFormat: new Bilingual("'{0}' is the mask '************' here ({1}): all people get the same text", "'{0}' はここでは '************' になります（{1}）。全員が同じ文字列になります"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The text of a MyNumber is a constant. As a key, a parameter, a stored value or in a comparison it makes all people one: data of one person is read, overwritten or shown for another. Use a MyNumberIndex to look up, or RevealToString where the digits are really meant.",
            "MyNumber の文字列表現は定数です。キー、パラメーター、保存する値、比較に使うと全員が同一人物として扱われ、別人のデータが読まれたり上書きされたりします。検索には MyNumberIndex を、本当に数字が必要な場所では RevealToString を使ってください。"),
        helpLinkUri: Page("MYN3002_MaskUsedAsValue"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        var told = new List<TextSpan>();
        foreach (var (at, place) in MaskTexts.In(file))
        {
            if (!told.Any(span => span.OverlapsWith(at.Span)))
            {
                told.Add(at.Span);
                file.Report(Rule, at.GetLocation(), at.ToString(), place);
            }
        }

        foreach (var use in file.Flow.MaskUses)
        {
            if (use.Value.SyntaxTree == file.Tree && Needs(use.Kind) && !told.Any(span => span.OverlapsWith(use.Value.Span)))
            {
                told.Add(use.Value.Span);
                file.Report(Rule, use.Value.GetLocation(), use.Value.ToString(), use.Place);
            }
        }
    }

    /// <summary>Where the text must tell people apart. A log, a page or a message may well show the mask: that is what it is for.</summary>
    public static bool Needs(SinkKind? kind) =>
        kind is null or SinkKind.Database or SinkKind.SqlText or SinkKind.State or SinkKind.Url or SinkKind.Hash;
}
