using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace MyNumberAnalyzers.Tests;

/// <summary>
/// Checks a fix: text before (the warnings marked), offer, text after. Whatever the test is about, the result also has to compile
/// without new errors or compiler warnings, to be formatted, to be free of the warning, and to bring none of ours that was not there.
/// </summary>
internal static class FixVerify
{
    private const OutputKind Library = OutputKind.DynamicallyLinkedLibrary;

    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>One marked place, one offer.</summary>
    public static void Fix<TFix>(string before, string after, string key, string[]? uncovers = null, OutputKind kind = Library)
        where TFix : CodeFixProvider, new() => Fix<TFix>([before], [after], key, uncovers, kind);

    /// <summary>The same over several files; the first mark is the caret.</summary>
    public static void Fix<TFix>(string[] before, string[] after, string key, string[]? uncovers = null, OutputKind kind = Library)
        where TFix : CodeFixProvider, new() => Fix(new TFix(), before, after, key, uncovers, kind);

    private static void Fix(CodeFixProvider fix, string[] before, string[] after, string key, string[]? uncovers, OutputKind kind)
    {
        if (!FixTally.Takes(FixTrial.Shape, fix.GetType(), key, before, kind))
        {
            Fix(FixScene.Of(before, kind), fix, after, key, uncovers ?? []);
        }
    }

    public static void Fix(FixScene scene, CodeFixProvider fix, string[] after, string key, string[] uncovers)
    {
        var caret = scene.Diagnostics(fix).First();
        scene.Check(Changed(Offered(scene, fix, caret, key)), after, [caret.Id], uncovers);
    }

    /// <summary>
    /// The first place of the fix's rule, one offer, no text to compare with: the result compiles, is formatted, keeps its comments,
    /// has lost the warning and has none of ours that was not there.
    /// </summary>
    public static void Mends<TFix>(string text, string key, OutputKind kind = Library)
        where TFix : CodeFixProvider, new()
    {
        if (FixTally.Takes(FixTrial.Shape, typeof(TFix), key, [text], kind))
        {
            return;
        }

        var scene = FixScene.Of([text], kind);
        var caret = scene.Reported(new TFix()).First();
        var changed = Changed(Offered(scene, new TFix(), caret, key));
        scene.Check(changed, [], [caret.Id], []);
        scene.CheckComments(changed);
    }

    /// <summary>Every marked place is fixed in one go; without a scope, in each scope that holds all the marks.</summary>
    public static void All<TFix>(string[] before, string[] after, string key, FixAllScope? scope = null, string[]? uncovers = null)
        where TFix : CodeFixProvider, new()
    {
        if (!FixTally.Takes(FixTrial.All, typeof(TFix), key, before))
        {
            All(FixScene.Of(before), new TFix(), after, key, scope, uncovers ?? []);
        }
    }

    public static void All(FixScene scene, CodeFixProvider fix, string[] after, string key, FixAllScope? scope, string[] uncovers)
    {
        var diagnostics = scene.Diagnostics(fix);
        var isOneFile = diagnostics.Select(diagnostic => diagnostic.Location.SourceTree).Distinct().Count() == 1;
        foreach (var each in scope is { } only ? [only] : Scopes.Where(candidate => isOneFile || candidate != FixAllScope.Document))
        {
            var mended = diagnostics.Where(diagnostic => each != FixAllScope.Document || diagnostic.Location.SourceTree == diagnostics[0].Location.SourceTree);
            scene.Check(ChangedAll(scene, fix, diagnostics, key, each), after, [.. mended.Select(diagnostic => diagnostic.Id)], uncovers);
        }
    }

    /// <summary>At the first mark the key is not among the offers (null: nothing is offered).</summary>
    public static void NotOffered<TFix>(string text, string? key = null, OutputKind kind = Library)
        where TFix : CodeFixProvider, new()
    {
        if (!FixTally.Takes(FixTrial.NotOffered, typeof(TFix), key, [text], kind))
        {
            NotOffered(FixScene.Of([text], kind, allowErrors: true), new TFix(), key);
        }
    }

    public static void NotOffered(FixScene scene, CodeFixProvider fix, string? key)
    {
        var keys = scene.Offers(fix, scene.Diagnostics(fix).First()).Select(offer => offer.EquivalenceKey);
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

    public static CodeAction Offered(FixScene scene, CodeFixProvider fix, Diagnostic caret, string key)
    {
        var offers = scene.Offers(fix, caret);
        var chosen = offers.FirstOrDefault(offer => offer.EquivalenceKey == key);
        Assert.True(chosen is not null, $"'{key}' is not offered at {caret}; offered: {string.Join(", ", offers.Select(offer => offer.EquivalenceKey))}");
        return chosen;
    }

    public static Solution Changed(CodeAction action) =>
        action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;

    public static Solution ChangedAll(FixScene scene, CodeFixProvider fix, ImmutableArray<Diagnostic> diagnostics, string key, FixAllScope scope)
    {
        var context = new FixAllContext(
            scene.Solution.GetDocument(diagnostics[0].Location.SourceTree)!,
            fix,
            scope,
            key,
            fix.FixableDiagnosticIds,
            new Found(scene, diagnostics),
            default);
        var action = fix.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult();
        Assert.NotNull(action);
        return Changed(action);
    }

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
