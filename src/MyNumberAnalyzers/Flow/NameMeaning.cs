using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// Whether a name found by text means what it was looked for: many types have a member of the name, few of them lead to a number.
/// The symbol is asked once for each place; the driver throws a file's bindings away when the file is done, and the closure over all files comes later.
/// </summary>
internal sealed class NameMeaning(Compilation compilation, SourceLexicon lexicon, ObjectGraph graph, Func<string, bool> isMember)
{
    private readonly ConcurrentDictionary<SyntaxNode, bool> _known = new();

    public bool Of(SyntaxToken token, CancellationToken cancellation)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) || !isMember(token.ValueText) || token.Parent is not { } node)
        {
            return true;
        }

        return node switch
        {
            // What a local or a lambda's parameter holds is told by whatever gives it, or by the type that stands at it.
            VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } or SingleVariableDesignationSyntax or ForEachStatementSyntax => false,
            ParameterSyntax { Parent: LambdaExpressionSyntax or ParameterListSyntax { Parent: AnonymousFunctionExpressionSyntax } } => false,
            SimpleNameSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax => Ask(node, cancellation),
            _ => true,
        };
    }

    private bool Ask(SyntaxNode node, CancellationToken cancellation) =>
        _known.TryGetValue(node, out var known) ? known : _known.GetOrAdd(node, LeadsToNumber(node, cancellation));

    private bool LeadsToNumber(SyntaxNode node, CancellationToken cancellation)
    {
#pragma warning disable RS1030 // The driver hands out the same cached model.
        var model = compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
        var symbol = node is SimpleNameSyntax name ? model.GetSymbolInfo(name, cancellation).Symbol : model.GetDeclaredSymbol(node, cancellation);
        if (symbol is not null && lexicon.OfSymbol(symbol, cancellation).IsSource || symbol is IFieldSymbol constant && IsKey(constant, node.SyntaxTree, cancellation))
        {
            return true;
        }

        var type = symbol switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            // A primary constructor's parameter: its type stands in the head of the class.
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter => parameter.Type,
            _ => null,
        };
        if (type is INamedTypeSymbol { DelegateInvokeMethod: { ReturnsVoid: false } invoke })
        {
            // A way to look persons up: what it gives matters.
            type = invoke.ReturnType;
        }

        return type is not null && !graph.PathToNumber(type, ImmutableHashSet<string>.Empty, false, cancellation).IsDefaultOrEmpty;
    }

    /// <summary>A constant that holds the name of a column, field or key: what is read under it is the number.</summary>
    private bool IsKey(IFieldSymbol field, SyntaxTree tree, CancellationToken cancellation)
    {
        if (field.IsReadOnly && field.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String })
        {
            // The names of all columns, in their order.
            return Initializers.Of(field, cancellation) is { } names && Initializers.Texts(names).Any(name => lexicon.OfKey(name, null, tree).IsSource);
        }

        var text = field.Type.SpecialType != SpecialType.System_String ? null
            : field.HasConstantValue ? field.ConstantValue as string
            : field.IsReadOnly && field.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal } ? literal.Token.Value as string
            : null;
        return text is not null && lexicon.OfKey(text, null, tree).IsSource;
    }
}
