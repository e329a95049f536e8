using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is sent to another system, process or model.</summary>
internal sealed class TransmissionLeak : LeakRule
{
    public const string Id = "MYN1010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number sent to another system", "個人番号を外部に送信しています"),
        messageFormat: new Bilingual("'{0}' is sent out by '{1}'{2}", "'{0}' が '{1}' で外部に送信されます{2}"),
        category: "MyNumberLeak",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A number may be provided only in the cases of article 19. Where this call is the lawful purpose, name its destination in mynumber.allowed_destinations; else leave the number out.",
            "個人番号は番号法第19条の場合以外に提供できません。この送信が適法な目的であれば、宛先を mynumber.allowed_destinations に登録してください。それ以外では番号を含めないでください。"),
        helpLinkUri: Page("MYN1010_TransmissionLeak"),
        customTags: new[] { "CWE-319", "MyNumberAct-art-19" });

    public override DiagnosticDescriptor Descriptor => Rule;

    public override SinkKind Kind => SinkKind.Transmit;
}
