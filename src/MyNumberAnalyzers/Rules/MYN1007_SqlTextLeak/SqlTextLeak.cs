using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is built into the text of an SQL command.</summary>
internal sealed class SqlTextLeak : LeakRule
{
    public const string Id = "MYN1007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number built into SQL text", "個人番号を SQL 文に埋め込んでいます"),
        messageFormat: new Bilingual("'{0}' is built into SQL text by '{1}'{2}", "'{0}' が '{1}' で SQL 文に埋め込まれます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Command text is kept in the logs, plan caches and traces of the server, and it is open to injection. Pass a parameter with the encrypted value or a keyed token.",
            "SQL 文はサーバーのログ、プランキャッシュ、トレースに残り、インジェクションの危険もあります。暗号化した値か鍵付きトークンをパラメーターで渡してください。"),
        helpLinkUri: Page("MYN1007_SqlTextLeak"),
        customTags: new[] { "CWE-89", "CWE-532" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.SqlText;
}
