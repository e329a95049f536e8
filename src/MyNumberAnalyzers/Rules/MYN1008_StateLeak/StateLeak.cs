using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is kept in a cache, a session, a cookie, a claim, or serves as a key.</summary>
internal sealed class StateLeak : LeakRule
{
    public const string Id = "MYN1008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number kept in a cache, session, cookie or claim", "個人番号をキャッシュ・セッション・Cookie・クレームに保持しています"),
        messageFormat: new Bilingual("'{0}' is kept in web or cache state by '{1}'{2}", "'{0}' が '{1}' で状態として保持されます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "State is held longer than the request, in a browser or in a shared store, and keys appear in metrics and logs. Keep another identifier there.",
            "状態はリクエストより長く、ブラウザーや共有ストアに残ります。キーは統計やログにも現れます。別の識別子を保持してください。"),
        helpLinkUri: Page("MYN1008_StateLeak"),
        customTags: new[] { "CWE-315", "CWE-524" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.State;
}
