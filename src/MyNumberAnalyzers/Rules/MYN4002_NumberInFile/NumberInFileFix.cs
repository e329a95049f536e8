using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Puts nobody's number in the place of one in a data file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(NumberInFileFix),
    DocumentKinds = ["AdditionalDocument"],
    DocumentExtensions = [".json", ".jsonc", ".json5", ".ndjson", ".jsonl", ".xml", ".resx", ".config", ".csv", ".tsv", ".sql", ".yml", ".yaml", ".md", ".http", ".rest"])]
[Shared]
public sealed class NumberInFileFix : CodeFixProvider
{
    public const string MYN4002_UseSynthetic = nameof(MYN4002_UseSynthetic);

    private static readonly Bilingual Title = new("Use a synthetic number", "架空の番号に置き換える");
    private static readonly Bilingual TitleOfAll = new("Use synthetic numbers", "すべて架空の番号に置き換える");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("MYN4002");

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => Everywhere.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not AdditionalDocument)
        {
            return;
        }

        var text = await context.TextDocument.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (SyntheticFile.Of(text, [diagnostic.Location.SourceSpan], context.CancellationToken) is { } changed)
            {
                var solution = context.TextDocument.Project.Solution.WithAdditionalDocumentText(context.TextDocument.Id, changed);
                context.RegisterCodeFix(CodeAction.Create(Title.ToString(CultureInfo.CurrentUICulture), _ => Task.FromResult(solution), MYN4002_UseSynthetic), diagnostic);
            }
        }
    }

    /// <summary>All files of a project or of the solution; a data file is no document whose own scope an editor could name.</summary>
    private sealed class Everywhere : FixAllProvider
    {
        public static readonly Everywhere Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var solution = context.Solution;
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                var found = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                solution = await Replaced(solution, project, found, context.CancellationToken).ConfigureAwait(false);
            }

            return solution == context.Solution
                ? null
                : CodeAction.Create(TitleOfAll.ToString(CultureInfo.CurrentUICulture), _ => Task.FromResult(solution), context.CodeActionEquivalenceKey);
        }

        private static async Task<Solution> Replaced(Solution solution, Project project, IEnumerable<Diagnostic> found, CancellationToken cancellation)
        {
            foreach (var file in found.Where(diagnostic => diagnostic.Id == NumberInFile.Id).GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path))
            {
                if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key || document.Name == file.Key) is { } document
                    && SyntheticFile.Of(await document.GetTextAsync(cancellation).ConfigureAwait(false), file.Select(diagnostic => diagnostic.Location.SourceSpan), cancellation) is { } changed)
                {
                    solution = solution.WithAdditionalDocumentText(document.Id, changed);
                }
            }

            return solution;
        }
    }
}
