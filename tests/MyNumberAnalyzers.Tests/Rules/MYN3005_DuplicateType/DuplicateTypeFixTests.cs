using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>The fix writes a project file: each test has one on disk.</summary>
public class DuplicateTypeFixTests
{
    private const string Key = DuplicateTypeFix.MYN3005_SetType;
    private const string Type = "namespace MyNumberSafety { public readonly struct MyNumber { } }";
    private const string Use = "public class Person { public MyNumberSafety.MyNumber? Number { get; set; } }";

    private static void Becomes(string before, string after, FixAllScope? scope = null)
    {
        if (FixTally.Takes(scope is null ? FixTrial.Shape : FixTrial.All, typeof(DuplicateTypeFix), Key, [before]))
        {
            return;
        }

        InFolder(folder =>
        {
            var path = Path.Combine(folder, "Payroll.csproj");
            File.WriteAllText(path, before);
            var project = Two(path).Projects.Single(candidate => candidate.Name == "Payroll");
            var action = scope is { } all ? All(project, all) : Offers(project).Single();
            Assert.Equal(Key, action.EquivalenceKey);
            Assert.Contains("'Payroll.csproj'", action.Title, StringComparison.Ordinal);
            foreach (var operation in action.GetOperationsAsync(default).Result)
            {
                operation.Apply(project.Solution.Workspace, default);
            }

            Assert.Equal(after, File.ReadAllText(path));
            Assert.Empty(Offers(project));
        });
    }

    private static void InFolder(Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("mynumber-fix-").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A project that brings the type although the one it refers to brings it.</summary>
    private static Solution Two(string? path)
    {
        var workspace = new AdhocWorkspace();
        var (domain, payroll) = (ProjectId.CreateNewId(), ProjectId.CreateNewId());
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        return workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(domain, default, "Domain", "Domain", LanguageNames.CSharp, compilationOptions: options, metadataReferences: Harness.References))
            .AddDocument(DocumentId.CreateNewId(domain), "MyNumber.cs", SourceText.From(Type), filePath: "/0/MyNumber.cs")
            .AddProject(ProjectInfo.Create(payroll, default, "Payroll", "Payroll", LanguageNames.CSharp, filePath: path, compilationOptions: options, metadataReferences: Harness.References, projectReferences: [new ProjectReference(domain)]))
            .AddDocument(DocumentId.CreateNewId(payroll), "Own.cs", SourceText.From(Type), filePath: "/1/Own.cs")
            .AddDocument(DocumentId.CreateNewId(payroll), "Person.cs", SourceText.From(Use), filePath: "/1/Person.cs");
    }

    private static Diagnostic Found(Project project) =>
        Harness.Analyze((CSharpCompilation)project.GetCompilationAsync().Result!).Single(diagnostic => diagnostic.Id == "MYN3005");

    private static List<CodeAction> Offers(Project project)
    {
        var found = Found(project);
        var offers = new List<CodeAction>();
        new DuplicateTypeFix().RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(found.Location.SourceTree)!, found, (action, _) => offers.Add(action), default)).GetAwaiter().GetResult();
        return offers;
    }

    private static CodeAction All(Project project, FixAllScope scope)
    {
        var found = Found(project);
        var context = new FixAllContext(project.GetDocument(found.Location.SourceTree)!, new DuplicateTypeFix(), scope, Key, ["MYN3005"], new Provider(found), default);
        return new DuplicateTypeFix().GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!;
    }

    private const string Plain = """
        <Project Sdk="Microsoft.NET.Sdk">

          <!-- 給与計算 -->
          <PropertyGroup>
            <TargetFramework>net8.0</TargetFramework>
          </PropertyGroup>

        </Project>
        """;

    private static readonly string Mended = Plain.Replace("</TargetFramework>\n", "</TargetFramework>\n    <MyNumberType>none</MyNumberType>\n");

    [Fact]
    public void The_property_joins_the_first_group() => Becomes(Plain, Mended);

    [Fact]
    public void Line_ends_stay() => Becomes(Plain.ReplaceLineEndings("\r\n"), Mended.ReplaceLineEndings("\r\n"));

    [Fact]
    public void A_value_that_is_there_is_replaced() => Becomes(
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup Condition=\"'$(Configuration)' == 'Debug'\">\n    <A>1</A>\n  </PropertyGroup>\n  <PropertyGroup>\n    <MyNumberType>public</MyNumberType><!-- 公開 -->\n  </PropertyGroup>\n</Project>\n",
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup Condition=\"'$(Configuration)' == 'Debug'\">\n    <A>1</A>\n  </PropertyGroup>\n  <PropertyGroup>\n    <MyNumberType>none</MyNumberType><!-- 公開 -->\n  </PropertyGroup>\n</Project>\n");

    [Fact]
    public void A_group_with_a_condition_is_left_alone() => Becomes(
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup Condition=\"'$(Configuration)' == 'Debug'\">\n    <A>1</A>\n  </PropertyGroup>\n  <PropertyGroup>\n\t<B>2</B>\n  </PropertyGroup>\n</Project>\n",
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup Condition=\"'$(Configuration)' == 'Debug'\">\n    <A>1</A>\n  </PropertyGroup>\n  <PropertyGroup>\n\t<B>2</B>\n\t<MyNumberType>none</MyNumberType>\n  </PropertyGroup>\n</Project>\n");

    [Fact]
    public void A_project_of_the_old_kind_keeps_its_namespace() => Becomes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project ToolsVersion=\"15.0\"\n         xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n  <PropertyGroup>\n    <MyNumberType />\n  </PropertyGroup>\n</Project>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project ToolsVersion=\"15.0\"\n         xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n  <PropertyGroup>\n    <MyNumberType>none</MyNumberType>\n  </PropertyGroup>\n</Project>");

    [Fact]
    public void A_project_without_groups_gets_one() => Becomes(
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup />\n</Project>\n",
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <MyNumberType>none</MyNumberType>\n  </PropertyGroup>\n  <ItemGroup />\n</Project>\n");

    [Fact]
    public void An_empty_project_is_opened() => Becomes(
        "<Project Sdk=\"Microsoft.NET.Sdk\" />",
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <MyNumberType>none</MyNumberType>\n  </PropertyGroup>\n</Project>");

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public void All_projects_of_a_scope(FixAllScope scope) => Becomes(Plain, Mended, scope);

    [Theory]
    [InlineData("<Project><PropertyGroup><A>")]
    [InlineData("<Weather />")]
    [InlineData("<Project><PropertyGroup><MyNumberType>none</MyNumberType></PropertyGroup></Project>")]
    [InlineData(null)]
    public void A_file_that_cannot_be_written_gets_no_offer(string? text)
    {
        if (FixTally.Takes(FixTrial.NotOffered, typeof(DuplicateTypeFix), Key, [text ?? ""]))
        {
            return;
        }

        InFolder(folder =>
        {
            var path = Path.Combine(folder, "Payroll.csproj");
            if (text is not null)
            {
                File.WriteAllText(path, text);
            }

            Assert.Empty(Offers(Two(path).Projects.Single(project => project.Name == "Payroll")));
        });
    }

    private sealed class Provider(Diagnostic found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(project.Name == "Payroll" ? [found] : []);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([found]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
