using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Objects written out as a tree of named nodes (<c>JObject.FromObject(…)</c>), which can be read and changed name by name.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Tells the nodes of what was written out apart, where its members account for all that is in it.</summary>
    private Value NodesOf(Site site, Value whole)
    {
        if (site.Method.Name is not ("FromObject" or "SerializeToNode") || site.Arguments.Length == 0 || site.Arguments[0].Objects is not [{ Type.IsAnonymousType: true } written])
        {
            return whole;
        }

        var parts = new List<KeyValuePair<string, LabelSet>>();
        var rest = whole.Labels;
        foreach (var slot in _state.Of(written).Where(slot => slot.Key.Step is IPropertySymbol).ToList())
        {
            var own = ReachableLabels(slot.Value);
            var part = whole.Labels.Select(label => Has(own, label) ? label : null);
            rest = rest.Select(label => Has(own, label) ? null : label);
            parts.Add(new KeyValuePair<string, LabelSet>(((ISymbol)slot.Key.Step).Name, part));
        }

        if (!rest.IsEmpty)
        {
            return whole;
        }

        var node = Create((site.Operation.Syntax, "node"), site.Method.ContainingType.Name == "JsonSerializer" ? Unwrap(site.Method.ReturnType) : site.Method.ContainingType);
        foreach (var part in parts)
        {
            _state.Set(node.Objects[0], $"[{part.Key}]", part.Value.IsEmpty ? Value.Harmless : Value.Of(part.Value));
        }

        return node;

        static bool Has(LabelSet own, Label label)
        {
            foreach (var mine in own.Items)
            {
                if (mine.Origin.Equals(label.Origin))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
