using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;

namespace MyNumberAnalyzers.Rules;

/// <summary>Lets one of two projects give way: it uses the other's type, or keeps its own to itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateTypeFix)), Shared]
public sealed class DuplicateTypeFix : CodeFixProvider
{
    public const string MYN3005_SetType = nameof(MYN3005_SetType);

    private const string Property = "MyNumberType";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DuplicateType.Id);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => Everywhere.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await SettingOf(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is { } setting)
        {
            context.RegisterCodeFix(new ProjectFileAction(Title([setting]), MYN3005_SetType, [setting]), context.Diagnostics);
        }
    }

    private static string Title(IReadOnlyList<(string Path, string Property, string Value)> settings)
    {
        var files = string.Join(", ", settings.Select(setting => Path.GetFileName(setting.Path)));
        var element = $"<{Property}>{settings[0].Value}</{Property}>";
        return new Bilingual($"Set {element} in '{files}'", $"'{files}' に {element} を設定する").ToString(CultureInfo.CurrentUICulture);
    }

    /// <summary>The project that gives way, and how; null where its file cannot be written.</summary>
    private static async Task<(string Path, string Property, string Value)?> SettingOf(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation || DuplicateType.Cure(compilation) is not var (value, assembly))
        {
            return null;
        }

        var path = project.Solution.Projects.FirstOrDefault(other => other.AssemblyName == assembly && (other.Id == project.Id || other.Language == LanguageNames.CSharp))?.FilePath;
        return ProjectFileAction.Preview(path, Property, value) is null ? null : (path!, Property, value);
    }

    private sealed class Everywhere : FixAllProvider
    {
        public static readonly Everywhere Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var settings = new List<(string, string, string)>();
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                var found = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                if (found.Any(diagnostic => diagnostic.Id == DuplicateType.Id) && await SettingOf(project, context.CancellationToken).ConfigureAwait(false) is { } setting)
                {
                    settings.Add(setting);
                }
            }

            return settings.Count == 0 ? null : new ProjectFileAction(Title(settings), MYN3005_SetType, settings.Distinct().ToList());
        }
    }
}
