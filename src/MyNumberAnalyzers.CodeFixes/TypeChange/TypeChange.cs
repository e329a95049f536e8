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
    private readonly Solution _solution;
    private readonly CancellationToken _cancellation;
    private readonly Reach _reach;
    private readonly Dictionary<DocumentId, ChangedDocument> _documents = [];

    private TypeChange(Solution solution, Reach reach, CancellationToken cancellation)
    {
        _solution = solution;
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
            if (await In(_solution.GetDocumentId(declaration.Node.SyntaxTree)).ConfigureAwait(false) is not { } document
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

        return await Written().ConfigureAwait(false);
    }

    private async Task<Solution?> Written()
    {
        var solution = _solution;
        foreach (var document in _documents.Values)
        {
            if (document.Edits.Changes() is null)
            {
                return null;
            }

            if (!document.Edits.IsEmpty)
            {
                var changed = await document.Edits.Apply(solution.GetDocument(document.Document.Id)!, _cancellation).ConfigureAwait(false);
                solution = changed.Project.Solution;
            }
        }

        return solution;
    }

    private async Task<ChangedDocument?> In(DocumentId? id)
    {
        if (id is null || _solution.GetDocument(id) is not { } document)
        {
            return null;
        }

        if (!_documents.TryGetValue(id, out var changed))
        {
            var model = await document.GetSemanticModelAsync(_cancellation).ConfigureAwait(false);
            if (model?.Compilation.GetTypeByMetadataName(CodeFixes.Names.NumberType) is null)
            {
                return null;
            }

            _documents[id] = changed = new ChangedDocument(document, model);
        }

        return changed;
    }
}

/// <summary>A document on its way: its model before, and the edits so far.</summary>
internal sealed class ChangedDocument(Document document, SemanticModel model)
{
    private static readonly Catalogue.Catalogue Libraries = new([]);

    public Document Document { get; } = document;

    public SemanticModel Model { get; } = model;

    public Edits Edits { get; } = new();

    /// <summary>Names already given to new locals.</summary>
    public HashSet<string> Names { get; } = [];

    public Catalogue.Catalogue Catalogue => Libraries;
}
