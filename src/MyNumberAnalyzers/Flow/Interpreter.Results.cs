using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>What a library member gives back, built from the channels that its signature names.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A value of an open type made of what its channels hold.</summary>
    private Value Build(ITypeSymbol? open, Dictionary<ISymbol, Value> channels, LabelSet plain, Site site, string part)
    {
        switch (open)
        {
            case null:
                return Value.Unknown;
            case ITypeParameterSymbol parameter:
                return channels.TryGetValue(parameter, out var value) ? value : IsNamedApart(parameter, site) ? Value.Unknown : Value.Of(plain);
            case IArrayTypeSymbol array when Mentions(array.ElementType):
                return Holder(site, part, open, Build(array.ElementType, channels, plain, site, part + "e"));
            case INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate } generic when generic.TypeArguments.Any(Mentions):
                return BuildGeneric(generic, channels, plain, site, part);
            case INamedTypeSymbol { TypeKind: TypeKind.Delegate }:
                return Value.Unknown;
            default:
                return Types.CanCarryDeep(open) ? Value.Of(plain) : Value.Unknown;
        }
    }

    /// <summary>Read out of a text into an object that says itself which of its members is the number: the others are not.</summary>
    private bool IsNamedApart(ITypeParameterSymbol parameter, Site site) =>
        parameter.TypeParameterKind == TypeParameterKind.Method && parameter.Ordinal < site.Method.TypeArguments.Length
            && site.Method.TypeArguments[parameter.Ordinal] is var asked && (Types.IsContainer(asked) ? ElementType(asked) : asked) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
            && !Types.IsFramework(type) && _world.Carries(type);

    private Value BuildGeneric(INamedTypeSymbol generic, Dictionary<ISymbol, Value> channels, LabelSet plain, Site site, string part)
    {
        var arguments = generic.TypeArguments;
        if (Channel.IsTransparent(generic))
        {
            return Build(arguments[0], channels, plain, site, part);
        }

        if (generic.Name == "Tuple")
        {
            var items = Create((site.Operation.Syntax, part), generic);
            for (var i = 0; i < arguments.Length; i++)
            {
                _state.Set(items.Objects[0], "Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Build(arguments[i], channels, plain, site, part + i));
            }

            return items;
        }

        if (generic.IsTupleType)
        {
            var tuple = Create((site.Operation.Syntax, part), generic);
            for (var i = 0; i < generic.TupleElements.Length; i++)
            {
                _state.Set(tuple.Objects[0], "Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Build(generic.TupleElements[i].Type, channels, plain, site, part + i));
            }

            return tuple;
        }

        if (arguments.Length == 1)
        {
            return Holder(site, part, generic, Build(arguments[0], channels, plain, site, part + "e"));
        }

        var keys = Build(arguments[0], channels, plain, site, part + "k");
        var values = Build(arguments[1], channels, plain, site, part + "v");
        var pair = Create((site.Operation.Syntax, part), part == "r" ? InTask(ResultType(site)) ?? generic : generic);
        if (generic.Name == "KeyValuePair")
        {
            _state.Set(pair.Objects[0], "Key", keys);
            _state.Set(pair.Objects[0], "Value", values);
            return pair;
        }

        var isGroup = generic.Name is "IGrouping" or "ILookup";
        _state.Set(pair.Objects[0], isGroup ? "Key" : State.Keys, keys);
        _state.Add(pair.Objects[0], State.AnyElement, values);
        return generic.Name == "ILookup" ? Holder(site, part + "g", generic, pair) : pair;
    }

    private Value Holder(Site site, string part, ITypeSymbol type, Value element)
    {
        var list = Create((site.Operation.Syntax, part), part == "r" ? InTask(ResultType(site)) ?? type : type);
        if (element.Objects.IsEmpty && !element.IsHarmless && !element.Constant.HasValue && element.Targets.IsEmpty && ElementsOf(list.Objects[0].Type) is { } inSight)
        {
            // Objects out of a store: what a loop does to each of them is done to all.
            element = element.WithObjects(ImmutableArray.Create(_objects.Get((list.Objects[0], "all"), ObjectKind.Unknown, inSight, standsForAll: true)));
        }

        _state.Add(list.Objects[0], State.AnyElement, element);
        return list;
    }

    /// <summary>A task is not told from what it gives.</summary>
    private static ITypeSymbol? InTask(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeArguments: [var inner] } && Channel.IsTransparent(type))
        {
            type = inner;
        }

        return type;
    }

    private static bool Mentions(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => Mentions(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(Mentions),
        _ => false,
    };

    private Value Result(Site site, IMethodSymbol method, Dictionary<ISymbol, Value> channels, LabelSet plain)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            return Constructed(site, method, channels, plain);
        }

        if (method.ReturnsVoid)
        {
            return Value.Unknown;
        }

        if (method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "AsEnumerable" or "ConfigureAwait" or "GetAwaiter" or "AsQueryable" or "AsReadOnly" or "AsSpan" or "AsMemory" or "AsObject" or "AsArray"
            && (site.Receiver.Objects.Length > 0 || site.Arguments.Any(argument => argument.Objects.Length > 0)))
        {
            return site.Method.IsStatic ? site.Arguments[0] : site.Receiver;
        }

        if (site.Receiver.Objects.Length > 0 && (method.Name == "Slice" && method.ContainingType.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory"
            || method.Name is "GetSpan" or "GetMemory" && method.ContainingType.Name.EndsWith("Writer", StringComparison.Ordinal)))
        {
            return site.Receiver;
        }

        // A fluent member gives its receiver back.
        if (SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, method.ContainingType) && !site.Method.IsStatic && site.Receiver.Objects.Length > 0
            && !method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal) && IsText(method.ContainingType))
        {
            return site.Receiver;
        }

        if (method.Name == "Select" && IsTable(method.ContainingType) && !site.Receiver.Objects.IsEmpty)
        {
            return List(site.Operation, "rows", Elements(site.Receiver));
        }

        if (Changed(site, method) is { } other)
        {
            return other;
        }

        if (!Mentions(method.ReturnType))
        {
            return Types.CanCarryDeep(method.ReturnType) && !IsOtherThing(site) ? Value.Of(plain) : Value.Unknown;
        }

        return Build(method.ReturnType, channels, plain, site, "r");
    }

    /// <summary>The name of a container's class is all that its ToString tells.</summary>
    private bool IsOtherThing(Site site) =>
        site.Method.Name == "ToString" && site.Method.Parameters.IsEmpty && Types.IsContainer(site.Receiver.Objects.FirstOrDefault()?.Type ?? site.Method.ContainingType)
            && !IsText(site.Method.ContainingType) && !Types.CanCarry(site.Instance?.Type)
        || !IsSystem(site.Method) && _world.NamesSomethingElse(site.Method);

    private static bool IsSystem(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft";
    }

    private Value Constructed(Site site, IMethodSymbol method, Dictionary<ISymbol, Value> channels, LabelSet plain)
    {
        if (CopyOfMap(site) is { } map)
        {
            return map;
        }

        var created = Create((site.Operation.Syntax, "new"), site.Method.ContainingType);
        var item = created.Objects[0];
        var type = method.ContainingType;
        if (Channel.IsTransparent(type) && type.Name is not ("TaskCompletionSource" or "AsyncLocal" or "ThreadLocal" or "StrongBox"))
        {
            return type.TypeParameters.Length > 0 && channels.TryGetValue(type.TypeParameters[0], out var content) ? content : Value.Of(plain);
        }

        if (type.Name == "StrongBox" && site.Arguments.Length == 1 && type.GetMembers("Value").OfType<IFieldSymbol>().FirstOrDefault() is { } held)
        {
            WriteMember(held, created, site.Arguments[0], site.Operation);
            return created;
        }

        if (type.Name == "Tuple")
        {
            for (var i = 0; i < site.Arguments.Length; i++)
            {
                _state.Set(item, "Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), site.Arguments[i]);
            }

            return created;
        }

        if (type.Name is "KeyValuePair" && site.Arguments.Length == 2)
        {
            _state.Set(item, "Key", site.Arguments[0]);
            _state.Set(item, "Value", site.Arguments[1]);
            return created;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return Value.Of(plain);
        }

        foreach (var parameter in type.TypeParameters)
        {
            if (channels.TryGetValue(parameter, out var value) && !(value.Labels.IsEmpty && value.Objects.IsEmpty && value.Targets.IsEmpty && !value.IsHarmless))
            {
                _state.Add(item, parameter.Name == "TKey" ? State.Keys : State.AnyElement, value);
            }
        }

        var kept = site.Arguments.Aggregate(Value.Unknown, (all, argument) => all.Join(Value.Unknown.WithTargets(argument.Targets)));
        if (!kept.Targets.IsEmpty)
        {
            _state.Set(item, Callbacks, kept);
        }

        if ((Types.IsContainer(type) || Types.IsTextHolder(type)) && Enumerable.Range(0, site.Arguments.Length).Any(index => IsUnknown(site, method, index)))
        {
            // Filled from what is not known.
            _state.Add(item, State.AnyElement, Value.Unknown);
        }

        var inner = Value.Unknown;
        foreach (var argument in site.Arguments.Where((_, index) => Streams.IsSinkLike(site.Method.Parameters[index].Type)))
        {
            inner = inner.Join(argument);
        }

        if (!inner.Objects.IsEmpty)
        {
            _state.Set(item, Inner, inner);
        }

        if (!plain.IsEmpty)
        {
            _state.Add(item, State.AnyElement, Value.Of(plain));
        }

        return created;
    }

    private void Outs(Site site, IMethodSymbol method, Dictionary<ISymbol, Value> channels, LabelSet plain, HashSet<int> taken)
    {
        for (var i = 0; i < method.Parameters.Length && i < site.Outs.Length; i++)
        {
            if (method.Parameters[i].RefKind is not (RefKind.Out or RefKind.Ref) || taken.Contains(i))
            {
                continue;
            }

            var type = method.Parameters[i].Type;
            var value = Mentions(type) ? KeyedOut(site, type, channels) : Types.CanCarryDeep(type) && Types.Keeps(type) ? Value.Of(plain) : Types.Keeps(type) ? Value.Unknown : Value.Harmless;
            site.Outs[i] = method.Parameters[i].RefKind == RefKind.Ref ? site.Arguments[i].Join(value) : value;
        }

        Value KeyedOut(Site call, ITypeSymbol type, Dictionary<ISymbol, Value> known) =>
            Channel.IsKeyed(call.Method.ContainingType) && call.Arguments.Length > 0 && call.Arguments[0].Constant is { HasValue: true, Value: { } key }
                ? Element(call.Receiver, $"[{key}]")
                : Build(type, known, plain, call, "out");
    }
}
