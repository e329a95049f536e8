using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Rules;

/// <summary>The route templates of a file, the parameters in them, and the handlers they lead to.</summary>
internal sealed class RouteTemplates
{
    private static readonly string[] TemplateAttributes =
        ["Route", "RoutePrefix", "HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch", "HttpHead", "HttpOptions", "AcceptVerbs", "HttpTrigger", "WebGet", "WebInvoke", "RazorCompiledItemMetadata", "Get", "Post", "Put", "Delete", "Patch"];

    private static readonly string[] MapParameters = ["pattern", "template", "route", "prefix", "url", "routeTemplate"];

    private readonly FileScope _file;
    private readonly List<Hole> _holes = new();
    private readonly HashSet<ISymbol> _handlers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _handlerNodes = new();

    private RouteTemplates(FileScope file) => _file = file;

    private sealed record Hole(string Name, Location Location, SyntaxNode Owner, ISymbol? Handler, SyntaxNode? Lambda)
    {
        public bool IsClaimed { get; set; }
    }

    /// <summary>Template parameters that name a number and that no parameter or property of the file takes.</summary>
    public IEnumerable<(Location Location, string Name)> Unclaimed =>
        _holes.Where(hole => !hole.IsClaimed && IsNumber(hole.Name)).Select(hole => (hole.Location, hole.Name));

    public static RouteTemplates Of(FileScope file)
    {
        var templates = new RouteTemplates(file);
        foreach (var node in file.Nodes)
        {
            switch (node)
            {
                case AttributeSyntax attribute:
                    templates.ReadAttribute(attribute);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call
                    when name.StartsWith("Map", StringComparison.Ordinal) || name.EndsWith("Route", StringComparison.Ordinal):
                    templates.ReadMap(call);
                    break;
            }
        }

        return templates;
    }

    /// <summary>The route, when a template that leads to the declaration's owner has a parameter of this name.</summary>
    public Bilingual? PlaceOf(SyntaxNode declaration, string name) => Holes(declaration, name).Any() ? Binding.Route : null;

    /// <summary>Whether the parameter belongs to a lambda or method that a Map call hands requests to.</summary>
    public bool IsHandler(ParameterSyntax parameter) =>
        parameter.Parent?.Parent is { } owner
        && (_handlerNodes.Contains(owner)
            || (owner is MethodDeclarationSyntax or LocalFunctionStatementSyntax && _file.Model.GetDeclaredSymbol(owner, _file.Cancellation) is { } symbol && _handlers.Contains(symbol)));

    /// <summary>Marks the template parameters that a declaration takes, so that the place is told once.</summary>
    public void Claim(SyntaxNode declaration, string name)
    {
        foreach (var hole in Holes(declaration, name))
        {
            hole.IsClaimed = true;
        }
    }

    private IEnumerable<Hole> Holes(SyntaxNode declaration, string name)
    {
        var symbol = declaration is ParameterSyntax { Parent.Parent: { } function and (MethodDeclarationSyntax or LocalFunctionStatementSyntax) }
            ? _file.Model.GetDeclaredSymbol(function, _file.Cancellation)
            : null;
        return _holes.Where(hole => string.Equals(hole.Name, name, StringComparison.OrdinalIgnoreCase)
            && (hole.Owner.Contains(declaration)
                || hole.Lambda == declaration.Parent?.Parent && hole.Lambda is not null
                || hole.Lambda == declaration.Parent && hole.Lambda is not null
                || (symbol is not null && SymbolEqualityComparer.Default.Equals(hole.Handler, symbol))));
    }

    private void ReadAttribute(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString();
        name = name.Substring(name.LastIndexOf('.') + 1);
        name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
        if (!TemplateAttributes.Contains(name) || attribute.Parent?.Parent is not { } owner)
        {
            return;
        }

        // [HttpTrigger] sits on a parameter; its route leads to the function.
        owner = owner is ParameterSyntax { Parent.Parent: { } function } ? function : owner;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText is null or "Template" or "Route" or "UriTemplate")
            {
                Read(argument.Expression, owner, null, null);
            }
        }
    }

    private void ReadMap(InvocationExpressionSyntax call)
    {
        if (_file.Model.GetSymbolInfo(call, _file.Cancellation).Symbol is not IMethodSymbol method
            || !(KnownTypes.InNamespace(method, "Microsoft.AspNetCore") || KnownTypes.InNamespace(method, "Microsoft.Extensions.DependencyInjection") || KnownTypes.InNamespace(method, "System.Web")))
        {
            return;
        }

        var arguments = call.ArgumentList.Arguments;
        var handler = arguments.Select(argument => argument.Expression).LastOrDefault();
        var lambda = handler as AnonymousFunctionExpressionSyntax;
        var target = lambda is null && handler is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? _file.Model.GetSymbolInfo(handler, _file.Cancellation) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null
            : null;
        if (lambda is not null)
        {
            _handlerNodes.Add(lambda);
        }
        else if (target is IMethodSymbol)
        {
            _handlers.Add(target);
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : string.Empty);
            if (MapParameters.Contains(parameter))
            {
                Read(arguments[i].Expression, arguments[i], target, lambda);
            }
        }
    }

    /// <summary>Takes the <c>{parameters}</c> of a template: constraints, defaults, catch-alls and doubled braces are not part of the name.</summary>
    private void Read(ExpressionSyntax expression, SyntaxNode owner, ISymbol? handler, SyntaxNode? lambda)
    {
        foreach (var literal in expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(node => node.IsKind(SyntaxKind.StringLiteralExpression)))
        {
            var text = literal.Token.Text;
            for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
            {
                if (open + 1 < text.Length && text[open + 1] == '{')
                {
                    open++;
                    continue;
                }

                var close = text.IndexOf('}', open);
                if (close < 0)
                {
                    break;
                }

                var name = text.Substring(open + 1, close - open - 1).TrimStart('*');
                var stop = name.IndexOfAny([':', '=', '?']);
                var place = Location.Create(_file.Tree, TextSpan.FromBounds(literal.SpanStart + open, literal.SpanStart + close + 1));
                _holes.Add(new Hole((stop >= 0 ? name.Substring(0, stop) : name).Trim(), place, owner, handler, lambda));
                open = close;
            }
        }
    }

    private bool IsNumber(string name) =>
        _file.World.Lexicon.OfKey(name, _file.World.Compilation.GetSpecialType(SpecialType.System_String), _file.Tree).IsSource;
}
