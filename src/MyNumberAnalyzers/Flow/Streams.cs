using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Where a stream or writer leads, through the writers wrapped around it.</summary>
internal static class Streams
{
    public enum Shape
    {
        Unknown,

        /// <summary>Only into memory: a propagator.</summary>
        Memory,

        /// <summary>Through encryption.</summary>
        Protected,

        Network,

        Response,

        Console,
    }

    public static bool IsSinkLike(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name is "Stream" or "TextWriter" or "XmlWriter" or "JsonWriter" or "Utf8JsonWriter" or "BinaryWriter" or "PipeWriter" or "IBufferWriter" or "ArrayBufferWriter" or "StringBuilder")
            {
                return true;
            }
        }

        return false;
    }

    public static Shape ShapeOf(Value value, Interpreter interpreter, ITypeSymbol? type = null)
    {
        if (value.Objects.IsEmpty)
        {
            return OfType(type);
        }

        var shapes = value.Objects.Select(item => Of(item, interpreter, new HashSet<AbstractObject>(), type)).Distinct().ToList();
        return shapes.Count == 1 ? shapes[0] : shapes.FirstOrDefault(shape => shape is not (Shape.Memory or Shape.Protected));
    }

    private static Shape Of(AbstractObject item, Interpreter interpreter, HashSet<AbstractObject> seen, ITypeSymbol? type)
    {
        var own = interpreter.MarkOf(item) ?? OfType(item.Type ?? type);
        if (own != Shape.Unknown || !seen.Add(item))
        {
            return own;
        }

        var inner = interpreter.InnerOf(item).Select(next => Of(next, interpreter, seen, null)).Distinct().ToList();
        return inner.Count == 1 ? inner[0] : Shape.Unknown;
    }

    /// <summary>What a stream's class alone says.</summary>
    public static Shape OfType(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            switch (at.Name)
            {
                case "CryptoStream":
                    return Shape.Protected;
                case "MemoryStream" or "StringWriter" or "ArrayBufferWriter" or "StringBuilder" or "RecyclableMemoryStream":
                    return Shape.Memory;
                case "NetworkStream" or "SslStream" or "PipeStream":
                    return Shape.Network;
                case "HttpResponseStream" or "HttpResponse":
                    return Shape.Response;
            }
        }

        return Shape.Unknown;
    }
}
