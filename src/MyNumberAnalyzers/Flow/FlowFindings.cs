using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>A number that is put into a member which outlives the statement.</summary>
internal sealed record Store(ISymbol Member, SyntaxNode Value, Evidence Source, SyntaxNode? SourceNode);

/// <summary>The mask of a number (its redacted ToString) where a value is expected: every person gets the same text.</summary>
internal sealed record MaskUse(SyntaxNode Value, SinkKind? Kind, string Place);

/// <summary>A number returned by a member to callers that cannot see where it comes from.</summary>
internal sealed record Handover(ISymbol Member, SyntaxNode Value, Evidence Source);

/// <summary>What the flow tells the rules that are not leaks.</summary>
internal sealed record FlowFindings(
    ImmutableArray<Store> Stores,
    ImmutableArray<MaskUse> MaskUses,
    ImmutableArray<Handover> Handovers)
{
    public static readonly FlowFindings Empty = new(
        ImmutableArray<Store>.Empty,
        ImmutableArray<MaskUse>.Empty,
        ImmutableArray<Handover>.Empty);

    /// <summary>The part of it that stands in one file.</summary>
    public FlowFindings In(SyntaxTree tree) => new(
        Stores.RemoveAll(store => store.Value.SyntaxTree != tree),
        MaskUses.RemoveAll(use => use.Value.SyntaxTree != tree),
        Handovers.RemoveAll(handover => handover.Value.SyntaxTree != tree));
}
