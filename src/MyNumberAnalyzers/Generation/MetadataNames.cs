using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace MyNumberAnalyzers.Generation;

/// <summary>Looks for a top-level type and its methods by name in metadata, without symbols.</summary>
internal static class MetadataNames
{
    public static bool Defines(MetadataReader reader, string fullName, bool publicOnly) =>
        Find(reader, fullName) is { } type
        && (!publicOnly || (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);

    public static bool HasMethod(MetadataReader reader, string fullTypeName, string method, int parameters) =>
        Find(reader, fullTypeName) is { } type
        && type.GetMethods().Select(reader.GetMethodDefinition).Any(candidate =>
            reader.StringComparer.Equals(candidate.Name, method)
            && candidate.GetParameters().Count(parameter => reader.GetParameter(parameter).SequenceNumber > 0) == parameters);

    private static TypeDefinition? Find(MetadataReader reader, string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        var space = fullName.Substring(0, dot);
        var name = fullName.Substring(dot + 1);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (reader.StringComparer.Equals(type.Name, name) && reader.StringComparer.Equals(type.Namespace, space))
            {
                return type;
            }
        }

        return null;
    }
}
