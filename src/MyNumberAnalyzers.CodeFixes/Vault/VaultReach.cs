using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Brings the vault to where it is needed: one already at hand, one that the container hands to the constructor or the endpoint,
/// or one that the callers of a static method pass on.
/// </summary>
internal sealed class VaultReach(SolutionEdits edits)
{
    public const string TypeName = Names.Namespace + ".IMyNumberVault";

    private const string Parameter = "IMyNumberVault vault";
    private const string Argument = "vault";

    private readonly Dictionary<ISymbol, string?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>How the vault is called at this node; null where none can be brought.</summary>
    public async Task<string?> At(ChangedDocument document, SyntaxNode node)
    {
        if (document.Model.Compilation.GetTypeByMetadataName(TypeName) is not { } vault)
        {
            return null;
        }

        if (AtHand(document, node, vault) is { } known)
        {
            return known;
        }

        foreach (var owner in node.Ancestors())
        {
            switch (owner)
            {
                case ParenthesizedLambdaExpressionSyntax lambda when Endpoints.IsEndpoint(lambda):
                    return Endpoint(document, lambda);
                case LambdaExpressionSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.StaticKeyword):
                case LocalFunctionStatementSyntax { Modifiers: var own } when own.Any(SyntaxKind.StaticKeyword):
                    return null;
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.StaticKeyword) ? await Passed(document, method).ConfigureAwait(false)
                        : await Injected(document, method).ConfigureAwait(false) ?? await Passed(document, method).ConfigureAwait(false);
                case BasePropertyDeclarationSyntax property when !property.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return await Injected(document, property).ConfigureAwait(false);
                case GlobalStatementSyntax:
                    return FromServices(document, node);
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private string? AtHand(ChangedDocument document, SyntaxNode node, INamedTypeSymbol vault)
    {
        var member = document.Model.GetEnclosingSymbol(node.SpanStart, edits.Cancellation);
        var isStatic = IsStatic(member);
        return document.Model.LookupSymbols(node.SpanStart)
            .Where(symbol => symbol is ILocalSymbol local && local.Locations[0].SourceSpan.End < node.SpanStart
                || symbol is IParameterSymbol parameter && !(isStatic && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
                || symbol is IFieldSymbol or IPropertySymbol && (symbol.IsStatic || !isStatic))
            .FirstOrDefault(symbol => Declaration.DeclaredType(symbol) is { } type
                && (SymbolEqualityComparer.Default.Equals(type, vault) || type.AllInterfaces.Contains(vault, SymbolEqualityComparer.Default)))?.Name;
    }

    private static bool IsStatic(ISymbol? member)
    {
        for (var symbol = member; symbol is not null and not INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.IsStatic && symbol is not IMethodSymbol { MethodKind: MethodKind.LambdaMethod })
            {
                return true;
            }
        }

        return false;
    }

    private static string? Endpoint(ChangedDocument document, ParenthesizedLambdaExpressionSyntax lambda)
    {
        var parameters = lambda.ParameterList.Parameters;
        if (parameters.Any(parameter => parameter.Type is null || parameter.Identifier.ValueText == Argument) || Taken(document, lambda.Body.SpanStart))
        {
            return null;
        }

        document.Edits.Insert(lambda.ParameterList.CloseParenToken.SpanStart, (parameters.Count > 0 ? ", " : "") + Parameter).Import(Names.Namespace);
        return Argument;
    }

    /// <summary>A parameter of the method, given by every caller from what it has.</summary>
    private async Task<string?> Passed(ChangedDocument document, MethodDeclarationSyntax method)
    {
        if (document.Model.GetDeclaredSymbol(method, edits.Cancellation) is not { } symbol)
        {
            return null;
        }

        if (_known.TryGetValue(symbol, out var name))
        {
            return name;
        }

        if (symbol is { IsVirtual: true } or { IsOverride: true } or { IsAbstract: true } or { IsPartialDefinition: true } or { PartialDefinitionPart: not null } or { Name: "Main" or "ToString" }
            || symbol.Parameters.Any(parameter => parameter.IsOptional || parameter.IsParams || parameter.Name == Argument)
            || Implements(symbol) || Endpoints.IsAction(symbol))
        {
            return null;
        }

        _known[symbol] = Argument;
        var references = await SymbolFinder.FindReferencesAsync(symbol, edits.Solution, edits.Cancellation).ConfigureAwait(false);
        var locations = references.SelectMany(reference => reference.Locations).ToList();
        if (locations.Count == 0)
        {
            // Nobody here calls it: who does would be left without the new argument.
            return _known[symbol] = null;
        }

        foreach (var location in locations)
        {
            if (!await Called(location).ConfigureAwait(false))
            {
                return _known[symbol] = null;
            }
        }

        document.Edits.Insert(method.ParameterList.CloseParenToken.SpanStart, (method.ParameterList.Parameters.Count > 0 ? ", " : "") + Parameter).Import(Names.Namespace);
        return Argument;
    }

    private async Task<bool> Called(ReferenceLocation location)
    {
        if (await edits.In(location.Document.Id).ConfigureAwait(false) is not { } caller
            || await location.Document.GetSyntaxRootAsync(edits.Cancellation).ConfigureAwait(false) is not { } root)
        {
            return false;
        }

        var node = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        if (node.IsPartOfStructuredTrivia() || node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.IsNameOf()) is not null)
        {
            return true;
        }

        var name = node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node.Parent is MemberBindingExpressionSyntax binding ? binding : node;
        if (name.Parent is not InvocationExpressionSyntax call || call.Expression != name || await At(caller, call).ConfigureAwait(false) is not { } vault)
        {
            return false;
        }

        caller.Edits.Insert(call.ArgumentList.CloseParenToken.SpanStart, (call.ArgumentList.Arguments.Count > 0 ? ", " : "") + vault);
        return true;
    }

    private static bool Implements(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(face => face.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private async Task<string?> Injected(ChangedDocument document, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax declaration
            || document.Model.GetDeclaredSymbol(declaration, edits.Cancellation) is not { IsStatic: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1 } owner)
        {
            return null;
        }

        if (!_known.TryGetValue(owner, out var name))
        {
            _known[owner] = name = await ContainerMade.Is(owner, edits).ConfigureAwait(false) ? VaultInConstructor.Take(document, declaration, Parameter) : null;
        }

        return name;
    }

    /// <summary>In top-level statements: from the provider that is at hand.</summary>
    private static string? FromServices(ChangedDocument document, SyntaxNode node)
    {
        var provider = document.Model.LookupSymbols(node.SpanStart).OfType<ILocalSymbol>()
            .Where(local => local.Locations[0].SourceSpan.End < node.SpanStart && local.Type.Name is "IServiceScope" or "AsyncServiceScope" or "WebApplication" or "IHost")
            .OrderBy(local => local.Locations[0].SourceSpan.Start).LastOrDefault();
        if (provider is null)
        {
            return null;
        }

        document.Edits.Import(Names.Namespace).Import("Microsoft.Extensions.DependencyInjection");
        return $"{provider.Name}.{(provider.Type.Name.EndsWith("Scope", System.StringComparison.Ordinal) ? "ServiceProvider" : "Services")}.GetRequiredService<IMyNumberVault>()";
    }

    private static bool Taken(ChangedDocument document, int position) => document.Model.LookupSymbols(position, name: Argument).Any(symbol => symbol is ILocalSymbol or IParameterSymbol);
}
