using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is bound from the address of a request, from its route, query or headers, or a typed one from the configuration.</summary>
internal sealed class BoundFromUrl : FileRule
{
    public const string Id = "MYN2005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number bound from a URL", "個人番号を URL から受け取っています"),
        messageFormat: new Bilingual("'{0}' is bound from {1}; take a My Number from the request body only", "'{0}' は{1}から受け取られます。個人番号はリクエスト本文でだけ受け取ってください"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Servers, proxies and browsers keep addresses and headers: the access log, the log scope of each line, traces and the history hold the number. A typed value in a form binds to its default without an error, and the binder of configurations repeats a typed value in its error.",
            "URL やヘッダーはサーバー、プロキシ、ブラウザーに残ります。アクセスログ、ログのスコープ、トレース、閲覧履歴に番号が残ります。型付きの値をフォームから受け取ると、エラーなしに既定値になります。"),
        helpLinkUri: Page("MYN2005_BoundFromUrl"),
        customTags: new[] { "CWE-598" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override ImmutableArray<string> Triggers { get; } = ConfigurationBinding.Words.Add("MyNumber");

    public override void Check(FileScope file)
    {
        var routes = RouteTemplates.Of(file);
        foreach (var parameter in file.Nodes.OfType<ParameterSyntax>())
        {
            if (file.Model.GetDeclaredSymbol(parameter, file.Cancellation) is IParameterSymbol symbol)
            {
                CheckParameter(file, parameter, symbol, routes);
            }
        }

        foreach (var property in file.Nodes.OfType<PropertyDeclarationSyntax>())
        {
            if (file.Model.GetDeclaredSymbol(property, file.Cancellation) is { } symbol
                && HoldsNumber(file, symbol, symbol.Type)
                && (Binding.OfProperty(symbol, KnownTypes.IsMyNumber(symbol.Type)) ?? routes.PlaceOf(property, symbol.Name)) is { } place)
            {
                routes.Claim(property, symbol.Name);
                Report(file, symbol, property.Identifier.GetLocation(), symbol.Name, place);
            }
        }

        foreach (var (at, number) in ConfigurationBinding.In(file))
        {
            file.Report(Rule, at, number, ConfigurationBinding.Place);
        }

        // What is left of the templates names a number that no declaration of this file takes.
        foreach (var (location, name) in routes.Unclaimed)
        {
            file.Report(Rule, location, name, Binding.Route);
        }
    }

    private static void CheckParameter(FileScope file, ParameterSyntax parameter, IParameterSymbol symbol, RouteTemplates routes)
    {
        var declaration = DeclarationOf(file, symbol);
        if (HoldsNumber(file, declaration, symbol.Type) || HoldsNumber(file, symbol, symbol.Type))
        {
            var place = Binding.OfParameter(symbol, parameter, file, routes);
            if (place is not null)
            {
                routes.Claim(parameter, symbol.Name);
                Report(file, declaration, parameter.Identifier.GetLocation(), symbol.Name, place);
            }

            return;
        }

        // A model bound as a whole from the address: its member is the number, the parameter the place that binds it.
        if (BoundMember.Of(symbol, parameter, file) is { } bound)
        {
            Report(file, symbol, parameter.Identifier.GetLocation(), bound.Name, bound.Place);
        }
    }

    /// <summary>The property that a record makes of its parameter, as all declaration rules see it.</summary>
    private static ISymbol DeclarationOf(FileScope file, IParameterSymbol symbol) =>
        (ISymbol?)file.Declarations.Sources.FirstOrDefault(source => SymbolEqualityComparer.Default.Equals(source.Parameter, symbol))?.Symbol ?? symbol;

    private static bool HoldsNumber(FileScope file, ISymbol symbol, ITypeSymbol type) =>
        KnownTypes.IsMyNumber(type) || file.World.Lexicon.OfSymbol(symbol, file.Cancellation).IsSource;

    private static void Report(FileScope file, ISymbol symbol, Location location, string name, Bilingual place)
    {
        if (file.Claim(symbol))
        {
            file.Report(Rule, location, name, place);
        }
    }
}
