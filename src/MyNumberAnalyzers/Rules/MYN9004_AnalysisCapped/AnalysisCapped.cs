using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A body too large for exact analysis: what was simplified is said, never passed over.</summary>
internal sealed class AnalysisCapped : Rule
{
    public const string Id = "MYN9004";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        title: new Bilingual("Analysis was cut short", "解析を途中で打ち切りました"),
        messageFormat: new Bilingual("'{0}' is too large or called in too many ways for exact analysis; flows in it may be missed", "'{0}' は大きすぎるか呼び出され方が多すぎるため、正確に解析できません。一部の漏えいを見逃す可能性があります"),
        category: "MyNumberConfiguration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The work per body and per compilation is bounded, so that a build always ends. Split the member, or mark its parameters and results with [MyNumberData].",
            "ビルドが必ず終わるよう、本体ごと・コンパイルごとの作業量には上限があります。メンバーを分割するか、引数や戻り値に [MyNumberData] を付けてください。"),
        helpLinkUri: Page("MYN9004_AnalysisCapped"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Descriptor);

    /// <summary>Once for each member: its lambdas and local functions are part of it.</summary>
    public static void Report(FileScope file, IEnumerable<SyntaxNode> bodies)
    {
        foreach (var name in bodies.Select(NameOf).Distinct().OrderBy(name => name.SpanStart))
        {
            file.Report(Descriptor, name.GetLocation(), name.ValueText);
        }
    }

    private static SyntaxToken NameOf(SyntaxNode body) => body.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        _ => body.GetFirstToken(),
    };
}
