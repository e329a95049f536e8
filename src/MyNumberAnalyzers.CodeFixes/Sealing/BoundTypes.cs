using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Types that a framework fills in from outside: there the number comes in as text, and no sealed member could take it.</summary>
internal static class BoundTypes
{
    private static readonly HashSet<string> Readers =
    [
        "Deserialize", "DeserializeAsync", "DeserializeObject", "DeserializeAsyncEnumerable", "ReadFromJsonAsync", "GetFromJsonAsync", "GetFromJsonAsAsyncEnumerable",
        "ReadAsAsync", "Get", "Bind", "GetRecords", "GetRecordsAsync", "GetRecord", "FromSqlRaw", "Query", "QueryAsync", "QuerySingle", "QueryFirst", "ToObject",
    ];

    public static async Task<bool> Contain(INamedTypeSymbol type, Solution solution, CancellationToken cancellation)
    {
        var waiting = new Queue<INamedTypeSymbol>([type]);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { type };
        while (waiting.Count > 0)
        {
            foreach (var reference in await SymbolFinder.FindReferencesAsync(waiting.Dequeue(), solution, cancellation).ConfigureAwait(false))
            {
                foreach (var location in reference.Locations.Where(location => location.Document is not SourceGeneratedDocument))
                {
                    if (await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
                        || await location.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
                    {
                        continue;
                    }

                    var use = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                    if (IsFilled(use, model, cancellation))
                    {
                        return true;
                    }

                    if (Holder(use, model, cancellation) is { } holder && seen.Add(holder))
                    {
                        waiting.Enqueue(holder);
                    }
                }
            }
        }

        return false;
    }

    private static bool IsFilled(SyntaxNode use, SemanticModel model, CancellationToken cancellation)
    {
        if (use.FirstAncestorOrSelf<ParameterSyntax>() is { Type: { } type } parameter && type.Span.Contains(use.Span))
        {
            return parameter.Parent?.Parent switch
            {
                LambdaExpressionSyntax lambda => Endpoints.IsEndpoint(lambda),
                MethodDeclarationSyntax method => model.GetDeclaredSymbol(method, cancellation) is IMethodSymbol symbol && Endpoints.IsAction(symbol),
                _ => false,
            };
        }

        if (use.FirstAncestorOrSelf<TypeArgumentListSyntax>() is { Parent: GenericNameSyntax { Parent: not TypeSyntax } generic } && Readers.Contains(generic.Identifier.ValueText))
        {
            return true;
        }

        return use.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property && property.Type.Span.Contains(use.Span)
            && property.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("BindProperty") || attribute.Name.ToString().StartsWith("SupplyParameter", System.StringComparison.Ordinal));
    }

    /// <summary>The type that has the used type as a member.</summary>
    private static INamedTypeSymbol? Holder(SyntaxNode use, SemanticModel model, CancellationToken cancellation)
    {
        var type = use.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is PropertyDeclarationSyntax or FieldDeclarationSyntax) switch
        {
            PropertyDeclarationSyntax property => property.Type,
            FieldDeclarationSyntax field => field.Declaration.Type,
            _ => use.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: RecordDeclarationSyntax } parameter ? parameter.Type : null,
        };
        return type is not null && type.Span.Contains(use.Span) && use.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } holder
            && model.GetDeclaredSymbol(holder, cancellation) is INamedTypeSymbol symbol && !Endpoints.Derives(symbol, "DbContext", "PageModel", "ComponentBase")
                ? symbol
                : null;
    }
}
