using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Rules;

/// <summary>Each place that handles a number, for the register of handling: off unless the register is asked for.</summary>
internal sealed class Inventory : FileRule
{
    public const string Id = "MYN8001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("Place that handles a My Number", "個人番号を取り扱う箇所"),
        messageFormat: new Bilingual("{0}: '{1}'", "{0}: '{1}'"),
        category: "MyNumberConfiguration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: new Bilingual(
            "The guideline asks for means to check how specific personal information files are handled (annex C). This lists what the code declares, reveals, seals, opens, keeps and hands on.",
            "ガイドラインは、特定個人情報ファイルの取扱状況を確認する手段の整備を求めています（別添 C）。コードが宣言、取り出し、封緘、開封、保持、受け渡しをする箇所を一覧にします。"),
        helpLinkUri: Page("MYN8001_Inventory"));

    private static readonly Bilingual Declared = new("declared", "宣言");
    private static readonly Bilingual Typed = new("declared, safe type", "宣言（安全な型）");
    private static readonly Bilingual Read = new("taken in", "取得");
    private static readonly Bilingual Revealed = new("revealed", "取り出し");
    private static readonly Bilingual SealedAway = new("sealed", "封緘");
    private static readonly Bilingual Opened = new("opened", "開封");
    private static readonly Bilingual Indexed = new("indexed", "検索用インデックス");
    private static readonly Bilingual Kept = new("kept", "保持");
    private static readonly Bilingual HandedOn = new("handed on", "受け渡し");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        if (!IsAskedFor(file))
        {
            return;
        }

        foreach (var declaration in file.Declarations.Sources)
        {
            if (declaration.Symbol is not ILocalSymbol)
            {
                file.Report(Rule, declaration.Location, Declared, SourceLexicon.Display(declaration.Symbol));
            }
        }

        foreach (var node in file.Root.DescendantNodes())
        {
            file.Cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case InvocationExpressionSyntax call when StepOf(call, file) is { } step:
                    file.Report(Rule, call.GetLocation(), step, call.Expression.ToString());
                    break;
                case PropertyDeclarationSyntax property when IsTyped(file.Model.GetTypeInfo(property.Type, file.Cancellation).Type):
                    file.Report(Rule, property.Identifier.GetLocation(), Typed, property.Identifier.ValueText);
                    break;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax } field } variable when IsTyped(file.Model.GetTypeInfo(field.Type, file.Cancellation).Type):
                    file.Report(Rule, variable.Identifier.GetLocation(), Typed, variable.Identifier.ValueText);
                    break;
                case ParameterSyntax { Type: { } type, Identifier.ValueText.Length: > 0 } parameter when IsTyped(file.Model.GetTypeInfo(type, file.Cancellation).Type):
                    file.Report(Rule, parameter.Identifier.GetLocation(), Typed, parameter.Identifier.ValueText);
                    break;
            }
        }

        foreach (var store in file.Flow.Stores.Where(store => store.Value.SyntaxTree == file.Tree))
        {
            file.Report(Rule, store.Value.GetLocation(), Kept, SourceLexicon.Display(store.Member));
        }

        foreach (var handover in file.Flow.Handovers.Where(handover => handover.Value.SyntaxTree == file.Tree))
        {
            file.Report(Rule, handover.Value.GetLocation(), HandedOn, SourceLexicon.Display(handover.Member));
        }
    }

    private static bool IsTyped(ITypeSymbol? type) => KnownTypes.IsMyNumber(type) || KnownTypes.IsSealed(type);

    private static Bilingual? StepOf(InvocationExpressionSyntax call, FileScope file)
    {
        if (EntityModelReader.NameOf(call) is not ("Parse" or "TryParse" or "TryParseExact" or "Seal" or "Open" or "TryOpen" or "Index" or "Indexes" or "RevealToString" or "TryRevealTo" or "Reveal")
            || file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method
            || !KnownTypes.InNamespace(method, "MyNumberSafety"))
        {
            return null;
        }

        return method.Name switch
        {
            "Seal" => SealedAway,
            "Open" or "TryOpen" => Opened,
            "Index" or "Indexes" => Indexed,
            _ when method.Name.Contains("Reveal") => Revealed,
            _ => Read,
        };
    }

    /// <summary>The compiler filters a rule that is off anyway; this spares the walk.</summary>
    private static bool IsAskedFor(FileScope file)
    {
        var options = file.World.Compilation.Options;
        if (options.SpecificDiagnosticOptions.TryGetValue(Id, out var specific))
        {
            return specific != ReportDiagnostic.Suppress;
        }

        return options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(file.Tree, Id, file.Cancellation, out var set) || provider.TryGetGlobalDiagnosticValue(Id, file.Cancellation, out set))
            && set is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);
    }
}
