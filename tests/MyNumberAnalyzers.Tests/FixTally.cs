using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Tests;

internal enum FixTrial
{
    /// <summary>One place before and after.</summary>
    Shape,

    /// <summary>Every place of a scope in one go.</summary>
    All,

    /// <summary>A place where the fix does not apply.</summary>
    NotOffered,
}

/// <summary>One try: of which fix and key (none: of every key), on which text.</summary>
internal sealed record Tried(FixTrial Trial, Type Fix, string? Key, string[] Texts, OutputKind Kind)
{
    public string Before { get; } = string.Join("\n", Texts);
}

/// <summary>
/// Counts what the fix tests try instead of trying it: while a tally is open on this thread, <see cref="FixVerify"/> writes down each trial and returns.
/// </summary>
internal sealed class FixTally : IDisposable
{
    [ThreadStatic]
    private static FixTally? _open;

    private readonly List<Tried> _trials = [];

    public static FixTally? Open => _open;

    /// <summary>The trials so far; no key: of every key of the fix.</summary>
    public IReadOnlyList<Tried> Trials => _trials;

    public static FixTally Begin() => _open = new FixTally();

    public static bool Takes(FixTrial trial, Type fix, string? key, string[] before, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        _open?._trials.Add(new Tried(trial, fix, key, before, kind));
        return _open is not null;
    }

    public void Dispose() => _open = null;
}
