using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Flow;

/// <summary>Decides from text alone whether a compilation can have to do with numbers. Without a trigger nothing is registered.</summary>
internal static class Gate
{
    private static readonly ConditionalWeakTable<PortableExecutableReference, StrongBox<bool>> Files = new();
    private static readonly ConditionalWeakTable<MetadataId, StrongBox<bool>> Modules = new();
    private static readonly ImmutableArray<byte[]> MetadataWords = new[] { "mynumber", "my_number", "kojinban", "kojin_ban", "mainanba" }
        .Select(word => Encoding.ASCII.GetBytes(word))
        .Concat(new[] { "個人番号", "マイナンバー" }.Select(word => Encoding.UTF8.GetBytes(word)))
        .ToImmutableArray();

    /// <summary>A file that our own generator wrote: it speaks of numbers in every project that has the package.</summary>
    public static bool IsOurs(SyntaxTree tree) => tree.FilePath.IndexOf("MyNumberAnalyzers.Generation.MyNumberGenerator", StringComparison.Ordinal) >= 0;

    public static bool IsOpen(Compilation compilation, Triggers triggers, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!IsOurs(tree) && !TreeText.Of(tree).Hits(triggers, cancellation).IsEmpty)
            {
                return true;
            }
        }

        return References(compilation, triggers, cancellation).Any();
    }

    /// <summary>References that declare something named as a number: packages, other projects' output, other projects.</summary>
    public static IEnumerable<MetadataReference> References(Compilation compilation, Triggers triggers, CancellationToken cancellation)
    {
        foreach (var reference in compilation.References)
        {
            cancellation.ThrowIfCancellationRequested();
            var names = reference switch
            {
                CompilationReference project => project.Compilation.SyntaxTrees.Any(tree => !IsOurs(tree) && !TreeText.Of(tree).Hits(triggers, cancellation).IsEmpty),
                PortableExecutableReference file => !IsFramework(file) && Names(file),
                _ => false,
            };
            if (names)
            {
                yield return reference;
            }
        }
    }

    private static bool IsFramework(PortableExecutableReference reference)
    {
        var name = System.IO.Path.GetFileName(reference.FilePath ?? reference.Display ?? "");
        return name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name is "mscorlib.dll" or "netstandard.dll" or "WindowsBase.dll";
    }

    private static bool Names(PortableExecutableReference reference) =>
        Files.TryGetValue(reference, out var known) ? known.Value : Files.GetValue(reference, file => new StrongBox<bool>(Reads(file))).Value;

    private static bool Reads(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly && assembly.GetModules().Any(Names);
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException or ObjectDisposedException)
        {
            // The compiler reports an unreadable reference itself.
            return false;
        }
    }

    private static bool Names(ModuleMetadata module) =>
        Modules.GetValue(module.Id, _ => new StrongBox<bool>(Scan(module.GetMetadataReader()))).Value;

    private static unsafe bool Scan(MetadataReader reader)
    {
        var heap = new ReadOnlySpan<byte>(reader.MetadataPointer + reader.GetHeapMetadataOffset(HeapIndex.String), reader.GetHeapSize(HeapIndex.String));
        foreach (var word in MetadataWords)
        {
            for (var at = 0; at + word.Length <= heap.Length; at++)
            {
                // The second letter is the rarer one to look for in either case.
                var next = heap.Slice(at).IndexOfAny(word[0], Upper(word[0]));
                if (next < 0)
                {
                    break;
                }

                at += next;
                if (StartsWith(heap.Slice(at), word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static byte Upper(byte b) => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b;

    private static bool StartsWith(ReadOnlySpan<byte> text, byte[] word)
    {
        if (text.Length < word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (text[i] != word[i] && text[i] != Upper(word[i]))
            {
                return false;
            }
        }

        return true;
    }
}
