using System.Reflection;
using System.Reflection.Metadata;

namespace MyNumberAnalyzers.Generation;

/// <summary>Looks for a top-level type by name in metadata, without symbols.</summary>
internal static class MetadataNames
{
    public static bool Defines(MetadataReader reader, string fullName, bool publicOnly)
    {
        var dot = fullName.LastIndexOf('.');
        var space = fullName.Substring(0, dot);
        var name = fullName.Substring(dot + 1);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (reader.StringComparer.Equals(type.Name, name)
                && reader.StringComparer.Equals(type.Namespace, space)
                && (!publicOnly || (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public))
            {
                return true;
            }
        }

        return false;
    }
}
