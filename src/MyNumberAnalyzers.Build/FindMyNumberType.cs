using System;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Build.Framework;

namespace MyNumberAnalyzers.Build;

/// <summary>
/// Looks into the metadata of the references for <c>MyNumberSafety.MyNumber</c>, so that a chain of projects shares one type,
/// and for attributes that a reference shares by <c>InternalsVisibleTo</c>.
/// </summary>
public sealed class FindMyNumberType : BuildTask
{
    private const string Namespace = "MyNumberSafety";

    /// <summary>Paths of the referenced assemblies, those of the framework left out.</summary>
    public string[] References { get; set; } = [];

    /// <summary>Name of the assembly being compiled.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>Path of the first reference that brings the type; empty when none does.</summary>
    [Output]
    public string TypeBroughtBy { get; set; } = "";

    /// <summary>Path of the first reference whose attributes this assembly sees; empty when there is none.</summary>
    [Output]
    public string AttributesBroughtBy { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        foreach (var path in References)
        {
            // In a design-time build a referenced project may not have been compiled yet.
            if (File.Exists(path))
            {
                Look(path);
            }
        }
    }

    private void Look(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(stream);
            if (image.HasMetadata)
            {
                Look(path, image.GetMetadataReader());
            }
        }
        catch (BadImageFormatException)
        {
            // Not a .NET assembly: nothing to find in it.
        }
    }

    private void Look(string path, MetadataReader reader)
    {
        bool? friend = null;
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (!reader.StringComparer.Equals(type.Namespace, Namespace))
            {
                continue;
            }

            var visible = (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public || (friend ??= NamesAsFriend(reader));
            if (visible && TypeBroughtBy.Length == 0 && reader.StringComparer.Equals(type.Name, "MyNumber"))
            {
                TypeBroughtBy = path;
            }
            else if (visible && AttributesBroughtBy.Length == 0 && reader.StringComparer.Equals(type.Name, "MyNumberDataAttribute"))
            {
                AttributesBroughtBy = path;
            }
        }
    }

    private bool NamesAsFriend(MetadataReader reader)
    {
        if (!reader.IsAssembly)
        {
            return false;
        }

        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (IsInternalsVisibleTo(reader, attribute) && Friend(reader, attribute).Equals(Assembly, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInternalsVisibleTo(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, "InternalsVisibleToAttribute");
    }

    private static string Friend(MetadataReader reader, CustomAttribute attribute)
    {
        var blob = reader.GetBlobReader(attribute.Value);
        return blob.Length > 2 && blob.ReadUInt16() == 1 ? (blob.ReadSerializedString() ?? "").Split(',')[0].Trim() : "";
    }
}
