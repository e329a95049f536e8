using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>A piece of code with a control flow graph of its own.</summary>
/// <param name="member">The method, or the field or property that an initialiser belongs to.</param>
/// <param name="root">Its operations.</param>
/// <param name="syntax">Its declaration.</param>
internal sealed class Body(ISymbol member, IOperation root, SyntaxNode syntax)
{
    private ControlFlowGraph? _graph;

    public ISymbol Member { get; } = member;

    public IOperation Root { get; } = root;

    public SyntaxNode Syntax { get; } = syntax;

    public IMethodSymbol? Method => Member as IMethodSymbol;

    /// <summary>Made when asked for, and only once: whoever stands inside it (a lambda, a local function) is known by it.</summary>
    public ControlFlowGraph Graph => _graph ?? Interlocked.CompareExchange(ref _graph, Make(Root), null) ?? _graph;

    private static ControlFlowGraph Make(IOperation root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        _ => ControlFlowGraph.Create((IBlockOperation)root),
    };

    /// <summary>Whether a graph can be made of it.</summary>
    public static bool IsRoot(IOperation operation) => operation.Parent is null
        && operation is IMethodBodyOperation or IConstructorBodyOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IBlockOperation;
}

/// <summary>The graphs of one compilation, made when asked for and kept until it dies.</summary>
internal sealed class Bodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxNode, Body?> _bodies = new();

    /// <summary>The body of a method, accessor, constructor or operator declared in this compilation; null when it has none.</summary>
    public Body? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        var reference = method.DeclaringSyntaxReferences.FirstOrDefault();
        return reference is null || !compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? null
            : At(reference.GetSyntax(cancellation), cancellation);
    }

    /// <summary>The body that a node stands in, or null: methods, accessors, initialisers, top-level statements.</summary>
    public Body? Around(SyntaxNode node, CancellationToken cancellation)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (IsRoot(at) && At(at, cancellation) is { } body)
            {
                return body;
            }
        }

        return null;
    }

    public Body? At(SyntaxNode declaration, CancellationToken cancellation) =>
        !compilation.ContainsSyntaxTree(declaration.SyntaxTree) ? null :
        _bodies.TryGetValue(declaration, out var known) ? known : _bodies.GetOrAdd(declaration, Make(declaration, cancellation));

    private static bool IsRoot(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax => true,
        ArrowExpressionClauseSyntax arrow => arrow.Parent is BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax clause => IsInitializer(clause),
        TypeDeclarationSyntax type => type.BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax,
        _ => false,
    };

    private static bool IsInitializer(EqualsValueClauseSyntax clause) => clause.Parent
        is PropertyDeclarationSyntax
        or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax };

    private Body? Make(SyntaxNode declaration, CancellationToken cancellation)
    {
#pragma warning disable RS1030 // The driver hands out the same cached model.
        var model = compilation.GetSemanticModel(declaration.SyntaxTree);
#pragma warning restore RS1030
        var operation = model.GetOperation(declaration, cancellation);
        var member = Member(declaration, model, cancellation);
        return operation is not null && member is not null && Body.IsRoot(operation) ? new Body(member, operation, declaration) : null;
    }

    private static ISymbol? Member(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation) => declaration switch
    {
        ArrowExpressionClauseSyntax { Parent: { } property } =>
            (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod,
        EqualsValueClauseSyntax { Parent: { } owner } => model.GetDeclaredSymbol(owner, cancellation),
        TypeDeclarationSyntax type => (model.GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol)?.InstanceConstructors
            .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) == type)),
        _ => model.GetDeclaredSymbol(declaration, cancellation),
    };
}
