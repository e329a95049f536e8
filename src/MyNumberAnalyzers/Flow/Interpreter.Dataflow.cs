using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Blocks of System.Threading.Tasks.Dataflow: what is posted runs through a block's code into what it is linked to.</summary>
internal sealed partial class Interpreter
{
    private const string Links = "#links";

    /// <summary>Chains of blocks longer than this, or circles of them, are not followed.</summary>
    private const int MostLinks = 6;

    private Value? BlockCall(Site site)
    {
        var method = site.Method;
        if (method.ContainingNamespace is not { Name: "Dataflow", ContainingNamespace.Name: "Tasks" } || method.MethodKind == MethodKind.Constructor)
        {
            return null;
        }

        var first = method.IsStatic ? 1 : 0;
        var block = method.IsStatic ? site.Arguments.FirstOrDefault() : site.Receiver;
        if (block is null || block.Objects.IsEmpty)
        {
            return null;
        }

        switch (method.Name)
        {
            case "Post" or "SendAsync" when site.Arguments.Length > first:
                Give(block, site.Arguments[first], site.Operation, 0);
                return Value.Harmless;
            case "LinkTo" when site.Arguments.Length > first:
                foreach (var item in block.Objects)
                {
                    _state.Add(item, Links, site.Arguments[first]);
                    if (_state.TryGet(item, State.AnyElement, out var waiting))
                    {
                        Give(site.Arguments[first], waiting, site.Operation, 1);
                    }
                }

                return Value.Unknown;
            case "Receive" or "ReceiveAsync":
                return Elements(block);
            default:
                return null;
        }
    }

    private void Give(Value block, Value content, IOperation at, int depth)
    {
        foreach (var item in depth < MostLinks ? block.Objects : ImmutableArray<AbstractObject>.Empty)
        {
            if (Produced(item, content, at) is not { } made)
            {
                continue;
            }

            _state.Add(item, State.AnyElement, made);
            if (_state.TryGet(item, Links, out var next))
            {
                Give(next, made, at, depth + 1);
            }
        }
    }

    /// <summary>What a block hands on; null when it ends here.</summary>
    private Value? Produced(AbstractObject block, Value content, IOperation at)
    {
        if (!_state.TryGet(block, Callbacks, out var kept) || kept.Targets.IsEmpty)
        {
            return block.Type?.Name == "BatchBlock" ? List(at, "batch", content) : content;
        }

        var made = (Value?)null;
        foreach (var target in kept.Targets)
        {
            var result = EnterTarget(target, Fit(ImmutableArray.Create(content), target.Method), at);
            if (block.Type?.Name != "ActionBlock")
            {
                result ??= Value.Unknown;
                result = block.Type?.Name == "TransformManyBlock" ? Elements(result) : result;
                made = made?.Join(result) ?? result;
            }
        }

        return made;
    }
}
