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
        messageFormat: new Bilingual("My Number {0}: '{1}'", "個人番号の{0}: '{1}'"),
        category: "MyNumberConfiguration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: new Bilingual(
            "The guideline asks for means to check how specific personal information files are handled (annex C). This lists what the code declares, reveals, seals, opens, keeps and hands on.",
            "ガイドラインは、特定個人情報ファイルの取扱状況を確認する手段の整備を求めています（別添 C）。コードが宣言、取り出し、封緘、開封、保持、受け渡しをする箇所を一覧にします。"),
        helpLinkUri: Page("MYN8001_Inventory"));

    private static readonly Step Declared = new("declared", new("declared", "宣言"));
    private static readonly Step Typed = new("typed", new("declared, safe type", "宣言（安全な型）"));
    private static readonly Step Stored = new("stored", new("stored sealed", "保管（封緘済み）"));
    private static readonly Step Read = new("taken", new("taken in", "取得"));
    private static readonly Step Revealed = new("revealed", new("revealed", "取り出し"));
    private static readonly Step SealedAway = new("sealed", new("sealed", "封緘"));
    private static readonly Step Opened = new("opened", new("opened", "開封"));
    private static readonly Step Indexed = new("indexed", new("indexed", "検索用インデックス"));
    private static readonly Step Kept = new("kept", new("kept", "保持"));
    private static readonly Step HandedOn = new("handed", new("handed on", "受け渡し"));

    /// <summary>What is done with the number: a key for the register, and words for people.</summary>
    private sealed record Step(string Key, Bilingual Words);

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
                Report(file, declaration.Location, Declared, SourceLexicon.Display(declaration.Symbol));
            }
        }

        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case InvocationExpressionSyntax call when StepOf(call, file) is { } step:
                    Report(file, call.GetLocation(), step, call.Expression.ToString());
                    break;
                case PropertyDeclarationSyntax property when TypedStep(property.Type, file) is { } held:
                    Report(file, property.Identifier.GetLocation(), held, property.Identifier.ValueText);
                    break;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax } field } variable when TypedStep(field.Type, file) is { } held:
                    Report(file, variable.Identifier.GetLocation(), held, variable.Identifier.ValueText);
                    break;
                case ParameterSyntax { Type: { } type, Identifier.ValueText.Length: > 0 } parameter when TypedStep(type, file) is { } held:
                    Report(file, parameter.Identifier.GetLocation(), held, parameter.Identifier.ValueText);
                    break;
            }
        }

        foreach (var store in file.Flow.Stores.Where(store => store.Value.SyntaxTree == file.Tree))
        {
            Report(file, store.Value.GetLocation(), Kept, SourceLexicon.Display(store.Member));
        }

        foreach (var handover in file.Flow.Handovers.Where(handover => handover.Value.SyntaxTree == file.Tree))
        {
            Report(file, handover.Value.GetLocation(), HandedOn, SourceLexicon.Display(handover.Member));
        }
    }

    private static Step? TypedStep(TypeSyntax syntax, FileScope file)
    {
        var type = file.Model.GetTypeInfo(syntax, file.Cancellation).Type;
        return KnownTypes.IsMyNumber(type) ? Typed : KnownTypes.IsSealed(type) ? Stored : null;
    }

    private static void Report(FileScope file, Location location, Step step, string what)
    {
        var member = file.Model.GetEnclosingSymbol(location.SourceSpan.Start, file.Cancellation);
        while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            member = member.ContainingSymbol;
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add("Kind", step.Key)
            .Add("What", what)
            .Add("Member", member?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "")
            .Add("Purpose", file.Root.FindNode(location.SourceSpan) is InvocationExpressionSyntax call ? PurposeOf(call) : "");
        file.Report(Rule, location, null, properties, step.Words, what);
    }

    /// <summary>The text of <c>MyNumberPurpose.Tax</c>, <c>MyNumberPurpose.Other("…")</c> or <c>new MyNumberContext("…", …)</c> among the arguments.</summary>
    private static string PurposeOf(InvocationExpressionSyntax call) => call.ArgumentList.Arguments
        .Select(argument => argument.Expression switch
        {
            MemberAccessExpressionSyntax named when Speaks(named.Expression, "MyNumberPurpose") => named.Name.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax other } free when Speaks(other.Expression, "MyNumberPurpose") => FirstText(free.ArgumentList),
            ObjectCreationExpressionSyntax { ArgumentList: { } arguments } context when Speaks(context.Type, "MyNumberContext") => FirstText(arguments),
            _ => "",
        })
        .FirstOrDefault(text => text.Length > 0) ?? "";

    private static bool Speaks(SyntaxNode type, string name) => type.ToString().EndsWith(name, System.StringComparison.Ordinal);

    private static string FirstText(ArgumentListSyntax arguments) =>
        arguments.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.Value: string text } ? text : "";

    private static Step? StepOf(InvocationExpressionSyntax call, FileScope file)
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
