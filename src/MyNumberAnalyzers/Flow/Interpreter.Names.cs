using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Collections of named texts (<c>NameValueCollection</c>): who runs through one gets the names, not the texts.</summary>
internal sealed partial class Interpreter
{
    private static bool IsOfNames(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "NameObjectCollectionBase")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What gives the names of such a collection.</summary>
    private Value? NamesIn(Site site)
    {
        var isReduced = site.Method.IsStatic || site.Method.ReducedFrom is not null;
        var names = site.Method.Name switch
        {
            "GetEnumerator" or "GetKey" when IsOfNames(site.Method.ContainingType) => site.Receiver,
            "Cast" or "OfType" when isReduced && IsOfNames(TypeBeforeConversion(site.Operand(site.Method.IsStatic ? 0 : -1))) => site.Method.IsStatic ? site.Arguments[0] : site.Receiver,
            _ => null,
        };
        return names is null ? null : site.Method.Name == "GetKey" ? KeysOf(names) : List(site.Operation, "names", KeysOf(names));
    }

    private bool FillNamed(Site site)
    {
        if (site.Arguments.Length != 2 || site.Method.Name is not ("Add" or "Set" or "BaseAdd" or "BaseSet") || !IsOfNames(site.Method.ContainingType))
        {
            return false;
        }

        WriteElement(site.Receiver, site.Arguments[0].Constant is { HasValue: true, Value: string name } ? $"[{name}]" : State.AnyElement, site.Arguments[1]);
        foreach (var item in site.Receiver.Objects.Where(_ => !site.Arguments[0].Labels.IsEmpty))
        {
            _state.Add(item, State.Keys, site.Arguments[0]);
        }

        return true;
    }
}
