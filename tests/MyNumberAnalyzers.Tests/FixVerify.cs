using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Xunit;

namespace MyNumberAnalyzers.Tests;

/// <summary>
/// Checks a fix: text before (the warnings marked), offer, text after. Whatever the test is about, the result also has to compile
/// without new errors or compiler warnings, to be formatted, to be free of the warning, and to bring none of ours that was not there.
/// </summary>
internal static class FixVerify
{
    /// <summary>One marked place, one offer.</summary>
    public static void Fix<TFix>(string before, string after, string key, string[]? uncovers = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
        where TFix : CodeFixProvider, new() => Fix<TFix>([before], [after], key, uncovers, kind);

    /// <summary>The same over several files; the first mark is the caret.</summary>
    public static void Fix<TFix>(string[] before, string[] after, string key, string[]? uncovers = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
        where TFix : CodeFixProvider, new()
    {
        var scene = FixScene.Of(before, kind);
        var caret = scene.Diagnostics(new TFix()).First();
        var offers = scene.Offers(new TFix(), caret);
        var chosen = offers.FirstOrDefault(offer => offer.EquivalenceKey == key);
        Assert.True(chosen is not null, $"'{key}' is not offered; offered: {string.Join(", ", offers.Select(offer => offer.EquivalenceKey))}");
        scene.Check(Changed(chosen), after, [caret.Id], uncovers ?? []);
    }

    /// <summary>
    /// The first place of the fix's rule, one offer, no text to compare with: the result compiles, is formatted, keeps its comments,
    /// has lost the warning and has none of ours that was not there.
    /// </summary>
    public static void Mends<TFix>(string text, string key, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
        where TFix : CodeFixProvider, new()
    {
        var scene = FixScene.Of([text], kind);
        var caret = scene.Reported(new TFix()).First();
        var offers = scene.Offers(new TFix(), caret);
        var chosen = offers.FirstOrDefault(offer => offer.EquivalenceKey == key);
        Assert.True(chosen is not null, $"'{key}' is not offered; offered: {string.Join(", ", offers.Select(offer => offer.EquivalenceKey))}\n{text}");
        var changed = Changed(chosen);
        scene.Check(changed, [], [caret.Id], []);
        scene.CheckComments(changed);
    }

    /// <summary>Every marked place is fixed in one go.</summary>
    public static void All<TFix>(string[] before, string[] after, string key, FixAllScope scope = FixAllScope.Solution, string[]? uncovers = null)
        where TFix : CodeFixProvider, new()
    {
        var scene = FixScene.Of(before);
        var provider = new TFix();
        var diagnostics = scene.Diagnostics(provider);
        var context = new FixAllContext(
            scene.Solution.GetDocument(diagnostics[0].Location.SourceTree)!,
            provider,
            scope,
            key,
            provider.FixableDiagnosticIds,
            new Found(scene, diagnostics),
            default);
        var action = provider.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult();
        Assert.NotNull(action);
        var mended = diagnostics.Where(diagnostic => scope != FixAllScope.Document || diagnostic.Location.SourceTree == diagnostics[0].Location.SourceTree);
        scene.Check(Changed(action), after, [.. mended.Select(diagnostic => diagnostic.Id)], uncovers ?? []);
    }

    /// <summary>At the first mark the key is not among the offers (null: nothing is offered).</summary>
    public static void NotOffered<TFix>(string text, string? key = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
        where TFix : CodeFixProvider, new()
    {
        var scene = FixScene.Of([text], kind, allowErrors: true);
        var keys = scene.Offers(new TFix(), scene.Diagnostics(new TFix()).First()).Select(offer => offer.EquivalenceKey);
        if (key is null)
        {
            Assert.Empty(keys);
        }
        else
        {
            Assert.DoesNotContain(key, keys);
        }
    }

    /// <summary>Keys in the order they are shown.</summary>
    public static IEnumerable<string?> Keys<TFix>(string text)
        where TFix : CodeFixProvider, new()
    {
        var scene = FixScene.Of([text]);
        return scene.Offers(new TFix(), scene.Diagnostics(new TFix()).First()).Select(offer => offer.EquivalenceKey);
    }

    private static Solution Changed(CodeAction action) =>
        action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private sealed class Found(FixScene scene, ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => scene.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
