using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>The two ends of a body: what comes in and what goes out.</summary>
internal sealed partial class Interpreter
{
    private void Enter()
    {
        foreach (var slot in _entry.Heap)
        {
            _state.Set(slot.Key.Object, slot.Key.Step, slot.Value);
        }

        var method = _callee.Method;
        _this = _entry.Arguments.IsEmpty ? Value.Unknown : _entry.Arguments[0];
        if (!_callee.Member.IsStatic && method?.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction))
        {
            var extended = ExtensionBlocks.ReceiverOf(_callee.Member);
            _this = Known(_this, extended?.Type ?? _callee.Member.ContainingType, 0);
            if (extended is not null)
            {
                _state.Set(_frame, extended, _this);
            }
        }

        NameElements();
        _state.Set(_frame, Localizer.This, _this);
        _state.Set(_frame, Localizer.Owner, Value.OfConstant(_callee.Member));
        _state.Set(_frame, Localizer.Parents, Value.Unknown.WithObjects(_entry.Frames.Values.Distinct().OrderBy(frame => frame.Number).ToImmutableArray()));
        if (method is null)
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            var index = parameter.Ordinal + 1;
            var value = index < _entry.Arguments.Length ? _entry.Arguments[index] : Value.Unknown;
            _state.Set(_frame, parameter, Known(value, parameter.Type, index));
        }
    }

    private Value Known(Value value, ITypeSymbol? type, int index)
    {
        if (!value.Objects.IsEmpty || value.IsNull || !Types.IsAggregate(type))
        {
            return value;
        }

        var made = _objects.Get(("argument", index), ObjectKind.Unknown, type);
        _arguments[index] = made;
        return value.WithObjects(ImmutableArray.Create(made));
    }

    private readonly Dictionary<SyntaxNode, Value> _returns = new();

    private void Return(IOperation operation, Value value)
    {
        _result = _result is null ? value : _result.Join(value);
        _returns[operation.Syntax] = value;
        if (_entry.Key.Length == 0 && _callee.Method is { } method)
        {
            ReturnedToWeb(method, operation, value);
            if (method.DeclaredAccessibility != Accessibility.Private)
            {
                _engine.Returned(value.Labels);
            }

            if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
            {
                return;
            }

            Given(method, value, "");

            var sources = Own(value.Labels);
            if (!sources.IsEmpty)
            {
                _engine.Facts.Add(method, Value.Of(sources));
                if (Seen(sources) is { } first)
                {
                    _engine.Report(new Handover(method.AssociatedSymbol ?? method, operation.Syntax, first.Evidence));
                }
            }
        }
    }

    /// <summary>What a member gives in a list, an array or a tuple: told to whoever calls it.</summary>
    private void Given(IMethodSymbol method, Value value, string path)
    {
        foreach (var part in PartsOf(value, path))
        {
            var sources = Own(part.Value.Labels);
            if (!sources.IsEmpty)
            {
                _engine.Facts.Add(method, Value.Of(sources), part.Key);
            }
        }
    }

    /// <summary>Sources of the body itself, not of its callers.</summary>
    private static LabelSet Own(LabelSet labels) => labels.Select(label => label.Origin is SourceOrigin && label.Pending.IsEmpty ? label : null);

    /// <summary>The first source that stands in code of this run.</summary>
    private static SourceOrigin? Seen(LabelSet sources) => sources.Items.Select(label => label.Origin).OfType<SourceOrigin>().FirstOrDefault(origin => !origin.IsRecalled);

    /// <summary>Digits that were taken out of the type on purpose, handed on piece by piece.</summary>
    private void HandOver(IMethodSymbol method, IOperation operation, LabelSet held)
    {
        var revealed = held.Items.FirstOrDefault(label => label.Origin is SourceOrigin { Evidence.Kind: EvidenceKind.Reveal, IsRecalled: false } && label.Pending.IsEmpty && (label.Treatment & Treatment.Mac) == 0);
        if (revealed?.Origin is SourceOrigin origin && method.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction))
        {
            _engine.Report(new Handover(method.AssociatedSymbol ?? method, operation.Syntax, origin.Evidence));
        }
    }

    private Summary Leave()
    {
        var end = _exit ?? new State();
        var outs = _callee.Method?.Parameters
            .Select(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && end.TryGet(_frame, parameter, out var value) ? value : null)
            .ToImmutableArray() ?? ImmutableArray<Value?>.Empty;
        var result = _result ?? Value.Unknown;
        var relevance = new Relevance(end, _engine, Detail.Full);
        var handed = new HashSet<AbstractObject>(_entry.Objects.Concat(_arguments.OfType<AbstractObject>()));
        var known = _entry.Heap.ToDictionary(slot => slot.Key, slot => slot.Value);
        var exit = ImmutableArray.CreateBuilder<KeyValuePair<Slot, Value>>();
        foreach (var item in Reachable(end, result, outs))
        {
            foreach (var slot in end.Of(item))
            {
                var isNews = !known.TryGetValue(slot.Key, out var before) || !before.Same(slot.Value);
                var isMadeUp = _callee.Method is not null && before is null && relevance.IsMute(slot) && !slot.Value.Objects.IsEmpty && !slot.Value.Objects.Any(handed.Contains);
                if (isNews && !isMadeUp && IsExported(slot.Key))
                {
                    exit.Add(slot);
                }
            }
        }

        // An element that the body has taken out on every way.
        foreach (var slot in _entry.Heap.Where(slot => _exit is not null && slot.Key.IsElement && !end.TryGet(slot.Key.Object, slot.Key.Step, out _)))
        {
            exit.Add(new KeyValuePair<Slot, Value>(slot.Key, Value.Harmless));
        }

        exit.Sort((a, b) => Compare(a.Key, b.Key));
        return new Summary(
            _entry,
            _returns.OrderBy(pair => pair.Key.SpanStart).ToImmutableArray(),
            _arguments.ToImmutableArray(),
            result,
            outs,
            exit.ToImmutable(),
            _entryLeaks.OrderBy(pair => pair.Key, System.StringComparer.Ordinal).Select(pair => pair.Value).ToImmutableArray(),
            Told(_storeFacts.Values.Where(store => store.Labels.Items.Any(label => label.Origin is EntryOrigin))));
    }

    /// <summary>One place a member tells its callers what it holds; of the others as many as a person would look at.</summary>
    private static ImmutableArray<StoreFact> Told(IEnumerable<StoreFact> stores)
    {
        const int most = 48;
        var ordered = stores.OrderBy(store => store.Key, System.StringComparer.Ordinal).ToList();
        if (ordered.Count <= most)
        {
            return ordered.ToImmutableArray();
        }

        var first = ordered.GroupBy<StoreFact, ISymbol>(store => store.Member, SymbolEqualityComparer.Default).Select(group => group.First()).ToList();
        return first.Concat(ordered.Except(first).Take(most)).OrderBy(store => store.Key, System.StringComparer.Ordinal).ToImmutableArray();
    }

    private static bool IsExported(Slot slot) => slot.Object.Kind != ObjectKind.Frame || slot.Step is ISymbol or Localizer.Owner or Localizer.Parents or Localizer.This;

    private int Compare(Slot a, Slot b)
    {
        var order = a.Object.Number.CompareTo(b.Object.Number);
        return order != 0 ? order : string.CompareOrdinal(Name(a), Name(b));

        string Name(Slot slot) => slot.Step is ISymbol symbol ? _world.NameOf(symbol) : slot.Step.ToString() ?? "";
    }

    private IEnumerable<AbstractObject> Reachable(State end, Value result, ImmutableArray<Value?> outs)
    {
        var seen = new HashSet<AbstractObject>();
        var open = new Queue<AbstractObject>();
        Add(_entry.Objects);
        Add(_arguments.Where(item => item is not null)!);
        AddValue(result);
        foreach (var value in outs.Where(value => value is not null))
        {
            AddValue(value!);
        }

        while (open.Count > 0)
        {
            foreach (var slot in end.SlotsOf(open.Dequeue()))
            {
                AddValue(slot.Value);
            }
        }

        return seen;

        void AddValue(Value value)
        {
            foreach (var item in value.Objects)
            {
                AddItem(item);
            }

            foreach (var target in value.Targets)
            {
                if (target.Frame is { } frame)
                {
                    AddItem(frame);
                }
            }
        }

        void AddItem(AbstractObject item)
        {
            if (seen.Add(item))
            {
                open.Enqueue(item);
            }
        }

        void Add(IEnumerable<AbstractObject> items)
        {
            foreach (var item in items.Where(seen.Add))
            {
                open.Enqueue(item);
            }
        }
    }

    private LabelSet ReachableLabels(Value value)
    {
        var labels = value.Labels;
        foreach (var item in value.Objects)
        {
            foreach (var slot in _state.Of(item).Where(slot => slot.Key.Step is not string text || text[0] != '#').ToList())
            {
                labels = labels.Union(slot.Value.Labels);
            }
        }

        return labels;
    }

    private void PassStore(StoreFact store)
    {
        StoreLabels(store);
        if (store.Labels.Items.Any(label => label.Origin is EntryOrigin))
        {
            _storeFacts[store.Key] = store;
        }
    }
}
