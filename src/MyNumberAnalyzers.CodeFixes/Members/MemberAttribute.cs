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
    /// <param name="solution">Where the declaration is.</param>
    /// <param name="symbol">A property, field, parameter or type of ours.</param>
    /// <param name="namespace">Namespace of the attribute.</param>
    /// <param name="text">The attribute without brackets, by its short name.</param>
    /// <param name="onProperty">Whether a record's parameter passes it on to its property.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<Solution?> Add(Solution solution, ISymbol symbol, string @namespace, string text, bool onProperty, CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || solution.GetDocument(reference.SyntaxTree) is not { } document
            || document is SourceGeneratedDocument
            || Target(await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false)) is not { } target)
        {
            return null;
        }

        var source = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var edits = new Edits().Import(@namespace);
        if (target is ParameterSyntax)
        {
            edits.Insert(target.SpanStart, $"[{(onProperty ? "property: " : "")}{text}] ");
        }
        else
        {
            var line = source.Lines.GetLineFromPosition(target.SpanStart);
            var indent = source.ToString(TextSpan.FromBounds(line.Start, target.SpanStart));
            edits.Insert(target.SpanStart, indent.Trim().Length == 0 ? $"[{text}]{Imports.NewLine(source)}{indent}" : $"[{text}] ");
        }

        return (await edits.Apply(document, cancellation).ConfigureAwait(false)).Project.Solution;
    }

    private static SyntaxNode? Target(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax or ParameterSyntax or TypeDeclarationSyntax or MethodDeclarationSyntax => declaration,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        _ => null,
    };
}
