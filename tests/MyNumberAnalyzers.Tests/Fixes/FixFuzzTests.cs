using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Tests.Robustness;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>
/// Fixes on broken code: whatever is cut or half-typed, and wherever the diagnostic stands, nothing is thrown, neither by
/// the offer nor by carrying it out. A sample runs in each build; all with MYNUMBER_FULL=1, in parts with MYNUMBER_SLICE=3/50.
/// </summary>
public class FixFuzzTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Sample = 200;
    private const int Full = 5000;
    private const int Attempts = 20;
    private const string Signs = "(){}[]<>;,.\"$'=!?+@ \n";

    private static readonly CodeFixProvider[] Providers =
    [
        .. typeof(RuleFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The files written for this test, and every text that another test mends.</summary>
    private static readonly string[] Texts = [.. FixFuzzTexts.All, .. FixCase.Files.SelectMany(FixCase.In).Select(one => one.Plain)];

    [Fact]
    public void Every_fix_is_exported_and_registers_its_rules()
    {
        Assert.True(Providers.Length >= 20);
        Assert.All(Providers, provider => Assert.NotEmpty(provider.FixableDiagnosticIds));
    }

    [Fact]
    public async Task Mutated_documents_throw_nothing()
    {
        var count = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1" ? Full : Sample;
        var solution = FixScene.Open([("/0/File0.cs", Texts[0]), ("/0/File1.cs", FixCase.SharedText), ("/0/File2.cs", FixCase.MappersText)]);
        var id = solution.Projects.Single().DocumentIds[0];
        var rounds = Enumerable.Range(0, count).Where(round => round % Slice.Of == Slice.Number - 1).ToArray();
        var offered = 0;
        // Awaited throughout: documents share work that runs on pool threads, and threads that block for it would leave none to do it.
        await Parallel.ForEachAsync(rounds, async (round, _) =>
        {
            var random = new Random(20260401 + round);
            var text = Mutate(Texts[round % Texts.Length], random);
            var document = solution.WithDocumentText(id, SourceText.From(text)).GetDocument(id)!;
            Interlocked.Add(ref offered, await Try(document, random, text));
        });

        output.WriteLine($"{rounds.Length} documents, {offered} offers");
    }

    private static async Task<int> Try(Document document, Random random, string text)
    {
        var tree = (await document.GetSyntaxTreeAsync())!;
        var nodes = (await tree.GetRootAsync()).DescendantNodes().ToArray();
        var offered = 0;
        var named = nodes.Where(node => node.ToString().Contains("umber", StringComparison.Ordinal) && node.Span.Length < 60).ToArray();
        for (var attempt = 0; attempt < Attempts && nodes.Length > 0; attempt++)
        {
            var provider = Providers[random.Next(Providers.Length)];
            var node = named.Length > 0 && random.Next(4) > 0 ? named[random.Next(named.Length)] : nodes[random.Next(nodes.Length)];
            var descriptor = new DiagnosticDescriptor(provider.FixableDiagnosticIds[0], "t", "m", "c", DiagnosticSeverity.Warning, true);
            var other = nodes[random.Next(nodes.Length)];
            var diagnostic = Diagnostic.Create(descriptor, Location.Create(tree, node.Span), [Location.Create(tree, other.Span)]);
            var offers = new List<CodeAction>();
            try
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), default));
                foreach (var offer in offers)
                {
                    Assert.NotEmpty(await offer.GetOperationsAsync(default));
                    offered++;
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{provider.GetType().Name} at '{node}' in:\n{text}", exception);
            }
        }

        return offered;
    }

    private static string Mutate(string text, Random random)
    {
        for (var step = random.Next(1, 4); step > 0 && text.Length > 10; step--)
        {
            var at = random.Next(text.Length);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
                2 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
                3 => text.Insert(at, text.Substring(random.Next(text.Length / 2), Math.Min(20, text.Length / 3))),
                _ => text[at..],
            };
        }

        return text;
    }
}
