using System;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Build.Framework;

namespace MyNumberAnalyzers.Build;

/// <summary>Looks into the metadata of the references for a public <c>MyNumberSafety.MyNumber</c>, so that a chain of projects shares one type.</summary>
public sealed class FindMyNumberType : BuildTask
{
    /// <summary>Paths of the referenced assemblies, those of the framework left out.</summary>
    public string[] References { get; set; } = [];

    /// <summary>Path of the first reference that brings the type; empty when none does.</summary>
    [Output]
    public string BroughtBy { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        foreach (var path in References)
        {
            if (Brings(path))
            {
                BroughtBy = path;
                return;
            }
        }
    }

    private static bool Brings(string path)
    {
        // In a design-time build a referenced project may not have been compiled yet.
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(stream);
            return image.HasMetadata && Declares(image.GetMetadataReader());
        }
        catch (BadImageFormatException)
        {
            // Not a .NET assembly: nothing to find in it.
            return false;
        }
    }

    private static bool Declares(MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
                && reader.StringComparer.Equals(type.Name, "MyNumber")
                && reader.StringComparer.Equals(type.Namespace, "MyNumberSafety"))
            {
                return true;
            }
        }

        return false;
    }
}
