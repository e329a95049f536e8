using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Everything a change of type touches: the declarations that change together, their uses, and the arguments of changed parameters.</summary>
internal sealed class Reach
{
    private readonly Solution _solution;
    private readonly CancellationToken _cancellation;
    private readonly StoredTypes _stored;
    private readonly Dictionary<Place, Declaration> _declarations = [];
    private readonly Queue<ISymbol> _waiting = new();
    private readonly HashSet<ISymbol> _added = new(SymbolEqualityComparer.Default);
    private readonly List<(Place, Place)> _families = [];
    private readonly HashSet<(DocumentId, Microsoft.CodeAnalysis.Text.TextSpan)> _seen = [];

    private Reach(Solution solution, StoredTypes stored, CancellationToken cancellation)
    {
        _solution = solution;
        _stored = stored;
        _cancellation = cancellation;
    }

    public IEnumerable<Declaration> Declarations => _declarations.Values;

    public List<(DocumentId Document, Use Use)> Uses { get; } = [];

    public List<(DocumentId Document, ArgumentSyntax Argument, Declaration Parameter)> Arguments { get; } = [];

    /// <summary>Null when something that has to change cannot: it belongs to a library, or stands where no type can be written.</summary>
    public static async Task<Reach?> Of(Solution solution, IEnumerable<ISymbol> symbols, CancellationToken cancellation)
    {
        var reach = new Reach(solution, await StoredTypes.Of(solution, cancellation).ConfigureAwait(false), cancellation);
        foreach (var symbol in symbols)
        {
            reach._waiting.Enqueue(symbol);
        }

        while (reach._waiting.Count > 0)
        {
            if (!await reach.Add(reach._waiting.Dequeue()).ConfigureAwait(false))
            {
                return null;
            }
        }

        reach.SettleAbsence();
        return reach._declarations.Count > 0 ? reach : null;
    }

    public Declaration? Find(ISymbol? symbol) =>
        Place.Of(symbol) is { } place && _declarations.TryGetValue(place, out var declaration) ? declaration : null;

    private async Task<bool> Add(ISymbol symbol)
    {
        if (!_added.Add(symbol.OriginalDefinition))
        {
            return true;
        }

        if (Declaration.Of(symbol, _cancellation) is not { } declaration || Bounds.Forbid(symbol, declaration, _stored))
        {
            return false;
        }

        if (_declarations.TryGetValue(declaration.Place, out var other))
        {
            // The other half of a record's parameter: one declaration, more uses.
            declaration = other;
        }
        else
        {
            _declarations.Add(declaration.Place, declaration);
        }

        OtherHalf(symbol);
        foreach (var referenced in await SymbolFinder.FindReferencesAsync(symbol, _solution, _cancellation).ConfigureAwait(false))
        {
            if (!Family(declaration, referenced.Definition) || !await Locations(declaration, referenced).ConfigureAwait(false))
            {
                return false;
            }
        }

        return await CallSites(symbol, declaration).ConfigureAwait(false) && await Partners(declaration).ConfigureAwait(false);
    }

    private void OtherHalf(ISymbol symbol)
    {
        if (symbol.ContainingType is { IsRecord: true } record && Place.Of(symbol) is { } place)
        {
            foreach (var half in record.GetMembers(symbol.Name).Concat<ISymbol>(record.InstanceConstructors.SelectMany(constructor => constructor.Parameters)).Where(half => Place.Of(half) == place))
            {
                _waiting.Enqueue(half);
            }
        }
    }

    /// <summary>Overrides, interface members, the other half of a record's parameter.</summary>
    private bool Family(Declaration declaration, ISymbol related)
    {
        if (related is IMethodSymbol { AssociatedSymbol: not null } or IFieldSymbol { IsImplicitlyDeclared: true }
            || Declaration.DeclaredType(related) is null
            || related is IMethodSymbol != declaration.Symbol is IMethodSymbol)
        {
            return true;
        }

        if (Place.Of(related) is not { } place)
        {
            return false;
        }

        _families.Add((declaration.Place, place));
        _waiting.Enqueue(related);
        return true;
    }

    private async Task<bool> Locations(Declaration declaration, ReferencedSymbol referenced)
    {
        foreach (var location in referenced.Locations.Where(location => !location.IsImplicit && !location.IsCandidateLocation))
        {
            if (location.Document is SourceGeneratedDocument
                || !_seen.Add((location.Document.Id, location.Location.SourceSpan))
                || await location.Document.GetSyntaxRootAsync(_cancellation).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var node = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (node.IsPartOfStructuredTrivia() || node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.IsNameOf()) is not null || node.Parent is NameColonSyntax { Parent: ArgumentSyntax })
            {
                continue;
            }

            if (Use.Of(declaration, node) is not { } use)
            {
                return false;
            }

            Uses.Add((location.Document.Id, use));
            await HandOver(location.Document, use).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>What a number is merely handed on to, or comes from, changes with it.</summary>
    private async Task HandOver(Document document, Use use)
    {
        var model = await document.GetSemanticModelAsync(_cancellation).ConfigureAwait(false);
        var partner = use.Outer.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == use.Outer => Source(model!, assignment.Right),
            AssignmentExpressionSyntax assignment when assignment.Right == use.Outer && use.Declaration.Symbol is IParameterSymbol => Member(model!, assignment.Left),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } => model!.GetDeclaredSymbol(local, _cancellation),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } when use.Declaration.Symbol is IParameterSymbol => model!.GetDeclaredSymbol(property, _cancellation),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } when use.Declaration.Symbol is IParameterSymbol => model!.GetDeclaredSymbol(field, _cancellation),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } when use.Value is IdentifierNameSyntax => model!.GetDeclaredSymbol(property, _cancellation),
            ReturnStatementSyntax when use.Declaration.Symbol is IFieldSymbol && use.Outer.FirstAncestorOrSelf<AccessorDeclarationSyntax>()?.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property => model!.GetDeclaredSymbol(property, _cancellation),
            ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } } when use.Declaration.Symbol is IFieldSymbol => model!.GetDeclaredSymbol(property, _cancellation),
            _ => null,
        };
        Enqueue(partner);
    }

    private void Enqueue(ISymbol? partner)
    {
        if (partner is not null && Declaration.DeclaredType(partner) is { SpecialType: SpecialType.System_String or SpecialType.System_Int64 or SpecialType.System_UInt64 }
            && Declaration.Of(partner, _cancellation) is { } declaration && !Bounds.Forbid(partner, declaration, _stored))
        {
            _waiting.Enqueue(partner);
        }
    }

    /// <summary>A constructor's parameter whose value goes straight into the member.</summary>
    private ISymbol? Source(SemanticModel model, ExpressionSyntax value) =>
        model.GetSymbolInfo(NumberSpots.Inner(value), _cancellation).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter ? parameter : null;

    private ISymbol? Member(SemanticModel model, ExpressionSyntax target) =>
        model.GetSymbolInfo(target, _cancellation).Symbol is IPropertySymbol or IFieldSymbol && model.GetEnclosingSymbol(target.SpanStart, _cancellation) is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? model.GetSymbolInfo(target, _cancellation).Symbol
            : null;

    /// <summary>The field behind a property, and the parameter in its initialiser.</summary>
    private async Task<bool> Partners(Declaration declaration)
    {
        if (_solution.GetDocument(declaration.Node.SyntaxTree) is not { } document
            || await document.GetSemanticModelAsync(_cancellation).ConfigureAwait(false) is not { } model)
        {
            return false;
        }

        if (declaration.Node is PropertyDeclarationSyntax property)
        {
            var getter = property.ExpressionBody?.Expression
                ?? property.AccessorList?.Accessors.Select(accessor => accessor.ExpressionBody?.Expression ?? (accessor.Body?.Statements is [ReturnStatementSyntax { Expression: { } value }] ? value : null)).FirstOrDefault(value => value is not null);
            if (getter is not null && model.GetSymbolInfo(getter, _cancellation).Symbol is IFieldSymbol field)
            {
                Enqueue(field);
            }

            Enqueue(property.Initializer is { } initializer ? Source(model, initializer.Value) : null);
            AddSetterUses(declaration, property, model, document.Id);
        }
        else if (declaration.Node is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax, Initializer: { } initializer })
        {
            Enqueue(Source(model, initializer.Value));
        }

        return true;
    }

    /// <summary><c>value</c> in a setter is the new number; no search finds it as a mention of the property.</summary>
    private void AddSetterUses(Declaration declaration, PropertyDeclarationSyntax property, SemanticModel model, DocumentId document)
    {
        var values = property.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == "value" && model.GetSymbolInfo(name, _cancellation).Symbol is IParameterSymbol { IsImplicitlyDeclared: true });
        foreach (var name in values)
        {
            Uses.Add((document, new Use(declaration, name, name, Use.Wrapped(name))));
        }
    }

    private async Task<bool> CallSites(ISymbol symbol, Declaration declaration)
    {
        if (symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } || method.MethodKind is MethodKind.LambdaMethod or MethodKind.PropertySet)
        {
            return true;
        }

        foreach (var location in (await SymbolFinder.FindReferencesAsync(method, _solution, _cancellation).ConfigureAwait(false)).SelectMany(found => found.Locations))
        {
            if (location.Document is SourceGeneratedDocument
                || await location.Document.GetSyntaxRootAsync(_cancellation).ConfigureAwait(false) is not { } root
                || await location.Document.GetSemanticModelAsync(_cancellation).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            var node = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (node.IsPartOfStructuredTrivia() || node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.IsNameOf()) is not null)
            {
                continue;
            }

            if (CallOf(node, model, method) is not { } arguments)
            {
                // Implicit: "new(...)" is a call that passes values, a base constructor that is not written passes none.
                if (location.IsImplicit)
                {
                    continue;
                }

                return false;
            }

            Arguments.AddRange(arguments.Where(argument => ParameterOf(model, argument) is { } parameter && parameter.Ordinal == ((IParameterSymbol)symbol).Ordinal)
                .Select(argument => (location.Document.Id, argument, declaration)));
        }

        return true;
    }

    private IEnumerable<ArgumentSyntax>? CallOf(SyntaxNode node, SemanticModel model, IMethodSymbol method)
    {
        for (var call = node; call is not null and not StatementSyntax and not MemberDeclarationSyntax; call = call.Parent)
        {
            var arguments = call switch
            {
                InvocationExpressionSyntax invocation => invocation.ArgumentList,
                BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
                ConstructorInitializerSyntax initializer => initializer.ArgumentList,
                PrimaryConstructorBaseTypeSyntax @base => @base.ArgumentList,
                _ => null,
            };
            if (arguments is not null && model.GetSymbolInfo(call, _cancellation).Symbol is IMethodSymbol called
                && (called.ReducedFrom ?? called).Name == method.Name && called.MethodKind != MethodKind.ReducedExtension)
            {
                return arguments.Arguments;
            }
        }

        return null;
    }

    private IParameterSymbol? ParameterOf(SemanticModel model, ArgumentSyntax argument) =>
        model.GetOperation(argument, _cancellation) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { } parameter } ? parameter : null;

    /// <summary>Decides which declarations become nullable, and lets a family agree.</summary>
    private void SettleAbsence()
    {
        foreach (var (id, use) in Uses)
        {
            if (use.Outer.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use.Outer)
            {
                use.Declaration.IsNullable |= MayBeAbsent(assignment.Right);
            }
        }

        foreach (var (_, argument, parameter) in Arguments)
        {
            parameter.IsNullable |= MayBeAbsent(argument.Expression);
        }

        foreach (var declaration in Declarations)
        {
            declaration.IsNullable |= declaration.Node switch
            {
                ParameterSyntax { Default: not null } => true,
                VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax, Initializer.Value: { } value } => MayBeAbsent(value),
                _ => false,
            };
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (one, other) in _families)
            {
                if (_declarations.TryGetValue(one, out var left) && _declarations.TryGetValue(other, out var right) && left.IsNullable != right.IsNullable)
                {
                    left.IsNullable = right.IsNullable = changed = true;
                }
            }
        }

    }

    private static bool MayBeAbsent(ExpressionSyntax value) => NumberSpots.Inner(value) switch
    {
        ConditionalExpressionSyntax conditional => MayBeAbsent(conditional.WhenTrue) || MayBeAbsent(conditional.WhenFalse),
        SwitchExpressionSyntax choice => choice.Arms.Any(arm => MayBeAbsent(arm.Expression)),
        BinaryExpressionSyntax { OperatorToken.ValueText: "??" } coalesce => MayBeAbsent(coalesce.Right),
        var plain => Absence.IsWritten(plain),
    };
}
