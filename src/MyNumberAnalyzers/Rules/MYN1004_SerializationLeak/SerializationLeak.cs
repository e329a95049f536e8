using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is written as JSON, XML, CSV, a spreadsheet or a binary format, by itself or with the object that carries it.</summary>
internal sealed class SerializationLeak : LeakRule
{
    public const string Id = "MYN1004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number serialized in clear", "個人番号を平文でシリアル化しています"),
        messageFormat: new Bilingual("'{0}' is serialized in clear by '{1}'{2}", "'{0}' が '{1}' で平文のままシリアル化されます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Serialized text outlives the object: it is stored, sent and logged. Leave the member out, write it encrypted, or use the MyNumber type, which writes its mask.",
            "シリアル化した結果はオブジェクトより長く残り、保存、送信、ログ出力されます。メンバーを除外するか、暗号化して書くか、マスクを書き出す MyNumber 型を使ってください。"),
        helpLinkUri: Page("MYN1004_SerializationLeak"),
        customTags: new[] { "CWE-312" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Serialize;
}
