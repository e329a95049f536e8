using System.Collections.Immutable;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>What a row says of a member.</summary>
internal enum RowRole
{
    /// <summary>It gives a number.</summary>
    Source,

    /// <summary>What goes in leaves the program.</summary>
    Sink,

    /// <summary>What goes in comes out harmless.</summary>
    Protector,

    /// <summary>What goes in comes out as it was.</summary>
    Propagator,

    /// <summary>An attribute that keeps a member out of what the file's library writes.</summary>
    Exclude,
}

/// <summary>How strong a protector is.</summary>
internal enum ProtectorKind
{
    /// <summary>Encryption: clears everything.</summary>
    Encrypt,

    /// <summary>A full mask: clears everything.</summary>
    Erase,

    /// <summary>A keyed MAC: clears <see cref="SinkKind.Database"/> and <see cref="SinkKind.State"/> only.</summary>
    Mac,
}

/// <summary>How a sink reads an object that is not itself text.</summary>
internal enum ObjectReading
{
    /// <summary>By its <c>ToString</c>: records, anonymous types, tuples and own overrides print their members.</summary>
    Text,

    /// <summary>Member by member: everything reachable is written.</summary>
    Graph,
}

/// <summary>A value's way through a member: parameter-name globs, or <c>this</c>, <c>return</c>, <c>[value]</c>.</summary>
internal sealed record Route(string From, string? To)
{
    public const string This = "this";
    public const string Return = "return";

    /// <summary>What is handed to the delegate that the member returns (<c>LoggerMessage.Define</c>).</summary>
    public const string Invoked = "return(*)";

    /// <summary>What is assigned to a property, indexer or field.</summary>
    public const string Value = "[value]";

    /// <summary>The places that are no parameter; longer ones first.</summary>
    public static readonly string[] Fixed = [Invoked, Value];
}

/// <summary>One line of a catalogue file.</summary>
/// <param name="Role">What the row says.</param>
/// <param name="Sink">The kind of a <see cref="RowRole.Sink"/>.</param>
/// <param name="Protector">The kind of a <see cref="RowRole.Protector"/>.</param>
/// <param name="Reading">How the sink reads an object; null means the sink kind's own way.</param>
/// <param name="Type">Full metadata name of the type (<c>Ns.Outer+Inner`1</c>).</param>
/// <param name="Member">Glob over the member's name; <c>.ctor</c> for constructors.</param>
/// <param name="Routes">Globs over parameter names, in the row's order.</param>
/// <param name="Library">The library the file speaks of.</param>
/// <param name="File">Name of the file the row stands in.</param>
/// <param name="Line">Its line, from 0.</param>
internal sealed record Row(
    RowRole Role,
    SinkKind? Sink,
    ProtectorKind? Protector,
    ObjectReading? Reading,
    string Type,
    string Member,
    ImmutableArray<Route> Routes,
    string Library,
    string File,
    int Line);
