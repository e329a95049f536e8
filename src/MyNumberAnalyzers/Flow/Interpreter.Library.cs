using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>Calls into libraries: the catalogue's rows first, then what a signature alone tells.</summary>
internal sealed partial class Interpreter
{
    private Value CallLibrary(Site site)
    {
        if (Types.IsOurs(site.Method))
        {
            return CallOurs(site);
        }

        if ((Reflected(site) ?? KnownCall(site)) is { } known)
        {
            WriteOuts(site);
            return known;
        }

        var facts = FactsOf(site);
        if (facts is null && CallImplementations(site) is { } implemented)
        {
            return implemented;
        }

        var taken = new HashSet<int>();
        site = Sinks(site, facts, taken);
        HolderSinks(site, taken);
        var result = Rows(site, facts, taken) ?? Propagate(site, taken);
        result = result.With(Sourced(site, facts));
        result = Evident(site, result);
        WriteOuts(site);
        if (site.Method.ReturnType is IArrayTypeSymbol && !result.Labels.IsEmpty && result.Objects.IsEmpty)
        {
            return Holder(site, "array", site.Method.ReturnType, Value.Of(result.Labels));
        }

        return WithObject(WithOutlet(result, facts, ResultType(site), site.Operation), ResultType(site), site.Operation.Syntax);
    }

    private MemberFacts? FactsOf(Site site)
    {
        var known = site.Receiver.Objects.Length == 1 ? site.Receiver.Objects[0].Type : null;
        return _world.Catalogue.Of(site.Method, known ?? site.Instance?.Type);
    }

    private static ITypeSymbol? ResultType(Site site) =>
        site.Method.MethodKind == MethodKind.Constructor ? site.Method.ContainingType : site.Method.ReturnType;

    /// <summary>Protectors and propagators of the catalogue; null when no row speaks of the result.</summary>
    private Value? Rows(Site site, MemberFacts? facts, HashSet<int> taken)
    {
        // A wrapper's constructor is understood by what its parameters are.
        var isWrapper = site.Method.MethodKind == MethodKind.Constructor && facts?.Protectors.IsEmpty != false;
        if (facts is null || isWrapper || facts.Protectors.IsEmpty && facts.Propagations.IsEmpty)
        {
            return null;
        }

        var result = (Value?)null;
        foreach (var protector in facts.Protectors)
        {
            var input = Input(site, protector.From);
            var labels = Contained(input, 2).Union(ReachableLabels(input));
            var output = IsWeakProtector(site, protector) ? Followed(SinkKind.Hash, site, labels, site.Operand(protector.From)) : Protect(labels, protector.Kind);
            taken.Add(protector.From);
            Deliver(site, protector.To, output, ref result);
        }

        foreach (var propagation in facts.Propagations)
        {
            var input = Input(site, propagation.From);
            Deliver(site, propagation.To, Value.Of(Contained(input, 2)), ref result);
        }

        return result ?? (site.Method.ReturnsVoid ? Value.Harmless : null);
    }

    private bool IsWeakProtector(Site site, ProtectorAt protector) =>
        protector.Kind != ProtectorKind.Erase && _world.KeyMaterial.IsWeak(site.Method, site.Operation, site.Instance, site.Operands, _engine.Cancellation);

    private Value Protect(LabelSet labels, ProtectorKind kind)
    {
        if (kind == ProtectorKind.Mac)
        {
            return labels.IsEmpty ? Value.Harmless : Value.Of(labels.Select(label => label.With(Treatment.Mac)));
        }

        _engine.Settle(labels);
        return Value.Harmless;
    }

    private void Deliver(Site site, int port, Value value, ref Value? result)
    {
        if (port == Port.Return)
        {
            result = result is null ? value : result.Join(value);
        }
        else if (port == Port.This)
        {
            Fill(site.Receiver, value);
        }
        else if (port >= 0 && port < site.Arguments.Length)
        {
            if (site.Method.Parameters[port].RefKind is RefKind.Out or RefKind.Ref)
            {
                site.Outs[port] = value;
            }
            else if (value.IsHarmless)
            {
                ClearElements(site.Arguments[port]);
                OverwriteOperand(site, port, value);
            }
            else
            {
                Fill(site.Arguments[port], value);
                FillOperand(site, port, value);
            }
        }
    }

    private void OverwriteOperand(Site site, int port, Value value)
    {
        if (site.Arguments[port].Objects.IsEmpty)
        {
            Overwrite(site.Operand(port), value);
        }
    }

    /// <summary>A buffer passed as a span over a local: the local holds what was written into it.</summary>
    private void FillOperand(Site site, int port, Value value)
    {
        var operand = Unwrapped(site.Operand(port));
        if (site.Arguments[port].Objects.IsEmpty && operand is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation)
        {
            Assign(operand, Evaluate(operand).Join(value), operand);
        }
    }

    private void Fill(Value holder, Value content)
    {
        if (content.Labels.IsEmpty && content.Objects.IsEmpty && content.Targets.IsEmpty)
        {
            return;
        }

        SpreadTargets(holder, content);
        foreach (var item in holder.Objects)
        {
            SpreadToHome(item, content, _at);
            _state.Add(item, State.AnyElement, content);
            foreach (var inner in _state.TryGet(item, Inner, out var value) ? value.Objects : ImmutableArray<AbstractObject>.Empty)
            {
                _state.Add(inner, State.AnyElement, content);
            }
        }
    }

    private static Value Input(Site site, int port) =>
        port == Port.This ? site.Receiver : port >= 0 && port < site.Arguments.Length ? site.Arguments[port] : Value.Unknown;

    private LabelSet Sourced(Site site, MemberFacts? facts)
    {
        if (facts is null || facts.Sources.IsEmpty)
        {
            return LabelSet.Empty;
        }

        var label = Source(new Evidence(Tier.Certain, EvidenceKind.UserRow, site.Method.Name), site.Operation, site.Method);
        foreach (var port in facts.Sources.Where(port => port >= 0 && port < site.Arguments.Length))
        {
            site.Outs[port] = Value.Of(label);
        }

        return facts.Sources.Contains(Port.Return) ? LabelSet.Of(label) : LabelSet.Empty;
    }

    /// <summary>What a getter's key or name says of its result: <c>GetString("マイナンバー")</c>.</summary>
    private Value Evident(Site site, Value result)
    {
        if (site.Method.MethodKind == MethodKind.Constructor || site.Method.ReturnsVoid && !site.Method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out))
        {
            return result;
        }

        foreach (var key in Keys(site.Method.Parameters, site.Arguments))
        {
            if (!LooksUp(site.Method))
            {
                continue;
            }

            var found = site.Method.Parameters.FirstOrDefault(parameter => parameter.RefKind == RefKind.Out)?.Type ?? site.Method.ReturnType;
            var evidence = _world.Lexicon.OfKey(key, HoldsText(found) ? _world.Text : found, site.Operation.Syntax.SyntaxTree, site.Method, ReceiverOf(site.Operation));
            if (!evidence.IsSource)
            {
                continue;
            }

            var label = LabelSet.Of(Source(evidence, site.Operation, null));
            foreach (var parameter in site.Method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out))
            {
                site.Outs[parameter.Ordinal] = (site.Outs[parameter.Ordinal] is { IsHarmless: true } done ? done : (site.Outs[parameter.Ordinal] ?? Value.Unknown).With(label));
            }

            if ((Types.CanCarryDeep(site.Method.ReturnType) || HoldsText(site.Method.ReturnType)) && !(result.IsHarmless && result.Constant.HasValue) && !IsWrittenHarmless(site.Receiver, key))
            {
                result = result.Opened().With(label);
            }
        }

        return site.Method.MethodKind == MethodKind.Ordinary ? Named(site.Method, result, site.Operation) : result;
    }

    /// <summary>A library's cell, node or parameter: the thing found is not text itself but holds it.</summary>
    private static bool HoldsText(ITypeSymbol type) => Types.IsTextHolder(type)
        || Types.IsFramework(type) && !Types.CanCarry(type) && (type.Name.EndsWith("Cell", StringComparison.Ordinal) || type.Name.EndsWith("Parameter", StringComparison.Ordinal)
            || type.Name.EndsWith("Element", StringComparison.Ordinal) || type.Name.EndsWith("Attribute", StringComparison.Ordinal) || type.Name.EndsWith("Node", StringComparison.Ordinal) || type.Name.EndsWith("NodeList", StringComparison.Ordinal)
            || type.Name.EndsWith("Property", StringComparison.Ordinal) || type.Name.EndsWith("Cookie", StringComparison.Ordinal) || type.Name.EndsWith("Section", StringComparison.Ordinal));

    private bool IsWrittenHarmless(Value receiver, string key) =>
        receiver.Objects.Length == 1 && _state.TryGet(receiver.Objects[0], $"[{key}]", out var value) && value.IsHarmless;

    private static IEnumerable<string> Keys(ImmutableArray<IParameterSymbol> parameters, ImmutableArray<Value> arguments)
    {
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            if (arguments[i].Constant is { HasValue: true, Value: string key } && key.Length is > 0 and <= 64)
            {
                yield return key;
            }
        }
    }

    /// <summary>A member that finds something by a key, as against one that makes or writes something of a text.</summary>
    private static bool LooksUp(IMethodSymbol method)
    {
        var name = method.Name;
        return name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("TryGet", StringComparison.Ordinal) || name.StartsWith("Find", StringComparison.Ordinal)
            || name.StartsWith("Read", StringComparison.Ordinal) || name.StartsWith("Value", StringComparison.Ordinal) || name.StartsWith("Field", StringComparison.Ordinal)
            || name.StartsWith("Select", StringComparison.Ordinal) || name.StartsWith("Element", StringComparison.Ordinal) || name.StartsWith("Attribute", StringComparison.Ordinal)
            || name.StartsWith("Item", StringComparison.Ordinal) || name.StartsWith("get_Item", StringComparison.Ordinal) || name.StartsWith("Query", StringComparison.Ordinal)
            || name.StartsWith("Ask", StringComparison.Ordinal) || name.StartsWith("Prompt", StringComparison.Ordinal) || name.StartsWith("InnerText", StringComparison.Ordinal)
            || name is "Peek" or "Lookup" or "Load" or "Fetch" or "Column" or "Cell" or "TryGetValue" or "TryRead";
    }

    private Value LibraryProperty(IPropertyReferenceOperation reference, Value receiver)
    {
        var property = reference.Property;
        if (Types.IsOurs(property))
        {
            return Value.Unknown;
        }

        var arguments = Arguments(reference.Arguments, property.Parameters.Length);
        var key = arguments.Length == 1 && arguments[0].Constant is { HasValue: true, Value: { } constant } ? $"[{constant}]" : State.AnyElement;
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

        return WithObject(WithOutlet(result, _world.Catalogue.Of(property, reference.Instance?.Type), property.Type, reference), property.Type, reference.Syntax);
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
        "DataTable" => property.Name == "Rows",
        "DataSet" => property.Name == "Tables",
        "XDocument" => property.Name == "Root",
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
                return written.With(receiver.Labels);
            }
        }

        switch (property.Name)
        {
            case "Item1" or "Item2" or "Item3" or "Item4" or "Item5" or "Item6" or "Item7" when property.ContainingType.Name == "Tuple":
                return PairPart(receiver, property.Name);
            case "Current" or "Value" or "Result" or "First" or "Last" when property.Type is not null && !Types.IsFramework(property.Type) || property.Name is "Current":
                return PairIfDictionary(receiver, property.Type, at);
            case "Keys":
                return List(at, "keys", KeysOf(receiver));
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
        var element = Element(receiver, key);
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
        if (PropertySink(reference, receiver, ref value, from) || HolderSink(reference.Instance, value, from))
        {
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
            var evidence = _world.Lexicon.OfKey(text, from.Type, reference.Syntax.SyntaxTree, reference.Property, holder);
            if (evidence.IsSource)
            {
                value = value.With(LabelSet.Of(Source(evidence, from, null)));
            }
        }

        return value;
    }

    /// <summary>The generated type: its exits are sources, its text form is a mask.</summary>
    private Value CallOurs(Site site)
    {
        var method = site.Method;
        if (method.Name == "ToString" && method.ContainingType.Name == "MyNumber")
        {
            return Value.Of(new Label(new MaskOrigin(site.Operation.Syntax)));
        }

        var evidence = _world.Lexicon.OfSymbol(method, _engine.Cancellation);
        if (!evidence.IsSource)
        {
            return WithObject(Value.Unknown, ResultType(site), site.Operation.Syntax);
        }

        var revealed = Value.Of(Source(evidence, site.Operation, method));
        for (var i = 0; i < site.Arguments.Length; i++)
        {
            if (Types.IsContainer(method.Parameters[i].Type))
            {
                Fill(site.Arguments[i], revealed);
                FillOperand(site, i, revealed);
            }
        }

        var result = (Value?)null;
        foreach (var target in site.Arguments.SelectMany(argument => argument.Targets))
        {
            var part = EnterTarget(target, target.Method.Parameters.Select(parameter => Types.CanCarryDeep(parameter.Type) && Types.IsContainer(parameter.Type) ? revealed : site.Arguments[0]).ToImmutableArray(), site.Operation);
            result = part is null ? result : result?.Join(part) ?? part;
        }

        return result ?? (Types.CanCarryDeep(method.ReturnType) ? revealed : Value.Unknown);
    }
}
