using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Changes declarations to the generated type and follows them through every use: what belongs to them by language (overrides, interface
/// members, record parameters) or by plain hand-over (constructor parameters, backing fields) changes with them; text that comes in is
/// parsed, text that goes out is revealed. All or nothing: null when one use cannot follow.
/// </summary>
internal sealed class TypeChange
{
    private readonly CancellationToken _cancellation;
    private readonly Reach _reach;
    private readonly SolutionEdits _edits;

    private TypeChange(Solution solution, Reach reach, CancellationToken cancellation)
    {
        _edits = new SolutionEdits(solution, cancellation);
        _reach = reach;
        _cancellation = cancellation;
    }

    public static async Task<Solution?> Apply(Solution solution, IEnumerable<ISymbol> symbols, CancellationToken cancellation)
    {
        var reach = await Reach.Of(solution, symbols, cancellation).ConfigureAwait(false);
        return reach is null ? null : await new TypeChange(solution, reach, cancellation).Run().ConfigureAwait(false);
    }

    private async Task<Solution?> Run()
    {
        foreach (var declaration in _reach.Declarations)
        {
            if (await In(_edits.Solution.GetDocumentId(declaration.Node.SyntaxTree)).ConfigureAwait(false) is not { } document
                || !new DeclarationEdit(document, _reach, _cancellation).Change(declaration))
            {
                return null;
            }
        }

        foreach (var (id, use) in _reach.Uses)
        {
            if (await In(id).ConfigureAwait(false) is not { } document || !new UseEdit(document, _reach, _cancellation).Change(use))
            {
                return null;
            }
        }

        foreach (var (id, argument, parameter) in _reach.Arguments)
        {
            if (await In(id).ConfigureAwait(false) is not { } document
                || !new ValueEdit(document, _reach, _cancellation).ToNumber(argument.Expression, parameter))
            {
                return null;
            }
        }

        return await _edits.Written().ConfigureAwait(false);
    }

    private async Task<ChangedDocument?> In(DocumentId? id) =>
        await _edits.In(id).ConfigureAwait(false) is { } document && document.Model.Compilation.GetTypeByMetadataName(Names.NumberType) is not null ? document : null;
}
