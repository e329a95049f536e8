using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is hashed without a key or merely encoded, and passes for protected.</summary>
internal sealed class WeakProtection : LeakRule
{
    public const string Id = "MYN1012";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number hashed or encoded instead of protected", "個人番号をハッシュや符号化だけで済ませています"),
        messageFormat: new Bilingual("'{0}' is not protected by '{1}'{2}", "'{0}' は '{1}' では保護されません{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "There are only 10^11 numbers: every unkeyed hash can be looked up, and an encoding is undone by anyone. A hash that stands in for the number can itself be one (PPC Q9-4). Encrypt, or use a keyed MAC for look-up.",
            "個人番号は 10 の 11 乗通りしかなく、鍵のないハッシュは総当たりで、符号化は誰にでも元に戻せます。番号の代わりに使うハッシュはそれ自体が個人番号に当たり得ます（個人情報保護委員会 Q9-4）。暗号化するか、照合には鍵付き MAC を使ってください。"),
        helpLinkUri: Page("MYN1012_WeakProtection"),
        customTags: new[] { "CWE-328", "PPC-Q9-4" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Hash;
}
