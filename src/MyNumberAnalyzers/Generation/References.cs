using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Generation;

/// <summary>A library, or one type of it, or a version from which on, that an integration looks for.</summary>
internal sealed record Anchor(string Assembly, string? Type = null, int Major = 0);

/// <summary>What the references of a project bring.</summary>
/// <param name="Anchors">One bit for each anchor.</param>
/// <param name="Brought">One bit for each type of ours that a reference already has.</param>
/// <param name="WithoutSpans">A reference brings the type in the form for frameworks that have no spans.</param>
internal readonly record struct References(ulong Anchors, ulong Brought, bool WithoutSpans)
{
    private const string TypeName = "MyNumberSafety.MyNumber";

    /// <summary>Has two parameters with spans, and three without, where it names the error.</summary>
    private const string ExactReader = "TryParseExact";

    public bool Has(Anchor anchor) => (Anchors & Bit(Integrations.Anchors.IndexOf(anchor))) != 0;

    public bool Brings(string type) => (Brought & Bit(Integrations.Markers.IndexOf(type))) != 0;

    public static References Union(ImmutableArray<References> all) =>
        all.Aggregate(default(References), static (sum, one) => new References(sum.Anchors | one.Anchors, sum.Brought | one.Brought, sum.WithoutSpans || one.WithoutSpans));

    public static References Of(MetadataReference reference, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return reference switch
        {
            // An IDE hands over a project of the solution as its compilation.
            CompilationReference project => Of(project.Compilation.Assembly),
            PortableExecutableReference file => Of(file),
            _ => default,
        };
    }

    private static References Of(IAssemblySymbol assembly) => Of(
        assembly.Identity.Name,
        assembly.Identity.Version,
        name => assembly.GetTypeByMetadataName(name) is not null,
        name => assembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public },
        () => assembly.GetTypeByMetadataName(TypeName)?.GetMembers(ExactReader).OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 3) == true);

    private static References Of(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is not AssemblyMetadata metadata)
            {
                return default;
            }

            var reader = metadata.GetModules()[0].GetMetadataReader();
            var definition = reader.GetAssemblyDefinition();
            return Of(
                reader.GetString(definition.Name),
                definition.Version,
                name => MetadataNames.Defines(reader, name, publicOnly: false),
                name => MetadataNames.Defines(reader, name, publicOnly: true),
                () => MetadataNames.HasMethod(reader, TypeName, ExactReader, parameters: 3));
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // The compiler reports an unreadable reference (CS0009) itself.
            return default;
        }
    }

    private static References Of(string name, Version version, Func<string, bool> defines, Func<string, bool> shows, Func<bool> lacksSpans)
    {
        ulong anchors = 0;
        for (var i = 0; i < Integrations.Anchors.Length; i++)
        {
            var anchor = Integrations.Anchors[i];
            if (anchor.Assembly == name && version.Major >= anchor.Major && (anchor.Type is null || defines(anchor.Type)))
            {
                anchors |= Bit(i);
            }
        }

        ulong brought = 0;
        var withoutSpans = false;
        if (!IsFramework(name))
        {
            withoutSpans = lacksSpans();
            for (var i = 0; i < Integrations.Markers.Length; i++)
            {
                brought |= shows(Integrations.Markers[i]) ? Bit(i) : 0;
            }
        }

        return new References(anchors, brought, withoutSpans);
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static ulong Bit(int index) => index < 0 ? 0 : 1UL << index;
}
