using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>How a library's generic type holds its type arguments.</summary>
internal static class Channel
{
    private static readonly HashSet<string> Wrappers = new()
    {
        "Task", "ValueTask", "Nullable", "Lazy", "AsyncLocal", "ThreadLocal", "TaskCompletionSource", "ConfiguredTaskAwaitable", "ConfiguredValueTaskAwaitable",
        "TaskAwaiter", "ValueTaskAwaiter", "WeakReference", "StrongBox", "IOptions", "Option", "ActionResult", "Ref",
        "ConfiguredTaskAwaiter", "ConfiguredValueTaskAwaiter", "Maybe", "Optional", "ConfiguredCancelableAsyncEnumerable",
    };

    /// <summary>A wrapper whose value is its content.</summary>
    public static bool IsTransparent(ITypeSymbol? type) => type is not null && Wrappers.Contains(type.Name) && Types.IsFramework(type);

    /// <summary>A map from keys to values.</summary>
    public static bool IsKeyed(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 2 } named && named.OriginalDefinition.TypeParameters[0].Name == "TKey";
}
