using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Rules;

/// <summary>Digits leave the statement that needed them: into a field, a static, or to callers who cannot see what they hold.</summary>
internal sealed class RevealEscapes : FileRule
{
    public const string Id = "MYN3003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("Revealed digits are kept", "取り出した数字が残ります"),
        messageFormat: new Bilingual("'{0}' keeps or hands on the digits of '{1}'; keep the MyNumber, or mark '{0}' with [MyNumberData]", "'{0}' は '{1}' の数字を保持するか、外へ渡します。MyNumber のまま持つか、'{0}' に [MyNumberData] を付けてください"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Reveal gives the digits for one use. In a field they live as long as the object, and who reads that member later sees a plain text. Keep the MyNumber and reveal it at the place of use; where the raw value must be kept or returned, say so with [MyNumberData], so that other projects see it too.",
            "Reveal が返す数字は、その場の 1 回の利用のためのものです。フィールドに置くとオブジェクトと同じだけ残り、後で読む人にはただの文字列に見えます。MyNumber のまま持ち、使う場所で取り出してください。生の値を保持または返す必要があるときは [MyNumberData] を付ければ、他のプロジェクトからも分かります。"),
        helpLinkUri: Page("MYN3003_RevealEscapes"),
        customTags: new[] { "CWE-316" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        var told = new HashSet<SyntaxNode>();
        foreach (var store in file.Flow.Stores)
        {
            Report(file, told, store.Member, store.Value, store.Source);
        }

        foreach (var handover in file.Flow.Handovers)
        {
            if (Types.Keeps(Declarations.TypeOf(handover.Member))
                && handover.Member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                && !IsToldElsewhere(handover.Member))
            {
                Report(file, told, handover.Member, handover.Value, handover.Source);
            }
        }
    }

    /// <summary>A text form is the business of MYN2003, an answer to a request that of MYN1011.</summary>
    private static bool IsToldElsewhere(ISymbol member) =>
        member is IMethodSymbol method && (method.Name is "ToString" or "PrintMembers" || Binding.IsAction(method) || Binding.IsPageHandler(method));

    private static void Report(FileScope file, HashSet<SyntaxNode> told, ISymbol member, SyntaxNode value, Evidence source)
    {
        // A library's member cannot be marked; what it does with the number is the catalogue's knowledge.
        if (value.SyntaxTree == file.Tree && !member.DeclaringSyntaxReferences.IsEmpty && !IsDeclared(file, member, source) && told.Add(value))
        {
            file.Report(Rule, Kept(value, member.Name).GetLocation(), SourceLexicon.Display(member), source.Text);
        }
    }

    /// <summary>The part of a statement that puts the digits in: of <c>_all.Add(digits)</c> the argument, of <c>TryRevealTo(_buffer)</c> the buffer.</summary>
    private static SyntaxNode Kept(SyntaxNode value, string member) => value switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } ? arguments[0].Expression
            : arguments.FirstOrDefault(argument => Mentions(argument, member))?.Expression ?? (Mentions(call.Expression, member) ? arguments.Last().Expression : value),
        _ => value,
    };

    private static bool Mentions(SyntaxNode node, string member) =>
        node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == member);

    /// <summary>
    /// Whether readers of the member can know. Revealed digits need the attribute: a name alone was already said to be the type's job.
    /// A raw number needs any evidence, and only where other assemblies see the member; inside this one the flow follows it.
    /// </summary>
    private static bool IsDeclared(FileScope file, ISymbol member, Evidence source)
    {
        var evidence = file.World.Lexicon.OfSymbol(member, file.Cancellation);
        if (evidence.Tier == Tier.Certain)
        {
            return true;
        }

        return source.Kind != EvidenceKind.Reveal && (evidence.IsSource || !IsVisible(member));
    }

    private static bool IsVisible(ISymbol member)
    {
        if (member is not (IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }))
        {
            return false;
        }

        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
