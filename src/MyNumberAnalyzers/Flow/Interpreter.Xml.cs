using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>LINQ to XML: a node's children and attributes are told apart by name.</summary>
internal sealed partial class Interpreter
{
    private const string NodeName = "#name";

    /// <summary>Documents deeper than this are told as a whole.</summary>
    private const int XmlDepth = 6;

    private static bool IsXml(ITypeSymbol? type)
    {
        while (type is { Name: not "XObject" })
        {
            type = type.BaseType;
        }

        return type is { ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "Xml", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };
    }

    /// <summary>Calls that build, change or search a document; null when it is none of them, or when nothing is known of the document.</summary>
    private Value? XmlCall(Site site, MemberFacts? facts)
    {
        var method = site.Method;
        if (!IsXml(method.ContainingType))
        {
            return null;
        }

        switch (method.Name)
        {
            case ".ctor" when method.ContainingType.Name is "XElement" or "XDocument" or "XAttribute":
                return NewNode(site, facts);
            case "Add" or "AddFirst" when site.Arguments.Length == 1 && !site.Receiver.Objects.IsEmpty:
                AddContents(site, facts, 0, site.Receiver);
                return Value.Unknown;
            case "SetElementValue" or "SetAttributeValue" when site.Receiver.Objects is [var parent] && NameOf(site) is { } name:
                var child = Create((site.Operation.Syntax, "child"), null);
                _state.Remove(child.Objects[0], _ => true);
                AddContents(site, facts, 1, child);
                _engine.Settle(_state.TryGet(parent, Step(name, method.Name == "SetAttributeValue"), out var before) ? Contained(before, 2) : LabelSet.Empty);
                _state.Set(parent, Step(name, method.Name == "SetAttributeValue"), child);
                return Value.Unknown;
            case "SetValue" or "ReplaceNodes" or "ReplaceAll" when site.Receiver.Objects is [var changed]:
                Empty(changed);
                AddContents(site, facts, 0, site.Receiver);
                return Value.Unknown;
            case "Remove" or "RemoveNodes" or "RemoveAll" when site.Receiver.Objects is [var gone]:
                Empty(gone);
                return Value.Unknown;
            case "Element" or "Attribute" when NameOf(site) is { } sought:
                return Child(site, Step(sought, method.Name == "Attribute"));
            default:
                return null;
        }
    }

    private Value? NewNode(Site site, MemberFacts? facts)
    {
        if (site.Method.Parameters.Any(parameter => IsXml(parameter.Type)))
        {
            return null;
        }

        var node = Create((site.Operation.Syntax, "new"), site.Method.ContainingType);
        if (NameOf(site) is { } name)
        {
            _state.Set(node.Objects[0], NodeName, Value.OfConstant(Step(name, site.Method.ContainingType.Name == "XAttribute")));
        }

        for (var port = 0; port < site.Arguments.Length; port++)
        {
            if (site.Method.Parameters[port].Type is not { Name: "XName" or "XDeclaration" })
            {
                AddContents(site, facts, port, node);
            }
        }

        return node;
    }

    private static string? NameOf(Site site) =>
        site.Arguments.Length > 0 && site.Method.Parameters[0].Type.Name == "XName" && site.Arguments[0].Constant is { HasValue: true, Value: string { Length: > 0 } name }
            ? name.Substring(name.LastIndexOf('}') + 1)
            : null;

    private static string Step(string name, bool isAttribute) => isAttribute ? $"[@{name}]" : $"[{name}]";

    private void AddContents(Site site, MemberFacts? facts, int port, Value node)
    {
        foreach (var content in Elements(site.Operand(port)) ?? new[] { site.Operand(port) })
        {
            AddContent(site, facts, port, node, content);
        }
    }

    /// <summary>Nodes become children under their names; anything else is text, serialised here.</summary>
    private void AddContent(Site site, MemberFacts? facts, int port, Value node, IOperation content)
    {
        var value = Seen(content);
        var inner = value.Objects.Where(item => Types.IsContainer(item.Type) || item.Type is null).Select(item => Value.Of(item)).Aggregate(value, (all, list) => all.Join(Elements(list)));
        var nodes = inner.Objects.Where(item => IsXml(item.Type)).ToList();
        foreach (var child in nodes)
        {
            var step = _state.TryGet(child, NodeName, out var name) && name.Constant.Value is string text ? text : State.AnyElement;
            foreach (var parent in node.Objects)
            {
                _state.Set(parent, step, _state.TryGet(parent, step, out var known) ? known.Join(Value.Of(child)) : Value.Of(child));
            }
        }

        var left = value;
        foreach (var sink in facts?.Sinks ?? ImmutableArray<SinkAt>.Empty)
        {
            left = sink.Port == port && nodes.Count == 0 ? AtSink(site, sink, value, content, new()) : left;
        }

        var own = nodes.Count == 0 ? Value.Of(Contained(left, 2)) : Value.Of(inner.Labels);
        foreach (var parent in node.Objects.Where(_ => own.HasDigits || nodes.Count == 0))
        {
            _state.Add(parent, State.AnyElement, own.Labels.IsEmpty && value.IsHarmless ? Value.Harmless : own);
        }
    }

    /// <summary>What was in it is seen not to leave with it.</summary>
    private void Empty(AbstractObject node)
    {
        _engine.Settle(Contained(Value.Of(node), 2));
        _state.Remove(node, step => step is string text && text[0] == '[');
        _state.Set(node, State.AnyElement, Value.Harmless);
    }

    private Value? Child(Site site, string step)
    {
        var isKnown = site.Receiver.Objects.Length > 0 && site.Receiver.Objects.All(item => _state.Of(item).Any(slot => slot.Key.IsElement && (string)slot.Key.Step != State.AnyElement));
        if (!isKnown)
        {
            return null;
        }

        var found = Element(site.Receiver, step);
        return found.Objects.IsEmpty ? WithObject(found, site.Method.ReturnType, site.Operation.Syntax) : found;
    }

    /// <summary>The text of a node; proven harmless when all that was put into it is.</summary>
    private Value XmlText(Value node)
    {
        var labels = Contained(node, 2);
        return !labels.IsEmpty ? Value.Of(labels) : node.Objects.Length > 0 && node.Objects.All(item => IsClean(item, 0)) ? Value.Harmless : Value.Unknown;

        bool IsClean(AbstractObject item, int depth)
        {
            var content = _state.Of(item).Where(slot => slot.Key.IsElement).ToList();
            return depth < XmlDepth && content.Count > 0 && content.All(slot => slot.Value.IsHarmless || slot.Value.Objects.Length > 0 && slot.Value.Objects.All(inner => IsClean(inner, depth + 1)));
        }
    }
}
