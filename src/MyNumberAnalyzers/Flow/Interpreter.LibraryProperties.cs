using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>Properties and indexers of libraries: what they give, and what is put into them.</summary>
internal sealed partial class Interpreter
{
    private Value LibraryProperty(IPropertyReferenceOperation reference, Value receiver)
    {
        var property = reference.Property;
        if (Types.IsOurs(property))
        {
            return Value.Harmless;
        }

        var arguments = Arguments(reference.Arguments, property.Parameters.Length);
        var isByPosition = IsOfNames(property.ContainingType) && property.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 }];
        var key = !isByPosition && arguments.Length == 1 && arguments[0].Constant is { HasValue: true, Value: { } constant } ? $"[{constant}]" : State.AnyElement;
        if (Marked(property, reference) is { } marked)
        {
            return marked;
        }

        var result = ReadLibraryProperty(property, receiver, arguments, key, reference);
        if (_world.Catalogue.Of(property) is { } facts && facts.Sources.Contains(Port.Return))
        {
            result = result.With(LabelSet.Of(Source(new Evidence(Tier.Certain, EvidenceKind.UserRow, property.Name), reference, property)));
        }

        if (!result.IsHarmless || !result.Constant.HasValue && property.IsIndexer && !IsWrittenHarmless(receiver, key.Trim('[', ']')))
        {
            result = NamedByKey(reference, arguments, NamedByHolder(reference, Named(property, result, reference)));
        }

        var found = WithObject(WithOutlet(result, _world.Catalogue.Of(property, reference.Instance?.Type), property.Type, reference), property.Type, reference.Syntax);
        if (property.IsIndexer && result.Objects.IsEmpty && found.Objects.Length == 1 && receiver.Objects.Length == 1 && Types.IsTextHolder(property.Type))
        {
            // What is written into a row or node of a table or tree is then in the table.
            _state.Add(receiver.Objects[0], key, Value.Of(found.Objects[0]));
        }

        return found;
    }

    /// <summary>Streams and writers that lead to a known place.</summary>
    private Value? Marked(IPropertySymbol property, IOperation at)
    {
        Streams.Shape? shape = property.ContainingType.Name switch
        {
            "Console" when property.Name is "Out" or "Error" => Streams.Shape.Console,
            "HttpResponse" or "HttpResponseBase" or "HttpListenerResponse" when property.Name is "Body" or "BodyWriter" or "Output" or "OutputStream" => Streams.Shape.Response,
            _ => null,
        };
        if (shape is null)
        {
            return null;
        }

        var item = _objects.Get((property.ContainingType.Name, property.Name, "stream"), ObjectKind.Unknown, property.Type);
        _state.Set(item, "#shape", Value.OfConstant(shape.Value));
        return Value.Of(item);
    }

    public Streams.Shape? MarkOf(AbstractObject item) =>
        _state.TryGet(item, "#shape", out var mark) && mark.Constant.Value is Streams.Shape shape ? shape : null;

    /// <summary>A part of a library object that is another view of the same content.</summary>
    private static bool IsView(IPropertySymbol property) => property.ContainingType.Name switch
    {
        "Channel" => property.Name is "Writer" or "Reader",
        "Memory" or "ReadOnlyMemory" => property.Name == "Span",
        "IMemoryOwner" or "MemoryOwner" => property.Name is "Memory" or "Span",
        "DataTable" => property.Name is "Rows" or "DefaultView",
        "DataView" => property.Name == "Table",
        "DataRowView" => property.Name == "Row",
        "DataSet" => property.Name == "Tables",
        "XmlDocument" => property.Name == "DocumentElement",
        "JsonDocument" => property.Name == "RootElement",
        "TaskCompletionSource" => property.Name == "Task",
        _ => false,
    };

    private static string? KeyOf(IOperation holder) => holder switch
    {
        IPropertyReferenceOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] } => key,
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.Length: 0 } method, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }, ..] } when LooksUp(method) => key,
        _ => null,
    };

    private ISymbol? ReceiverOf(IOperation call) =>
        call is IInvocationOperation { Instance: { } instance } ? SymbolOf(Unwrapped(instance) ?? instance) : null;

    private Value NamedByKey(IPropertyReferenceOperation reference, ImmutableArray<Value> arguments, Value result)
    {
        if (_entry.Key.Length > 0 && _callee.Method is { MethodKind: MethodKind.Ordinary } getter && _world.NamesSomethingElse(getter) && !reference.Arguments.Any(argument => argument.Value.ConstantValue.HasValue))
        {
            // GetCaption("MyNumber"): what a caller's key finds here is what the getter says it is.
            return result;
        }

        foreach (var text in Keys(reference.Property.Parameters, arguments))
        {
            var evidence = _world.Lexicon.OfKey(text, HoldsText(reference.Property.Type) ? _world.Text : reference.Property.Type, reference.Syntax.SyntaxTree, reference.Property, reference.Instance is null ? null : SymbolOf(Unwrapped(reference.Instance) ?? reference.Instance));
            if (evidence.IsSource && !result.IsHarmless && !result.HasDigits)
            {
                result = result.With(LabelSet.Of(Source(evidence, reference, null)));
            }
        }

        return result;
    }

    /// <summary><c>txtMyNumber.Text</c>: the text of a holder whose name says what it holds.</summary>
    private Value NamedByHolder(IPropertyReferenceOperation reference, Value result)
    {
        if (result.IsHarmless || result.HasDigits || reference.Property.Name is not ("Text" or "Value" or "Content" or "Password" or "EditValue" or "InnerText" or "Result" or "SelectedItem" or "SelectedValue"))
        {
            return result;
        }

        var instance = reference.Instance is null ? null : Unwrapped(reference.Instance) ?? reference.Instance;
        var holder = instance is null ? null : SymbolOf(instance);
        if (holder is null || !Types.CanCarry(reference.Property.Type))
        {
            return result;
        }

        // row.Cells["個人番号"].Value: the key names the holder.
        var evidence = KeyOf(instance!) is { } key
            ? _world.Lexicon.OfKey(key, reference.Property.Type, reference.Syntax.SyntaxTree, holder)
            : _world.Lexicon.OfMember(reference.Property, holder, _engine.Cancellation);
        return evidence.IsSource ? result.With(LabelSet.Of(Source(evidence, reference, null))) : result;
    }

    private Value ReadLibraryProperty(IPropertySymbol property, Value receiver, ImmutableArray<Value> arguments, string key, IOperation at)
    {
        if (property.IsIndexer)
        {
            return Channel.IsKeyed(property.ContainingType) || !arguments.IsEmpty ? ReadIndexer(property, receiver, key) : Elements(receiver);
        }

        if (IsView(property) && !receiver.Objects.IsEmpty)
        {
            return receiver;
        }

        foreach (var item in receiver.Objects)
        {
            if (_state.TryGet(item, Facts.Canonical(property), out var written))
            {
                // What was put into a wrapper here is all that is in it.
                return Channel.IsTransparent(property.ContainingType) && receiver.Objects.Length == 1 && !written.IsHalf ? written : written.With(receiver.Labels);
            }
        }

        switch (property.Name)
        {
            case "Root" when property.ContainingType.Name == "XDocument" && !receiver.Objects.IsEmpty:
                return Elements(receiver) is { Objects.IsEmpty: false } root ? root : receiver;
            case "Value" when IsXml(property.ContainingType) && !receiver.Objects.IsEmpty:
                return XmlText(receiver);
            case "Item1" or "Item2" or "Item3" or "Item4" or "Item5" or "Item6" or "Item7" when property.ContainingType.Name == "Tuple":
                return PairPart(receiver, property.Name);
            case "Current" or "Value" or "Result" or "First" or "Last" when property.Type is not null && !Types.IsFramework(property.Type) || property.Name is "Current":
                return PairIfDictionary(receiver, property.Type, at);
            case "Key" when property.ContainingType.Name == "IDictionaryEnumerator":
                return KeysOf(receiver);
            case "Value" when property.ContainingType.Name == "IDictionaryEnumerator":
                return Elements(receiver);
            case "Keys" or "AllKeys":
                return List(at, "keys", KeysOf(receiver));
            case "Min" or "Max" when (property.ContainingType.ContainingType ?? property.ContainingType).Name.EndsWith("SortedSet", System.StringComparison.Ordinal):
                return Elements(receiver);
            case "Values":
                return List(at, "values", Elements(receiver));
            case "Key" when property.ContainingType.Name is "DictionaryEntry" or "KeyValuePair" && !receiver.Objects.Any(item => _state.TryGet(item, "Key", out _)):
                return Value.Unknown;
            case "Key" or "Value" when receiver.Objects.Any(item => _state.TryGet(item, property.Name, out _)):
                return PairPart(receiver, property.Name);
        }

        if (_world.NamesSomethingElse(property))
        {
            return Value.Unknown;
        }

        return Types.CanCarryDeep(property.Type) || property.Type is not null && (Types.IsContainer(property.Type) || Channel.IsTransparent(property.ContainingType))
            ? Channel.IsTransparent(property.ContainingType) && property.Type is not null
                ? Opened(receiver)
                : Value.Of(Contained(receiver, 2))
            : Types.IsFramework(property.Type) && !Types.Keeps(property.Type) ? Value.Harmless
            : Value.Of(Contained(receiver, 1));
    }

    private Value ReadIndexer(IPropertySymbol property, Value receiver, string key)
    {
        var element = IsRow(property.ContainingType) ? Cell(receiver, key) : Element(receiver, key);
        return Types.CanCarry(property.Type) && receiver.Objects.IsEmpty ? Value.Of(receiver.Labels) : element;
    }

    private Value PairIfDictionary(Value receiver, ITypeSymbol? type, IOperation at)
    {
        var elements = Elements(receiver);
        if (type is not INamedTypeSymbol { Name: "KeyValuePair" or "DictionaryEntry" })
        {
            return receiver.Objects.Any(item => _state.Of(item).Any(slot => slot.Key.IsElement)) ? elements
                : receiver.Objects.IsEmpty || !Types.IsAggregate(type) ? receiver.Join(elements).WithObjects(receiver.Objects)
                : Value.Of(_objects.Get((receiver.Objects[0], "element"), ObjectKind.Unknown, type)).With(receiver.Labels.Union(elements.Labels));
        }

        if (elements.Objects.Any(item => _state.TryGet(item, "Value", out _)))
        {
            return elements;
        }

        var pair = Create((at.Syntax, "pair"), type);
        _state.Set(pair.Objects[0], "Key", KeysOf(receiver));
        _state.Set(pair.Objects[0], "Value", elements);
        _state.Set(pair.Objects[0], TakenFrom, receiver.WithTargets(ImmutableArray<Target>.Empty));
        return pair;
    }

    private Value PairPart(Value pair, string part)
    {
        var result = (Value?)null;
        foreach (var item in pair.Objects)
        {
            if (_state.TryGet(item, part, out var value))
            {
                result = result is null ? value : result.Join(value);
            }
        }

        return result ?? Value.Of(pair.Labels).WithTargets(pair.Targets);
    }

    private Value KeysOf(Value dictionary)
    {
        var result = Value.Unknown;
        foreach (var item in dictionary.Objects)
        {
            if (_state.TryGet(item, State.Keys, out var keys))
            {
                result = result.Join(keys);
            }
        }

        return result;
    }

    private Value List(IOperation at, string part, Value elements)
    {
        var list = Create((at.Syntax, part), null);
        _state.Set(list.Objects[0], State.AnyElement, elements);
        return list;
    }

    private void AssignLibraryProperty(IPropertyReferenceOperation reference, Value receiver, Value value, IOperation from)
    {
        var property = reference.Property;
        var arguments = Arguments(reference.Arguments, property.Parameters.Length);
        if (property.Name == "Value" && IsXml(property.ContainingType) && receiver.Objects is [var node] && !value.HasDigits)
        {
            Empty(node);
            _state.Set(node, State.AnyElement, value.IsHarmless ? Value.Harmless : Value.Unknown);
            return;
        }

        if (PropertySink(reference, receiver, ref value, from) || HolderSink(reference.Instance, value, from))
        {
            return;
        }

        if (property.IsIndexer && !value.HasDigits && FullLoop.Covers(reference.Syntax))
        {
            OverwriteAll(receiver, value);
            return;
        }

        if (property.IsIndexer)
        {
            var key = arguments.Length > 0 && arguments[arguments.Length - 1].Constant is { HasValue: true, Value: { } constant } ? $"[{constant}]" : State.AnyElement;
            WriteElement(receiver, key, NamedByKeyWritten(reference, arguments, value, from));
            if (arguments.Length > 0 && !arguments[0].Labels.IsEmpty)
            {
                foreach (var item in receiver.Objects)
                {
                    _state.Add(item, State.Keys, arguments[0]);
                }
            }

            return;
        }

        if (property.Name == "Length" && IsText(property.ContainingType) && value.Constant is { HasValue: true, Value: 0 })
        {
            ClearElements(receiver);
            return;
        }

        foreach (var item in receiver.Objects)
        {
            SpreadToHome(item, value, from);
            _state.Set(item, Facts.Canonical(property), value);
        }
    }

    /// <summary>An unknown value written under a key that says "number"; a list under it is what was found wrong with the number.</summary>
    private Value NamedByKeyWritten(IPropertyReferenceOperation reference, ImmutableArray<Value> arguments, Value value, IOperation from)
    {
        if (value.IsHarmless || value.HasDigits || Types.IsContainer(from.Type) && !SourceLexicon.IsCarrier(from.Type) || SymbolOf(from) is { } written && _world.NamesSomethingElse(written))
        {
            return value;
        }

        var holder = reference.Instance is null ? null : SymbolOf(Unwrapped(reference.Instance) ?? reference.Instance);
        foreach (var text in Keys(reference.Property.Parameters, arguments))
        {
            var evidence = _world.Lexicon.OfKey(text, TypeBeforeConversion(from), reference.Syntax.SyntaxTree, reference.Property, holder);
            if (evidence.IsSource)
            {
                value = value.With(LabelSet.Of(Source(evidence, from, null)));
            }
        }

        return value;
    }
}
