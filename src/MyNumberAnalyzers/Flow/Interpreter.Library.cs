using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
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

        if ((Reflected(site) ?? KnownCall(site) ?? TableCall(site) ?? BlockCall(site) ?? Picked(site) ?? Filtered(site) ?? FilteredByKey(site)) is { } known)
        {
            WriteOuts(site);
            return known;
        }

        var facts = FactsOf(site);
        if (facts is null && CallImplementations(site) is { } implemented)
        {
            return implemented;
        }

        if (XmlCall(site, facts) is { } node)
        {
            WriteOuts(site);
            return node;
        }

        var taken = new HashSet<int>();
        var asked = site;
        site = Sinks(site, facts, taken);
        HolderSinks(site, taken);
        var result = Rows(site, facts, taken) ?? Propagate(site, taken);
        result = result.With(Sourced(site, facts));
        result = Deciphered(site, Evident(site, result));
        if (result.HasDigits && result.Objects.IsEmpty)
        {
            result = NodesOf(asked, result);
        }

        WriteOuts(site);
        if (site.Method.ReturnType is IArrayTypeSymbol && !result.Labels.IsEmpty && result.Objects.IsEmpty)
        {
            return Holder(site, "array", site.Method.ReturnType, Value.Of(result.Labels));
        }

        return Sealed(site, WithObject(WithOutlet(result, facts, ResultType(site), site.Operation), InTask(ResultType(site)), site.Operation.Syntax));
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
            NoteUnknown(site, site.Method.OriginalDefinition);
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
        else if (!site.Arguments[port].Labels.IsEmpty)
        {
            // What the member was known to hold is gone too.
            Overwrite(site.Operand(port), site.Arguments[port].WithLabels(LabelSet.Empty));
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
        || Types.IsFramework(type) && !SourceLexicon.IsCarrier(type) && (type.Name.EndsWith("Cell", StringComparison.Ordinal) || type.Name.EndsWith("Parameter", StringComparison.Ordinal)
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
            else if (parameters[i].Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } columns && arguments[i].Constant is { HasValue: true, Value: { } number }
                && columns.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, number)) is { } column)
            {
                yield return column.Name;
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
            || name.StartsWith("Descendants", StringComparison.Ordinal) || name.StartsWith("Ancestors", StringComparison.Ordinal)
            || name.StartsWith("Item", StringComparison.Ordinal) || name.StartsWith("get_Item", StringComparison.Ordinal) || name.StartsWith("Query", StringComparison.Ordinal)
            || name.StartsWith("Ask", StringComparison.Ordinal) || name.StartsWith("Prompt", StringComparison.Ordinal) || name.StartsWith("InnerText", StringComparison.Ordinal)
            || name is "Peek" or "Lookup" or "Load" or "Fetch" or "Column" or "Cell" or "TryGetValue" or "TryRead" || JapaneseGetters.Any(verb => name.StartsWith(verb, StringComparison.Ordinal));
    }

    private static readonly string[] JapaneseGetters = ["Shutoku", "Syutoku", "Kiridas", "Toridas", "Nukidas", "Yomi", "Yomu", "Toru", "Koumoku", "取得", "取出", "取り出", "切出", "切り出", "抜き出", "抽出", "読取", "読み取", "項目"];

    /// <summary>The same for a getter in sight that takes what it finds from outside: <c>Layout.Cut(line, "個人番号")</c>.</summary>
    private Value EvidentInSight(Site site, Value result)
    {
        if (result.HasDigits || result.IsHarmless || !HasKey(site.Arguments) || !LooksUp(site.Method) || _world.NamesSomethingElse(site.Method) || !Types.CanCarry(InTask(site.Method.ReturnType)))
        {
            return result;
        }

        foreach (var key in Keys(site.Method.Parameters, site.Arguments))
        {
            var evidence = _world.Lexicon.OfKey(key, InTask(site.Method.ReturnType)!, site.Operation.Syntax.SyntaxTree, site.Method, ReceiverOf(site.Operation));
            if (evidence.IsSource)
            {
                return result.With(LabelSet.Of(Source(evidence, site.Operation, null)));
            }
        }

        return result;
    }

    private static bool HasKey(ImmutableArray<Value> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Constant is { HasValue: true, Value: string or int })
            {
                return true;
            }
        }

        return false;
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
            // Sealed text, an index, a number itself: none of them is digits, whatever key or name it is put under.
            return Value.Harmless;
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
