using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is shown: an HTTP response, a page, view data, a window or the clipboard.</summary>
internal sealed class ResponseLeak : LeakRule
{
    public const string Id = "MYN1011";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number shown in a response or on a screen", "個人番号をレスポンスや画面に出しています"),
        messageFormat: new Bilingual("'{0}' is shown by '{1}'{2}", "'{0}' が '{1}' で表示されます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "What is shown is read over shoulders, cached by browsers and copied. Show the masked form; give the digits only where the task needs them.",
            "表示した値はのぞき見され、ブラウザーにキャッシュされ、複写されます。マスクした形を表示し、番号そのものは事務に必要な場面だけで出してください。"),
        helpLinkUri: Page("MYN1011_ResponseLeak"),
        customTags: new[] { "CWE-359" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Response;
}
