using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Generation;
using Xunit;

namespace MyNumberAnalyzers.Tests;

/// <summary>A project in an editor: the texts with their marks taken out, every library, the real generator.</summary>
internal sealed partial class FixScene
{
    private static readonly AnalyzerReference Package = new AnalyzerFileReference(typeof(MyNumberGenerator).Assembly.Location, new Loaded());

    /// <summary>The frameworks and the libraries the tests speak of; the other hundred only cost time here.</summary>
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Harness.References.Where(reference => Path.GetFileName(((PortableExecutableReference)reference).FilePath!) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
                || name is "Microsoft.CSharp.dll" or "Microsoft.Net.Http.Headers.dll" or "netstandard.dll" or "mscorlib.dll" or "Serilog.dll" or "Newtonsoft.Json.dll" or "Dapper.dll" or "CsvHelper.dll" or "log4net.dll")),
    ];

    private static readonly ConcurrentDictionary<OutputKind, Solution> Bases = [];

    private readonly List<(string Id, string Path, TextSpan Span)> _marks;
    private readonly Dictionary<Solution, IReadOnlyList<Diagnostic>> _problems = [];
    private readonly Dictionary<Solution, IReadOnlyList<Diagnostic>> _reported = [];

    private FixScene(Solution solution, List<(string, string, TextSpan)> marks)
    {
        Solution = solution;
        _marks = marks;
    }

    public Solution Solution { get; }

    public static FixScene Of(string[] texts, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, bool allowErrors = false)
    {
        var marks = new List<(string, string, TextSpan)>();
        var files = texts.Select((text, index) => ($"/0/File{index}.cs", Strip(text, $"/0/File{index}.cs", marks))).ToArray();
        var scene = new FixScene(Open(files, kind), marks);
        if (!allowErrors)
        {
            Assert.Empty(scene.Problems(scene.Solution).Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString()));
        }

        return scene;
    }

    public static Solution Open(IEnumerable<(string Path, string Text)> files, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var solution = Bases.GetOrAdd(kind, Empty);
        foreach (var (path, text) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(solution.ProjectIds[0]), path[(path.LastIndexOf('/') + 1)..], SourceText.From(text, System.Text.Encoding.UTF8), filePath: path);
        }

        return solution;
    }

    /// <summary>One more project of the same kind, which may reference the ones before.</summary>
    public static Solution And(Solution solution, string name, IEnumerable<(string Path, string Text)> files, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, bool references = false)
    {
        var before = references ? solution.ProjectIds.Select(id => new ProjectReference(id)).ToArray() : [];
        var project = ProjectId.CreateNewId();
        var info = Project(project, name, kind);
        // As the package's targets do where a referenced project has the type already.
        var parse = (CSharpParseOptions)info.ParseOptions!;
        parse = references ? parse.WithPreprocessorSymbols(parse.PreprocessorSymbolNames.Append("MYNUMBER_IMPORTED")) : parse;
        solution = solution.AddProject(info.WithProjectReferences(before).WithParseOptions(parse));
        foreach (var (path, text) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project), path[(path.LastIndexOf('/') + 1)..], SourceText.From(text, System.Text.Encoding.UTF8), filePath: path);
        }

        return solution;
    }

    /// <summary>The files without their marks.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] texts) => texts.Select((text, index) => ($"{folder}/File{index}.cs", Strip(text, "", [])));

    /// <summary>A project without files, its references bound and its generator run once for all scenes.</summary>
    private static Solution Empty(OutputKind kind)
    {
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(Project(ProjectId.CreateNewId(), "Sample", kind));
        Assert.NotNull(Compilation(solution));
        return solution;
    }

    private static ProjectInfo Project(ProjectId project, string name, OutputKind kind) => ProjectInfo.Create(
        project, VersionStamp.Default, name, name, LanguageNames.CSharp,
        compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true),
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET7_0_OR_GREATER", "NET6_0_OR_GREATER", "NETCOREAPP"]),
        metadataReferences: References,
        analyzerReferences: [Package]);

    /// <summary>What the provider is asked to fix: each mark, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics(CodeFixProvider provider)
    {
        var wanted = _marks.Where(mark => provider.FixableDiagnosticIds.Contains(mark.Id)).ToList();
        Assert.NotEmpty(wanted);
        return [.. wanted.Select(mark => One(Reported(Solution), mark))];
    }

    /// <summary>The marks as diagnostics, without asking the analyzer.</summary>
    public IEnumerable<(Document Document, Diagnostic Diagnostic)> Marks()
    {
        foreach (var (id, path, span) in _marks)
        {
            var document = Solution.Projects.Single().Documents.Single(candidate => candidate.FilePath == path);
            var descriptor = new DiagnosticDescriptor(id, id, id, id, DiagnosticSeverity.Warning, isEnabledByDefault: true);
            yield return (document, Diagnostic.Create(descriptor, Location.Create(document.GetSyntaxTreeAsync().Result!, span)));
        }
    }

    public IReadOnlyList<CodeAction> Offers(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var document = Solution.GetDocument(diagnostic.Location.SourceTree)!;
        foreach (var source in new[] { provider, new OneByOneFix() }.Where(source => source.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            source.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), default)).GetAwaiter().GetResult();
        }

        return offers;
    }

    public void Check(Solution changed, string[] expected, string[] mended, string[] uncovers)
    {
        foreach (var (wanted, text) in expected.Zip(Texts(changed)))
        {
            Assert.Equal(Lines(wanted), Lines(text));
        }

        Assert.Empty(Growth(Problems(Solution), Problems(changed)));
        CheckFormat(changed);
        var before = Reported(Solution);
        var after = Reported(changed);
        Assert.Empty(Growth(before, after).Except(uncovers));
        foreach (var id in mended.Distinct())
        {
            Assert.InRange(after.Count(diagnostic => diagnostic.Id == id), 0, before.Count(diagnostic => diagnostic.Id == id) - mended.Count(other => other == id));
        }
    }

    /// <summary>What the analyzer says of the scene for a provider to mend.</summary>
    public IEnumerable<Diagnostic> Reported(CodeFixProvider provider) => Reported(Solution).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

    /// <summary>No comment is lost on the way.</summary>
    public void CheckComments(Solution changed)
    {
        Assert.Equal(Comments(Solution), Comments(changed));

        static IEnumerable<string> Comments(Solution solution) => solution.Projects.Single().Documents
            .SelectMany(document => document.GetSyntaxRootAsync().Result!.DescendantTrivia())
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.ToString());
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    private void CheckFormat(Solution changed)
    {
        foreach (var id in changed.GetChanges(Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            if (IsFormatted(Solution.GetDocument(id)!))
            {
                var document = changed.GetDocument(id)!;
                Assert.Equal(Formatter.FormatAsync(document).Result.GetTextAsync().Result.ToString(), document.GetTextAsync().Result.ToString());
            }
        }
    }

    private static bool IsFormatted(Document document) =>
        Formatter.FormatAsync(document).Result.GetTextAsync().Result.ToString() == document.GetTextAsync().Result.ToString();

    public static IEnumerable<string> Texts(Solution solution) => solution.Projects.Single().Documents.Select(document => document.GetTextAsync().Result.ToString());

    /// <summary>Ids of which there are more than before.</summary>
    private static IEnumerable<string> Growth(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var old = before.ToLookup(diagnostic => diagnostic.Id);
        return after.GroupBy(diagnostic => diagnostic.Id).Where(group => group.Count() > old[group.Key].Count())
            .SelectMany(group => group.Key.StartsWith("MYN", StringComparison.Ordinal) ? [group.Key] : group.Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>What the compiler says of the files of the case; the generated ones have tests of their own.</summary>
    private IReadOnlyList<Diagnostic> Problems(Solution solution) => Once(_problems, solution, () =>
        [.. solution.Projects.Single().Documents.SelectMany(document => document.GetSemanticModelAsync().Result!.GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);

    private IReadOnlyList<Diagnostic> Reported(Solution solution) => Once(_reported, solution, () => [.. Harness.Analyze((CSharpCompilation)Compilation(solution))]);

    private IReadOnlyList<Diagnostic> Once(Dictionary<Solution, IReadOnlyList<Diagnostic>> known, Solution solution, Func<IReadOnlyList<Diagnostic>> ask) =>
        known.TryGetValue(solution, out var answer) ? answer : known[solution] = ask();

    private static Compilation Compilation(Solution solution) => solution.Projects.Single().GetCompilationAsync().Result!;

    private static Diagnostic One(IReadOnlyList<Diagnostic> reported, (string Id, string Path, TextSpan Span) mark)
    {
        var found = reported.SingleOrDefault(diagnostic =>
            diagnostic.Id == mark.Id && diagnostic.Location.SourceTree?.FilePath == mark.Path && diagnostic.Location.SourceSpan == mark.Span);
        Assert.True(found is not null, $"{mark} is not reported; reported: {string.Join("\n", reported)}");
        return found;
    }

    private static string Strip(string text, string path, List<(string, string, TextSpan)> marks)
    {
        text = text.ReplaceLineEndings("\n");
        var opened = new Stack<(string Id, int Start)>();
        var plain = new System.Text.StringBuilder();
        for (var index = 0; index < text.Length;)
        {
            if (Opening().Match(text, index) is { Success: true } open && open.Index == index)
            {
                opened.Push((open.Groups["id"].Value, plain.Length));
                index += open.Length;
            }
            else if (opened.Count > 0 && string.CompareOrdinal(text, index, "|}", 0, 2) == 0)
            {
                var (id, start) = opened.Pop();
                marks.Add((id, path, TextSpan.FromBounds(start, plain.Length)));
                index += 2;
            }
            else
            {
                plain.Append(text[index++]);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\{\|(?<id>MYN\d{4}):")]
    private static partial Regex Opening();

    /// <summary>The generator as a project references it: a file, already loaded here.</summary>
    private sealed class Loaded : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(MyNumberGenerator).Assembly;
    }
}
