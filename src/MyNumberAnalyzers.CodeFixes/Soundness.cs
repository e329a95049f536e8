using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Whether a change leaves the code at least as compilable as it was.</summary>
internal static class Soundness
{
    public static async Task<bool> Holds(Solution before, Solution after, CancellationToken cancellation)
    {
        var documents = after.GetChanges(before).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true))
            .ToList();
        foreach (var id in documents)
        {
            var old = await Errors(before.GetDocument(id), cancellation).ConfigureAwait(false);
            var now = await Errors(after.GetDocument(id), cancellation).ConfigureAwait(false);
            if (now.Any(error => error.Value > (old.TryGetValue(error.Key, out var count) ? count : 0)))
            {
                return false;
            }
        }

        return documents.Count > 0;
    }

    /// <summary>Errors by id: positions move, kinds do not.</summary>
    private static async Task<Dictionary<string, int>> Errors(Document? document, CancellationToken cancellation)
    {
        var model = document is null ? null : await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model is null
            ? []
            : model.GetDiagnostics(cancellationToken: cancellation)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .GroupBy(diagnostic => diagnostic.Id)
                .ToDictionary(group => group.Key, group => group.Count());
    }
}
