using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number reaches a trace span, a metric tag or a crash report.</summary>
internal sealed class TelemetryLeak : LeakRule
{
    public const string Id = "MYN1003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number sent to telemetry", "個人番号をテレメトリーに送っています"),
        messageFormat: new Bilingual("'{0}' is sent to telemetry by '{1}'{2}", "'{0}' が '{1}' でテレメトリーに送られます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Tags, baggage and crash reports are kept by a monitoring service, often of another company, and read by everyone on duty. Records of use must not contain specific personal information (guideline, annex C-c).",
            "タグ、バゲージ、クラッシュレポートは監視サービス（多くは他社）に保存され、運用担当者全員が読めます。利用状況の記録に特定個人情報を含めてはなりません（ガイドライン別添 C-c）。"),
        helpLinkUri: Page("MYN1003_TelemetryLeak"),
        customTags: new[] { "CWE-532" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Telemetry;
}
