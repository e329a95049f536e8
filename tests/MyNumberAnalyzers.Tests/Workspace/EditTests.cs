using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Tests.CaseSetTests;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.Workspace;

/// <summary>
/// A solution that stays open: once an edit has been analysed in full, it reports what a solution opened anew with the same texts reports.
/// Only the way a number came may be told shorter, from what an earlier run has learned.
/// </summary>
public class EditTests(ITestOutputHelper output)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1";

    public static TheoryData<string> Cases =>
        [.. Case.All.Where(one => one.Projects.Length == 1 && one.Files.Count() > 1).Where((_, index) => IsFull || index % 6 == 0).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task After_each_edit_the_findings_are_those_of_a_cold_run(string name)
    {
        var one = Case.All.Single(one => one.Name == name);
        var open = FixScene.Open(one.Files.Select(file => (file.Path, file.Text)));
        var project = open.ProjectIds.Single();
        var first = await Told(open);
        var random = new Random(11);
        var different = 0;
        for (var edit = 0; edit < (IsFull ? 20 : 3); edit++)
        {
            var id = open.GetProject(project)!.DocumentIds[random.Next(one.Files.Count())];
            var before = await open.GetDocument(id)!.GetTextAsync();
            var edited = open.WithDocumentText(id, SourceText.From(Edited(before.ToString(), random), System.Text.Encoding.UTF8));
            await Told(edited);
            var warm = await Told(edited);
            Assert.Equal(await Told(await Reopened(edited)), warm);
            different += warm.SequenceEqual(first) ? 0 : 1;

            // Back again: nothing of the edit is remembered.
            open = edited.WithDocumentText(id, before);
            await Told(open);
            Assert.Equal(first, await Told(open));
        }

        output.WriteLine($"{different} edits changed the findings");
    }

    private static async Task<Solution> Reopened(Solution solution)
    {
        var files = new List<(string, string)>();
        foreach (var document in solution.Projects.Single().Documents)
        {
            files.Add((document.FilePath!, (await document.GetTextAsync()).ToString()));
        }

        return FixScene.Open(files);
    }

    /// <summary>A statement goes, an argument becomes another, or a member is renamed: the callee of some other file is not what it was.</summary>
    private static string Edited(string text, Random random)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        SyntaxNode[] places = random.Next(3) switch
        {
            0 => [.. root.DescendantNodes().OfType<ExpressionStatementSyntax>()],
            1 => [.. root.DescendantNodes().OfType<ArgumentSyntax>()],
            _ => [.. root.DescendantNodes().OfType<ArrowExpressionClauseSyntax>()],
        };
        if (places.Length == 0)
        {
            return text.Replace("MyNumber", "EmployeeName", StringComparison.Ordinal);
        }

        var place = places[random.Next(places.Length)];
        var other = place switch { ExpressionStatementSyntax => ";", ArgumentSyntax => "null!", _ => "=> default!" };
        return text.Remove(place.SpanStart, place.Span.Length).Insert(place.SpanStart, other);
    }

    private static async Task<string[]> Told(Solution solution) =>
    [
        .. Harness.Analyze((CSharpCompilation)(await solution.Projects.Single().GetCompilationAsync())!)
            .Select(finding => $"{finding.Id} {finding.Location.GetLineSpan()}"),
    ];
}
