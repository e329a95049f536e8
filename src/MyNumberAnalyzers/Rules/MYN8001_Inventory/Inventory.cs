using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Rules;

/// <summary>Each place that handles a number, for the register of handling: off unless the register is asked for.</summary>
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A place where numbers are handled, for the handling register. Off unless the register is asked for.</summary>
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
        title: new Bilingual("My Number handled here", "個人番号を取り扱う箇所です"),
        messageFormat: new Bilingual("'{0}' handles a My Number: {1}", "'{0}' は個人番号を取り扱います: {1}"),
        category: "MyNumberFile",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: new Bilingual(
            "An entry of the handling register: where numbers enter, are revealed, sealed, opened, held or stored.",
            "取扱台帳の一行です。個人番号の受け取り、表示・利用、暗号化、復号、保持、保管の箇所を示します。"),
        helpLinkUri: Page("MYN8001_Inventory"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override ImmutableArray<string> Triggers { get; } = ImmutableArray.Create("Reveal", "Seal", "Vault");

    public override void Check(FileScope file)
    {
        if (!IsWanted(file) || file.Tree.FilePath.Contains("MyNumberGenerator"))
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
        foreach (var node in file.Root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call:
                    OfCall(file, call);
                    break;
                case PropertyDeclarationSyntax property:
                    OfDeclaration(file, file.Model.GetDeclaredSymbol(property, file.Cancellation), property.Identifier);
                    break;
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax or BaseMethodDeclarationSyntax } parameter:
                    OfDeclaration(file, file.Model.GetDeclaredSymbol(parameter, file.Cancellation), parameter.Identifier);
                    break;
                case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field:
                    OfDeclaration(file, file.Model.GetDeclaredSymbol(field, file.Cancellation), field.Identifier);
                    break;
            }
        }
    }

    private static bool IsWanted(FileScope file)
    {
        if (file.World.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.MyNumberRegister", out var asked) && asked.Equals("true", System.StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var options = file.World.Compilation.Options;
        return (options.SpecificDiagnosticOptions.TryGetValue(Id, out var report)
                || options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(file.Tree, Id, file.Cancellation, out report) == true
                || options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(Id, file.Cancellation, out report) == true)
            && report != ReportDiagnostic.Suppress;
    }

    private static void OfCall(FileScope file, InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name is not null
            && KindOf(name.Identifier.ValueText) is { } kind
            && file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is IMethodSymbol method
            && IsOurs(method.ContainingType, kind))
        {
            Report(file, name.GetLocation(), kind, PurposeOf(call), $"{method.ContainingType.Name}.{method.Name}");
        }
    }

    private static string? KindOf(string method) => method switch
    {
        "Parse" or "TryParse" or "TryParseExact" => "enters",
        "RevealToString" or "TryRevealTo" or "Reveal" => "reveals",
        "Seal" => "seals",
        "Open" or "TryOpen" => "opens",
        _ => null,
    };

    private static bool IsOurs(INamedTypeSymbol type, string kind) => kind is "enters" or "reveals"
        ? IsSafeType(type, "MyNumber")
        : IsSafeType(type, "IMyNumberVault") || type.AllInterfaces.Any(face => IsSafeType(face, "IMyNumberVault"));

    private static string PurposeOf(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            // MyNumberPurpose.Tax, MyNumberPurpose.Other("…"), new MyNumberContext("…", …)
            switch (argument.Expression)
            {
                case MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: var purpose } when type.ToString().EndsWith("MyNumberPurpose", System.StringComparison.Ordinal):
                    return purpose;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } } other when type.ToString().EndsWith("MyNumberPurpose", System.StringComparison.Ordinal):
                    return Text(other.ArgumentList);
                case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } context when context.Type.ToString().EndsWith("MyNumberContext", System.StringComparison.Ordinal):
                    return Text(arguments);
            }
        }

        return "";
    }

    private static string Text(ArgumentListSyntax arguments) =>
        arguments.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : "";

    private static void OfDeclaration(FileScope file, ISymbol? symbol, SyntaxToken name)
    {
        var type = symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        if (symbol is null || type is null)
        {
            return;
        }

        var held = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (IsSafeType(held, "MyNumber") || file.World.Lexicon.OfSymbol(symbol, file.Cancellation).IsSource)
        {
            Report(file, name.GetLocation(), "holds", "", $"{held.Name} {name.ValueText}");
        }
        else if (IsSafeType(held, "SealedMyNumber"))
        {
            Report(file, name.GetLocation(), "stores", "", $"{held.Name} {name.ValueText}");
        }
    }

    private static bool IsSafeType(ITypeSymbol type, string name) => type.Name == name && type.ContainingNamespace?.Name == "MyNumberSafety";

    private static void Report(FileScope file, Location location, string kind, string purpose, string what)
    {
        var member = file.Model.GetEnclosingSymbol(location.SourceSpan.Start, file.Cancellation);
        while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            member = member.ContainingSymbol;
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add("Kind", kind)
            .Add("Purpose", purpose)
            .Add("What", what)
            .Add("Member", member?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "");
        file.Report(Rule, location, null, properties, what, purpose.Length == 0 ? kind : $"{kind} ({purpose})");
    }
}
