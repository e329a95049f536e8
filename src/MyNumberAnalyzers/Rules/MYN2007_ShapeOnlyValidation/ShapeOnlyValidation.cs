using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is validated by its length or its digits alone, never by the check digit.</summary>
internal sealed class ShapeOnlyValidation : FileRule
{
    public const string Id = "MYN2007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number validated by shape only", "個人番号を桁数や形式だけで検証しています"),
        messageFormat: new Bilingual("'{0}' is validated by its shape only; a mistyped My Number passes without a check of its last digit", "'{0}' は形式だけで検証されています。検査用数字を確かめないと、入力誤りの個人番号が通ります"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Twelve digits are a My Number only when the last one fits the eleven before it. A length or a pattern lets nine of ten wrong inputs pass, and \\d also matches other scripts' digits. Use MyNumber.TryParse or [ValidMyNumber].",
            "12 桁の数字は、最後の桁が前の 11 桁に合って初めて個人番号です。桁数や正規表現だけでは誤入力の大半が通り、\\d は他の文字体系の数字にも一致します。MyNumber.TryParse か [ValidMyNumber] を使ってください。"),
        helpLinkUri: Page("MYN2007_ShapeOnlyValidation"),
        customTags: new[] { "CWE-20" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        foreach (var declaration in file.Declarations.Sources)
        {
            if (ShapeChecks.OnlyShapeOf(declaration, file) is { } attribute)
            {
                file.Report(Rule, attribute.GetLocation(), declaration.Name);
            }
        }

        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            var found = node switch
            {
                BinaryExpressionSyntax comparison => ShapeChecks.LengthCompared(comparison, file),
                IsPatternExpressionSyntax pattern => ShapeChecks.LengthMatched(pattern, file),
                InvocationExpressionSyntax call => ShapeChecks.PatternMatched(call, file) ?? ShapeChecks.RuleBuilt(call, file),
                _ => null,
            };
            if (found is not null && !CheckDigitNearby.Of(node, found.Value.Name, file))
            {
                file.Report(Rule, node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && found.Value.At is null ? access.Name.GetLocation() : (found.Value.At ?? node).GetLocation(), found.Value.Name);
            }
        }
    }
}
