using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class NumberInFileFixTests
{
    private const string Key = NumberInFileFix.MYN4002_UseSynthetic;

    private static readonly Solution Empty = FixScene.Open([("/0/File0.cs", "public class Seed { }")]);

    /// <summary>The first reported number, or every one, becomes nobody's; what is left has no finding of the kind.</summary>
    private static void Becomes(string name, string before, string after, FixAllScope? scope = null)
    {
        if (FixTally.Takes(scope is null ? FixTrial.Shape : FixTrial.All, typeof(NumberInFileFix), Key, [before]))
        {
            return;
        }

        var solution = With((name, before));
        var found = Found(solution);
        Assert.NotEmpty(found);
        var document = solution.Projects.Single().AdditionalDocuments.Single();
        var action = scope is { } all ? All(solution, found, all) : Offers(document, found[0]).Single();
        Assert.Equal(Key, action.EquivalenceKey);
        var changed = Changed(action);
        Assert.Equal(after, TextOf(changed.GetAdditionalDocument(document.Id)!));
        var left = Found(changed);
        Assert.True(scope is null ? left.Count < found.Count : left.Count == 0);
    }

    private static Solution With(params (string Name, string Text)[] files)
    {
        var solution = Empty;
        foreach (var (name, text) in files)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(solution.ProjectIds[0]), name, SourceText.From(text), filePath: "/0/" + name);
        }

        return solution;
    }

    private static string TextOf(TextDocument document) => document.GetTextAsync().GetAwaiter().GetResult().ToString();

    private static List<Diagnostic> Found(Solution solution)
    {
        var project = solution.Projects.Single();
        var files = project.AdditionalDocuments.Select(document => (document.FilePath!, TextOf(document)));
        return [.. Harness.Analyze((Microsoft.CodeAnalysis.CSharp.CSharpCompilation)project.GetCompilationAsync().Result!, additionalFiles: files).Where(diagnostic => diagnostic.Id == "MYN4002")];
    }

    private static List<CodeAction> Offers(TextDocument document, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        new NumberInFileFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), default)).GetAwaiter().GetResult();
        return offers;
    }

    private static CodeAction All(Solution solution, List<Diagnostic> found, FixAllScope scope)
    {
        var context = new FixAllContext(solution.Projects.Single(), new NumberInFileFix(), scope, Key, ["MYN4002"], new Provider(found), default);
        return new NumberInFileFix().GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!;
    }

    private static Solution Changed(CodeAction action) =>
        action.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;

    [Fact]
    public void A_json_value_keeps_its_quotes_and_its_neighbours() => Becomes(
        "seed.json",
        "{\n  \"orderNo\": \"202601150001\", // 注文\n  \"name\": \"山田\",\n  \"myNumber\": \"123456789018\"\n}\n",
        "{\n  \"orderNo\": \"202601150001\", // 注文\n  \"name\": \"山田\",\n  \"myNumber\": \"" + Synthetic(1) + "\"\n}\n");

    [Fact]
    public void A_bare_json_number_stays_a_number() => Becomes(
        "seed.json",
        "{ \"個人番号\": 987654321093 }",
        "{ \"個人番号\": " + Synthetic(1) + " }");

    [Fact]
    public void Groups_and_wide_digits_stay_as_they_are_written() => Becomes(
        "people.csv",
        "社員番号,氏名,個人番号\r\n1,山田,1234 5678 9018\r\n",
        "社員番号,氏名,個人番号\r\n1,山田," + Synthetic(1).Insert(8, " ").Insert(4, " ") + "\r\n");

    [Fact]
    public void Wide_digits_stay_wide() => Becomes(
        "people.yml",
        "employees:\n  - name: 佐藤 花子\n    マイナンバー: １２３４５６７８９０１８ # 本人\n",
        "employees:\n  - name: 佐藤 花子\n    マイナンバー: " + string.Concat(Synthetic(1).Select(digit => (char)(digit - '0' + '０'))) + " # 本人\n");

    [Fact]
    public void A_person_is_the_same_in_every_row() => Becomes(
        "seed.sql",
        "INSERT INTO employees (id, my_number) VALUES (1, '123456789018');\nUPDATE employees SET my_number = '123456789018' WHERE id = 1;\n",
        $"INSERT INTO employees (id, my_number) VALUES (1, '{Synthetic(1)}');\nUPDATE employees SET my_number = '{Synthetic(1)}' WHERE id = 1;\n");

    [Fact]
    public void A_synthetic_number_that_stands_there_already_is_not_given_twice() => Becomes(
        "people.xml",
        $"<people><person myNumber=\"{Synthetic(1)}\" /><person myNumber=\"123456789018\" /></people>",
        $"<people><person myNumber=\"{Synthetic(1)}\" /><person myNumber=\"{Synthetic(2)}\" /></people>");

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public void All_people_of_a_file_become_different_ones(FixAllScope scope) => Becomes(
        "employees.yml",
        "employees:\n  - myNumber: \"123456789018\"\n  - myNumber: \"987654321093\"\n  - myNumber: \"123456789018\"\n",
        $"employees:\n  - myNumber: \"{Synthetic(1)}\"\n  - myNumber: \"{Synthetic(2)}\"\n  - myNumber: \"{Synthetic(1)}\"\n",
        scope);

    [Fact]
    public void All_files_of_a_project_are_written()
    {
        var solution = With(("a.json", "{ \"myNumber\": \"123456789018\" }"), ("b.csv", "個人番号\n987654321093\n"), ("c.md", "個人番号の例はありません\n"));
        var changed = Changed(All(solution, Found(solution), FixAllScope.Solution));
        Assert.Empty(Found(changed));
        Assert.Equal("個人番号の例はありません\n", TextOf(changed.Projects.Single().AdditionalDocuments.Single(document => document.Name == "c.md")));
    }

    /// <summary>The text moved on since the warning was given.</summary>
    [Fact]
    public void A_place_without_a_number_gets_no_offer()
    {
        if (FixTally.Takes(FixTrial.NotOffered, typeof(NumberInFileFix), Key, ["moved"]))
        {
            return;
        }

        var found = Found(With(("a.json", "{ \"myNumber\": \"123456789018\" }")));
        var document = With(("a.json", "{ \"myNumber\": \"\" }                ")).Projects.Single().AdditionalDocuments.Single();
        Assert.Empty(Offers(document, found[0]));
    }

    [Fact]
    public void The_files_it_takes_are_those_that_are_scanned()
    {
        var export = (ExportCodeFixProviderAttribute)typeof(NumberInFileFix).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Single();
        Assert.All(export.DocumentExtensions!, extension => Assert.True(NumberInFile.Reads("x" + extension), extension));
        Assert.Equal(["AdditionalDocument"], export.DocumentKinds);
    }

    private static string Synthetic(int seed) => CodeFixes.SyntheticDigits.Of(seed);

    private sealed class Provider(List<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);
    }
}
