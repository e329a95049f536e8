using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Members that give back what they were called on, whatever else they do.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Which of the receiver (0) and the arguments (from 1) every return of a body gives back.</summary>
    private int? GivenBack(Callee callee)
    {
        var found = (int?)null;
        foreach (var block in callee.Graph.Blocks)
        {
            if (block is not { BranchValue: { } value, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return })
            {
                continue;
            }

            int? given = (Unwrapped(value) ?? value) switch
            {
                IInstanceReferenceOperation => 0,
                IParameterReferenceOperation { Parameter: var parameter } when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, callee.Member) => parameter.Ordinal + 1,
                _ => null,
            };
            if (given is null || found is not null && found != given)
            {
                return null;
            }

            found = given;
        }

        return found;
    }
}
