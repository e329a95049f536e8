using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>How much of what a call hands over tells it apart from other calls of the same body.</summary>
internal enum Detail
{
    /// <summary>All that says anything.</summary>
    Full,

    /// <summary>Objects through which something tainted or code is reached.</summary>
    Tainted,

    /// <summary>The arguments themselves.</summary>
    Arguments,
}

/// <summary>Something that can be entered: a body, a lambda or a local function.</summary>
internal sealed record Callee(ISymbol Member, Microsoft.CodeAnalysis.FlowAnalysis.ControlFlowGraph Graph, SyntaxNode Syntax)
{
    public IMethodSymbol? Method => Member as IMethodSymbol;
}
