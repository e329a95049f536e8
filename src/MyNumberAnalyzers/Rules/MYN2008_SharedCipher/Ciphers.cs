using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Rules;

/// <summary>The cryptographic objects that hold state a second thread destroys.</summary>
internal static class Ciphers
{
    private static readonly string[] Unsafe =
    [
        "System.Security.Cryptography.AesGcm",
        "System.Security.Cryptography.AesCcm",
        "System.Security.Cryptography.ChaCha20Poly1305",
        "System.Security.Cryptography.HMAC",
        "System.Security.Cryptography.KeyedHashAlgorithm",
    ];

    /// <summary>Collections from which one thread at a time takes an object and puts it back.</summary>
    private static readonly string[] Pools = ["ConcurrentBag", "ConcurrentQueue", "ConcurrentStack", "BlockingCollection", "IProducerConsumerCollection", "Queue", "Stack"];

    /// <summary>The cipher that a type is, or holds as <c>Lazy</c>, a nullable, an array or the value of a dictionary.</summary>
    public static ITypeSymbol? In(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return null;
            case IArrayTypeSymbol array:
                return In(array.ElementType);
            case INamedTypeSymbol { Arity: > 0 } generic when KnownTypes.NameOf(generic) is "System.Lazy" or "System.Threading.Tasks.Task"
                || KnownTypes.InNamespace(generic, "System.Collections") && !Pools.Contains(generic.Name):
                return generic.TypeArguments.Select(In).FirstOrDefault(found => found is not null);
            default:
                return Unsafe.Any(name => KnownTypes.Is(type, name)) ? type : null;
        }
    }

    public static bool IsPerThread(ISymbol member) => KnownTypes.Attribute(member, "ThreadStatic") is not null;
}
