using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number reaches the text or the data of an exception or of a validation error.</summary>
internal sealed class ExceptionLeak : LeakRule
{
    public const string Id = "MYN1002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number put into an exception", "個人番号を例外に含めています"),
        messageFormat: new Bilingual("'{0}' is put into the exception by '{1}'{2}", "'{0}' が '{1}' で例外に含められます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The text of an exception goes on to logs, error pages and crash reports, far from the code that threw it. Say which member is wrong, not what it holds.",
            "例外のメッセージは、発生箇所から離れたログ、エラー画面、クラッシュレポートにまで届きます。値ではなく、どの項目が不正かを書いてください。"),
        helpLinkUri: Page("MYN1002_ExceptionLeak"),
        customTags: new[] { "CWE-209" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Exception;
}
