using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is written to a file, a stream or a file name that is not known to be encrypted.</summary>
internal sealed class FileLeak : LeakRule
{
    public const string Id = "MYN1005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number written to a file in clear", "個人番号を平文でファイルに書いています"),
        messageFormat: new Bilingual("'{0}' is written to a file in clear by '{1}'{2}", "'{0}' が '{1}' で平文のままファイルに書かれます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A file is copied, backed up and carried away without the program knowing. Files of specific personal information may be made only where the law asks for them; encrypt what is written.",
            "ファイルはプログラムの知らないところで複製、バックアップ、持ち出しされます。特定個人情報ファイルは法の求める範囲でしか作成できません。書く内容を暗号化してください。"),
        helpLinkUri: Page("MYN1005_FileLeak"),
        customTags: new[] { "CWE-313" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.File;
}
