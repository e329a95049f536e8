using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Edits of several documents, computed on one state of the solution and written together.</summary>
internal sealed class SolutionEdits(Solution solution, CancellationToken cancellation)
{
    private readonly Dictionary<DocumentId, ChangedDocument> _documents = [];

    public Solution Solution { get; } = solution;

    public CancellationToken Cancellation { get; } = cancellation;

    public Task<ChangedDocument?> In(SyntaxTree? tree) => In(tree is null ? null : Solution.GetDocumentId(tree));

    /// <summary>Null for what nobody can edit, such as generated documents.</summary>
    public async Task<ChangedDocument?> In(DocumentId? id)
    {
        if (id is null || Solution.GetDocument(id) is not { } document)
        {
            return null;
        }

        if (!_documents.TryGetValue(id, out var changed))
        {
            if (await document.GetSemanticModelAsync(Cancellation).ConfigureAwait(false) is not { } model)
            {
                return null;
            }

            _documents[id] = changed = new ChangedDocument(document, model);
        }

        return changed;
    }

    /// <summary>Null when two edits want the same text.</summary>
    public async Task<Solution?> Written()
    {
        var solution = Solution;
        foreach (var document in _documents.Values)
        {
            if (document.Edits.Changes() is null)
            {
                return null;
            }

            if (!document.Edits.IsEmpty)
            {
                var changed = await document.Edits.Apply(solution.GetDocument(document.Document.Id)!, Cancellation).ConfigureAwait(false);
                solution = changed.Project.Solution;
            }
        }

        return solution;
    }
}

/// <summary>A document on its way: its model before, and the edits so far.</summary>
internal sealed class ChangedDocument(Document document, SemanticModel model)
{
    private static readonly Catalogue.Catalogue Libraries = new([]);

    public Document Document { get; } = document;

    public SemanticModel Model { get; } = model;

    public SyntaxTree Tree => Model.SyntaxTree;

    public Edits Edits { get; } = new();

    /// <summary>Names already given to new locals.</summary>
    public HashSet<string> Names { get; } = [];

    public Catalogue.Catalogue Catalogue => Libraries;
}
