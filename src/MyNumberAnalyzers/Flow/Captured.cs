using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MyNumberAnalyzers.Flow;

/// <summary>The identifiers that a lambda's or local function's text holds: whatever it captures is among them.</summary>
internal static class Captured
{
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> Known = new();

    public static HashSet<string> Names(SyntaxNode code) => Known.GetValue(code, Collect);

    private static HashSet<string> Collect(SyntaxNode code)
    {
        var names = new HashSet<string>();
        foreach (var token in code.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                names.Add(token.ValueText);
            }
        }

        return names;
    }
}
