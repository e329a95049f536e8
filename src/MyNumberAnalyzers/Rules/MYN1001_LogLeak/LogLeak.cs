using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number reaches a log, the console, a trace or the event log.</summary>
internal sealed class LogLeak : LeakRule
{
    public const string Id = "MYN1001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number written to a log", "個人番号をログに出力しています"),
        messageFormat: new Bilingual("'{0}' is written to the log by '{1}'{2}", "'{0}' が '{1}' でログに出力されます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A log is kept long and read by many. The guideline's records of use must not contain specific personal information (annex C-c). Pass another identifier or the masked form.",
            "ログは長く残り、多くの人が読みます。利用状況の記録に特定個人情報を含めてはなりません（ガイドライン別添 C-c）。別の識別子かマスクした値を渡してください。"),
        helpLinkUri: Page("MYN1001_LogLeak"),
        customTags: new[] { "CWE-532", "GL-annex-C-c" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Log;
}
