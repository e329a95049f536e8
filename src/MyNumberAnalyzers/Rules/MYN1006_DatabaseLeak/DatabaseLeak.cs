using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is stored in a database without encryption.</summary>
internal sealed class DatabaseLeak : LeakRule
{
    public const string Id = "MYN1006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number stored in clear", "個人番号を平文でデータベースに保存しています"),
        messageFormat: new Bilingual("'{0}' is stored in clear by '{1}'{2}", "'{0}' が '{1}' で平文のまま保存されます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A leak of a highly encrypted number whose key is kept apart need not be reported (PPC Q17-14); a leak of a clear one must be. Encrypt the value before it is stored.",
            "高度な暗号化がされ鍵が分離保管されていれば、漏えい時の報告は不要です（個人情報保護委員会 Q17-14）。平文では報告が必要になります。保存前に暗号化してください。"),
        helpLinkUri: Page("MYN1006_DatabaseLeak"),
        customTags: new[] { "CWE-312", "PPC-Q17-14" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Database;
}
