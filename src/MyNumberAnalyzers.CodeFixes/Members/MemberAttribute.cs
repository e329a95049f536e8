using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Writes an attribute on a declaration, wherever in the solution that is.</summary>
internal static class MemberAttribute
{
    /// <param name="solution">Where the declarations are.</param>
    /// <param name="symbols">Properties, fields, parameters or types of ours.</param>
    /// <param name="namespace">Namespace of the attribute.</param>
    /// <param name="text">The attribute without brackets, by its short name.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<Solution?> Add(Solution solution, IReadOnlyList<ISymbol> symbols, string @namespace, string text, CancellationToken cancellation)
    {
        var edits = new SolutionEdits(solution, cancellation);
        foreach (var symbol in symbols)
        {
            if (symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
                || await edits.In(reference.SyntaxTree).ConfigureAwait(false) is not { Document: not SourceGeneratedDocument } document
                || Target(await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false)) is not { } target)
            {
                return null;
            }

            var source = await reference.SyntaxTree.GetTextAsync(cancellation).ConfigureAwait(false);
            document.Edits.Import(@namespace).Insert(target.SpanStart, Written(symbol, target, source, text));
        }

        return await edits.Written().ConfigureAwait(false);
    }

    private static string Written(ISymbol symbol, SyntaxNode target, SourceText source, string text)
    {
        if (target is ParameterSyntax)
        {
            // The property that a record makes of its parameter gets the attribute only when told so.
            return $"[{(symbol is IPropertySymbol ? "property: " : "")}{text}] ";
        }

        var line = source.Lines.GetLineFromPosition(target.SpanStart);
        var indent = source.ToString(TextSpan.FromBounds(line.Start, target.SpanStart));
        return indent.Trim().Length == 0 ? $"[{text}]{Imports.NewLine(source)}{indent}" : $"[{text}] ";
    }

    private static SyntaxNode? Target(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax or ParameterSyntax or TypeDeclarationSyntax or MethodDeclarationSyntax => declaration,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        _ => null,
    };
}
