using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MyNumberAnalyzers.Rules;
using MyNumberAnalyzers.Tests.Fixes;
using Xunit;

namespace MyNumberAnalyzers.Tests.Workspace;

/// <summary>Fix all in a solution of two projects: each is mended as if it were alone, and in a project only that one.</summary>
public class FixAllTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1";

    private static IEnumerable<FixCase> All => FixCase.Files.SelectMany(FixCase.In).Where(one => one.IsAll);

    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (one, offer) in All.SelectMany(one => one.Offers.Take(IsFull ? int.MaxValue : 1), (one, offer) => (one, offer)))
        {
            data.Add(one.Rule, one.Name, offer);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Two_projects_are_mended_alike(string rule, string name, string offer)
    {
        var one = All.Single(one => one.Rule == rule && one.Name == name);
        string[] after = [one.After[offer], one.After.GetValueOrDefault(offer + ", shared", FixCase.SharedText), FixCase.MappersText];
        var solution = FixScene.And(FixScene.Open(FixScene.Files("/0", one.Texts), one.Kind), "Second", FixScene.Files("/1", one.Texts), one.Kind);
        var (first, second) = (solution.ProjectIds[0], solution.ProjectIds[1]);

        // The marks, not all that is reported: a case may leave a place of its shared file alone.
        var marks = FixScene.Of(one.Texts, one.Kind).Diagnostics(one.FixOf(offer)).Select(mark => (mark.Id, mark.Location.SourceTree!.FilePath[2..], mark.Location.SourceSpan)).ToHashSet();
        var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            found[project.Id] = [.. (await Reported(project)).Where(each => each.Location.IsInSource && marks.Contains((each.Id, each.Location.SourceTree!.FilePath[2..], each.Location.SourceSpan)))];
            Assert.Equal(marks.Count, found[project.Id].Length);
        }

        var everywhere = await Changed(solution, one.FixOf(offer), one.KeyOf(offer), FixAllScope.Solution, found);
        Assert.Equal(after, await Texts(everywhere.GetProject(first)!));
        Assert.Equal(after, await Texts(everywhere.GetProject(second)!));

        var here = await Changed(solution, one.FixOf(offer), one.KeyOf(offer), FixAllScope.Project, found);
        Assert.Equal(after, await Texts(here.GetProject(first)!));
        Assert.Equal(await Texts(solution.GetProject(second)!), await Texts(here.GetProject(second)!));
    }

    [Fact]
    public async Task A_type_changes_through_its_uses_in_the_project_that_references_it()
    {
        const string domain = """
            namespace Jinji.Domain;

            public class Shain
            {
                public int Id { get; set; }

                public string MyNumber { get; set; } = "";
            }

            """;
        const string web = """
            using Jinji.Domain;

            namespace Jinji.Web;

            public class Toroku
            {
                public string KojinBango { get; set; } = "";

                public Shain Tsukuru(string nyuryoku) => new() { Id = 1, MyNumber = nyuryoku };

                public bool Onaji(Shain a, Shain b) => a.MyNumber == b.MyNumber;
            }

            """;
        var solution = FixScene.And(FixScene.Open([("/0/Shain.cs", domain)]), "Web", [("/1/Toroku.cs", web)], references: true);
        var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            Assert.Empty(await Errors(project));
            found[project.Id] = [.. (await Reported(project)).Where(each => each.Id == "MYN2001")];
            Assert.NotEmpty(found[project.Id]);
        }

        var changed = await Changed(solution, new RawDeclarationFix(), "MYN2001_ChangeType", FixAllScope.Solution, found);
        foreach (var project in changed.Projects)
        {
            Assert.Empty(await Errors(project));
        }

        Assert.Contains("public MyNumber MyNumber { get; set; }", (await Texts(changed.Projects.First())).Single());
        var mended = (await Texts(changed.Projects.Last())).Single();
        Assert.Contains("public MyNumber KojinBango { get; set; }", mended);
        Assert.Contains("Parse(nyuryoku)", mended);
        Assert.Contains("a.MyNumber == b.MyNumber", mended);
    }

    [Fact]
    public async Task Data_files_of_both_projects_become_synthetic()
    {
        const string text = "{ \"myNumber\": \"123456789018\" }";
        var solution = FixScene.And(FixScene.Open([("/0/A.cs", "public class A { }")]), "Second", [("/1/B.cs", "public class B { }")]);
        foreach (var (project, index) in solution.ProjectIds.Select((project, index) => (project, index)))
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project), "people.json", text, filePath: $"/{index}/people.json");
        }

        var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            found[project.Id] = [.. await InFiles(project)];
            Assert.Single(found[project.Id]);
        }

        var context = new FixAllContext(solution.Projects.First(), new NumberInFileFix(), FixAllScope.Solution, NumberInFileFix.MYN4002_UseSynthetic, ["MYN4002"], new Found(found), default);
        var changed = FixVerify.Changed((await new NumberInFileFix().GetFixAllProvider()!.GetFixAsync(context))!);
        foreach (var project in changed.Projects)
        {
            Assert.NotEqual(text, (await project.AdditionalDocuments.Single().GetTextAsync()).ToString());
            Assert.Empty(await InFiles(project));
        }
    }

    [Fact]
    public async Task Each_project_that_brings_the_type_again_is_told_not_to()
    {
        const string type = "namespace MyNumberSafety { public readonly struct MyNumber { } }";
        const string plain = "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <TargetFramework>net8.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n";
        var folder = Directory.CreateTempSubdirectory("mynumber-fix-").FullName;
        try
        {
            var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
            var domain = ProjectId.CreateNewId();
            var solution = new AdhocWorkspace().CurrentSolution
                .AddProject(ProjectInfo.Create(domain, default, "Domain", "Domain", LanguageNames.CSharp, compilationOptions: options, metadataReferences: Harness.References))
                .AddDocument(DocumentId.CreateNewId(domain), "MyNumber.cs", type, filePath: "/0/MyNumber.cs");
            var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>> { [domain] = [] };
            foreach (var name in new[] { "Kyuyo", "Zeimu" })
            {
                var (id, path) = (ProjectId.CreateNewId(), Path.Combine(folder, name + ".csproj"));
                File.WriteAllText(path, plain);
                solution = solution
                    .AddProject(ProjectInfo.Create(id, default, name, name, LanguageNames.CSharp, filePath: path, compilationOptions: options, metadataReferences: Harness.References, projectReferences: [new ProjectReference(domain)]))
                    .AddDocument(DocumentId.CreateNewId(id), "Own.cs", type, filePath: $"/{name}/Own.cs")
                    .AddDocument(DocumentId.CreateNewId(id), "Person.cs", "public class Person { public MyNumberSafety.MyNumber? Number { get; set; } }", filePath: $"/{name}/Person.cs");
                found[id] = [(await Reported(solution.GetProject(id)!)).Single(each => each.Id == "MYN3005")];
            }

            var first = solution.Projects.ElementAt(1);
            var context = new FixAllContext(solution.GetDocument(found[first.Id][0].Location.SourceTree)!, new DuplicateTypeFix(), FixAllScope.Solution, DuplicateTypeFix.MYN3005_SetType, ["MYN3005"], new Found(found), default);
            foreach (var operation in await (await new DuplicateTypeFix().GetFixAllProvider()!.GetFixAsync(context))!.GetOperationsAsync(default))
            {
                operation.Apply(solution.Workspace, default);
            }

            Assert.All(["Kyuyo", "Zeimu"], name => Assert.Contains("<MyNumberType>none</MyNumberType>", File.ReadAllText(Path.Combine(folder, name + ".csproj"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<Diagnostic>> InFiles(Project project)
    {
        var files = new List<(string, string)>();
        foreach (var document in project.AdditionalDocuments)
        {
            files.Add((document.FilePath!, (await document.GetTextAsync()).ToString()));
        }

        return Harness.Analyze((CSharpCompilation)(await project.GetCompilationAsync())!, additionalFiles: files).Where(each => each.Id == "MYN4002");
    }

    private static async Task<Solution> Changed(Solution solution, CodeFixProvider fix, string key, FixAllScope scope, IReadOnlyDictionary<ProjectId, ImmutableArray<Diagnostic>> found)
    {
        var document = solution.GetDocument(found[solution.ProjectIds[0]][0].Location.SourceTree)!;
        var context = new FixAllContext(document, fix, scope, key, fix.FixableDiagnosticIds, new Found(found), default);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        return FixVerify.Changed(action);
    }

    private static async Task<ImmutableArray<Diagnostic>> Reported(Project project) => [.. Harness.Analyze((CSharpCompilation)(await project.GetCompilationAsync())!)];

    private static async Task<IEnumerable<string>> Errors(Project project) =>
        [.. (await project.GetCompilationAsync())!.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString())];

    private static async Task<string[]> Texts(Project project)
    {
        var texts = new List<string>();
        foreach (var document in project.Documents)
        {
            texts.Add((await document.GetTextAsync()).ToString().ReplaceLineEndings("\n"));
        }

        return [.. texts];
    }

    /// <summary>Of each project what is its own.</summary>
    private sealed class Found(IReadOnlyDictionary<ProjectId, ImmutableArray<Diagnostic>> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(found[project.Id].AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found[document.Project.Id].Where(each => each.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
