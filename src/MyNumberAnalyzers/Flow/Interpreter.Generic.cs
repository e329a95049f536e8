using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// What a library member does with values when no row tells: a type parameter is a channel from every place that mentions it to every other,
/// so the signatures of LINQ, collections, tasks and tuples describe themselves. What is not generic passes digits on by type.
/// </summary>
internal sealed partial class Interpreter
{
    private Value Propagate(Site site, HashSet<int> taken)
    {
        var method = site.Method.OriginalDefinition;
        var channels = new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default);
        var plain = LabelSet.Empty;
        var harmless = true;
        var inputs = 0;
        Collect(method.ContainingType, site.Receiver, channels, ref plain);
        if (!site.Method.IsStatic && site.Method.MethodKind != MethodKind.Constructor)
        {
            plain = plain.Union(method.ContainingType.IsGenericType && Types.IsContainer(method.ContainingType) && !IsText(method.ContainingType) ? site.Receiver.Labels : Contained(site.Receiver, 2));
            harmless &= site.Receiver.IsHarmless || site.Receiver.Objects.Length > 0 && IsAllHarmless(site.Receiver);
            inputs++;
        }

        var added = new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default);
        for (var i = 0; i < site.Arguments.Length; i++)
        {
            var parameter = method.Parameters[i];
            if (taken.Contains(i) || parameter.RefKind == RefKind.Out || parameter.Type.TypeKind == TypeKind.Delegate)
            {
                continue;
            }

            var argument = ArgumentText(site, i);
            Collect(parameter.Type, argument, added, ref plain);
            if (Types.Keeps(parameter.Type) && !(argument.Constant is { HasValue: true, Value: null }))
            {
                harmless &= argument.IsHarmless || argument.Objects.Length > 0 && IsAllHarmless(argument);
                inputs++;
            }
        }

        Merge(channels, added);
        if (GivesSome(method))
        {
            foreach (var channel in channels.Keys.ToList())
            {
                channels[channel] = Some(channels[channel], site.Operation.Syntax, Types.IsContainer(Unwrap(method.ReturnType)) || method.ReturnType.Name == "IAsyncEnumerable");
            }
        }

        RunDelegates(site, method, channels, ref plain);
        RunKept(site, plain);
        Outs(site, method, channels, plain, taken);
        FillReceiver(site, method, added, plain, taken);
        FillBuffers(site, method, plain);
        var result = Result(site, method, channels, plain);
        return inputs > 0 && harmless && IsPure(site.Method) && result.Labels.IsEmpty && result.Objects.IsEmpty && Types.CanCarry(ResultType(site)) && (site.Method.MethodKind != MethodKind.Constructor || site.Method.ContainingType.SpecialType == SpecialType.System_String)
            ? Value.Harmless
            : result;
    }

    private static readonly string[] Choosers =
    {
        "Where", "Take", "Skip", "First", "Last", "Single", "ElementAt", "Find", "Peek", "Pop", "Dequeue", "TryPeek", "TryPop", "TryDequeue", "TryTake", "MaxBy", "MinBy", "Max", "Min", "Except", "Intersect", "Distinct", "GetRange", "Chunk", "OfType", "Random",
    };

    private static bool GivesSome(IMethodSymbol method) => Choosers.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>Everything in it is known to be harmless; a reader, a stream, a connection gives what the world outside holds.</summary>
    private bool IsAllHarmless(Value value) => value.Objects.All(item =>
        item.Kind == ObjectKind.Created && IsStore(item.Type) && _state.Of(item).Where(slot => slot.Key.IsElement).All(slot => slot.Value.IsHarmless));

    /// <summary>Whether an object holds what was put into it in sight; a reader, a connection or a client gives what stands elsewhere.</summary>
    private static bool IsStore(ITypeSymbol? type) =>
        !Types.IsFramework(type) || Types.IsContainer(type) || Types.IsTextHolder(type) && type is not { Name: "StringReader" } || type is { IsTupleType: true } or { IsAnonymousType: true };

    /// <summary>Computes with what it is given and asks nothing else: no file, no variable of the environment, no service.</summary>
    private static bool IsPure(IMethodSymbol method)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        return space switch
        {
            "System" => method.ContainingType.Name is not ("Environment" or "Console" or "Activator" or "AppContext" or "AppDomain"),
            "System.IO" => method.ContainingType.Name is "Path" or "StringWriter" or "TextWriter",
            "System.Net" => method.ContainingType.Name is "WebUtility",
            "System.Web" => method.ContainingType.Name is "HttpUtility",
            "Newtonsoft.Json" => method.ContainingType.Name is "JsonConvert",
            _ => space.StartsWith("System.Linq", StringComparison.Ordinal) || space.StartsWith("System.Collections", StringComparison.Ordinal) || space.StartsWith("System.Text", StringComparison.Ordinal)
                || space is "System.Globalization" or "System.Numerics" or "System.Buffers" or "System.Buffers.Text" or "System.Security.Cryptography" or "System.Runtime.CompilerServices" or "System.Runtime.InteropServices"
                    or "System.Threading.Tasks" or "System.Xml.Linq" or "Microsoft.VisualBasic",
        };
    }

    /// <summary>An argument that a text-making member (Concat, Join, Append, Format) turns into text.</summary>
    private Value ArgumentText(Site site, int index)
    {
        var value = site.Arguments[index];
        var type = site.Method.Parameters[index].Type;
        var makesText = site.Method.ContainingType.SpecialType == SpecialType.System_String || IsText(site.Method.ContainingType);
        if (!makesText || type.SpecialType == SpecialType.System_String)
        {
            return value;
        }

        if (type.SpecialType == SpecialType.System_Object)
        {
            var text = AsText(value, TypeBeforeConversion(site.Operand(index)), site.Operand(index));
            return Template.Of(site) is { } template && index >= template.FirstArgument ? Labelled(template.Hole(index - template.FirstArgument), site.Operand(index), text) : text;
        }

        if (!Types.IsContainer(type) && type is not ITypeParameterSymbol)
        {
            return value;
        }

        var texts = LabelSet.Empty;
        foreach (var item in value.Objects.SelectMany(item => _state.Of(item).Where(slot => slot.Key.IsElement).ToList()))
        {
            texts = texts.Union(AsText(item.Value, null, site.Operand(index)).Labels);
        }

        return value.With(texts);
    }

    private static bool IsText(ITypeSymbol type) => Types.IsTextHolder(type);

    private void Collect(ITypeSymbol? open, Value value, Dictionary<ISymbol, Value> channels, ref LabelSet plain)
    {
        switch (open)
        {
            case null:
                return;
            case ITypeParameterSymbol parameter:
                Add(channels, parameter, value);
                plain = plain.Union(value.Labels);
                return;
            case IArrayTypeSymbol array when array.ElementType is ITypeParameterSymbol or INamedTypeSymbol { IsGenericType: true }:
                Collect(array.ElementType, Elements(value), channels, ref plain);
                return;
            case INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate } generic:
                CollectGeneric(generic, value, channels, ref plain);
                return;
            default:
                plain = plain.Union(Contained(value, 2));
                return;
        }
    }

    private void CollectGeneric(INamedTypeSymbol generic, Value value, Dictionary<ISymbol, Value> channels, ref LabelSet plain)
    {
        var arguments = generic.TypeArguments.IsEmpty ? generic.ContainingType?.TypeArguments ?? generic.TypeArguments : generic.TypeArguments;
        if (generic.IsTupleType)
        {
            for (var i = 0; i < generic.TupleElements.Length; i++)
            {
                Collect(generic.TupleElements[i].Type, Part(value, i), channels, ref plain);
            }
        }
        else if (Channel.IsTransparent(generic))
        {
            Collect(arguments[0], value, channels, ref plain);
        }
        else if (generic.Name is "KeyValuePair" or "IGrouping")
        {
            Collect(arguments[0], PairPart(value, "Key"), channels, ref plain);
            Collect(arguments[1], generic.Name == "IGrouping" ? Elements(value) : PairPart(value, "Value"), channels, ref plain);
        }
        else if (arguments.Length == 2 && generic.Name == "PriorityQueue")
        {
            Collect(arguments[0], Elements(value), channels, ref plain);
        }
        else if (arguments.Length == 2)
        {
            var groups = generic.Name is "ILookup" or "Lookup" ? Elements(value) : Value.Unknown;
            Collect(arguments[0], KeysOf(value).Join(PairPart(groups, "Key")), channels, ref plain);
            Collect(arguments[1], groups.Objects.IsEmpty ? Elements(value) : Elements(groups), channels, ref plain);
        }
        else if (arguments.Length > 0)
        {
            var elements = arguments[0] is INamedTypeSymbol { Name: "KeyValuePair" } || value.Objects.Any(item => IsMap(item.Type)) ? PairsOf(value) : Elements(value);
            Collect(arguments[0], elements, channels, ref plain);
        }
    }

    private static bool IsMap(ITypeSymbol? type) => Channel.IsKeyed(type) && type is not { Name: "KeyValuePair" or "IGrouping" or "ILookup" or "Lookup" };

    /// <summary>A dictionary seen as a list of pairs.</summary>
    private Value PairsOf(Value value)
    {
        var elements = Elements(value);
        if (elements.Objects.Any(item => _state.TryGet(item, "Value", out _)))
        {
            return elements;
        }

        var pair = Value.Of(_objects.Get((value.Objects.FirstOrDefault() ?? (object)"none", "pairs"), ObjectKind.Created, null));
        _state.Set(pair.Objects[0], "Key", KeysOf(value));
        _state.Set(pair.Objects[0], "Value", elements);
        _state.Set(pair.Objects[0], TakenFrom, value.WithTargets(ImmutableArray<Target>.Empty));
        return pair;
    }

    private static void Add(Dictionary<ISymbol, Value> channels, ISymbol parameter, Value value) =>
        channels[parameter] = channels.TryGetValue(parameter, out var known) ? known.Join(value) : value;

    private static void Merge(Dictionary<ISymbol, Value> into, Dictionary<ISymbol, Value> from)
    {
        foreach (var pair in from)
        {
            Add(into, pair.Key, pair.Value);
        }
    }

    /// <summary>Lambdas handed to a library get the channels their parameters name and feed the channel of their result; twice, for accumulators.</summary>
    private void RunDelegates(Site site, IMethodSymbol method, Dictionary<ISymbol, Value> channels, ref LabelSet plain)
    {
        if (site.Arguments.All(argument => argument.Targets.IsEmpty))
        {
            return;
        }

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < site.Arguments.Length; i++)
            {
                var type = method.Parameters[i].Type;
                if (type is INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } expression)
                {
                    type = expression.TypeArguments[0];
                }

                if ((type as INamedTypeSymbol)?.DelegateInvokeMethod is not { } invoke)
                {
                    continue;
                }

                foreach (var target in site.Arguments[i].Targets)
                {
                    RunDelegate(site, target, invoke, i, channels, ref plain);
                }
            }
        }
    }

    /// <summary>Code that an object was made with (a progress, a timer, a block of a pipeline) runs on what is handed to the object.</summary>
    private void RunKept(Site site, LabelSet plain)
    {
        if (plain.IsEmpty || site.Method.IsStatic)
        {
            return;
        }

        foreach (var target in site.Receiver.Objects.Where(item => _state.TryGet(item, Callbacks, out _)).SelectMany(item => _state.TryGet(item, Callbacks, out var kept) ? kept.Targets : ImmutableArray<Target>.Empty).Distinct().ToList())
        {
            EnterTarget(target, Fit(site.Arguments, target.Method), site.Operation);
        }
    }

    private const string Callbacks = "#callbacks";

    private void RunDelegate(Site site, Target target, IMethodSymbol invoke, int index, Dictionary<ISymbol, Value> channels, ref LabelSet plain)
    {
        var inputs = plain;
        var arguments = invoke.Parameters
            .Select((parameter, position) => Build(parameter.Type, channels, inputs, site, $"{index}.{position}"))
            .ToImmutableArray();
        var returned = EnterTarget(target, arguments, site.Operation);
        if (returned is null && invoke.ReturnType is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } given)
        {
            // Nothing in it has to do with numbers: what it gives is not what the other lambdas give.
            Add(channels, given, Value.Unknown);
        }

        if (returned is not null && !invoke.ReturnsVoid)
        {
            if (Types.Keeps(target.Method.ReturnType))
            {
                Collect(invoke.ReturnType, returned, channels, ref plain);
            }
            else if (invoke.ReturnType is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } kind)
            {
                // A key that can hold no digits (a Guid, a date) is not what the other lambdas give.
                Add(channels, kind, Value.Harmless);
            }

            KeySelector(site, index, returned);
        }
    }

    /// <summary>The key lambdas of GroupBy, ToDictionary and ToLookup.</summary>
    private void KeySelector(Site site, int index, Value returned)
    {
        if (site.Method.Parameters[index].Name == "keySelector" && !returned.Labels.IsEmpty)
        {
            _state.Set(_objects.Get((site.Operation.Syntax, "keyed"), ObjectKind.Created, null), State.Keys, Value.Of(returned.Labels));
        }
    }
}
