using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is put into a URL, a query string, a route value or a redirect.</summary>
internal sealed class UrlLeak : LeakRule
{
    public const string Id = "MYN1009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number put into a URL", "個人番号を URL に含めています"),
        messageFormat: new Bilingual("'{0}' is put into a URL by '{1}'{2}", "'{0}' が '{1}' で URL に含められます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "URLs are kept by browsers, proxies, access logs and referrers. Send the number in an encrypted body, or another identifier in the URL.",
            "URL はブラウザー履歴、プロキシ、アクセスログ、Referer に残ります。本文で暗号化して送るか、URL には別の識別子を使ってください。"),
        helpLinkUri: Page("MYN1009_UrlLeak"),
        customTags: new[] { "CWE-598" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Url;
}
