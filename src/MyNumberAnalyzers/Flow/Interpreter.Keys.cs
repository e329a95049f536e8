using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Tests of a key: entries that a test of their key leaves out are not there behind it.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Of a pair: the map it was taken from.</summary>
    private const string TakenFrom = "#map";

    /// <summary>Loop variables that a pair was taken apart into: key, value and the map.</summary>
    private readonly Dictionary<ISymbol, (ISymbol Value, Value Map)> _takenApart = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<IOperation, ImmutableArray<IOperation>> _keys = new();

    /// <summary>On a side of a branch that some keys cannot take, the values under these are not meant.</summary>
    private void NarrowKey(IOperation condition, bool truth)
    {
        foreach (var place in Tested(_keys, condition, IsKey))
        {
            var read = Unwrapped(place) ?? place;
            if (read is IPropertyReferenceOperation { Instance: { } instance } && IsKey(read))
            {
                foreach (var pair in Evaluate(instance).Objects.Where(item => _state.TryGet(item, TakenFrom, out _)).ToList())
                {
                    _state.TryGet(pair, TakenFrom, out var map);
                    if (Remaining(map, truth, other => IsKeyOf(other, SymbolOf(Unwrapped(instance) ?? instance)), trial => trial.Of(condition)) is { } rest)
                    {
                        _state.Set(pair, "Value", rest);
                    }
                }
            }
            else if (read is ILocalReferenceOperation or IParameterReferenceOperation && SymbolOf(read) is { } symbol)
            {
                NarrowByLocal(condition, truth, symbol);
            }
        }
    }

    private static bool IsKey(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Key", ContainingType.Name: "KeyValuePair" or "DictionaryEntry" } } => true,
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation => operation.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum },
        _ => false,
    };

    private bool IsKeyOf(IOperation read, ISymbol? pair) => pair is not null && Unwrapped(read) is IPropertyReferenceOperation { Property: { Name: "Key", ContainingType.Name: "KeyValuePair" or "DictionaryEntry" }, Instance: { } instance }
        && SymbolEqualityComparer.Default.Equals(SymbolOf(Unwrapped(instance) ?? instance), pair);

    private void NarrowByLocal(IOperation condition, bool truth, ISymbol key)
    {
        bool Reads(IOperation read) => SymbolOf(Unwrapped(read) ?? read) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, key) && read is not IMemberReferenceOperation and not IInvocationOperation;
        if (_takenApart.TryGetValue(key, out var pair) && Remaining(pair.Map, truth, Reads, trial => trial.Of(condition)) is { } rest)
        {
            _state.Set(FrameOf(pair.Value), pair.Value, rest);
        }

        foreach (var element in _elements.Where(element => IndexOf(element) is { } index && SymbolEqualityComparer.Default.Equals(SymbolOf(index), key)).ToList())
        {
            var map = Evaluate(CollectionOf(element));
            if (Remaining(map, truth, Reads, trial => trial.Of(condition)) is { HasDigits: false, Objects.IsEmpty: true })
            {
                MarkElement(element, Value.Harmless);
            }
        }
    }

    /// <summary>What a map holds under the keys that can have this outcome; null where that is no less than all.</summary>
    private Value? Remaining(Value map, bool outcome, Func<IOperation, bool> reads, Func<Trial, Optional<object?>> run)
    {
        var rest = Value.Of(map.Labels).WithTargets(map.Targets);
        var isLess = false;
        foreach (var slot in map.Objects.SelectMany(item => _state.Of(item).Where(slot => slot.Key.IsElement)).OrderBy(slot => (string)slot.Key.Step, StringComparer.Ordinal).ToList())
        {
            if (KeyIn(slot.Key) is { } key && NeverGives(outcome, ImmutableArray.Create<object?>(key), reads, run))
            {
                isLess = true;
            }
            else
            {
                rest = rest.Join(slot.Value.Opened());
            }
        }

        return isLess ? rest : null;
    }

    private static object? KeyIn(Slot slot)
    {
        var text = ((string)slot.Step).Substring(1, ((string)slot.Step).Length - 2);
        var type = Channel.IsKeyed(slot.Object.Type) ? ((INamedTypeSymbol)slot.Object.Type!).TypeArguments[0] : null;
        return slot.Step is State.AnyElement ? null
            : type is { SpecialType: SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum } ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null
            : type is null or { SpecialType: SpecialType.System_String or SpecialType.System_Object } ? text
            : null;
    }

    /// <summary><c>map.Where(p => p.Key != "kojinBango")</c>: a map without the entries whose keys do not pass.</summary>
    private Value? FilteredByKey(Site site)
    {
        if (!Filters.Contains(site.Method.Name) || site.Arguments is not [.., { Targets: [{ Method.Parameters: [{ Type.Name: "KeyValuePair" }, ..] } test] }])
        {
            return null;
        }

        var map = site.Method.IsStatic ? site.Arguments[0] : site.Receiver;
        var graph = CodeOf(test);
        if (map.Objects is not [{ } source] || !map.Labels.IsEmpty || graph is null)
        {
            return null;
        }

        var parameter = test.Method.OriginalDefinition.Parameters[0];
        var slots = _state.Of(source).Where(slot => slot.Key.IsElement || slot.Key.Step is State.Keys or State.Filled).ToList();
        var kept = slots.Where(slot => !slot.Key.IsElement || KeyIn(slot.Key) is not { } key || !NeverGives(true, ImmutableArray.Create<object?>(key), read => IsKeyOf(read, parameter), trial => trial.Run(graph))).ToList();
        if (kept.Count == slots.Count)
        {
            return null;
        }

        var made = Create((site.Operation.Syntax, "without"), source.Type);
        kept.ForEach(slot => _state.Set(made.Objects[0], slot.Key.Step, slot.Value));
        return Types.IsContainer(site.Method.ReturnType) || site.Method.ReturnType.Name is "IEnumerable" or "IQueryable" ? made : PairsOf(made);
    }

    private void RememberPair(Value pair, ITupleOperation parts)
    {
        if (pair.Objects is [{ } item] && _state.TryGet(item, TakenFrom, out var map) && parts.Elements is [{ } key, { } value]
            && Declared(key) is { } keyLocal && Declared(value) is { } valueLocal)
        {
            _takenApart[keyLocal] = (valueLocal, map);
        }

        static ILocalSymbol? Declared(IOperation operation) => operation switch
        {
            IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => local.Local,
            ILocalReferenceOperation { IsDeclaration: true } local => local.Local,
            _ => null,
        };
    }

    /// <summary>The constants that a collection is made of: <c>static readonly HashSet&lt;string&gt; Hidden = new() { "kojinBango" };</c></summary>
    private IReadOnlyCollection<object?>? ConstantsIn(IOperation collection)
    {
        collection = Unwrapped(collection) ?? collection;
        if (collection is IArrayCreationOperation { Initializer.ElementValues: { } values })
        {
            return values.All(value => value.ConstantValue.HasValue) ? values.Select(value => value.ConstantValue.Value).ToList() : null;
        }

        var member = collection switch
        {
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => (ISymbol)field,
            ILocalReferenceOperation { Local: var local } => local,
            _ => null,
        };
        var elements = (member is null ? null : Initializers.Of(member, _engine.Cancellation)) switch
        {
            BaseObjectCreationExpressionSyntax { Initializer.Expressions: var given } => given.ToList(),
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var given } => given.ToList(),
            ArrayCreationExpressionSyntax { Initializer.Expressions: var given } => given.ToList(),
            InitializerExpressionSyntax { Expressions: var given } => given.ToList(),
            CollectionExpressionSyntax { Elements: var given } when given.All(element => element is ExpressionElementSyntax) => given.Select(element => ((ExpressionElementSyntax)element).Expression).ToList(),
            _ => null,
        };
        return elements?.All(element => element is LiteralExpressionSyntax) == true ? elements.Select(element => ((LiteralExpressionSyntax)element).Token.Value).ToList() : null;
    }
}
