using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>
/// The constant addresses a body is sent to: in the expression around it, or where the local that holds it is sent.
/// An address that cannot be told whole (its host is computed) is none.
/// </summary>
internal sealed class AddressSearch(SemanticModel model, CancellationToken cancellation)
{
    private readonly HashSet<SyntaxNode> _seen = new();
    private readonly HashSet<Uri> _found = new();

    public IReadOnlyCollection<Uri> From(SyntaxNode place)
    {
        Follow(Whole(place));
        return _found;
    }

    /// <summary>The outermost expression around a node, inside its lambda.</summary>
    private static SyntaxNode Whole(SyntaxNode node)
    {
        while (node.Parent is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or CollectionElementSyntax or AnonymousObjectMemberDeclaratorSyntax or InterpolatedStringContentSyntax
            && node.Parent is not AnonymousFunctionExpressionSyntax)
        {
            node = node.Parent;
        }

        return node;
    }

    private void Follow(SyntaxNode whole)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_seen.Add(whole))
        {
            return;
        }

        var before = _found.Count;
        Read(whole);
        if (_found.Count > before || Holder(whole) is not { } local || Body(whole) is not { } body)
        {
            return;
        }

        // The body is put into a local first: where it is made, and wherever it is used.
        foreach (var name in body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name && Is(name, local)))
        {
            Follow(Whole(name));
        }

        if (Initial(local) is { } initial)
        {
            Read(initial);
        }
    }

    /// <summary>The local that keeps what an expression gives: declared, assigned, or filled through a member of it.</summary>
    private ILocalSymbol? Holder(SyntaxNode whole)
    {
        if (whole.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
        {
            return model.GetDeclaredSymbol(declarator, cancellation) as ILocalSymbol;
        }

        var at = whole;
        while (true)
        {
            switch (at)
            {
                case AssignmentExpressionSyntax assignment: at = assignment.Left; continue;
                case AwaitExpressionSyntax awaited: at = awaited.Expression; continue;
                case InvocationExpressionSyntax call: at = call.Expression; continue;
                case MemberAccessExpressionSyntax access: at = access.Expression; continue;
                case ElementAccessExpressionSyntax element: at = element.Expression; continue;
                case IdentifierNameSyntax name: return model.GetSymbolInfo(name, cancellation).Symbol as ILocalSymbol;
                default: return null;
            }
        }
    }

    private void Read(SyntaxNode whole)
    {
        foreach (var expression in whole.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax).OfType<ExpressionSyntax>())
        {
            if (Text(expression) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                _found.Add(address);
            }
        }
    }

    private string? Text(ExpressionSyntax expression)
    {
        if (model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string constant })
        {
            return expression.Parent is BinaryExpressionSyntax sum && !model.GetConstantValue(sum, cancellation).HasValue ? Start(constant) : constant;
        }

        return expression switch
        {
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } parts } when parts[0] is InterpolatedStringTextSyntax start => Start(start.TextToken.ValueText),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => Initial(model.GetSymbolInfo(expression, cancellation).Symbol) is { } initial ? Given(initial) : null,
            _ => null,
        };
    }

    /// <summary>The text of a constant initializer, or of <c>new Uri("…")</c>.</summary>
    private string? Given(ExpressionSyntax initial) =>
        initial is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } ? Constant(arguments[0].Expression) : Constant(initial);

    private string? Constant(ExpressionSyntax expression) =>
        (expression.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(expression.SyntaxTree)).GetConstantValue(expression, cancellation).Value as string;

    /// <summary>The beginning of an address, if its host ends in it: what follows cannot change it.</summary>
    private static string? Start(string text)
    {
        var host = text.IndexOf("://", StringComparison.Ordinal);
        return host >= 0 && text.IndexOfAny(['/', '?', '#'], host + 3) > 0 ? text : null;
    }

    /// <summary>What a local or a field is given once and keeps.</summary>
    private ExpressionSyntax? Initial(ISymbol? symbol)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }) || symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        return symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax declarator when symbol is not ILocalSymbol || !IsAssigned(declarator) => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
    }

    private static bool IsAssigned(VariableDeclaratorSyntax declarator) =>
        Body(declarator)?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == declarator.Identifier.ValueText) == true;

    private bool Is(IdentifierNameSyntax name, ILocalSymbol local) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local);

    private static SyntaxNode? Body(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);
}
