using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>One thing we say to a person.</summary>
internal abstract class Rule
{
    /// <summary>Root of the help pages; one MSBuild property (RepositoryUrl) holds the address.</summary>
    private static readonly string Pages = Repository() + "/blob/main/src/MyNumberAnalyzers/Rules/";

    /// <summary>All descriptors of the rule; the first is the one it is known by.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Address of the page in a rule's folder.</summary>
    protected static string Page(string folder) => Pages + folder + "/README.md";

    private static string Repository() =>
        typeof(Rule).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>()
            .First(data => data.Key == "RepositoryUrl").Value!;
}

/// <summary>A rule that reports flows into one kind of sink; the engine does everything else.</summary>
internal abstract class LeakRule : Rule
{
    private ImmutableArray<DiagnosticDescriptor> _both;

    /// <summary>The live descriptor. Its message takes {0} the source, {1} the sink, {2} the way ("" or " (through …)").</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract SinkKind Kind { get; }

    /// <summary>The same id for what only the closure over all files sees; the tag tells hosts that it is not live.</summary>
    public DiagnosticDescriptor Deep => Descriptors[1];

    public sealed override ImmutableArray<DiagnosticDescriptor> Descriptors
    {
        get
        {
            if (_both.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _both, ImmutableArray.Create(Descriptor, AtCompilationEnd(Descriptor)));
            }

            return _both;
        }
    }

    private static DiagnosticDescriptor AtCompilationEnd(DiagnosticDescriptor live) => new(
        live.Id,
        live.Title,
        live.MessageFormat,
        live.Category,
        live.DefaultSeverity,
        live.IsEnabledByDefault,
        live.Description,
        live.HelpLinkUri,
        live.CustomTags.Append(WellKnownDiagnosticTags.CompilationEnd).ToArray());
}

/// <summary>A rule that looks at one file: declarations, settings, misuse, literals.</summary>
internal abstract class FileRule : Rule
{
    /// <summary>
    /// Texts (ordinal) one of which must stand in a file for the rule to run there. Empty: the rule runs in files that hold a source word
    /// or a name known to carry a number. Never asked in a compilation without numbers.
    /// </summary>
    public virtual ImmutableArray<string> Triggers => ImmutableArray<string>.Empty;

    /// <summary>Reports into the scope, on the scope's own tree. Called concurrently for different files.</summary>
    public abstract void Check(FileScope file);
}
