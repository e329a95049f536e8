using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>What a library member puts into its receiver or into a buffer, and calls whose meaning no signature shows.</summary>
internal sealed partial class Interpreter
{
    private static readonly string[] Writers =
    {
        "Add", "TryAdd", "Append", "Insert", "Write", "TryWrite", "Set", "Push", "Enqueue", "Put", "Load", "GetOrAdd", "AddOrUpdate", "TryUpdate", "Prepend", "Replace", "Import", "Fill", "Post", "TrySet", "Merge", "Update", "Copy", "SendAsync", "Union",
    };

    private void FillReceiver(Site site, IMethodSymbol method, Dictionary<ISymbol, Value> added, LabelSet plain, HashSet<int> taken)
    {
        if (site.Method.IsExtensionMethod && site.Method.IsStatic && site.Arguments.Length > 1 && Streams.IsSinkLike(site.Method.Parameters[0].Type) && method.Name.StartsWith("Write", StringComparison.Ordinal))
        {
            Fill(site.Arguments[0], Value.Of(plain));
            return;
        }

        if (site.Method.IsStatic || site.Receiver.Objects.IsEmpty || method.MethodKind == MethodKind.Constructor
            || method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal) && !method.ContainingType.Name.Contains("Builder"))
        {
            return;
        }

        if (method.Name is "Insert" or "Remove" or "RemoveAt" or "Sort" or "Reverse" or "AddRange")
        {
            Unorder(site.Receiver);
        }

        if (method.Name == "Clear" || method.Name == "SetLength" && site.Arguments[0].Constant.HasValue)
        {
            ClearElements(site.Receiver);
            return;
        }

        if (!Writers.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)))
        {
            return;
        }

        if (IsText(method.ContainingType) && method.Name == "Replace")
        {
            if (site.Arguments.Length >= 2 && !site.Arguments[1].Labels.IsEmpty)
            {
                Fill(site.Receiver, Value.Of(site.Arguments[1].Labels));
            }

            return;
        }

        if (site.Arguments.Length == 2 && method.Name == "Add" && method.Parameters[0].Name == "key" && !Channel.IsKeyed(method.ContainingType))
        {
            WriteElement(site.Receiver, site.Arguments[0].Constant is { HasValue: true, Value: { } known } ? $"[{known}]" : State.AnyElement, site.Arguments[1]);
            foreach (var item in site.Receiver.Objects.Where(_ => !site.Arguments[0].Labels.IsEmpty))
            {
                _state.Add(item, State.Keys, site.Arguments[0]);
            }

            return;
        }

        if (FillNamed(site))
        {
            return;
        }

        if (Channel.IsKeyed(method.ContainingType) && site.Arguments.Length >= 2)
        {
            FillKeyed(site, method, added);
            return;
        }

        if (site.Arguments.Length >= 2 && method.Name is "Add" or "Set" or "SetField" or "SetValue" && site.Arguments[0].Constant is { HasValue: true, Value: string key }
            && (!IsText(method.ContainingType) || method.ContainingType.Name is "NameValueCollection"))
        {
            WriteElement(site.Receiver, $"[{key}]", site.Arguments[site.Arguments.Length - 1]);
            return;
        }

        if (AddInOrder(site, method))
        {
            return;
        }

        NoteUnknown(site, method);
        var content = added.Where(pair => pair.Key.ContainingSymbol is INamedTypeSymbol || Types.IsContainer(method.ContainingType))
            .Aggregate(Value.Unknown, (all, pair) => all.Join(pair.Value));
        for (var i = 0; i < site.Arguments.Length; i++)
        {
            if (!taken.Contains(i) && !IsTypeParameterOf(method, i))
            {
                var argument = ArgumentText(site, i);
                content = content.Join(Value.Of(Contained(argument, 2)));
                if (method.Parameters[i].Type.SpecialType == SpecialType.System_Object || IsElementLike(method.Parameters[i].Type))
                {
                    content = content.Join(argument.WithLabels(LabelSet.Empty));
                }
            }
        }

        if (taken.Count == 0)
        {
            Fill(site.Receiver, content);
        }
        else if (!content.Labels.IsEmpty && Streams.ShapeOf(site.Receiver, this) == Streams.Shape.Memory)
        {
            Fill(site.Receiver, content);
        }
    }

    /// <summary>A container or text that something unknown has been put into is not known to be harmless any more.</summary>
    private void NoteUnknown(Site site, IMethodSymbol method)
    {
        var isUnknown = Enumerable.Range(0, site.Arguments.Length).Any(index => IsUnknown(site, method, index));
        foreach (var item in site.Receiver.Objects.Where(item => isUnknown && item.Kind == ObjectKind.Created))
        {
            _state.Add(item, State.AnyElement, Value.Unknown);
        }
    }

    /// <summary>A text, or a container of texts, of which nothing is known: not a constant, nothing in it proven.</summary>
    private bool IsUnknown(Site site, IMethodSymbol method, int index)
    {
        var argument = site.Arguments[index];
        var type = method.Parameters[index].Type;
        return !argument.IsHarmless && argument.Targets.IsEmpty && argument.Labels.IsEmpty
            && (Types.CanCarry(type.SpecialType == SpecialType.System_Object || type is ITypeParameterSymbol ? TypeBeforeConversion(site.Operand(index)) : type) || Types.IsContainer(type))
            && !(argument.Objects.Length > 0 && IsAllHarmless(argument));
    }

    /// <summary>Positions have moved: any element may stand anywhere.</summary>
    private void Unorder(Value list)
    {
        foreach (var item in list.Objects.Where(item => _state.TryGet(item, "#count", out _)))
        {
            var all = Elements(Value.Of(item));
            _state.Remove(item, step => step is string text && text[0] == '[');
            _state.Set(item, State.AnyElement, all);
        }
    }

    /// <summary>A list that is filled in sight, one after the other, is known by position.</summary>
    private bool AddInOrder(Site site, IMethodSymbol method)
    {
        const int most = 32;
        if (method.Name != "Add" || site.Arguments.Length != 1 || method.ContainingType.Name is not ("List" or "ArrayList" or "Collection" or "ObservableCollection")
            || site.Receiver.Objects is not [{ Kind: ObjectKind.Created } list] || IsMany(list) || _state.TryGet(list, State.AnyElement, out _))
        {
            return false;
        }

        var count = _state.TryGet(list, "#count", out var known) ? known.Constant : new Optional<object?>(0);
        if (count is not { HasValue: true, Value: int position and < most } || position == 0 && _state.Of(list).Any(slot => slot.Key.IsElement))
        {
            return false;
        }

        WriteElement(site.Receiver, $"[{position}]", site.Arguments[0]);
        _state.Set(list, "#count", Value.OfConstant(position + 1));
        return true;
    }

    private static bool IsTypeParameterOf(IMethodSymbol method, int index) => method.Parameters[index].Type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type };

    private static bool IsElementLike(ITypeSymbol type) => type.IsReferenceType && type.TypeKind is TypeKind.Class or TypeKind.Interface && !Types.CanCarry(type) && !Types.IsContainer(type);

    private void FillKeyed(Site site, IMethodSymbol method, Dictionary<ISymbol, Value> added)
    {
        var value = site.Arguments[1];
        if (!value.Targets.IsEmpty || method.Name is "AddOrUpdate" or "GetOrAdd")
        {
            value = added.TryGetValue(method.ContainingType.TypeParameters[1], out var given) ? given : value;
        }

        var key = site.Arguments[0].Constant is { HasValue: true, Value: { } constant } ? $"[{constant}]" : State.AnyElement;
        WriteElement(site.Receiver, key, value);
        if (!site.Arguments[0].Labels.IsEmpty)
        {
            foreach (var item in site.Receiver.Objects)
            {
                _state.Add(item, State.Keys, site.Arguments[0]);
            }
        }
    }

    /// <summary>Buffers that a library fills: CopyTo, GetBytes(…, bytes), TryFormat(span), Read(buffer).</summary>
    private void FillBuffers(Site site, IMethodSymbol method, LabelSet plain)
    {
        for (var i = 0; i < site.Arguments.Length; i++)
        {
            var parameter = method.Parameters[i];
            var isBuffer = parameter.Name is "destination" or "destinationArray" or "dest" or "dst" or "buffer" or "bytes" or "chars" or "array" or "target" or "output" or "bytesDestination" or "utf8Destination" or "destinationBytes" or "charsDestination";
            if (isBuffer && (parameter.Type is IArrayTypeSymbol || parameter.Type.Name is "Span" or "Memory" or "Array") && !site.Arguments[i].HasDigits
                && site.Method.Name is not ("GetString" or "GetCharCount" or "GetByteCount"))
            {
                Unblank(site.Arguments[i]);
                if (plain.IsEmpty)
                {
                    // Read from the world outside.
                    foreach (var item in site.Arguments[i].Objects.Where(item => item.Kind == ObjectKind.Created && !IsPure(site.Method)))
                    {
                        _state.Add(item, State.AnyElement, Value.Unknown);
                    }

                    continue;
                }

                Fill(site.Arguments[i], Value.Of(plain));
                FillOperand(site, i, Value.Of(plain));
            }
        }
    }

    /// <summary><c>string.Format</c> with a format in sight: what no hole takes does not get into the text.</summary>
    private Value Formatted(Site site, Template template)
    {
        var labels = LabelSet.Empty;
        var harmless = true;
        for (var port = template.FirstArgument; port < site.Arguments.Length; port++)
        {
            var operand = site.Operand(port);
            var index = port - template.FirstArgument;
            if (site.Method.Parameters[port].IsParams && Elements(operand) is { } elements)
            {
                foreach (var element in elements)
                {
                    var part = Seen(element);
                    harmless &= part.IsHarmless;
                    labels = labels.Union(InHole(template.Hole(index++), element, part));
                }
            }
            else if (site.Method.Parameters[port].IsParams)
            {
                harmless = false;
                labels = labels.Union(Contained(site.Arguments[port], 2));
            }
            else
            {
                harmless &= site.Arguments[port].IsHarmless;
                labels = labels.Union(InHole(template.Hole(index), operand, site.Arguments[port]));
            }
        }

        return harmless && labels.IsEmpty ? Value.Harmless : Value.Of(labels);
    }

    private LabelSet InHole(Template.HoleText? hole, IOperation operand, Value value) =>
        hole is null ? LabelSet.Empty : AsText(Labelled(hole with { Name = "" }, operand, value), TypeBeforeConversion(operand), operand).Labels;

    /// <summary><c>string.Create</c>: the text is what the callback writes into its span.</summary>
    private Value CreateText(Site site)
    {
        var buffer = Create((site.Operation.Syntax, "buffer"), null);
        _state.Set(buffer.Objects[0], State.AnyElement, Value.Harmless);
        foreach (var target in site.Arguments.SelectMany(argument => argument.Targets))
        {
            EnterTarget(target, System.Collections.Immutable.ImmutableArray.Create(buffer, site.Arguments[1]), site.Operation);
        }

        var written = Elements(buffer);
        return written.HasDigits ? Value.Of(written.Labels) : Value.Harmless;
    }

    private Value? RunAll(Site site)
    {
        foreach (var target in site.Arguments.SelectMany(argument => argument.Targets))
        {
            EnterTarget(target, site.Arguments.RemoveAt(0), site.Operation);
        }

        return null;
    }

    /// <summary>Nothing is taken, or nothing is left.</summary>
    private static bool IsEmptyCut(Site site) => site.Method.Name == "Substring"
        ? site.Arguments.Length == 2 && site.Arguments[1].Constant is { HasValue: true, Value: 0 } || site.Arguments.Length == 1 && IsWholeLength(site, 0)
        : site.Arguments[0].Constant is { HasValue: true, Value: 0 } && (site.Arguments.Length == 1 || IsWholeLength(site, 1));

    private static bool IsWholeLength(Site site, int argument) => site.Instance is { } text && Conditions.Place(text) is { } place
        && Unconverted(site.Operand(argument)) is IPropertyReferenceOperation { Property.Name: "Length", Instance: { } measured } && Conditions.Place(measured) == place;

    /// <summary><c>text[..0]</c>, <c>text[^0..]</c>.</summary>
    private static bool IsEmptyRange(IOperation index) => Unconverted(index) is IRangeOperation range
        && (range.RightOperand is { } to && Unconverted(to).ConstantValue is { HasValue: true, Value: 0 }
            || range.LeftOperand is { } from && Unconverted(from) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: 0 } });

    /// <summary>A text out of which a number has been taken: <c>text.Replace(number, "****")</c>.</summary>
    private Value WithoutText(Site site)
    {
        var gone = site.Arguments[0].Labels;
        foreach (var item in IsText(site.Method.ContainingType) ? site.Receiver.Objects : ImmutableArray<AbstractObject>.Empty)
        {
            foreach (var slot in _state.Of(item).Where(slot => slot.Key.IsElement && slot.Value.HasDigits).ToList())
            {
                _state.Set(item, slot.Key.Step, Value.Of(Rest(slot.Value.Labels)));
            }
        }

        return site.Receiver.Objects.IsEmpty ? Value.Of(Rest(site.Receiver.Labels)) : site.Receiver.WithLabels(Rest(site.Receiver.Labels));

        LabelSet Rest(LabelSet labels) => labels.Select(label => gone.Items.Any(taken => IsSame(taken.Origin, label.Origin)) ? null : label);

        static bool IsSame(Origin one, Origin other) => one.Equals(other)
            || one is SourceOrigin { Symbol: { } symbol } left && other is SourceOrigin { Symbol: { } same } right && SymbolEqualityComparer.Default.Equals(symbol, same) && left.Display == right.Display;
    }

    private Value? Argument(Site site, string name)
    {
        var index = site.Method.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
        return index < 0 || index >= site.Arguments.Length ? null : site.Arguments[index];
    }
}
