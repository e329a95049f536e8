using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Flow;

/// <summary>Drives an engine over a set of trees until nothing new is learned: candidates, their facts, the bodies that read those facts.</summary>
internal sealed class FlowRun
{
    private readonly World _world;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly HashSet<SyntaxTree> _own;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _learned = new();
    private readonly Dictionary<SyntaxNode, (bool IsHot, int Seen)> _hot = new();
    private readonly HashSet<string> _holders = new(StringComparer.Ordinal);
    private readonly Queue<Body> _open = new();

    /// <summary>Bodies that only an earlier run's knowledge leads to. They come last: the rules say of a file what a cold run says of it.</summary>
    private readonly Queue<Body> _recalled = new();
    private readonly HashSet<Body> _late = new();
    private readonly HashSet<string> _searched = new(StringComparer.Ordinal);
    private readonly HashSet<Body> _queued = new();
    private readonly Dictionary<Body, int> _visits = new();
    private readonly Dictionary<Body, (bool IsOne, int Learned)> _bystanders = new();
    private readonly List<Body> _assumed = new();

    public FlowRun(World world, ImmutableArray<SyntaxTree> trees, Facts facts, CancellationToken cancellation)
    {
        _world = world;
        _trees = trees;
        _own = new HashSet<SyntaxTree>(trees);
        _cancellation = cancellation;
        foreach (var member in facts.Members)
        {
            AddName(NameOf(member));
        }

        Engine = new Engine(world, facts, trees.Length, cancellation);
        Engine.IsHot = IsHot;
    }

    private void AddName(string name)
    {
        if (_names.Add(name))
        {
            _learned.Add(name);
        }
    }

    /// <summary>Once hot, always hot; what was cold is asked of the names learned since.</summary>
    private bool IsHot(SyntaxNode node)
    {
        if (!_hot.TryGetValue(node, out var known))
        {
            known = (_world.Surface.IsHot(node, _cancellation), 0);
        }

        for (; !known.IsHot && known.Seen < _learned.Count; known.Seen++)
        {
            known.IsHot = Surface.Mentions(node, _learned[known.Seen], _cancellation);
        }

        _hot[node] = known;
        return known.IsHot;
    }

    public Engine Engine { get; }

    /// <summary>Bodies that were not followed: nothing would come of it.</summary>
    public HashSet<Body> PassedOver { get; } = new();

    /// <summary>What this run of one file has come to; null when it has cut something.</summary>
    public Settlement? Settle(SyntaxTree tree) => Engine.Capped.Count == 0 ? new Settlement(tree, Engine, _names) : null;

    /// <summary>Files that have been run by themselves are not run again, unless another file's knowledge touches them.</summary>
    public void Take(IReadOnlyDictionary<SyntaxTree, Settlement> settlements)
    {
        foreach (var tree in _trees)
        {
            if (settlements.TryGetValue(tree, out var settlement))
            {
                Engine.Take(settlement);
            }
        }
    }

    /// <summary>Runs a file after all.</summary>
    private void Unsettle(SyntaxTree tree)
    {
        if (Engine.Settlements.Remove(tree))
        {
            Enqueue(tree, _world.Surface.Hot(tree, _cancellation));
            foreach (var name in _learned.ToList())
            {
                Enqueue(tree, TreeText.Of(tree).Mentions(name, _cancellation));
            }
        }
    }

    public void Run()
    {
        // Whoever fills a delegate that is called with a number comes first: until then it would count as passing the number on.
        foreach (var name in Engine.Facts.Members.Where(IsDelegate).Select(NameOf).Distinct().OrderBy(name => name, StringComparer.Ordinal))
        {
            foreach (var tree in _trees)
            {
                Enqueue(tree, TreeText.Of(tree).Mentions(name, _cancellation));
            }
        }

        foreach (var tree in _trees.Where(tree => !Engine.Settlements.ContainsKey(tree)))
        {
            Enqueue(tree, _world.Surface.Hot(tree, _cancellation));
        }

        foreach (var tree in _trees)
        {
            foreach (var name in _names)
            {
                Enqueue(tree, TreeText.Of(tree).Mentions(name, _cancellation), _recalled);
            }
        }

        // What settled files know, the others are to hear of.
        Learn();
        if (_open.Count + _recalled.Count > 0)
        {
            Budget.OnFreshStack(Work);
        }
    }

    private bool Work()
    {
        const int mostVisits = 32;
        while (_open.Count + _recalled.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            Engine.IsRecalling = _open.Count == 0;
            var body = Engine.IsRecalling ? _recalled.Dequeue() : _open.Dequeue();
            (Engine.IsRecalling ? _late : _queued).Remove(body);

            if (IsBystander(body))
            {
                PassedOver.Add(body);
                continue;
            }

            PassedOver.Remove(body);

            _visits.TryGetValue(body, out var visits);
            if (visits >= mostVisits)
            {
                Engine.Capped.Add(body.Syntax);
                continue;
            }

            _visits[body] = visits + 1;
            Engine.Root(body);
            Learn();
        }

        return true;
    }

    /// <summary>Names neither a number nor anything the flow has learned of, and leads to nothing that does.</summary>
    private bool IsBystander(Body body)
    {
        if (_bystanders.TryGetValue(body, out var known) && (!known.IsOne || known.Learned == _learned.Count))
        {
            return known.IsOne;
        }

        return FindsBystander(body);
    }

    /// <summary>Bodies that lead to one another are bystanders together, or none of them is.</summary>
    private bool FindsBystander(Body body)
    {
        var before = _assumed.Count;
        _assumed.Add(body);
        _bystanders[body] = (true, _learned.Count);
        var isOne = !_world.Surface.NamesNumber(body.Syntax, _cancellation)
            && !_learned.Exists(name => Surface.Mentions(body.Syntax, name, _cancellation))
            && _world.Bystanders.LeadsTo(body, _cancellation) is { IsDefault: false } leads
            && leads.All(lead => !IsHot(lead) || Budget.HasStack() && _world.Bodies.At(lead, _cancellation) is { } next && IsBystander(next));
        if (!isOne)
        {
            // Whoever was taken for one on the word of this body is asked again.
            _assumed.Skip(before).ToList().ForEach(assumed => _bystanders.Remove(assumed));
            _bystanders[body] = (false, _learned.Count);
        }

        else
        {
            Engine.Cold.UnionWith(_world.Bystanders.LeadsTo(body, _cancellation));
        }

        if (!isOne || before == 0)
        {
            _assumed.RemoveRange(before, _assumed.Count - before);
        }

        return isOne;
    }

    /// <summary>What follows from a recalled body is no knowledge of this run either.</summary>
    private Queue<Body>? Next => Engine.IsRecalling ? _recalled : null;

    /// <summary>Looks again at whoever read what has just been learned, and at bodies that name it.</summary>
    private void Learn()
    {
        foreach (var fact in Engine.Facts.Changed.ToList())
        {
            if (Engine.Readers.TryGetValue(fact, out var readers))
            {
                foreach (var reader in readers)
                {
                    Enqueue(reader, Next);
                }
            }

            foreach (var settlement in Engine.Settlements.Values.Where(settlement => settlement.HasReadLess(fact, Engine.Facts)).ToList())
            {
                Unsettle(settlement.Tree);
            }

            Search(NameOf(fact), Visible(fact));
            SearchProviders(fact);
            var isIndexer = fact is IMethodSymbol { AssociatedSymbol: IPropertySymbol { IsIndexer: true } };
            if (isIndexer)
            {
                // An indexer has no name to search for but "this" in its own type.
                foreach (var reference in fact.ContainingType.DeclaringSyntaxReferences.Where(reference => !HasLearned(reference.SyntaxTree, fact)))
                {
                    Enqueue(reference.SyntaxTree, TreeText.Of(reference.SyntaxTree).Mentions("this", _cancellation), Next);
                }
            }

            if ((isIndexer || fact is IPropertySymbol or IFieldSymbol) && fact.ContainingType is { } holder && fact.DeclaredAccessibility != Accessibility.Private
                && !_world.Carries(holder) && _holders.Add(holder.Name))
            {
                foreach (var name in _world.Surface.Reach(holder.Name, _cancellation))
                {
                    Search(name, _trees);
                }
            }
        }

        Engine.Facts.Changed.Clear();
    }

    /// <summary>A stored delegate is called with a number: members of its type that take such a delegate are where the code comes in.</summary>
    private void SearchProviders(ISymbol fact)
    {
        var type = fact switch { IFieldSymbol field => field.Type, IPropertySymbol property => property.Type, IParameterSymbol parameter => parameter.Type, _ => null };
        if (fact.ContainingType is not { } owner || Types.DelegateIn(type) is not { } code)
        {
            return;
        }

        foreach (var method in owner.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, code)))
            {
                Search(NameOf(method), Visible(method));
            }
        }
    }

    private void Search(string name, IEnumerable<SyntaxTree> trees)
    {
        if (name.Length == 0 || !_searched.Add(name))
        {
            return;
        }

        AddName(name);
        foreach (var settlement in Engine.Settlements.Values.Where(settlement => settlement.LeftOut(name, _cancellation)).ToList())
        {
            Unsettle(settlement.Tree);
        }

        foreach (var tree in trees.Where(tree => !(Engine.Settlements.TryGetValue(tree, out var settlement) && settlement.Knows(name))))
        {
            Enqueue(tree, TreeText.Of(tree).Mentions(name, _cancellation), Next);
        }
    }

    /// <summary>Whether a settled file has learned of this member by itself.</summary>
    private bool HasLearned(SyntaxTree tree, ISymbol fact) => Engine.Settlements.TryGetValue(tree, out var settlement) && settlement.Facts.HoldsAll(fact, Engine.Facts);

    private IEnumerable<SyntaxTree> Visible(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Private)
        {
            return _trees;
        }

        var own = member.ContainingType?.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).ToImmutableArray() ?? ImmutableArray<SyntaxTree>.Empty;
        return own.Where(_own.Contains).Distinct();
    }

    private static bool IsDelegate(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type.TypeKind == TypeKind.Delegate,
        IPropertySymbol property => property.Type.TypeKind == TypeKind.Delegate,
        _ => member is IEventSymbol,
    };

    private static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: { } owner } => owner.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        _ => member.Name,
    };

    private void Enqueue(SyntaxTree tree, ImmutableArray<int> positions, Queue<Body>? to = null)
    {
        if (positions.IsEmpty)
        {
            return;
        }

        var root = tree.GetRoot(_cancellation);
        foreach (var position in positions)
        {
            var token = root.FindToken(position);
            if (!token.Span.Contains(position))
            {
                // A comment.
                continue;
            }

            if (token.Parent is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors })
            {
                // What a property is named its setter is given.
                foreach (var setter in accessors.Where(accessor => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration && (accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody) is not null))
                {
                    if (_world.Bodies.At(setter, _cancellation) is { } given)
                    {
                        Enqueue(given, to);
                    }
                }
            }

            if (token.Parent is { } node && !IsDeclarationOnly(node) && IsRelevant(token) && _world.Bodies.Around(node, _cancellation) is { } body)
            {
                Enqueue(body, to);
            }
        }
    }

    private static bool IsDeclarationOnly(SyntaxNode node) => node is UsingDirectiveSyntax or NamespaceDeclarationSyntax or BaseNamespaceDeclarationSyntax
        || node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null;

    /// <summary>A member's name that many types share: only the one whose type leads to a number matters, or any once the flow has learned of the name.</summary>
    private bool IsRelevant(SyntaxToken token) => _names.Contains(token.ValueText) || _world.Surface.Relevance.Of(token, _cancellation);

    private void Enqueue(Body body, Queue<Body>? to = null)
    {
        Unsettle(body.Syntax.SyntaxTree);
        if (_own.Contains(body.Syntax.SyntaxTree) && (to is null ? _queued : _late).Add(body))
        {
            (to ?? _open).Enqueue(body);
        }
    }
}
