using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>Types of referenced projects and packages that declare a number: their names matter in this compilation too.</summary>
internal static class Imports
{
    public static IEnumerable<string> Types(Compilation compilation, Triggers triggers, CancellationToken cancellation)
    {
        foreach (var reference in Gate.References(compilation, triggers, cancellation))
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly)
            {
                continue;
            }

            var open = new Stack<INamespaceOrTypeSymbol>();
            open.Push(assembly.GlobalNamespace);
            while (open.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var member in open.Pop().GetMembers())
                {
                    if (member is INamespaceOrTypeSymbol inner && !Flow.Types.IsOurs(inner) && inner.Name != "MyNumberSafety")
                    {
                        open.Push(inner);
                        if (inner is INamedTypeSymbol type && Declares(type))
                        {
                            yield return type.Name;
                        }
                    }
                }
            }
        }
    }

    private static bool Declares(INamedTypeSymbol type) => type.GetMembers().Any(member =>
        member is IPropertySymbol or IFieldSymbol
        && (SourceLexicon.OfName(member.Name).IsSource || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "MyNumberDataAttribute")));
}
