using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>A flow from a source (or from a call's entry) into a sink.</summary>
/// <param name="Kind">The kind of the sink.</param>
/// <param name="Place">The leaking argument, or the leaking hole of an interpolation.</param>
/// <param name="Sink">Name of the member that takes it.</param>
/// <param name="Labels">What reaches it.</param>
/// <param name="Carrier">The text shown for an object that carries a number; null when the value itself is one.</param>
/// <param name="Far">The sink proper, when it lies in another file than <paramref name="Place"/>.</param>
internal sealed record Leak(
    SinkKind Kind,
    SyntaxNode Place,
    string Sink,
    LabelSet Labels,
    string? Carrier = null,
    SyntaxNode? Far = null)
{
    /// <summary>Told only when the result is not seen to leave or to be protected.</summary>
    public bool Waits { get; init; }

    /// <summary>Identity of the leak in the callee that this one was handed up from.</summary>
    public string? Original { get; init; }

    /// <summary>Identity: the same leak found twice, in another round or context, is one leak.</summary>
    public string Key { get; } = $"{Place.SyntaxTree.FilePath}|{Place.SpanStart:D9}|{Place.Span.Length}|{(int)Kind}";
}
